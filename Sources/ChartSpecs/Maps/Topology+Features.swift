import Diagnostics
import Documents
import Tables

extension Topology {
  /// A row for each figure, as GeoJSON features: `type`, `id`, `properties`, `geometry`.
  func features(of object: DocumentNode) throws(Failure) -> Table {
    let isCollection = object["type"]?.string == "GeometryCollection"
    let items = isCollection ? object["geometries"]?.sequence ?? [] : [object]
    var reader = GeometryReader(topology: self)
    var geometries: [Value] = []
    geometries.reserveCapacity(items.count)
    for item in items { geometries.append(try reader.geometry(item)) }
    var columns = [("type", Column([Value](repeating: .string("Feature"), count: items.count)))]
    let ids = items.map { $0["id"]?.tableValue ?? .null }
    if ids.contains(where: { !$0.isNull }) { columns.append(("id", Column(ids))) }
    columns.append(("properties", Column(items.map { $0["properties"]?.tableValue ?? .object([:]) })))
    columns.append(("geometry", Column(geometries)))
    return Table(columns, rowCount: items.count)
  }
}

/// Turns the geometry of objects into GeoJSON, and counts places: one arc may be used any number of times.
private struct GeometryReader {
  let topology: Topology
  private var count = 0

  init(topology: Topology) { self.topology = topology }

  mutating func geometry(_ node: DocumentNode) throws(Failure) -> Value {
    guard let type = node["type"], !type.isNull else { return .null }
    func required(_ key: String) throws(Failure) -> DocumentNode {
      if let member = node[key] { return member }
      throw Failure(Wording("缺少 `\(key)`", en: "`\(key)` is missing"), at: node.location)
    }
    switch type.string {
    case "Point": return shape(type, try topology.position(try required("coordinates")))
    case "MultiPoint":
      return shape(
        type, try list(try required("coordinates")) { place throws(Failure) in try topology.position(place) })
    case "LineString": return shape(type, .list(try line(try required("arcs"))))
    case "MultiLineString", "Polygon": return shape(type, try lines(try required("arcs")))
    case "MultiPolygon":
      var polygons: [Value] = []
      for polygon in try items(try required("arcs")) { polygons.append(try lines(polygon)) }
      return shape(type, .list(polygons))
    case "GeometryCollection":
      var parts: [Value] = []
      for part in try items(try required("geometries")) { parts.append(try geometry(part)) }
      return .object(["type": .string("GeometryCollection"), "geometries": .list(parts)])
    default:
      let name = type.string ?? ""
      throw Failure(
        Wording("没有几何类型 `\(name)`", en: "there is no kind of geometry `\(name)`"), at: type.location,
        hint: suggestion(for: name, among: geometryTypes))
    }
  }

  private func shape(_ type: DocumentNode, _ coordinates: Value) -> Value {
    .object(["type": .string(type.string ?? ""), "coordinates": coordinates])
  }

  private func items(_ node: DocumentNode) throws(Failure) -> [DocumentNode] {
    if let items = node.sequence { return items }
    throw Failure(
      Wording("此处应是列表，却是\(node.kind.chinese)", en: "expected an array, found \(node.kind.english)"), at: node.location)
  }

  private func list(
    _ node: DocumentNode, _ read: (DocumentNode) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    var values: [Value] = []
    for item in try items(node) { values.append(try read(item)) }
    return .list(values)
  }

  private mutating func lines(_ node: DocumentNode) throws(Failure) -> Value {
    var lines: [Value] = []
    for item in try items(node) { lines.append(.list(try line(item))) }
    return .list(lines)
  }

  /// Arcs one after the other; the last place of each is the first of the next.
  private mutating func line(_ node: DocumentNode) throws(Failure) -> [Value] {
    var places: [Value] = []
    for item in try items(node) {
      let (index, isReversed) = try topology.arc(item)
      let arc = topology.arcs[index]
      count += arc.count
      guard count <= Topology.maximumPlaces else { throw tooManyPlaces(at: item.location) }
      if !places.isEmpty { places.removeLast() }
      if isReversed { places += arc.reversed() } else { places += arc }
    }
    return places
  }
}

/// The kinds of geometry of GeoJSON.
let geometryTypes = [
  "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
]

func tooManyPlaces(at location: SourceLocation) -> Failure {
  Failure(
    Wording("地图多于 \(Topology.maximumPlaces) 个点", en: "the map has more than \(Topology.maximumPlaces) points"),
    at: location,
    hint: Wording("请先简化地图", en: "simplify the map first"))
}
