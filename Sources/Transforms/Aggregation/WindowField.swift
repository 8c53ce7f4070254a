import Diagnostics
import Documents
import Tables

/// One result of a window transform: an operation, the field it reads, and the field it makes.
public struct WindowField: Hashable, Sendable {
  /// What is computed.
  public enum Operation: Hashable, Sendable {
    /// A place among others.
    case place(WindowOperation)
    /// An aggregate of the frame.
    case aggregate(AggregateOperation)
  }

  /// What is computed.
  public var operation: Operation
  /// The field whose cells it reads; `nil` for operations that need none.
  public var field: FieldReference?
  /// The number that `ntile`, `lag`, `lead`, `nth_value` and `exponential` need.
  public var parameter: Double
  /// The name of the result.
  public var name: String

  /// A result of a window transform.
  public init(_ operation: Operation, _ field: FieldReference? = nil, parameter: Double = 1, as name: String) {
    self.operation = operation
    self.field = field
    self.parameter = parameter
    self.name = name
  }

  static func read(_ reader: MappingReader) -> WindowField? {
    let operationNode = reader.required("op")
    let operationName = reader.string("op")
    let field = reader.field("field")
    let parameter = reader.positiveNumber("param")
    let name = reader.requiredString("as")
    guard let operationNode, let operationName, let name else { return nil }
    guard let operation = Operation(operationName) else {
      let known = WindowOperation.allCases.map(\.rawValue) + AggregateOperation.allCases.map(\.rawValue)
      reader.log.error(
        Wording("`op` 不能是 `\(operationName)`", en: "`op` cannot be `\(operationName)`"), at: operationNode.location,
        hint: suggestion(
          for: operationName, among: known, synonyms: AggregateOperation.synonyms, atMost: known.count))
      return nil
    }
    let isFieldMissing = field == nil && operation.needsField
    if isFieldMissing || (parameter == nil && operation.needsParameter) {
      let key = isFieldMissing ? "field" : "param"
      reader.log.error(
        Wording("`\(operationName)` 缺少 `\(key)`", en: "`\(operationName)` needs a `\(key)`"), at: reader.node.location)
      return nil
    }
    return WindowField(operation, field, parameter: parameter.map { min($0, 1e9) } ?? 1, as: name)
  }

  /// What gives a value for each row of a partition.
  func computation(
    in table: Table, seed: UInt64
  ) throws(Failure) -> (WindowPartition) throws(Failure) -> [Value] {
    switch operation {
    case .place(let operation):
      let column = try field?.column(in: table)
      let parameter = Int(parameter)
      return { (partition) in placed(operation, column, parameter, partition) }
    case .aggregate(let operation):
      let cells = try AggregateField(operation, field, parameter: parameter, as: name).cells(in: table)
      let location = field?.location
      return { (partition) throws(Failure) in
        try cells.reduceFrames(of: partition, seed: seed, at: location)
      }
    }
  }
}

extension WindowField.Operation {
  fileprivate init?(_ name: String) {
    if let operation = WindowOperation(rawValue: name) {
      self = .place(operation)
    } else if let operation = AggregateOperation(rawValue: name) {
      self = .aggregate(operation)
    } else {
      return nil
    }
  }

  fileprivate var needsField: Bool {
    switch self {
    case .place(let operation): operation.needsField
    case .aggregate(let operation): !operation.isFieldOptional
    }
  }

  fileprivate var needsParameter: Bool {
    switch self {
    case .place(let operation): operation.needsParameter
    case .aggregate(let operation): operation.needsParameter
    }
  }
}

private func placed(
  _ operation: WindowOperation, _ column: Column?, _ parameter: Int, _ partition: WindowPartition
) -> [Value] {
  let rows = partition.rows
  let count = rows.count
  func cell(_ position: Int) -> Value { rows.indices.contains(position) ? column?[rows[position]] ?? .null : .null }
  func numbers(_ number: (Int) -> Double) -> [Value] { rows.indices.map { .number(number($0)) } }
  func cumulative(_ position: Int) -> Double { Double(partition.peerEnd(position)) / Double(count) }
  switch operation {
  case .rowNumber: return numbers { Double($0 + 1) }
  case .rank: return numbers { Double(partition.peerStart($0) + 1) }
  case .denseRank: return partition.denseRanks.map { .number(Double($0)) }
  case .percentRank: return numbers { count > 1 ? Double(partition.peerStart($0)) / Double(count - 1) : 0 }
  case .cumulativeDistribution: return numbers(cumulative)
  case .ntile: return numbers { (Double(parameter) * cumulative($0)).rounded(.up) }
  case .lag: return rows.indices.map { cell($0 - parameter) }
  case .lead: return rows.indices.map { cell($0 + parameter) }
  case .firstValue: return rows.indices.map { cell(partition.range($0).lowerBound) }
  case .lastValue: return rows.indices.map { cell(partition.range($0).upperBound - 1) }
  case .nthValue:
    return rows.indices.map { position in
      let range = partition.range(position)
      let wanted = range.lowerBound + parameter - 1
      return range.contains(wanted) ? cell(wanted) : .null
    }
  case .previousValue: return carried(rows.indices.map(cell))
  case .nextValue: return carried(rows.indices.reversed().map(cell)).reversed()
  }
}

/// The values, with each missing one replaced by the last before it.
private func carried(_ values: [Value]) -> [Value] {
  var last = Value.null
  return values.map { value in
    if !value.isNull { last = value }
    return last
  }
}
