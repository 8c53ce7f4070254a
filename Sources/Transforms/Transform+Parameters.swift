public import Tables

extension Transform {
  /// The parameters that the step reads.
  public var parameters: [String] {
    switch self {
    case .filter(let step): step.predicate.parameters
    case .calculate(let step): step.expression.parameters
    case .aggregate, .joinAggregate, .window, .lookup, .fold, .flatten, .pivot, .stack, .bin, .timeUnit, .impute,
      .sample, .quantile, .density, .regression, .loess, .extent:
      []
    }
  }
}

extension Predicate {
  /// The parameters that the predicate reads.
  public var parameters: [String] {
    switch self {
    case .expression(let expression): expression.parameters
    case .field(let predicate): predicate.parameters
    case .all(let parts), .any(let parts): parts.flatMap(\.parameters)
    case .not(let part): part.parameters
    case .parameter(let name, _, _): [name]
    }
  }
}

extension FieldPredicate {
  /// The parameters that the predicate reads.
  public var parameters: [String] {
    switch test {
    case .equal(let value), .less(let value), .lessOrEqual(let value), .greater(let value),
      .greaterOrEqual(let value):
      value.parameters
    case .range(let low, let high): low.parameters + high.parameters
    case .oneOf(let values): values.flatMap(\.parameters)
    case .valid: []
    }
  }
}

extension PredicateValue {
  fileprivate var parameters: [String] {
    switch self {
    case .literal, .dateTime: []
    case .expression(let expression): expression.parameters
    }
  }
}

extension Expression {
  /// A field and the value that it must have in every row for which the expression is true, as in
  /// `datum.city == chosen && datum.year > 2020`: rows without it need not be looked at.
  ///
  /// Only texts: other types compare equal to values of different types.
  public func requiredText(in parameters: [String: Value]) -> (field: String, text: String)? {
    tree.requiredText(in: parameters)
  }
}

extension ExpressionTree {
  fileprivate func requiredText(in parameters: [String: Value]) -> (field: String, text: String)? {
    guard case .binary(let operation, let left, let right) = self else { return nil }
    switch operation {
    case .and: return left.requiredText(in: parameters) ?? right.requiredText(in: parameters)
    case .equal, .identical:
      for (one, other) in [(left, right), (right, left)] {
        guard case .field(let field, _) = one, let text = other.text(in: parameters) else { continue }
        return (field, text)
      }
      return nil
    default: return nil
    }
  }

  private func text(in parameters: [String: Value]) -> String? {
    switch self {
    case .literal(let value): value.string
    case .parameter(let name, _): parameters[name]?.string
    case .member(let object, let key):
      if case .parameter(let name, _) = object, case .object(let members)? = parameters[name],
        case .literal(let key) = key,
        let key = key.string
      {
        members[key]?.string
      } else {
        nil
      }
    default: nil
    }
  }
}
