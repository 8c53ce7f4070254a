import Diagnostics
import Projections
import Tables

/// Reads figures from GeoJSON values (RFC 7946), as cells of tables hold them.
struct GeometryReader {
  /// Whether places are on the globe; on a plane any finite number will do.
  let isGlobe: Bool
  /// Where the mark that draws them stands.
  let location: SourceLocation
  /// The row that is read, from 0, for messages.
  var row = 0

  /// The figure of a feature, a collection, a list of them, or a geometry; nothing for `null`.
  func geometry(_ value: Value) throws(Failure) -> Geometry? {
    switch value {
    case .null: return nil
    case .list(let items): return try collection(items)
    case .object(let members):
      return try geometry(members)
    default: throw failure(Wording("不是几何图形", en: "this is no geometry"))
    }
  }

  /// The figure of an object.
  func geometry(_ members: [String: Value]) throws(Failure) -> Geometry? {
    let type = members["type"]?.string ?? ""
    let coordinates = members["coordinates"] ?? .null
    switch type {
    case "Feature": return try geometry(members["geometry"] ?? .null)
    case "FeatureCollection": return try collection(list(members["features"]))
    case "GeometryCollection": return try collection(list(members["geometries"]))
    case "Sphere": return .sphere
    case "Point": return .points([try place(coordinates)])
    case "MultiPoint": return .points(try line(coordinates))
    case "LineString": return .lines([try line(coordinates)])
    case "MultiLineString": return .lines(try lines(coordinates))
    case "Polygon": return .polygons([try lines(coordinates)])
    case "MultiPolygon":
      var polygons: [[[Coordinate]]] = []
      for polygon in try list(coordinates) { polygons.append(try lines(polygon)) }
      return .polygons(polygons)
    default:
      throw failure(
        type.isEmpty
          ? Wording("几何图形没有 `type`", en: "the geometry has no `type`")
          : Wording("没有几何类型 `\(type)`", en: "there is no kind of geometry `\(type)`"),
        hint: suggestion(for: type, among: Self.types))
    }
  }

  private static let types = [
    "Feature", "FeatureCollection", "GeometryCollection", "LineString", "MultiLineString", "MultiPoint",
    "MultiPolygon", "Point", "Polygon", "Sphere",
  ]

  private func collection(_ items: [Value]) throws(Failure) -> Geometry {
    var parts: [Geometry] = []
    for item in items { if let part = try geometry(item) { parts.append(part) } }
    return .collection(parts)
  }

  private func list(_ value: Value?) throws(Failure) -> [Value] {
    if case .list(let items)? = value { return items }
    throw failure(Wording("坐标应是列表", en: "coordinates must be an array"))
  }

  private func lines(_ value: Value) throws(Failure) -> [[Coordinate]] {
    var lines: [[Coordinate]] = []
    for item in try list(value) { lines.append(try line(item)) }
    return lines
  }

  private func line(_ value: Value) throws(Failure) -> [Coordinate] {
    let items = try list(value)
    var line: [Coordinate] = []
    line.reserveCapacity(items.count)
    for item in items { line.append(try place(item)) }
    return line
  }

  private func place(_ value: Value) throws(Failure) -> Coordinate {
    guard case .list(let items) = value, items.count >= 2, case .number(let x) = items[0],
      case .number(let y) = items[1]
    else { throw failure(Wording("位置应是两个数字", en: "a position must be two numbers")) }
    return try checked(Coordinate(x, y))
  }

  /// The place, if it is one.
  func checked(_ place: Coordinate) throws(Failure) -> Coordinate {
    let (x, y) = (place.longitude, place.latitude)
    guard x.isFinite, y.isFinite else { throw failure(Wording("坐标不是有限的数", en: "a coordinate is not a finite number")) }
    guard isGlobe else { return place }
    if abs(y) > 90 + 1e-6 {
      throw failure(
        Wording("纬度 \(brief(y)) 不在 -90 到 90 之间", en: "the latitude \(brief(y)) is not between -90 and 90"),
        hint: abs(x) <= 90 && abs(y) <= 180
          ? Wording("经度和纬度是否颠倒？", en: "are longitude and latitude exchanged?")
          : Wording("平面坐标请用投影 `identity`", en: "for coordinates of a plane use the projection `identity`"))
    }
    if abs(x) > 540 {
      throw failure(
        Wording("经度 \(brief(x)) 不在 -180 到 180 之间", en: "the longitude \(brief(x)) is not between -180 and 180"),
        hint: Wording("平面坐标请用投影 `identity`", en: "for coordinates of a plane use the projection `identity`"))
    }
    return place
  }

  private func brief(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }

  private func failure(_ words: Wording, hint: Wording? = nil) -> Failure {
    Failure(
      Wording("第 \(row + 1) 行：\(words.chinese)", en: "row \(row + 1): \(words.english)"), at: location, hint: hint)
  }
}
