public import Scenes

/// Words in one font and colour, part of a paragraph.
public struct TextRun: Hashable, Sendable {
  /// What is written; a line feed ends a line.
  public var string: String
  /// Its typeface.
  public var font: Font
  /// Its colour.
  public var color: Color
  /// Where a reader is led who selects it.
  public var link: Link?
  /// How far it is raised above the baseline (for note marks).
  public var rise: Double

  /// Words in one font and colour.
  public init(_ string: String, font: Font, color: Color = .black, link: Link? = nil, rise: Double = 0) {
    self.string = string
    self.font = font
    self.color = color
    self.link = link
    self.rise = rise
  }
}

/// Where lines lie between the margins.
public enum Alignment: String, Hashable, Sendable, CaseIterable {
  /// At the left.
  case left
  /// In the middle.
  case center
  /// At the right.
  case right
  /// At both sides; the last line at the left.
  case justify
}

/// A line of a paragraph, broken and placed: the baseline is y = 0, the left margin x = 0.
public struct TextLine: Hashable, Sendable {
  /// A part of a run on this line.
  public struct Part: Hashable, Sendable {
    /// What is written.
    public var string: String
    /// Its typeface.
    public var font: Font
    /// Its colour.
    public var color: Color
    /// Where a reader is led who selects it.
    public var link: Link?
    /// How far it is raised.
    public var rise: Double
    /// Where it begins.
    public var x: Double
    /// How wide it is.
    public var width: Double
    /// Room added behind each character.
    public var letterSpacing: Double
  }

  /// The parts from left to right.
  public var parts: [Part]
  /// How wide the line is, without room at its ends.
  public var width: Double
  /// Height above the baseline.
  public var ascent: Double
  /// Depth below the baseline.
  public var descent: Double

  /// The line's text and links as nodes, with the left end of the baseline at `origin`.
  public func nodes(at origin: Point) -> [Node] {
    parts.map { part in
      let position = Point(x: origin.x + part.x, y: origin.y - part.rise)
      let text = Node.text(
        Text(
          part.string, at: position, font: part.font, color: part.color, letterSpacing: part.letterSpacing))
      guard let link = part.link else { return text }
      return .group(Group(link: link, children: [text]))
    }
  }
}
