import Tables

/// A field, and what its texts are read as: `date`, `number` or `string`, as in `format.parse`.
public struct FieldReading: Hashable, Sendable {
  /// The field.
  public let field: String
  /// What its values are.
  public let type: String
  /// Whether a text that cannot be read so is a fault, which the step names.
  public var isStrict = false
}

extension Transform {
  /// How the step expects the fields that it compares or cuts.
  public var readings: [FieldReading] {
    switch self {
    case .filter(let step): step.predicate.readings
    case .timeUnit(let step): [FieldReading(field: step.field.name, type: "date", isStrict: true)]
    case .calculate, .aggregate, .joinAggregate, .window, .lookup, .fold, .flatten, .pivot, .stack, .bin, .impute,
      .sample, .quantile, .density, .regression, .loess, .extent:
      []
    }
  }
}

extension Predicate {
  /// What a field is compared with says what it holds: texts that are compared with a date are dates.
  fileprivate var readings: [FieldReading] {
    switch self {
    case .field(let predicate): predicate.reading.map { [$0] } ?? []
    case .all(let parts), .any(let parts): parts.flatMap(\.readings)
    case .not(let part): part.readings
    case .expression, .parameter: []
    }
  }
}

extension FieldPredicate {
  /// By the first value that it names.
  fileprivate var reading: FieldReading? {
    if timeUnit != nil { return FieldReading(field: field.name, type: "date", isStrict: true) }
    let type: String? =
      switch test {
      case .equal(let value), .less(let value), .lessOrEqual(let value), .greater(let value),
        .greaterOrEqual(let value), .range(let value, _):
        value.type
      case .oneOf(let values): values.first?.type
      case .valid: nil
      }
    return type.map { FieldReading(field: field.name, type: $0) }
  }
}

extension PredicateValue {
  /// As in Vega-Lite, neither zero nor the empty text says anything.
  fileprivate var type: String? {
    switch self {
    case .dateTime: "date"
    case .literal(.number(let number)): number == 0 ? nil : "number"
    case .literal(.string(let text)): text.isEmpty ? nil : "string"
    case .literal, .expression: nil
    }
  }
}
