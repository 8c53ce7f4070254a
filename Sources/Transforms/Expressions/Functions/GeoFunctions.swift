import Diagnostics
import Foundation
import Tables

/// Vega's functions of figures on the globe that need no projection.
let geoFunctions: [ExpressionFunction] = [
  .of("geoCentroid", 2...3) { (call) throws(Failure) in
    guard !call[0].isTruthy else {
      throw call.failure(
        Wording("`geoCentroid` 只算地球上的重心", en: "`geoCentroid` only finds centres on the globe"),
        hint: Wording("写作 `geoCentroid(null, datum)`", en: "write `geoCentroid(null, datum)`"))
    }
    var centroid = GlobeCentroid()
    centroid.add(call[1])
    let (longitude, latitude) = centroid.place
    return .list([.number(longitude), .number(latitude)])
  }
]

/// The centre of figures on the globe: of areas if there are any, else of lines, else of points.
struct GlobeCentroid {
  private typealias Vector = (x: Double, y: Double, z: Double)

  private var areas: Vector = (0, 0, 0)
  private var lines: Vector = (0, 0, 0)
  private var points: Vector = (0, 0, 0)

  /// Adds a feature, a collection or a geometry of GeoJSON; what is none adds nothing.
  mutating func add(_ value: Value) {
    guard case .object(let members) = value else { return }
    let coordinates = members["coordinates"] ?? .null
    switch members["type"]?.string {
    case "Feature": add(members["geometry"] ?? .null)
    case "FeatureCollection": items(members["features"]).forEach { add($0) }
    case "GeometryCollection": items(members["geometries"]).forEach { add($0) }
    case "Point": addPoint(coordinates)
    case "MultiPoint": items(coordinates).forEach { addPoint($0) }
    case "LineString": addPath(coordinates, isRing: false)
    case "MultiLineString": items(coordinates).forEach { addPath($0, isRing: false) }
    case "Polygon": addPolygon(coordinates)
    case "MultiPolygon": items(coordinates).forEach { addPolygon($0) }
    default: break
    }
  }

  /// Its longitude and latitude in degrees; NaN where nothing has a centre.
  var place: (longitude: Double, latitude: Double) {
    for sum in [areas, lines, points] {
      let length = Self.length(sum)
      if length > 1e-12 { return (atan2(sum.y, sum.x) * 180 / .pi, asin(sum.z / length) * 180 / .pi) }
    }
    return (.nan, .nan)
  }

  private func items(_ value: Value?) -> [Value] { if case .list(let items)? = value { items } else { [] } }

  private static func length(_ v: Vector) -> Double { (v.x * v.x + v.y * v.y + v.z * v.z).squareRoot() }

  private static func add(_ v: Vector, times factor: Double, to sum: inout Vector) {
    sum = (sum.x + factor * v.x, sum.y + factor * v.y, sum.z + factor * v.z)
  }

  /// A place as a vector from the centre of the globe.
  private func vector(_ value: Value) -> Vector? {
    let parts = items(value)
    guard parts.count >= 2, let longitude = parts[0].number, let latitude = parts[1].number else { return nil }
    let (lambda, phi) = (longitude * .pi / 180, latitude * .pi / 180)
    return (cos(phi) * cos(lambda), cos(phi) * sin(lambda), sin(phi))
  }

  private mutating func addPoint(_ value: Value) {
    if let vector = vector(value) { Self.add(vector, times: 1, to: &points) }
  }

  /// Files wind rings either way; the inside is where the rings are, not on the other side of the globe.
  private mutating func addPolygon(_ rings: Value) {
    let before = areas
    items(rings).forEach { addPath($0, isRing: true) }
    var middle: Vector = (0, 0, 0)
    items(items(rings).first).compactMap(vector).forEach { Self.add($0, times: 1, to: &middle) }
    let own = (x: areas.x - before.x, y: areas.y - before.y, z: areas.z - before.z)
    if own.x * middle.x + own.y * middle.y + own.z * middle.z < 0 { Self.add(own, times: -2, to: &areas) }
  }

  /// Each edge from a to b weighs its line by its length, and its area by the moment of the wedge between it and the
  /// centre of the globe: the angle along a × b. The wedges of a ring add up to its area times its centre.
  private mutating func addPath(_ value: Value, isRing: Bool) {
    let path = items(value).compactMap(vector)
    path.forEach { Self.add($0, times: 1, to: &points) }
    for (a, b) in zip(path, path.dropFirst()) {
      let cross = (x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x)
      let size = Self.length(cross)
      let angle = atan2(size, a.x * b.x + a.y * b.y + a.z * b.z)
      Self.add((a.x + b.x, a.y + b.y, a.z + b.z), times: angle, to: &lines)
      if isRing, size > 0 { Self.add(cross, times: -angle / size, to: &areas) }
    }
  }
}
