/// A finished drawing as plain values: every position is final, nothing is left to decide.
public struct Scene: Hashable, Sendable {
  /// Its extent.
  public var size: Size
  /// What lies behind everything; `nil` for nothing.
  public var background: Color?
  /// What is drawn, from the back to the front.
  public var nodes: [Node]
  /// What it shows, in words, for readers who cannot see it; empty when nobody has said it.
  public var description: String

  /// A drawing.
  public init(size: Size, background: Color? = nil, nodes: [Node] = [], description: String = "") {
    self.size = size
    self.background = background
    self.nodes = nodes
    self.description = description
  }
}

/// One thing in a drawing. Before adding a case, try to say it with these.
public indirect enum Node: Hashable, Sendable {
  /// Several things that move, fade or are cut together.
  case group(Group)
  /// An area or a line.
  case shape(Shape)
  /// Many small equal figures, kept in columns.
  case symbols(Symbols)
  /// One line of text in one font.
  case text(Text)
  /// A picture.
  case image(Image)
}

/// Several things that move, fade or are cut together.
public struct Group: Hashable, Sendable {
  /// What it stands for, in the words of Vega's SVG: `mark-rect role-mark`; empty when nobody needs to know.
  public var name: String
  /// What it means in a tagged document.
  public var tag: StructureTag?
  /// Where a reader is led who selects it.
  public var link: Link?
  /// Its frame within the parent.
  public var placement: Placement
  /// What is cut off outside of this, in its own frame.
  public var clip: Path?
  /// 0 is invisible, 1 is solid; for the whole group at once.
  public var opacity: Double
  /// How its colours mix with those behind it.
  public var blend: BlendMode = .normal
  /// What it holds.
  public var children: [Node]

  /// The name of a group of texts that are lines of one.
  public static let lines = "lines"

  /// A group.
  public init(
    _ name: String = "", tag: StructureTag? = nil, link: Link? = nil, placement: Placement = .identity,
    clip: Path? = nil, opacity: Double = 1, children: [Node]
  ) {
    self.name = name
    self.tag = tag
    self.link = link
    self.placement = placement
    self.clip = clip
    self.opacity = opacity
    self.children = children
  }
}

/// How colours mix with those behind them (W3C, Compositing and Blending Level 1).
public enum BlendMode: String, Hashable, Sendable, CaseIterable {
  /// They cover them.
  case normal
  /// Darker, part by part.
  case multiply, darken
  /// Lighter, part by part.
  case screen, lighten
  /// Dark grounds darker, light ones lighter.
  case overlay
  /// Grounds brightened or darkened by the colour.
  case colorDodge = "color-dodge"
  case colorBurn = "color-burn"
  /// As overlay, decided by the colour instead of the ground.
  case hardLight = "hard-light"
  case softLight = "soft-light"
  /// How far apart both are.
  case difference, exclusion
  /// Parts of the colour with the rest of the ground.
  case hue, saturation, color, luminosity
}

/// What a group means in a tagged document (PDF 32000-1, 14.8.4).
public enum StructureTag: Hashable, Sendable {
  /// The whole document.
  case document
  /// A heading of this level, from 1.
  case heading(Int)
  /// A paragraph.
  case paragraph
  /// A list.
  case list
  /// One item of a list.
  case listItem
  /// A table.
  case table
  /// A row of a table.
  case tableRow
  /// A heading of a column or row.
  case tableHeader
  /// A cell of a table.
  case tableCell
  /// A picture; the text says what it shows.
  case figure(alternative: String)
  /// The words under a picture or over a table.
  case caption
  /// The contents.
  case contents
  /// Decoration: page numbers, rules.
  case artifact
}

/// Where a reader is led.
public enum Link: Hashable, Sendable {
  /// An address.
  case address(String)
  /// A place in this document; pages count from 0.
  case page(Int, Point)
}

/// An area, a line, or both.
public struct Shape: Hashable, Sendable {
  /// Its outline.
  public enum Geometry: Hashable, Sendable {
    /// Lines and curves.
    case path(Path)
    /// An upright rectangle with round corners.
    case rect(Rect, cornerRadius: Double = 0)
  }

  /// Its outline.
  public var geometry: Geometry
  /// What it is filled with; `nil` for nothing.
  public var fill: Paint?
  /// How its outline is drawn; `nil` for not at all.
  public var stroke: Stroke?

  /// An area, a line, or both.
  public init(_ geometry: Geometry, fill: Paint? = nil, stroke: Stroke? = nil) {
    self.geometry = geometry
    self.fill = fill
    self.stroke = stroke
  }

  /// A straight line.
  public static func line(from start: Point, to end: Point, stroke: Stroke) -> Shape {
    Shape(.path(.polyline([start, end])), stroke: stroke)
  }
}

/// Many small figures of one outline, kept in columns: a million points are one node.
public struct Symbols: Hashable, Sendable {
  /// The outline around the origin, for an area of 1 square unit.
  public var outline: Path
  /// Centres, from the left.
  public var xs: [Double]
  /// Centres, from the top.
  public var ys: [Double]
  /// Areas in square units; one for each, or one for all.
  public var areas: [Double]
  /// Fills; one for each, or one for all, or none.
  public var fills: [Color]
  /// Colours of outlines; one for each, or one for all, or none.
  public var strokes: [Color]
  /// Width of the outlines.
  public var strokeWidth: Double

  /// Many small figures.
  public init(
    outline: Path, xs: [Double], ys: [Double], areas: [Double], fills: [Color] = [], strokes: [Color] = [],
    strokeWidth: Double = 1
  ) {
    self.outline = outline
    self.xs = xs
    self.ys = ys
    self.areas = areas
    self.fills = fills
    self.strokes = strokes
    self.strokeWidth = strokeWidth
  }
}

/// One line of text in one font and colour, on its baseline.
public struct Text: Hashable, Sendable {
  /// Which part of the text lies at its position.
  public enum Anchor: String, Hashable, Sendable {
    /// Its beginning.
    case start
    /// Its middle.
    case middle
    /// Its end.
    case end
  }

  /// What is written.
  public var string: String
  /// The point on the baseline.
  public var position: Point
  /// Its typeface.
  public var font: Font
  /// Its colour.
  public var color: Color
  /// Which part of it lies at the position.
  public var anchor: Anchor
  /// Turn around the position in degrees, clockwise.
  public var angle: Double
  /// Room added behind each character, for justified lines.
  public var letterSpacing: Double

  /// A line of text.
  public init(
    _ string: String, at position: Point, font: Font, color: Color = .black, anchor: Anchor = .start,
    angle: Double = 0, letterSpacing: Double = 0
  ) {
    self.string = string
    self.position = position
    self.font = font
    self.color = color
    self.anchor = anchor
    self.angle = angle
    self.letterSpacing = letterSpacing
  }
}

/// A picture.
public struct Image: Hashable, Sendable {
  /// A PNG or JPEG file.
  public var bytes: [UInt8]
  /// Where it lies.
  public var frame: Rect
  /// Whether it is a JPEG file: those begin with the marker SOI.
  public var isJPEG: Bool { bytes.starts(with: [0xFF, 0xD8]) }

  /// A picture in a frame.
  public init(bytes: [UInt8], frame: Rect) {
    self.bytes = bytes
    self.frame = frame
  }
}
