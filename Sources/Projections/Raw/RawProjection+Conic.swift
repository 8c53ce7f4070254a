import Foundation

/// Projections on a cone that cuts the globe at two latitudes. Numbers as for the cylindrical ones; y counts from the
/// equator instead of φ₀.
extension RawProjection {
  /// Albers: areas are true (14-1 to 14-6).
  static func conicEqualArea(_ first: Double, _ second: Double) -> RawProjection {
    let cone = (sin(first) + sin(second)) / 2
    guard abs(cone) >= tolerance else { return cylindricalEqualArea(first) }
    let constant = 1 + sin(first) * (2 * cone - sin(first))
    let base = constant.squareRoot() / cone
    return RawProjection { longitude, latitude in
      let radius = max(0, constant - 2 * cone * sin(latitude)).squareRoot() / cone
      return (radius * sin(cone * longitude), base - radius * cos(cone * longitude))
    }
  }

  /// Lambert: angles are true (15-1 to 15-5).
  static func conicConformal(_ first: Double, _ second: Double) -> RawProjection {
    @Sendable func half(_ latitude: Double) -> Double { tan((quarterTurn + latitude) / 2) }
    let cone = first == second ? sin(first) : log(cos(first) / cos(second)) / log(half(second) / half(first))
    guard cone != 0, cone.isFinite else { return mercator }
    let factor = cos(first) * pow(half(first), cone) / cone
    return RawProjection { longitude, latitude in
      // The far pole lies at infinity.
      let latitude =
        factor > 0 ? max(latitude, tolerance - quarterTurn) : min(latitude, quarterTurn - tolerance)
      let radius = factor / pow(half(latitude), cone)
      return (radius * sin(cone * longitude), factor - radius * cos(cone * longitude))
    }
  }

  /// Distances along meridians are true (16-1 to 16-4).
  static func conicEquidistant(_ first: Double, _ second: Double) -> RawProjection {
    let cone = first == second ? sin(first) : (cos(first) - cos(second)) / (second - first)
    guard abs(cone) >= tolerance else { return equirectangular }
    let constant = cos(first) / cone + first
    return RawProjection { longitude, latitude in
      let radius = constant - latitude
      return (radius * sin(cone * longitude), constant - radius * cos(cone * longitude))
    }
  }
}
