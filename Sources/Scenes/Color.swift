/// A colour in sRGB.
public struct Color: Hashable, Sendable {
  /// Red, 0 to 1.
  public var red: Double
  /// Green, 0 to 1.
  public var green: Double
  /// Blue, 0 to 1.
  public var blue: Double
  /// 0 is invisible, 1 is solid.
  public var alpha: Double

  /// A colour from its parts, each 0 to 1.
  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// A solid colour from a number such as `0x1F4E79`.
  public init(hex: UInt32) {
    self.init(
      red: Double(hex >> 16 & 0xFF) / 255, green: Double(hex >> 8 & 0xFF) / 255, blue: Double(hex & 0xFF) / 255)
  }

  /// Black.
  public static let black = Color(hex: 0)
  /// White.
  public static let white = Color(hex: 0xFFFFFF)
  /// Nothing to see.
  public static let transparent = Color(red: 0, green: 0, blue: 0, alpha: 0)

  /// This colour, its alpha multiplied.
  public func opacity(_ factor: Double) -> Color {
    Color(red: red, green: green, blue: blue, alpha: alpha * factor)
  }
}

/// What an area is filled or a line is drawn with.
public enum Paint: Hashable, Sendable {
  /// One colour.
  case color(Color)
  /// A run of colours, in the coordinates of the shape.
  case gradient(Gradient)
  /// Parallel lines, readable in greyscale print.
  case hatch(Hatch)
}

/// A run of colours along a line, or from one circle to another.
public struct Gradient: Hashable, Sendable {
  /// How the colours run on both sides of the way.
  public enum Kind: Hashable, Sendable {
    /// Straight across it.
    case linear
    /// Around it: in circles with these radii at its start and its end.
    case radial(startRadius: Double, endRadius: Double)
  }

  /// How the colours run on both sides of the way.
  public var kind = Kind.linear
  /// Where the first colour lies.
  public var start: Point
  /// Where the last colour lies.
  public var end: Point
  /// Colours at shares 0 to 1 of the way.
  public var stops: [Stop]

  /// A colour at a share of the way.
  public struct Stop: Hashable, Sendable {
    /// 0 is the start, 1 the end.
    public var offset: Double
    /// The colour there.
    public var color: Color

    /// A colour at a share of the way.
    public init(offset: Double, color: Color) {
      self.offset = offset
      self.color = color
    }
  }

  /// A run of colours.
  public init(_ kind: Kind = .linear, start: Point, end: Point, stops: [Stop]) {
    self.kind = kind
    self.start = start
    self.end = end
    self.stops = stops
  }
}

/// Parallel lines over a ground.
public struct Hatch: Hashable, Sendable {
  /// Colour of the lines.
  public var color: Color
  /// Colour behind them.
  public var background: Color
  /// Direction in degrees; 0 is horizontal, 45 rises to the right.
  public var angle: Double
  /// Distance between lines.
  public var spacing: Double
  /// Width of a line.
  public var lineWidth: Double
  /// Dashes of a line that is drawn with it; lines are too thin to be hatched.
  public var dash: [Double]

  /// Parallel lines over a ground.
  public init(
    color: Color, background: Color = .transparent, angle: Double = 45, spacing: Double = 4, lineWidth: Double = 1,
    dash: [Double] = []
  ) {
    self.color = color
    self.background = background
    self.angle = angle
    self.spacing = spacing
    self.lineWidth = lineWidth
    self.dash = dash
  }
}

/// How a line is drawn.
public struct Stroke: Hashable, Sendable {
  /// Ends of a line.
  public enum Cap: String, Hashable, Sendable, CaseIterable {
    /// Ends at the point.
    case butt
    /// A half circle beyond the point.
    case round
    /// A half square beyond the point.
    case square
  }

  /// Corners of a line.
  public enum Join: String, Hashable, Sendable, CaseIterable {
    /// A sharp corner, cut where it would be longer than the miter limit.
    case miter
    /// A round corner.
    case round
    /// A cut corner.
    case bevel
  }

  /// What it is drawn with.
  public var paint: Paint
  /// Its width.
  public var width: Double
  /// Lengths of dashes and gaps; empty for a solid line.
  public var dash: [Double]
  /// Where in the dashes it begins.
  public var dashOffset: Double
  /// Its ends.
  public var cap: Cap
  /// Its corners.
  public var join: Join
  /// How many widths long a sharp corner may be, from 1.
  public var miterLimit: Double

  /// A line.
  public init(
    _ paint: Paint, width: Double = 1, dash: [Double] = [], dashOffset: Double = 0, cap: Cap = .butt,
    join: Join = .miter, miterLimit: Double = 10
  ) {
    self.paint = paint
    self.width = width
    self.dash = dash
    self.dashOffset = dashOffset
    self.cap = cap
    self.join = join
    self.miterLimit = miterLimit
  }

  /// A line of one colour.
  public init(_ color: Color, width: Double = 1, dash: [Double] = []) {
    self.init(.color(color), width: width, dash: dash)
  }
}
