import Diagnostics
import Documents
public import Formats
import Foundation
import Tables

/// A condition on the cells of one field: `{field: money, gte: 100}`.
///
/// A missing cell is unknown, not zero: it meets `equal: null`, `oneOf` with a null, and `valid: false`, nothing else.
public struct FieldPredicate: Hashable, Sendable {
  /// What a cell is compared with.
  public enum Test: Hashable, Sendable {
    /// The same value.
    case equal(PredicateValue)
    /// A smaller value.
    case less(PredicateValue)
    /// A smaller or equal value.
    case lessOrEqual(PredicateValue)
    /// A greater value.
    case greater(PredicateValue)
    /// A greater or equal value.
    case greaterOrEqual(PredicateValue)
    /// A value between both, ends included; null leaves an end open.
    case range(PredicateValue, PredicateValue)
    /// One of these values.
    case oneOf([PredicateValue])
    /// Neither missing nor something else than a number or a moment; or the opposite.
    case valid(Bool)
  }

  /// The field.
  public var field: FieldReference
  /// What moments are cut to before they are compared.
  public var timeUnit: TimeUnit?
  /// The condition.
  public var test: Test

  /// A condition on a field.
  public init(_ field: FieldReference, timeUnit: TimeUnit? = nil, _ test: Test) {
    self.field = field
    self.timeUnit = timeUnit
    self.test = test
  }

  private static let tests = ["equal", "lt", "lte", "gt", "gte", "range", "oneOf", "valid"]

  init?(_ reader: MappingReader) {
    defer { reader.finish() }
    let present = Self.tests.filter { reader.node($0) != nil }
    let timeUnit = reader.timeUnit("timeUnit")
    guard let field = reader.requiredField("field") else { return nil }
    guard present.count == 1, let key = present.first else {
      let names = Self.tests.map { "`\($0)`" }
      reader.log.error(
        Wording(
          "条件中 \(names.joined(separator: "、")) 应恰有一个",
          en: "a predicate has exactly one of \(names.joined(separator: ", "))"), at: reader.node.location)
      return nil
    }
    guard let test = Self.test(key, reader) else { return nil }
    self.init(field, timeUnit: timeUnit, test)
  }

  private static func test(_ key: String, _ reader: MappingReader) -> Test? {
    guard let node = reader.node(key) else { return nil }
    func value() -> PredicateValue? { PredicateValue.decode(node, log: reader.log) }
    switch key {
    case "equal": return value().map { .equal($0) }
    case "lt": return value().map { .less($0) }
    case "lte": return value().map { .lessOrEqual($0) }
    case "gt": return value().map { .greater($0) }
    case "gte": return value().map { .greaterOrEqual($0) }
    case "valid": return reader.boolean(key).map { .valid($0) }
    case "oneOf":
      return reader.sequence(key).map { items in
        .oneOf(items.compactMap { PredicateValue.decode($0, log: reader.log) })
      }
    default:
      guard let ends = reader.sequence(key) else { return nil }
      guard ends.count == 2 else {
        reader.log.error(
          Wording("`range` 应有两端，却有 \(ends.count) 项", en: "`range` has two ends, found \(ends.count)"), at: node.location
        )
        return nil
      }
      guard let low = PredicateValue.decode(ends[0], log: reader.log),
        let high = PredicateValue.decode(ends[1], log: reader.log)
      else { return nil }
      return .range(low, high)
    }
  }

  /// Resolves the field and the values compared with; the result says whether the predicate holds for a row.
  ///
  /// - Throws: a located error for an unknown field or name.
  func bind(to table: Table, in context: EvaluationContext) throws(Failure) -> (Int) throws(Failure) -> Bool {
    var column = try field.column(in: table)
    if let timeUnit {
      column = try column.moments(of: field, zone: context.zone).mapMoments {
        timeUnit.floor($0, zone: context.zone)
      }
    }
    let isMoments = if case .instants = column.storage { true } else { false }
    func resolved(_ value: PredicateValue) throws(Failure) -> Value {
      try value.resolve(timeUnit: timeUnit, isMoment: isMoments, in: context)
    }
    switch test {
    case .equal(let value):
      let wanted = try resolved(value)
      return { [column] in column[$0].isIdentical(to: wanted) }
    case .less(let value): return compared(column, try resolved(value)) { $0.isLess(than: $1) }
    case .lessOrEqual(let value): return compared(column, try resolved(value)) { $0.isLessOrEqual(to: $1) }
    case .greater(let value): return compared(column, try resolved(value)) { $1.isLess(than: $0) }
    case .greaterOrEqual(let value): return compared(column, try resolved(value)) { $1.isLessOrEqual(to: $0) }
    case .range(let low, let high):
      let (low, high) = (try resolved(low), try resolved(high))
      return { [column] row in
        let value = column[row]
        return !value.isNull && (low.isNull || low.isLessOrEqual(to: value))
          && (high.isNull || value.isLessOrEqual(to: high))
      }
    case .oneOf(let values):
      var wanted: Set<Value> = []
      for value in values { wanted.insert(try resolved(value)) }
      return { [wanted, column] in wanted.contains(column[$0]) }
    case .valid(let isWanted):
      return { [column] row in
        let value = column[row]
        return (!value.isNull && value.scriptNumber.isFinite) == isWanted
      }
    }
  }

  private func compared(
    _ column: Column, _ bound: Value, _ holds: @escaping (Value, Value) -> Bool
  ) -> (Int) -> Bool {
    { row in
      let value = column[row]
      return !value.isNull && !bound.isNull && holds(value, bound)
    }
  }
}
