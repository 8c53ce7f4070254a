import Foundation

/// Projections around the point 0°, 0°; other middles come from turning the globe. Numbers as for the cylindrical ones.
extension RawProjection {
  /// The globe as seen from far away (20-3, 20-4).
  static let orthographic = RawProjection { longitude, latitude in
    (cos(latitude) * sin(longitude), sin(latitude))
  }

  /// Seen from the middle of the globe: great arcs are straight (22-4, 22-5).
  static let gnomonic = azimuthal { 1 / $0 }

  /// Seen from the opposite point: angles are true (21-2, 21-3, with k₀ = ½, as d3 scales it).
  static let stereographic = azimuthal { 1 / (1 + $0) }

  /// Areas are true (24-2, 22-4, 22-5).
  static let azimuthalEqualArea = azimuthal { (2 / (1 + $0)).squareRoot() }

  /// Distances from the middle are true (25-2, 22-4, 22-5).
  static let azimuthalEquidistant = azimuthal { cosine in
    let distance = acos(min(max(cosine, -1), 1))
    return distance == 0 ? 1 : distance / sin(distance)
  }

  /// - Parameter stretch: the factor k′ from the cosine of the distance to the middle.
  private static func azimuthal(_ stretch: @escaping @Sendable (Double) -> Double) -> RawProjection {
    RawProjection { longitude, latitude in
      let radius = cos(latitude)
      let factor = stretch(cos(longitude) * radius)
      // The point opposite to the middle is a circle, of which this is one point.
      guard factor.isFinite else { return (2, 0) }
      return (factor * radius * sin(longitude), factor * sin(latitude))
    }
  }
}
