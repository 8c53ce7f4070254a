extension Transform {
  /// The expressions that the step evaluates for each row.
  public var expressions: [Expression] {
    switch self {
    case .filter(let step): step.predicate.expressions
    case .calculate(let step): [step.expression]
    case .aggregate, .joinAggregate, .window, .lookup, .fold, .flatten, .pivot, .stack, .bin, .timeUnit, .impute,
      .sample, .quantile, .density, .regression, .loess, .extent:
      []
    }
  }
}

extension Predicate {
  /// The expressions in it that are evaluated for each row.
  public var expressions: [Expression] {
    switch self {
    case .expression(let expression): [expression]
    case .field, .parameter: []
    case .all(let parts), .any(let parts): parts.flatMap(\.expressions)
    case .not(let part): part.expressions
    }
  }
}
