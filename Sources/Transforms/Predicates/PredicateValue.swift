import Diagnostics
import Documents
import Formats
public import Tables

/// What a field predicate compares with: a value, a date, or an expression over the parameters.
public enum PredicateValue: Hashable, Sendable {
  /// A number, text, truth value or null.
  case literal(Value)
  /// `{year: 2024, month: 3}`
  case dateTime(DateTimeLiteral)
  /// `{expr: …}`
  case expression(Expression)

  static func decode(_ node: DocumentNode, log: DiagnosticLog) -> PredicateValue? {
    switch node.content {
    case .null: return .literal(.null)
    case .boolean(let value): return .literal(.boolean(value))
    case .number(let value): return .literal(.number(value))
    case .string(let text): return .literal(.string(text))
    case .sequence:
      log.error(
        Wording("此处应是一个值，却是\(node.kind.chinese)", en: "expected a value, found \(node.kind.english)"), at: node.location
      )
      return nil
    case .mapping:
      guard node["expr"] != nil else { return DateTimeLiteral.decode(node, log: log).map { .dateTime($0) } }
      let reader = MappingReader(node, log: log)
      defer { reader.finish() }
      return reader.requiredExpression("expr").map { .expression($0) }
    }
  }

  /// The value to compare cells with.
  ///
  /// - Parameters:
  ///   - timeUnit: what the cells are cut to; a number then counts its finest part, and a date is cut like the cells.
  ///   - isMoment: whether the cells are moments; a text then says a date.
  func resolve(timeUnit: TimeUnit?, isMoment: Bool, in context: EvaluationContext) throws(Failure) -> Value {
    let zone = timeUnit?.isUTC == true ? .utc : context.zone
    let value: Value
    switch self {
    case .literal(let literal): value = literal
    case .dateTime(let date): value = .instant(date.milliseconds(in: zone))
    case .expression(let expression): value = try expression.evaluate(in: context)
    }
    guard isMoment else { return value }
    if let timeUnit, timeUnit.parts.count == 1, let number = value.number, let part = timeUnit.parts.first {
      return .instant(DateTimeLiteral([part: number]).milliseconds(in: zone))
    }
    switch value {
    case .string(let text): return parseDate(text, zone: zone).map { floored($0, timeUnit, context) } ?? value
    case .number(let time), .instant(let time): return floored(time, timeUnit, context)
    case .null, .boolean, .list, .object: return value
    }
  }

  private func floored(_ time: Double, _ timeUnit: TimeUnit?, _ context: EvaluationContext) -> Value {
    .instant(timeUnit?.floor(time, zone: context.zone) ?? time)
  }
}
