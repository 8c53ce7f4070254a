import Foundation

/// A net of meridians and parallels; the defaults are those of d3-geo.
public struct Graticule: Hashable, Sendable {
  /// West, south, east and north of the main lines, in degrees.
  public var majorExtent = [-180, -90 + 1e-6, 180, 90 - 1e-6]
  /// The same of the other lines.
  public var minorExtent = [-180, -80 - 1e-6, 180, 80 + 1e-6]
  /// Degrees between the main lines, across and up.
  public var majorStep = [90.0, 360]
  /// Degrees between the other lines.
  public var minorStep = [10.0, 10]
  /// Degrees between places on a parallel.
  public var precision = 2.5

  /// Lines every ten degrees.
  public init() {}

  /// How many places the lines have, roughly; steps that are not positive have no end.
  public var placeCount: Double {
    func count(_ extent: [Double], _ step: [Double]) -> Double {
      guard step.allSatisfy({ $0 > 0 }), precision > 0 else { return .infinity }
      let (width, height) = (extent[2] - extent[0], extent[3] - extent[1])
      return max(0, width / step[0]) * max(2, height / 90 + 2) + max(0, height / step[1]) * (abs(width) / precision + 2)
    }
    return count(majorExtent, majorStep) + count(minorExtent, minorStep)
  }

  /// The lines: main meridians and parallels, then the others.
  public var lines: [[Coordinate]] {
    guard placeCount < 1_000_000 else { return [] }
    let (major, minor) = (majorExtent, minorExtent)
    return multiples(majorStep[0], major[0], major[2]).map { meridian($0, major, step: 90) }
      + multiples(majorStep[1], major[1], major[3]).map { parallel($0, major) }
      + multiples(minorStep[0], minor[0], minor[2]).filter { !isMultiple($0, majorStep[0]) }
      .map { meridian($0, minor, step: 90) }
      + multiples(minorStep[1], minor[1], minor[3]).filter { !isMultiple($0, majorStep[1]) }.map { parallel($0, minor) }
  }

  private func multiples(_ step: Double, _ low: Double, _ high: Double) -> [Double] {
    Array(stride(from: (low / step).rounded(.up) * step, to: high, by: step))
  }

  private func isMultiple(_ value: Double, _ step: Double) -> Bool {
    abs(value.truncatingRemainder(dividingBy: step)) <= tolerance
  }

  private func meridian(_ longitude: Double, _ extent: [Double], step: Double) -> [Coordinate] {
    places(extent[1], extent[3], step).map { Coordinate(longitude, $0) }
  }

  private func parallel(_ latitude: Double, _ extent: [Double]) -> [Coordinate] {
    places(extent[0], extent[2], precision).map { Coordinate($0, latitude) }
  }

  private func places(_ low: Double, _ high: Double, _ step: Double) -> [Double] {
    stride(from: low, to: high - tolerance, by: step) + [high]
  }
}
