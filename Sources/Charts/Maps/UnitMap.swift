import ChartSpecs
import Diagnostics
import Documents
import Projections
import Tables

/// What a mark shows on a map, before it is projected.
struct UnitMap {
  /// The figure of each row of a `geoshape`.
  var shapes: [Geometry?] = []
  /// The place of each row, by `longitude` and `latitude`.
  var places: [Coordinate?] = []
  /// The other end of each row, by `longitude2` and `latitude2`.
  var ends: [Coordinate?] = []

  /// Whether a mark lies on a map.
  static func isMap(_ unit: UnitModel) -> Bool {
    unit.mark.type == .geoshape || unit[.longitude] != nil || unit[.latitude] != nil
  }

  /// - Parameter value: the value of a datum.
  init(_ unit: UnitModel, isGlobe: Bool, value: (DatumValue) -> Value) throws(Failure) {
    if unit.mark.type == .geoshape { shapes = try Self.shapes(unit, isGlobe: isGlobe) }
    if unit[.longitude] != nil || unit[.latitude] != nil {
      places = try Self.places(unit, .longitude, .latitude, isGlobe: isGlobe, value)
    }
    if unit[.longitude2] != nil || unit[.latitude2] != nil {
      let longitude: Channel = unit[.longitude2] == nil ? .longitude : .longitude2
      let latitude: Channel = unit[.latitude2] == nil ? .latitude : .latitude2
      ends = try Self.places(unit, longitude, latitude, isGlobe: isGlobe, value)
    }
  }

  /// Everything that has to fit on the sheet.
  var extent: [Geometry] {
    let points = (places + ends).compactMap { $0 }
    return shapes.compactMap { $0 } + (points.isEmpty ? [] : [.points(points)])
  }

  /// By the channel `shape`, or else the rows themselves are figures.
  private static func shapes(_ unit: UnitModel, isGlobe: Bool) throws(Failure) -> [Geometry?] {
    var reader = GeometryReader(isGlobe: isGlobe, location: unit.mark.location)
    var shapes: [Geometry?] = []
    shapes.reserveCapacity(unit.table.rowCount)
    if let shape = unit[.shape], shape.definition.type == .geojson, let name = shape.column {
      guard let cells = unit.table[name] else { return shapes }
      for row in 0..<cells.count {
        reader.row = row
        shapes.append(try reader.geometry(cells[row]))
      }
      return shapes
    }
    let columns = ["type", "geometry", "coordinates", "geometries", "features"].compactMap { name in
      unit.table[name].map { (name, $0) }
    }
    guard columns.contains(where: { $0.0 == "type" }) || unit.table.rowCount == 0 else {
      throw Failure(
        Wording("数据不是地图图形", en: "the data holds no map figures"), at: unit.mark.location,
        hint: Wording(
          "GeoJSON 要写 `format: {property: features}`；图形在一个字段里时用通道 `shape`",
          en: "GeoJSON needs `format: {property: features}`; for figures in a field use the channel `shape`"))
    }
    for row in 0..<unit.table.rowCount {
      reader.row = row
      var members: [String: Value] = [:]
      for (name, column) in columns { members[name] = column[row] }
      shapes.append(try reader.geometry(members))
    }
    return shapes
  }

  private static func places(
    _ unit: UnitModel, _ longitude: Channel, _ latitude: Channel, isGlobe: Bool, _ value: (DatumValue) -> Value
  ) throws(Failure) -> [Coordinate?] {
    func numbers(_ channel: Channel) throws(Failure) -> (Int) -> Double? {
      guard let encoded = unit[channel] else { return { _ in nil } }
      if let number = encoded.definition.value?.number { return { _ in number } }
      if let datum = encoded.definition.datum {
        let number = value(datum).measure
        return { _ in number }
      }
      guard let name = encoded.column, let column = unit.table[name] else { return { _ in nil } }
      return { column[$0].measure }
    }
    let (x, y) = (try numbers(longitude), try numbers(latitude))
    let definition = unit[latitude]?.definition ?? unit[longitude]?.definition
    var reader = GeometryReader(isGlobe: isGlobe, location: definition?.location ?? unit.mark.location)
    var places: [Coordinate?] = []
    places.reserveCapacity(unit.table.rowCount)
    for row in 0..<unit.table.rowCount {
      reader.row = row
      // Rows without a place are left out, as rows without a number are elsewhere.
      guard let x = x(row), let y = y(row), x.isFinite, y.isFinite else {
        places.append(nil)
        continue
      }
      places.append(try reader.checked(Coordinate(x, y)))
    }
    return places
  }
}
