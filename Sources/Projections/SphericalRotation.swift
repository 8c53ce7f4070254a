import Foundation

/// A turn of the globe before it is projected: about its axis, then towards the reader, then about the line of sight.
struct SphericalRotation {
  private let east: Double
  private let isTilted: Bool
  private let (sineTilt, cosineTilt): (Double, Double)
  private let (sineRoll, cosineRoll): (Double, Double)

  /// A turn by angles in degrees, as `rotate` lists them: yaw, pitch, roll; missing ones are 0.
  init(degrees: [Double]) {
    func angle(_ index: Int) -> Double {
      index < degrees.count ? degrees[index].truncatingRemainder(dividingBy: 360) * radiansPerDegree : 0
    }
    east = angle(0)
    isTilted = angle(1) != 0 || angle(2) != 0
    (sineTilt, cosineTilt) = (sin(angle(1)), cos(angle(1)))
    (sineRoll, cosineRoll) = (sin(angle(2)), cos(angle(2)))
  }

  /// Where a place in radians comes to lie; its longitude is within half a turn of 0.
  func turned(_ longitude: Double, _ latitude: Double) -> Vertex {
    var around = longitude + east
    if abs(around) > halfTurn { around -= (around / fullTurn).rounded() * fullTurn }
    guard isTilted else { return Vertex(around, latitude) }
    let place = Direction(longitude: around, latitude: latitude)
    let height = place.z * cosineTilt + place.x * sineTilt
    return Vertex(
      atan2(place.y * cosineRoll - height * sineRoll, place.x * cosineTilt - place.z * sineTilt),
      asin(min(max(height * cosineRoll + place.y * sineRoll, -1), 1)))
  }
}
