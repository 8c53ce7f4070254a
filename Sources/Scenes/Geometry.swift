/// A place on the drawing. One unit is one point (1/72 inch) in print and one pixel at scale 1; y grows downwards.
public struct Point: Hashable, Sendable {
  /// Distance from the left.
  public var x: Double
  /// Distance from the top.
  public var y: Double

  /// A place.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The upper left corner.
  public static let zero = Point(x: 0, y: 0)
}

/// Width and height.
public struct Size: Hashable, Sendable {
  /// Extent to the right.
  public var width: Double
  /// Extent downwards.
  public var height: Double

  /// An extent.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle.
public struct Rect: Hashable, Sendable {
  /// Left edge.
  public var x: Double
  /// Upper edge.
  public var y: Double
  /// Extent to the right.
  public var width: Double
  /// Extent downwards.
  public var height: Double

  /// A rectangle from its upper left corner.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Right edge.
  public var maxX: Double { x + width }
  /// Lower edge.
  public var maxY: Double { y + height }

  /// The smallest rectangle that holds both.
  public func union(_ other: Rect) -> Rect {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Rect(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// This rectangle, grown on every side (shrunk if negative).
  public func insetBy(_ distance: Double) -> Rect {
    Rect(x: x + distance, y: y + distance, width: width - 2 * distance, height: height - 2 * distance)
  }
}

/// A moved, turned and scaled frame of coordinates: first scale, then turn (degrees, clockwise), then move.
public struct Placement: Hashable, Sendable {
  /// Where the frame's origin lies.
  public var origin: Point
  /// Turn in degrees, clockwise.
  public var angle: Double
  /// Scale of both axes.
  public var scale: Double

  /// A frame.
  public init(origin: Point = .zero, angle: Double = 0, scale: Double = 1) {
    self.origin = origin
    self.angle = angle
    self.scale = scale
  }

  /// The frame of the parent itself.
  public static let identity = Placement()
}
