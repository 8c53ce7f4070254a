import Diagnostics
import Documents
import Tables

/// A TopoJSON file: objects whose lines are put together from shared arcs (Bostock and Metcalf, *The TopoJSON Format
/// Specification*, 2013).
struct Topology {
  private let objects: DocumentNode
  /// The places of each arc, each a list of numbers as GeoJSON has it.
  let arcs: [[Value]]
  private let transform: Transform?

  /// How whole numbers become coordinates.
  private struct Transform {
    var scale: (x: Double, y: Double)
    var translate: (x: Double, y: Double)
  }

  /// No sheet shows more places than this.
  static let maximumPlaces = 2_000_000

  init(_ root: DocumentNode) throws(Failure) {
    guard root["type"]?.string == "Topology", let objects = root["objects"], objects.mapping != nil else {
      throw Failure(
        Wording(
          "这不是 TopoJSON：没有 `\"type\": \"Topology\"` 或 `objects`",
          en: "this is not TopoJSON: it has no `\"type\": \"Topology\"` or no `objects`"),
        at: root.location,
        hint: Wording(
          "GeoJSON 不写 `type: topojson`，写 `property: features`",
          en: "for GeoJSON write `property: features` instead of `type: topojson`"))
    }
    self.objects = objects
    transform = try root["transform"].map { node throws(Failure) in
      Transform(scale: try Self.pair(node["scale"], in: node), translate: try Self.pair(node["translate"], in: node))
    }
    guard let items = root["arcs"]?.sequence else {
      throw Failure(Wording("缺少列表 `arcs`", en: "the array `arcs` is missing"), at: root.location)
    }
    var arcs: [[Value]] = []
    arcs.reserveCapacity(items.count)
    for item in items { arcs.append(try Self.arc(item, transform)) }
    self.arcs = arcs
  }

  private static func pair(_ node: DocumentNode?, in parent: DocumentNode) throws(Failure) -> (x: Double, y: Double) {
    guard let items = node?.sequence, items.count == 2, let x = items[0].number, let y = items[1].number else {
      throw Failure(
        Wording(
          "`transform` 需要 `scale` 和 `translate` 各两个数字", en: "`transform` needs two numbers in `scale` and `translate`"),
        at: node?.location ?? parent.location)
    }
    return (x, y)
  }

  /// Quantised arcs count from place to place.
  private static func arc(_ node: DocumentNode, _ transform: Transform?) throws(Failure) -> [Value] {
    guard let items = node.sequence else {
      throw Failure(Wording("弧应是位置的列表", en: "an arc must be an array of positions"), at: node.location)
    }
    var places: [Value] = []
    places.reserveCapacity(items.count)
    var (x, y) = (0.0, 0.0)
    for item in items {
      let position = try numbers(item)
      if let transform {
        x += position.x
        y += position.y
        places.append(place(x, y, transform))
      } else {
        places.append(.list([.number(position.x), .number(position.y)]))
      }
    }
    return places
  }

  private static func place(_ x: Double, _ y: Double, _ transform: Transform) -> Value {
    .list([
      .number(x * transform.scale.x + transform.translate.x), .number(y * transform.scale.y + transform.translate.y),
    ])
  }

  private static func numbers(_ node: DocumentNode) throws(Failure) -> (x: Double, y: Double) {
    guard let items = node.sequence, items.count >= 2, let x = items[0].number, let y = items[1].number else {
      throw Failure(
        Wording("位置应是两个数字，却是\(node.kind.chinese)", en: "a position must be two numbers, found \(node.kind.english)"),
        at: node.location)
    }
    return (x, y)
  }

  /// A single place of an object, not in an arc.
  func position(_ node: DocumentNode) throws(Failure) -> Value {
    let position = try Self.numbers(node)
    guard let transform else { return .list([.number(position.x), .number(position.y)]) }
    return Self.place(position.x, position.y, transform)
  }

  /// The object with a name.
  ///
  /// - Parameter location: where the definition names it.
  func object(_ name: String, namedAt location: SourceLocation) throws(Failure) -> DocumentNode {
    if let object = objects[name] { return object }
    let names = (objects.mapping ?? []).map(\.key)
    let list = names.prefix(20).map { "`\($0)`" }
    throw Failure(
      Wording("地图文件中没有对象 `\(name)`", en: "there is no object `\(name)` in the map file"), at: location,
      hint: names.isEmpty
        ? nil
        : Wording("其中有 \(list.joined(separator: "、"))", en: "it has \(list.joined(separator: ", "))"))
  }

  /// The arc that a reference names; `~i` stands for arc `i` from its end.
  func arc(_ node: DocumentNode) throws(Failure) -> (index: Int, isReversed: Bool) {
    guard let number = node.number, let reference = Int(exactly: number) else {
      throw Failure(
        Wording("弧的编号应是整数，却是\(node.kind.chinese)", en: "an arc is named by a whole number, found \(node.kind.english)"),
        at: node.location)
    }
    let index = reference < 0 ? ~reference : reference
    guard index < arcs.count else {
      throw Failure(
        Wording("没有弧 \(reference)，共有 \(arcs.count) 条", en: "there is no arc \(reference), only \(arcs.count) arcs"),
        at: node.location)
    }
    return (index, reference < 0)
  }
}
