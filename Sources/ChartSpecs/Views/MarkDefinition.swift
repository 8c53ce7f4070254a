public import Diagnostics
import Documents

/// The marks that charts are drawn with.
public enum MarkType: String, Hashable, Sendable, CaseIterable {
  /// Rectangles from a base line.
  case bar
  /// A line through the points of a series.
  case line
  /// A band between a line and a base line.
  case area
  /// Symbols, hollow unless filled.
  case point
  /// Filled circles.
  case circle
  /// Filled squares.
  case square
  /// Short strokes.
  case tick
  /// Straight lines across the view or between two places.
  case rule
  /// Rectangles.
  case rect
  /// Words.
  case text
  /// Sectors of a circle.
  case arc
  /// A line of changing width.
  case trail
  /// Pictures.
  case image
  /// Figures on a map.
  case geoshape
  /// A box with whiskers that summarises numbers.
  case boxplot
  /// An interval as a line.
  case errorbar
  /// An interval as a band.
  case errorband
  /// Bands from helpers on the left to those helped on the right.
  case pairs = "shanhai.pairs"
  /// Flows over several stages.
  case sankey = "shanhai.sankey"
  /// A map of equal squares.
  case tiles = "shanhai.tiles"
  /// Words that find free room beside their places.
  case label = "shanhai.label"

  /// Whether it is made of other marks.
  public var isComposite: Bool { [.boxplot, .errorbar, .errorband].contains(self) }
  /// Whether it goes beyond Vega-Lite.
  public var isExtension: Bool { [.pairs, .sankey, .tiles, .label].contains(self) }
  /// Whether it lays itself out in the whole view, without axes.
  public var fillsView: Bool { [.arc, .pairs, .sankey, .tiles].contains(self) }
  /// Whether several rows make one figure.
  public var isPath: Bool { [.line, .area, .trail].contains(self) }
  /// Whether it is drawn with rectangles that take up a band.
  public var isRectangular: Bool { [.bar, .rect, .image, .tick].contains(self) }
}

/// A mark with its looks.
public struct MarkDefinition: Hashable, Sendable {
  /// Which mark.
  public var type: MarkType
  /// Its looks.
  public var properties: Properties
  /// The styles in `config.style` that it uses.
  public var styles: [String]
  /// Where it stands.
  public var location: SourceLocation

  /// A mark with looks.
  public init(_ type: MarkType, _ properties: Properties = Properties(), styles: [String] = [], at: SourceLocation) {
    self.type = type
    self.properties = properties
    self.styles = styles
    location = at
  }
}
