import ChartSpecs
import Diagnostics
import Documents
import Projections
import Scenes
import Tables

/// The map of a mark: its projection, and what of it lies where.
struct ProjectedMap {
  let projection: Projection
  /// Whether the projection is chosen so that everything fits.
  let isFitted: Bool
  let pointRadius: Double
  let map: UnitMap

  /// The place of each row on the sheet; as in Vega, the corner if the projection shows it nowhere.
  func place(_ row: Int) -> Point? { map.places[row].map { projection.place($0) ?? .zero } }
  /// The place of the other end of each row.
  func end(_ row: Int) -> Point? { map.ends[row].map { projection.place($0) ?? .zero } }
}

/// Finds the projection of each mark on a map. Marks over one another, and the cells of a facet, share one if what they
/// say about it agrees; it is fitted to all that they show.
struct MapProjections {
  /// For each mark, its map.
  private(set) var maps: [ProjectedMap?]
  private let model: ChartModel
  private let sizes: [Size]
  private let configuration: Properties
  private let value: (DatumValue) -> Value

  init(
    _ model: ChartModel, sizes: [Size], configuration: Properties, value: @escaping (DatumValue) -> Value
  ) throws(Failure) {
    (self.model, self.sizes, self.configuration, self.value) = (model, sizes, configuration, value)
    maps = [ProjectedMap?](repeating: nil, count: model.units.count)
    guard model.units.contains(where: UnitMap.isMap) else { return }
    for group in try groups(model.root, inherited: Properties()) { settle(group) }
  }

  /// Marks that share a projection.
  private struct Group {
    /// What is said about it.
    var own: Properties
    var size: Size
    var members: [(unit: Int, map: UnitMap)]

    var isFitted: Bool { own.number("scale") == nil && own.numbers("translate") == nil }
  }

  private func groups(_ view: ViewNode, inherited: Properties) throws(Failure) -> [Group] {
    let own = inherited.overridden(by: view.settings.projection)
    if case .unit(let unit) = view.content {
      guard UnitMap.isMap(model.units[unit]) else { return [] }
      let isGlobe = (configuration.overridden(by: own)).text("type") != ProjectionKind.identity.rawValue
      let map = try UnitMap(model.units[unit], isGlobe: isGlobe, value: value)
      return [Group(own: own, size: sizes[unit], members: [(unit, map)])]
    }
    var groups: [Group] = []
    for child in view.children { groups += try self.groups(child, inherited: own) }
    if case .concat = view.content { return groups }
    return merged(groups).map { [$0] } ?? groups
  }

  /// One group of all, if each says the same or nothing.
  private func merged(_ groups: [Group]) -> Group? {
    guard var result = groups.first else { return nil }
    for group in groups.dropFirst() {
      guard group.size == result.size else { return nil }
      if result.own.isEmpty {
        result.own = group.own
      } else if !group.own.isEmpty {
        let names = Set(result.own.names + group.own.names)
        guard names.allSatisfy({ result.own[$0]?.content == group.own[$0]?.content }) else { return nil }
      }
      result.members += group.members
    }
    return result
  }

  private mutating func settle(_ group: Group) {
    let looks = configuration.overridden(by: group.own)
    var settings = ProjectionSettings(looks)
    let extent =
      looks["extent"].map(Rect.init(corners:))
      ?? looks.numbers("size").map { Rect(x: 0, y: 0, width: $0[0], height: $0[1]) }
      ?? Rect(x: 0, y: 0, width: group.size.width, height: group.size.height)
    let projection: Projection
    if group.isFitted {
      projection = Projection(settings, fitting: group.members.flatMap(\.map.extent), in: extent)
    } else {
      let middle = Point(x: group.size.width / 2, y: group.size.height / 2)
      settings.translate = settings.translate ?? middle
      projection = Projection(settings)
    }
    for member in group.members {
      maps[member.unit] = ProjectedMap(
        projection: projection, isFitted: group.isFitted, pointRadius: looks.number("pointRadius") ?? 4.5,
        map: member.map)
    }
  }
}

extension ProjectionSettings {
  /// The settings of a checked `projection`; Equal Earth if it names none.
  fileprivate init(_ looks: Properties) {
    self.init(looks.text("type").flatMap(ProjectionKind.init) ?? .equalEarth)
    scale = looks.number("scale")
    translate = looks.numbers("translate").map { Point(x: $0[0], y: $0[1]) }
    center = looks.numbers("center").map { Coordinate($0[0], $0[1]) }
    rotate = looks.numbers("rotate")
    parallels = looks.numbers("parallels")
    precision = looks.number("precision")
    clipAngle = looks.number("clipAngle")
    clipExtent = looks["clipExtent"].flatMap { $0.isNull ? nil : Rect(corners: $0) }
    reflectsX = looks.boolean("reflectX") ?? false
    reflectsY = looks.boolean("reflectY") ?? false
  }
}

extension Rect {
  /// From two corners, `[[left, top], [right, bottom]]`.
  fileprivate init(corners node: DocumentNode) {
    var numbers: [Double] = []
    for corner in node.sequence ?? [] { numbers += (corner.sequence ?? []).compactMap(\.number) }
    numbers += [0, 0, 0, 0]
    self.init(x: numbers[0], y: numbers[1], width: numbers[2] - numbers[0], height: numbers[3] - numbers[1])
  }
}
