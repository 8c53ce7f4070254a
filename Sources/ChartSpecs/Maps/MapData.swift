import Diagnostics
import Documents
import Projections
import Tables

/// Rows that are made up instead of read: the outline of the globe, and a net of lines on it.
enum MapData {
  /// One row of type `Sphere`.
  static let sphere = Table([("type", Column([.string("Sphere")]))])

  /// One row with the lines of a net: `true`, or its extents and steps in degrees.
  static func graticule(_ node: DocumentNode, log: DiagnosticLog) -> Table? {
    var graticule = Graticule()
    if node.boolean == nil {
      let known = log.diagnostics.count
      graticule = Self.graticule(MappingReader(node, log: log))
      guard log.diagnostics.count == known else { return nil }
    }
    guard graticule.placeCount < 1_000_000 else {
      log.error(Wording("经纬网的线太密", en: "the lines of the graticule are too close"), at: node.location)
      return nil
    }
    let lines = graticule.lines.map { line in
      Value.list(line.map { .list([.number($0.longitude), .number($0.latitude)]) })
    }
    return Table([("type", Column([.string("MultiLineString")])), ("coordinates", Column([.list(lines)]))])
  }

  private static func graticule(_ reader: MappingReader) -> Graticule {
    var result = Graticule()
    if let extent = extent(reader, "extent") { (result.majorExtent, result.minorExtent) = (extent, extent) }
    if let extent = extent(reader, "extentMajor") { result.majorExtent = extent }
    if let extent = extent(reader, "extentMinor") { result.minorExtent = extent }
    if let step = numbers(reader, "step", count: 2) { (result.majorStep, result.minorStep) = (step, step) }
    if let step = numbers(reader, "stepMajor", count: 2) { result.majorStep = step }
    if let step = numbers(reader, "stepMinor", count: 2) { result.minorStep = step }
    if let precision = reader.number("precision") { result.precision = precision }
    reader.finish()
    return result
  }

  private static func numbers(_ reader: MappingReader, _ key: String, count: Int) -> [Double]? {
    reader.node(key).flatMap { numberList($0, key, count: count...count, log: reader.log) }
  }

  private static func extent(_ reader: MappingReader, _ key: String) -> [Double]? {
    reader.node(key).flatMap { cornerPair($0, key, log: reader.log) }
  }
}

/// A list of so many numbers; anything else is reported.
func numberList(_ node: DocumentNode, _ key: String, count: ClosedRange<Int>, log: DiagnosticLog) -> [Double]? {
  let numbers = node.sequence?.compactMap(\.number).filter { $0.magnitude <= 1e9 } ?? []
  if count.contains(numbers.count), numbers.count == node.sequence?.count { return numbers }
  let (low, high) = (count.lowerBound, count.upperBound)
  let chinese = low == high ? "\(low)" : "\(low) 到 \(high)"
  let english = low == high ? "\(low)" : "\(low) to \(high)"
  log.error(
    Wording("`\(key)` 应是 \(chinese) 个数字的列表", en: "`\(key)` must be an array of \(english) numbers"),
    at: node.location)
  return nil
}

/// Two corners as `[[left, top], [right, bottom]]`, in one list; anything else is reported.
func cornerPair(_ node: DocumentNode, _ key: String, log: DiagnosticLog) -> [Double]? {
  let corners = (node.sequence ?? []).compactMap { $0.sequence?.compactMap(\.number) }
  if corners.count == 2, corners.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0.magnitude <= 1e9 } }) {
    return corners[0] + corners[1]
  }
  log.error(
    Wording("`\(key)` 应是两个角 `[[x0, y0], [x1, y1]]`", en: "`\(key)` must be two corners, `[[x0, y0], [x1, y1]]`"),
    at: node.location)
  return nil
}
