/// An aspect of a mark that data can decide.
public enum Channel: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Place from left to right, and its other end.
  case x, x2
  /// Place from bottom to top, and its other end.
  case y, y2
  /// Place on the globe, and its other end.
  case longitude, longitude2, latitude, latitude2
  /// Place within the band of `x` or `y`.
  case xOffset, yOffset
  /// Extent of error bars.
  case xError, xError2, yError, yError2
  /// Angle of an arc, and its other end.
  case theta, theta2
  /// Outer radius of an arc, and the inner.
  case radius, radius2
  /// Paint.
  case color, fill, stroke
  /// How solid it is.
  case opacity, fillOpacity, strokeOpacity
  /// Lines.
  case strokeWidth, strokeDash
  /// Symbols.
  case size, shape, angle
  /// Words.
  case text
  /// Groups without a look of their own.
  case detail
  /// Which lies over which, and the way of a line.
  case order
  /// A picture's address.
  case url
  /// What kind of figure it is: exact, approximate, planned, missing, …
  case status = "shanhai.status"
  /// Groups without a look of their own, named for animations.
  case key
  /// Only for readers with a mouse or a screen reader; drawn nowhere.
  case tooltip, description
  /// Where a figure leads a reader who selects it.
  case href
  /// Small multiples.
  case row, column, facet
  /// Where a flow begins and where it goes.
  case source = "shanhai.source"
  case target = "shanhai.target"
  /// How much flows, or what a tile prints.
  case amount = "shanhai.value"
  /// Which label is kept where there is no room for all.
  case priority = "shanhai.priority"

  /// The order of declaration.
  public static func < (a: Channel, b: Channel) -> Bool { a.position < b.position }

  private var position: Int { Channel.allCases.firstIndex(of: self) ?? 0 }

  /// Whether a still picture shows nothing of it.
  public var isInvisible: Bool { [.tooltip, .description].contains(self) }

  /// The channel whose scale and guide this one uses.
  public var main: Channel {
    switch self {
    case .x2: .x
    case .y2: .y
    case .theta2: .theta
    case .radius2: .radius
    case .longitude2: .longitude
    case .latitude2: .latitude
    default: self
    }
  }

  /// The channel of the other end.
  public var secondary: Channel? {
    switch self {
    case .x: .x2
    case .y: .y2
    case .theta: .theta2
    case .radius: .radius2
    case .longitude: .longitude2
    case .latitude: .latitude2
    default: nil
    }
  }

  /// The channel of places within this one's band.
  public var offset: Channel? {
    switch self {
    case .x: .xOffset
    case .y: .yOffset
    default: nil
    }
  }

  /// Whether it gives a place on the sheet.
  public var isPosition: Bool { [.x, .y, .x2, .y2].contains(self) }
  /// Whether it gives a place on the globe.
  public var isGeographic: Bool { [.longitude, .latitude, .longitude2, .latitude2].contains(self) }
  /// Whether it gives a colour.
  public var isColor: Bool { [.color, .fill, .stroke].contains(self) }
  /// Whether it gives a place in polar coordinates.
  public var isPolar: Bool { [.theta, .theta2, .radius, .radius2].contains(self) }
  /// Whether it belongs to the marks beyond Vega-Lite.
  public var isExtension: Bool { [.source, .target, .amount, .priority].contains(self) }
  /// Whether it splits the chart into small multiples.
  public var isFacet: Bool { [.row, .column, .facet].contains(self) }
  /// Whether values on it go through a scale.
  public var hasScale: Bool {
    switch self {
    case .x, .y, .x2, .y2, .xOffset, .yOffset, .theta, .theta2, .radius, .radius2, .color, .fill, .stroke, .opacity,
      .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape, .angle, .status:
      true
    default: false
    }
  }
  /// Whether rows that differ on it belong to different lines and areas.
  public var groups: Bool {
    switch self {
    case .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .status,
      .detail, .key:
      true
    default: false
    }
  }
  /// Whether marks that differ on it lie over one another in a pile.
  public var piles: Bool {
    switch self {
    case .shape, .angle, .text, .url, .href, .description: true
    default: groups
    }
  }
}
