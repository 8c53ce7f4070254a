public import Scenes

/// What a definition says about a projection; what is `nil` is as d3-geo has it for the kind.
public struct ProjectionSettings: Hashable, Sendable {
  /// Which projection.
  public var kind: ProjectionKind
  /// Pixels for a radian; for `identity`, for a unit.
  public var scale: Double?
  /// Where the middle lies on the sheet.
  public var translate: Point?
  /// The place in the middle, after turning.
  public var center: Coordinate?
  /// How the globe is turned: two or three angles in degrees.
  public var rotate: [Double]?
  /// Standard parallels of a cone, in degrees.
  public var parallels: [Double]?
  /// How far straight pieces may be off the curve, in pixels; 0 for no added points.
  public var precision: Double?
  /// The radius of what is shown around the middle, in degrees; 0 to cut along the meridian opposite to it instead.
  public var clipAngle: Double?
  /// What is shown of the sheet.
  public var clipExtent: Rect?
  /// Whether left and right are exchanged.
  public var reflectsX = false
  /// Whether top and bottom are exchanged.
  public var reflectsY = false

  /// A projection as it comes.
  public init(_ kind: ProjectionKind) { self.kind = kind }

  /// The same at another scale and place.
  func placed(scale: Double, translate: Point) -> ProjectionSettings {
    var result = self
    (result.scale, result.translate) = (scale, translate)
    return result
  }
}
