import Documents
import Formats
import Foundation
import Tables

extension FieldType {
  /// The value that these bytes of UTF-8 write; `nil` when they write none of this type.
  func value(of bytes: ArraySlice<UInt8>) -> Value? {
    switch self {
    case .any, .string(.default): .string(String(decoding: bytes, as: UTF8.self))
    case .string(let format):
      format.accepts(bytes) ? .string(String(decoding: bytes, as: UTF8.self)) : nil
    case .number(let notation):
      NumberReading.number(bytes, notation: notation, isInteger: false).map { .number($0) }
    case .integer(let notation):
      NumberReading.number(bytes, notation: notation, isInteger: true).map { .number($0) }
    case .boolean(let trueValues, let falseValues):
      trueValues.contains { bytes.elementsEqual($0.utf8) }
        ? .boolean(true) : falseValues.contains { bytes.elementsEqual($0.utf8) } ? .boolean(false) : nil
    case .object: json(bytes).flatMap { if case .object = $0 { $0 } else { nil } }
    case .array: json(bytes).flatMap { if case .list = $0 { $0 } else { nil } }
    case .list(let delimiter, let item): list(bytes, delimiter: delimiter, item: item)
    case .date(.iso): TimeReading.date(bytes).map { .instant($0) }
    case .date(let notation):
      TimeReading.moment(bytes, notation: notation).map {
        .instant(($0 / TimeReading.millisecondsPerDay).rounded(.down) * TimeReading.millisecondsPerDay)
      }
    case .datetime(.iso): TimeReading.datetime(bytes).map { .instant($0) }
    case .datetime(let notation): TimeReading.moment(bytes, notation: notation).map { .instant($0) }
    case .time(let notation): time(bytes, notation: notation)
    case .year: TimeReading.year(bytes).map { .number($0) }
    case .yearmonth: TimeReading.yearMonth(bytes).map { .instant($0) }
    case .duration: TimeReading.duration(bytes).map { _ in .string(String(decoding: bytes, as: UTF8.self)) }
    case .geopoint(let notation): point(bytes, notation: notation)
    case .geojson(let isTopology): geometry(bytes, isTopology: isTopology)
    }
  }

  /// The place of a value on the scale of this type; `nil` for types without an order.
  func order(of value: Value) -> Double? {
    switch (self, value) {
    case (_, .number(let number)): number
    case (_, .instant(let time)): time
    case (.time, .string(let text)): TimeReading.time(Array(text.utf8)[...])
    case (.duration, .string(let text)): TimeReading.duration(Array(text.utf8)[...])
    default: nil
    }
  }

  /// Whether values are whole numbers.
  var isInteger: Bool { if case .integer = self { true } else { false } }

  /// Whether `minimum` and `maximum` make sense.
  var isOrdered: Bool {
    switch self {
    case .number, .integer, .date, .time, .datetime, .year, .yearmonth, .duration: true
    case .string, .boolean, .object, .array, .list, .geopoint, .geojson, .any: false
    }
  }

  /// Whether `minLength` and `maxLength` make sense.
  var hasLength: Bool {
    switch self {
    case .string, .object, .array, .list, .any: true
    case .number, .integer, .boolean, .date, .time, .datetime, .year, .yearmonth, .duration, .geopoint, .geojson: false
    }
  }

  private func time(_ bytes: ArraySlice<UInt8>, notation: TimeNotation) -> Value? {
    if notation == .iso {
      return TimeReading.time(bytes).map { _ in .string(String(decoding: bytes, as: UTF8.self)) }
    }
    if notation == .any { return FieldType.time(.iso).value(of: bytes) }
    guard let moment = TimeReading.moment(bytes, notation: notation) else { return nil }
    let days = (moment / TimeReading.millisecondsPerDay).rounded(.down)
    let seconds = Int((moment - days * TimeReading.millisecondsPerDay) / 1000)
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return .string(parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":"))
  }

  private func list(_ bytes: ArraySlice<UInt8>, delimiter: String, item: FieldType) -> Value? {
    let texts = String(decoding: bytes, as: UTF8.self).split(separator: delimiter, omittingEmptySubsequences: false)
    let values = texts.compactMap { item.value(of: Array($0.utf8)[...]) }
    return values.count == texts.count ? .list(values) : nil
  }

  private func point(_ bytes: ArraySlice<UInt8>, notation: PointNotation) -> Value? {
    var numbers: [Double] = []
    switch notation {
    case .default:
      let parts = bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
      numbers = parts.compactMap { part in NumberReading.number(part.drop { $0 == 0x20 }) }
      if parts.count != 2 { return nil }
    case .array:
      guard case .list(let values)? = json(bytes), values.count == 2 else { return nil }
      numbers = values.compactMap(\.number)
    case .object:
      guard case .object(let members)? = json(bytes), members.count == 2 else { return nil }
      numbers = ["lon", "lat"].compactMap { members[$0]?.number }
    }
    guard numbers.count == 2, abs(numbers[0]) <= 180, abs(numbers[1]) <= 90 else { return nil }
    return .list(numbers.map { .number($0) })
  }

  private func geometry(_ bytes: ArraySlice<UInt8>, isTopology: Bool) -> Value? {
    let types: Set = [
      "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
      "Feature", "FeatureCollection",
    ]
    guard let value = json(bytes), case .object(let members) = value, let type = members["type"]?.string else {
      return nil
    }
    return (isTopology ? type == "Topology" : types.contains(type)) ? value : nil
  }

  private func json(_ bytes: ArraySlice<UInt8>) -> Value? {
    (try? parseJSON(String(decoding: bytes, as: UTF8.self), file: "")).map(Value.init)
  }
}

extension Value {
  /// The value of a JSON tree.
  init(_ node: DocumentNode) {
    switch node.content {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let value): self = .number(value)
    case .string(let value): self = .string(value)
    case .sequence(let items): self = .list(items.map(Value.init))
    case .mapping(let entries):
      self = .object(Dictionary(entries.map { ($0.key, Value($0.value)) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension FieldType.TextFormat {
  /// Whether a text has this form.
  fileprivate func accepts(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .default: return true
    case .email:
      let parts = bytes.split(separator: 0x40, omittingEmptySubsequences: false)
      let isClosed = bytes.allSatisfy { $0 > 0x20 && $0 != 0x2C && $0 != 0x3B }
      guard parts.count == 2, isClosed, !parts[0].isEmpty else { return false }
      let labels = parts[1].split(separator: 0x2E, omittingEmptySubsequences: false)
      return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
    case .uri:
      guard let colon = bytes.firstIndex(of: 0x3A), bytes.index(after: colon) < bytes.endIndex else { return false }
      let scheme = bytes[..<colon]
      let isName = scheme.allSatisfy { $0.isLetter || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
      return scheme.first?.isLetter == true && isName && bytes.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C }
    case .binary:
      let padding = bytes.reversed().prefix { $0 == 0x3D }.count
      let isBase64 = bytes.dropLast(padding).allSatisfy {
        $0.isLetter || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2F
      }
      return isBase64 && padding <= 2 && bytes.count % 4 == 0
    case .uuid:
      let groups = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
      return groups.map(\.count) == [8, 4, 4, 4, 12]
        && groups.joined().allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
    }
  }
}

extension UInt8 {
  /// Whether this is an ASCII letter.
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
