import Diagnostics
import Tables

/// Builds the table of a transform that replaces the rows of each group by points of a curve.
struct SampledGroups {
  private let fields: [FieldReference]
  private let keys: [Column]
  private var sources: [Int] = []
  private var columns: [[Value]]
  private let names: [String]
  /// The groups.
  let grouping: Grouping

  /// The groups of a table, without points yet.
  init(by fields: [FieldReference], of table: Table, names: [String]) throws(Failure) {
    self.fields = fields
    self.names = names
    keys = try Transforms.columns(of: fields, in: table)
    grouping = Grouping(keys, rowCount: table.rowCount)
    columns = names.map { _ in [] }
  }

  /// Adds a row to the result for a group.
  mutating func add(_ values: [Value], to group: Int) {
    sources.append(grouping.firstRows[group])
    for (position, value) in values.enumerated() { columns[position].append(value) }
  }

  /// The group's keys and the points.
  var table: Table {
    var result = Table([], rowCount: sources.count)
    for (field, key) in zip(fields, keys) { result = result.setting(field.name, key.gathering(sources)) }
    for (name, values) in zip(names, columns) { result = result.setting(name, Column(values)) }
    return result
  }
}

/// Numbers in equal distances from the lower to the upper bound, both included; one number when they are the same.
func evenlySpaced(_ range: ClosedRange<Double>, steps: Int) -> [Double] {
  let width = range.upperBound - range.lowerBound
  guard width > 0, steps > 0 else { return [range.lowerBound] }
  return (0...steps).map { $0 == steps ? range.upperBound : range.lowerBound + width * Double($0) / Double(steps) }
}

/// The least and the greatest number; `nil` when there is none.
func extent(of values: some Sequence<Double>) -> ClosedRange<Double>? {
  let finite = values.filter(\.isFinite)
  guard let low = finite.min(), let high = finite.max() else { return nil }
  return low...high
}
