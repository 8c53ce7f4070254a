import Foundation

/// A map of the unit globe to the plane: longitude and latitude in radians become x to the right and y upwards.
struct RawProjection: Sendable {
  let place: @Sendable (_ longitude: Double, _ latitude: Double) -> (x: Double, y: Double)

  init(_ place: @escaping @Sendable (Double, Double) -> (x: Double, y: Double)) { self.place = place }
}
