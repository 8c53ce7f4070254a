extension Transform {
  /// The fields from which the step computes numbers; texts in them count as the numbers that they write.
  public var numericFields: [String] {
    switch self {
    case .aggregate(let step): numericFields(of: step.results)
    case .joinAggregate(let step): numericFields(of: step.results)
    case .bin(let step): [step.field.name]
    case .filter, .calculate, .window, .lookup, .fold, .flatten, .pivot, .stack, .timeUnit, .impute, .sample, .quantile,
      .density, .regression, .loess, .extent:
      []
    }
  }

  private func numericFields(of results: [AggregateField]) -> [String] {
    results.compactMap { $0.operation.needsNumbers ? $0.field?.name : nil }
  }
}
