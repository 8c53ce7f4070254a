public import Diagnostics
public import Tables

/// A chain of transforms with the table after each step, and the way back from a row of the result to the rows of the
/// table that the chain began with.
///
/// ```swift
/// let lineage = try Lineage(of: view.transforms, from: figures, in: context)
/// lineage.result           // the table after all steps
/// lineage.origins(of: 2)   // the rows of `figures` that its third row came from
/// ```
public struct Lineage: Sendable {
  /// The table at the beginning, and the one after each step.
  public let tables: [Table]
  private let steps: [StepOrigins]

  /// Applies the transforms and remembers where rows come from.
  ///
  /// - Throws: located errors of the first step that fails.
  public init(of transforms: [Transform], from base: Table, in context: TransformContext) throws(Failure) {
    var tables = [base]
    var steps: [StepOrigins] = []
    var context = context
    var table = base
    for transform in transforms {
      if case .extent(let step) = transform {
        context.evaluation.parameters[step.parameter] = try step.extent(of: table)
      }
      let traced = try transform.trace(table, in: context)
      table = traced.table
      tables.append(table)
      steps.append(traced.origins)
    }
    self.tables = tables
    self.steps = steps
  }

  /// The table after all steps.
  public var result: Table { tables[tables.count - 1] }

  /// The rows of the first table that a row of the result came from, in their order.
  public func origins(of row: Int) -> [Int] { origins(of: row, at: 0) }

  /// The rows of `tables[position]` that a row of the result came from, in their order.
  ///
  /// A row that was added for a missing key came from all rows of its group; one that was computed from a group, such
  /// as a sum or a point of a curve, from all rows of the group. What `joinaggregate`, `window` and `stack` read in other
  /// rows is not among them: there, a row stays the same row.
  public func origins(of row: Int, at position: Int) -> [Int] {
    var rows = [row]
    for step in (position..<steps.count).reversed() {
      rows = steps[step].before(rows, of: tables[step + 1])
    }
    return rows
  }
}

/// Where the rows of a step's result come from.
enum StepOrigins: Sendable {
  /// Each row is the one in the same place.
  case same
  /// The row before of each row; one without has been added for its group.
  case rows([Int?], else: KeyMatch)
  /// Each row stands for all rows of its group.
  case groups(KeyMatch)

  /// The rows before the step that these rows of its result come from, in their order.
  func before(_ rows: [Int], of result: Table) -> [Int] {
    switch self {
    case .same: return rows
    case .rows(let sources, let added):
      let known = rows.compactMap { sources[$0] }
      let rest = rows.filter { sources[$0] == nil }
      return Set(known).union(added.rows(equalTo: rest, of: result)).sorted()
    case .groups(let match): return match.rows(equalTo: rows, of: result)
    }
  }
}

/// The fields by which rows before a step belong to rows after it.
struct KeyMatch: Sendable {
  private let names: [String]
  private let columns: [Column]
  private let rowCount: Int

  /// The fields of groups; without any, every row belongs to every row.
  ///
  /// - Throws: a located error for an unknown field.
  init(_ fields: [FieldReference], in table: Table) throws(Failure) {
    names = fields.map(\.name)
    columns = try Transforms.columns(of: fields, in: table)
    rowCount = table.rowCount
  }

  /// The rows whose fields equal those of one of `rows` in the result, in their order.
  func rows(equalTo rows: [Int], of result: Table) -> [Int] {
    guard !rows.isEmpty else { return [] }
    guard !names.isEmpty else { return Array(0..<rowCount) }
    let keys = Set(rows.map { row in names.map { result[row, $0].groupKey } })
    return (0..<rowCount).filter { row in keys.contains(columns.map { $0[row].groupKey }) }
  }
}

extension Value {
  /// What `Grouping` takes for equal: zero is minus zero, and one NaN the other.
  fileprivate var groupKey: Value {
    switch self {
    case .number(let number) where number == 0: .number(0)
    case .number(let number) where number.isNaN: .string("NaN")
    default: self
    }
  }
}
