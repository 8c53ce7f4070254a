public import Diagnostics
import Documents
public import Tables

/// `impute`: adds a row for each key that a group lacks, with a value or what is computed from the group.
///
/// What is computed also fills missing cells of rows that exist. As in Vega-Lite, the rows of a frame are those around
/// in the order of the table, where the added rows stand last.
public struct ImputeTransform: Hashable, Sendable {
  /// Where values come from.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// One value for all.
    case value
    /// The mean of the others.
    case mean
    /// The median of the others.
    case median
    /// The greatest of the others.
    case max
    /// The least of the others.
    case min
  }

  /// The field that is filled.
  public var field: FieldReference
  /// The field of which every group shall have every value.
  public var key: FieldReference
  /// Keys besides those in the table.
  public var keyValues: [Value]
  /// The fields whose equal values make a group.
  public var groups: [FieldReference]
  /// Where values come from.
  public var method: Method
  /// The value for the method `value`.
  public var value: Value
  /// The rows that the computation takes; all of the group by default.
  public var frame: WindowFrame

  /// More rows than an honest spec adds: hostile input must not fill the memory.
  private static let maximumRows = 10_000_000

  /// An imputation.
  public init(
    _ field: FieldReference, key: FieldReference, keyValues: [Value] = [], by groups: [FieldReference] = [],
    method: Method = .value, value: Value = .null, frame: WindowFrame = WindowFrame(before: nil, after: nil)
  ) {
    self.field = field
    self.key = key
    self.keyValues = keyValues
    self.groups = groups
    self.method = method
    self.value = value
    self.frame = frame
  }

  init?(_ reader: MappingReader) {
    let groups = reader.fields("groupby")
    let method = reader.choice("method", Method.self) ?? .value
    let frame = reader.frame("frame") ?? WindowFrame(before: nil, after: nil)
    let keyValues = reader.keyValues("keyvals")
    var value = Value.null
    if let node = reader.node("value"), case .literal(let literal) = PredicateValue.decode(node, log: reader.log) {
      value = literal
    }
    let field = reader.requiredField("impute")
    let key = reader.requiredField("key")
    guard let field, let key else { return nil }
    self.init(field, key: key, keyValues: keyValues, by: groups, method: method, value: value, frame: frame)
  }

  /// The table with the added rows behind the others.
  ///
  /// - Throws: a located error for an unknown field, or for texts where numbers are needed.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let completed = try completing(table)
    let column = try field.column(in: completed)
    let replacements = try replacements(in: completed, context)
    let fillsOldRows = method != .value
    let values = (0..<completed.rowCount).map { row in
      row >= table.rowCount || (fillsOldRows && column.isMissing(row)) ? replacements(row) : column[row]
    }
    return completed.setting(field.name, Column(values))
  }

  /// The table with a row for each key that a group lacks; only the key and the group's fields are set in it.
  private func completing(_ table: Table) throws(Failure) -> Table {
    let grouping = Grouping(try columns(of: groups, in: table), rowCount: table.rowCount)
    let keys = try key.column(in: table)
    var domain: [Value] = []
    var seen: Set<Value> = []
    for value in keyValues + keys.values where !value.isNull && seen.insert(value).inserted { domain.append(value) }
    guard domain.count * grouping.count <= Self.maximumRows else {
      throw Failure(
        Wording("补全后超过 \(Self.maximumRows) 行", en: "there would be more than \(Self.maximumRows) rows"),
        at: key.location)
    }
    var sources: [Int] = []
    var newKeys: [Value] = []
    for group in 0..<grouping.count {
      let present = Set(grouping.rows(group).map { keys[$0] })
      for value in domain where !present.contains(value) {
        sources.append(grouping.firstRows[group])
        newKeys.append(value)
      }
    }
    var result: [(String, Column)] = []
    for (name, column) in zip(table.fields, table.columns) {
      let isGroup = groups.contains { $0.name == name }
      let added = name == key.name ? newKeys : sources.map { isGroup ? column[$0] : .null }
      result.append((name, Column(column.values + added)))
    }
    return Table(result, rowCount: table.rowCount + sources.count)
  }

  /// What stands in a filled cell of each row.
  private func replacements(in table: Table, _ context: TransformContext) throws(Failure) -> (Int) -> Value {
    let value = value
    guard let operation = method.operation else { return { _ in value } }
    let window = WindowTransform(
      [WindowField(.aggregate(operation), field, as: field.name)], frame: frame, ignoresPeers: true, by: groups,
      sort: [])
    let computed = try field.column(in: try window.apply(to: table, in: context))
    return { computed[$0] }
  }
}

extension ImputeTransform.Method {
  fileprivate var operation: AggregateOperation? {
    switch self {
    case .value: nil
    case .mean: .mean
    case .median: .median
    case .max: .max
    case .min: .min
    }
  }
}

extension MappingReader {
  /// A list of values, or `{start, stop, step}`.
  fileprivate func keyValues(_ key: String) -> [Value] {
    guard let node = node(key), !node.isNull else { return [] }
    if let items = node.sequence {
      return items.compactMap { item in
        if case .literal(let value) = PredicateValue.decode(item, log: log) { value } else { nil }
      }
    }
    let reader = MappingReader(node, log: log)
    defer { reader.finish() }
    let start = reader.number("start") ?? 0
    let step = reader.number("step") ?? 1
    guard reader.required("stop") != nil, let stop = reader.number("stop") else { return [] }
    let count = max(0, ((stop - start) / step).rounded(.up))
    guard step != 0, count <= 1_000_000 else {
      log.error(
        Wording("`\(key)` 的项数应在 100 万以内", en: "`\(key)` must be shorter than 1000000"), at: node.location)
      return []
    }
    return (0..<Int(count)).map { .number(start + Double($0) * step) }
  }
}
