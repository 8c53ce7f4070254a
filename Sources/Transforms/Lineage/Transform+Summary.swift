import Formats
import Tables

extension Transform {
  /// The step on one line, in the words of its definition: `filter datum.is_part`,
  /// `aggregate sum(value) by programme`.
  public var summary: String {
    switch self {
    case .filter(let step): "filter \(step.predicate.summary)"
    case .calculate(let step): "calculate \(step.name) = \(step.expression.text)"
    case .aggregate(let step): "aggregate \(list(step.results.map(\.summary)))\(by(step.groups))"
    case .joinAggregate(let step): "joinaggregate \(list(step.results.map(\.summary)))\(by(step.groups))"
    case .window(let step): "window \(list(step.results.map(\.summary)))\(by(step.groups))\(sorted(step.sort))"
    case .lookup(let step): lookup(step)
    case .fold(let step): "fold \(list(step.fields.map(\.name))) as \(step.keyName), \(step.valueName)"
    case .flatten(let step): "flatten \(list(step.fields.map(\.name)))"
    case .pivot(let step):
      "pivot \(step.operation.rawValue)(\(step.value.name)) over \(step.field.name)\(by(step.groups))"
    case .stack(let step):
      "stack \(step.field.name) as \(step.startName), \(step.endName)\(by(step.groups))\(sorted(step.sort))"
    case .bin(let step): "bin \(step.field.name) as \(step.startName), \(step.endName)"
    case .timeUnit(let step): "timeUnit \(step.unit.name)(\(step.field.name)) as \(step.name)"
    case .impute(let step): "impute \(step.field.name) over \(step.key.name)\(by(step.groups))"
    case .sample(let step): "sample \(step.size)"
    case .quantile(let step): "quantile \(step.field.name)\(by(step.groups))"
    case .density(let step): "density \(step.field.name)\(by(step.groups))"
    case .regression(let step): "regression \(step.y.name) on \(step.x.name)\(by(step.groups))"
    case .loess(let step): "loess \(step.y.name) on \(step.x.name)\(by(step.groups))"
    case .extent(let step): "extent \(step.field.name) as \(step.parameter)"
    }
  }

  private func lookup(_ step: LookupTransform) -> String {
    let added = zip(step.fields, step.names).map { $0.name == $1 ? $1 : "\($0.name) as \($1)" }
    let row = step.fields.isEmpty ? step.names : added
    return "lookup \(list(row)) from \(step.source.name) where \(step.sourceKey.name) = \(step.key.name)"
  }
}

private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

private func by(_ groups: [FieldReference]) -> String {
  groups.isEmpty ? "" : " by \(list(groups.map(\.name)))"
}

private func sorted(_ fields: [SortField]) -> String {
  guard !fields.isEmpty else { return "" }
  return " sorted by " + list(fields.map { $0.order == .descending ? "-\($0.field.name)" : $0.field.name })
}

extension AggregateField {
  /// `sum(value) as total`; without the name when it is the field's own.
  fileprivate var summary: String {
    let call = "\(operation.rawValue)(\(field?.name ?? ""))"
    return name == field?.name ? call : "\(call) as \(name)"
  }
}

extension WindowField {
  fileprivate var summary: String {
    let operation =
      switch operation {
      case .place(let operation): operation.rawValue
      case .aggregate(let operation): operation.rawValue
      }
    return "\(operation)(\(field?.name ?? "")) as \(name)"
  }
}

extension Predicate {
  fileprivate var summary: String {
    switch self {
    case .expression(let expression): expression.text
    case .field(let predicate): predicate.summary
    case .all(let parts): parts.map { "(\($0.summary))" }.joined(separator: " and ")
    case .any(let parts): parts.map { "(\($0.summary))" }.joined(separator: " or ")
    case .not(let part): "not (\(part.summary))"
    case .parameter(let name, _, _): name
    }
  }
}

extension FieldPredicate {
  fileprivate var summary: String {
    let name = timeUnit.map { "\($0.name)(\(field.name))" } ?? field.name
    return switch test {
    case .equal(let value): "\(name) = \(value.summary)"
    case .less(let value): "\(name) < \(value.summary)"
    case .lessOrEqual(let value): "\(name) <= \(value.summary)"
    case .greater(let value): "\(name) > \(value.summary)"
    case .greaterOrEqual(let value): "\(name) >= \(value.summary)"
    case .range(let low, let high): "\(name) from \(low.summary) to \(high.summary)"
    case .oneOf(let values): "\(name) in \(list(values.map(\.summary)))"
    case .valid(let isValid): isValid ? "\(name) is known" : "\(name) is missing"
    }
  }
}

extension PredicateValue {
  fileprivate var summary: String {
    switch self {
    case .literal(let value): value == .null ? "null" : value.dump()
    case .dateTime: "a date"
    case .expression(let expression): expression.text
    }
  }
}
