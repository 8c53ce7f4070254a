public import Diagnostics
import Documents
public import Tables

/// `stack`: lays the values of a group end to end; each row gets where its part begins and ends.
///
/// A missing value takes no room. With the offset `zero`, negative values are laid downwards from zero.
public struct StackTransform: Hashable, Sendable {
  /// Where a stack begins.
  public enum Offset: String, Hashable, Sendable, CaseIterable {
    /// At zero.
    case zero
    /// So that all stacks have the same middle.
    case center
    /// At zero, and it ends at one.
    case normalize
  }

  /// The field whose values are lengths.
  public var field: FieldReference
  /// The fields whose equal values make a stack.
  public var groups: [FieldReference]
  /// The order in a stack; the table's own without any.
  public var sort: [SortField]
  /// Where a stack begins.
  public var offset: Offset
  /// The name of the field that holds beginnings.
  public var startName: String
  /// The name of the field that holds ends.
  public var endName: String

  /// A stack.
  public init(
    _ field: FieldReference, by groups: [FieldReference], sort: [SortField] = [], offset: Offset = .zero,
    asStart startName: String, end endName: String
  ) {
    self.field = field
    self.groups = groups
    self.sort = sort
    self.offset = offset
    self.startName = startName
    self.endName = endName
  }

  init?(_ reader: MappingReader) {
    let groups = reader.fields("groupby")
    let sort = reader.sortFields("sort")
    let offset = reader.choice("offset", Offset.self) ?? .zero
    let names = reader.startAndEnd("as")
    guard let field = reader.requiredField("stack"), let names else { return nil }
    self.init(field, by: groups, sort: sort, offset: offset, asStart: names.start, end: names.end)
  }

  /// The table with beginnings and ends.
  ///
  /// - Throws: a located error for an unknown field or one of texts.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let values = try field.numbers(in: table).map { $0.isNaN ? 0 : $0 }
    let grouping = Grouping(try columns(of: groups, in: table), rowCount: table.rowCount)
    let order = try RowOrder(sort, in: table)
    var totals = [Double](repeating: 0, count: grouping.count)
    for (row, group) in grouping.groupOfRow.enumerated() { totals[group] += values[row].magnitude }
    let largest = totals.max() ?? 0
    var starts = [Double](repeating: 0, count: table.rowCount)
    var ends = starts
    for group in 0..<grouping.count {
      var pile = Pile(offset: offset, total: totals[group], largest: largest)
      for row in order.sorted(grouping.rows(group)) { (starts[row], ends[row]) = pile.add(values[row]) }
    }
    return table.setting(startName, Column(.numbers(starts))).setting(endName, Column(.numbers(ends)))
  }
}

/// A stack that grows.
private struct Pile {
  let offset: StackTransform.Offset
  let total: Double
  var top = 0.0
  var bottom = 0.0

  init(offset: StackTransform.Offset, total: Double, largest: Double) {
    self.offset = offset
    self.total = total
    if offset == .center { top = (largest - total) / 2 }
  }

  mutating func add(_ value: Double) -> (start: Double, end: Double) {
    switch offset {
    case .zero where value < 0:
      let start = bottom
      bottom += value
      return (start, bottom)
    case .zero, .center:
      let start = top
      top += value.magnitude
      return (start, top)
    case .normalize:
      let start = top
      top += value.magnitude
      // Dividing the running sum keeps the last end at exactly 1.
      return total == 0 ? (0, 0) : (start / total, top / total)
    }
  }
}

extension FieldReference {
  /// The field's cells as numbers, NaN where one is missing.
  ///
  /// - Throws: a located error when there is no such field, or it holds texts that are no numbers.
  func numbers(in table: Table) throws(Failure) -> [Double] {
    let column = try column(in: table)
    guard let numbers = column.numbersIfAll else {
      throw Failure(
        Wording("字段 `\(name)` 是文字，此处需要数字", en: "the field `\(name)` holds texts, numbers are needed here"), at: location
      )
    }
    return numbers
  }
}

extension MappingReader {
  /// The names of a beginning and an end: two names, or one, to which `_end` is added.
  func startAndEnd(_ key: String) -> (start: String, end: String)? {
    guard let node = required(key) else { return nil }
    let names = node.string.map { [$0] } ?? strings(key) ?? []
    guard let start = names.first, names.count <= 2 else {
      log.error(
        Wording("`\(key)` 应有一个或两个名称", en: "`\(key)` takes one or two names"), at: node.location)
      return nil
    }
    return (start, names.count > 1 ? names[1] : "\(start)_end")
  }
}
