import Diagnostics
import Tables

/// A step's result, and where its rows come from.
struct TracedStep {
  let table: Table
  let origins: StepOrigins
}

extension Transform {
  /// The table after this step, and where its rows come from.
  ///
  /// Steps that leave out, repeat or add rows carry the numbers of the rows along in a field of their own, which is
  /// taken away again.
  func trace(_ table: Table, in context: TransformContext) throws(Failure) -> TracedStep {
    switch self {
    case .calculate, .joinAggregate, .window, .lookup, .stack, .bin, .timeUnit, .extent:
      TracedStep(table: try apply(to: table, in: context), origins: .same)
    case .filter, .fold, .flatten, .sample: try numbered(table, in: context, groups: [])
    case .impute(let step): try numbered(table, in: context, groups: step.groups)
    case .aggregate(let step): try grouped(table, in: context, step.groups)
    case .pivot(let step): try grouped(table, in: context, step.groups)
    case .quantile(let step): try grouped(table, in: context, step.groups)
    case .density(let step): try grouped(table, in: context, step.groups)
    case .regression(let step): try grouped(table, in: context, step.groups)
    case .loess(let step): try grouped(table, in: context, step.groups)
    }
  }

  private func grouped(
    _ table: Table, in context: TransformContext, _ groups: [FieldReference]
  ) throws(Failure) -> TracedStep {
    TracedStep(
      table: try apply(to: table, in: context), origins: .groups(try KeyMatch(groups, in: table)))
  }

  private func numbered(
    _ table: Table, in context: TransformContext, groups: [FieldReference]
  ) throws(Failure) -> TracedStep {
    var name = "row"
    while table[name] != nil { name += "_" }
    let numbers = Column(.numbers((0..<table.rowCount).map(Double.init)))
    let result = try apply(to: table.setting(name, numbers), in: context)
    let sources = (0..<result.rowCount).map { result[$0, name].number.map { Int($0) } }
    return TracedStep(
      table: result.selecting(result.fields.filter { $0 != name }),
      origins: .rows(sources, else: try KeyMatch(groups, in: table)))
  }
}
