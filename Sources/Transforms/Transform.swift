public import Diagnostics
public import Documents
public import Tables

/// One step from table to table, as Vega-Lite's `transform` lists them.
public enum Transform: Hashable, Sendable {
  /// Keeps the rows for which a predicate holds.
  case filter(FilterTransform)
  /// Adds a computed field.
  case calculate(CalculateTransform)
  /// Makes one row a group.
  case aggregate(AggregateTransform)
  /// Adds what is computed from a row's group.
  case joinAggregate(JoinAggregateTransform)
  /// Adds what is computed from the rows around a row.
  case window(WindowTransform)
  /// Adds fields of another table.
  case lookup(LookupTransform)
  /// Makes one row for each of some fields.
  case fold(FoldTransform)
  /// Makes one row for each item of lists.
  case flatten(FlattenTransform)
  /// Makes fields from values.
  case pivot(PivotTransform)
  /// Lays values end to end.
  case stack(StackTransform)
  /// Cuts numbers into bins.
  case bin(BinTransform)
  /// Cuts moments to a time unit.
  case timeUnit(TimeUnitTransform)
  /// Adds rows for missing keys.
  case impute(ImputeTransform)
  /// Keeps some rows by chance.
  case sample(SampleTransform)
  /// Makes rows of quantiles.
  case quantile(QuantileTransform)
  /// Makes points of a density curve.
  case density(DensityTransform)
  /// Makes points of a fitted curve.
  case regression(RegressionTransform)
  /// Makes points of a smooth curve.
  case loess(LoessTransform)
  /// Makes a parameter from the range of a field.
  case extent(ExtentTransform)

  /// How each transform is read; its key chooses it.
  private static let readers: [(key: String, read: @Sendable (MappingReader) -> Transform?)] = [
    ("filter", { FilterTransform($0).map { .filter($0) } }),
    ("calculate", { CalculateTransform($0).map { .calculate($0) } }),
    ("aggregate", { AggregateTransform($0).map { .aggregate($0) } }),
    ("joinaggregate", { JoinAggregateTransform($0).map { .joinAggregate($0) } }),
    ("window", { WindowTransform($0).map { .window($0) } }),
    ("lookup", { LookupTransform($0).map { .lookup($0) } }),
    ("fold", { FoldTransform($0).map { .fold($0) } }),
    ("flatten", { FlattenTransform($0).map { .flatten($0) } }),
    ("pivot", { PivotTransform($0).map { .pivot($0) } }),
    ("stack", { StackTransform($0).map { .stack($0) } }),
    ("bin", { BinTransform($0).map { .bin($0) } }),
    ("timeUnit", { TimeUnitTransform($0).map { .timeUnit($0) } }),
    ("impute", { ImputeTransform($0).map { .impute($0) } }),
    ("sample", { SampleTransform($0).map { .sample($0) } }),
    ("quantile", { QuantileTransform($0).map { .quantile($0) } }),
    ("density", { DensityTransform($0).map { .density($0) } }),
    ("regression", { RegressionTransform($0).map { .regression($0) } }),
    ("loess", { LoessTransform($0).map { .loess($0) } }),
    // Behind the others, some of which have a parameter of this name.
    ("extent", { ExtentTransform($0).map { .extent($0) } }),
  ]

  /// Reads one transform; what is wrong with it is reported to `log`.
  public static func decode(_ node: DocumentNode, log: DiagnosticLog) -> Transform? {
    let reader = MappingReader(node, log: log)
    guard let entries = node.mapping else { return nil }
    guard let (_, read) = readers.first(where: { node[$0.key] != nil }) else {
      let known = readers.map(\.key)
      let misspelt = entries.first { nearest(to: $0.key, among: known) != nil } ?? entries.first
      let name = misspelt?.key ?? ""
      log.error(
        Wording("未知的变换 `\(name)`", en: "unknown transform `\(name)`"), at: misspelt?.keyLocation ?? node.location,
        hint: nearest(to: name, among: known).map { Wording("是否要写 `\($0)`？", en: "did you mean `\($0)`?") }
          ?? Wording(
            "可用的有 \(known.map { "`\($0)`" }.joined(separator: "、"))",
            en: "known are \(known.map { "`\($0)`" }.joined(separator: ", "))"))
      return nil
    }
    let errorsBefore = log.diagnostics.count
    let transform = read(reader)
    // A transform that failed may have stopped before it asked for all of its keys.
    if transform != nil || log.diagnostics.count == errorsBefore { reader.finish() }
    return transform
  }

  /// Reads a list of transforms; what is wrong with them is reported to `log`.
  public static func decodeAll(_ node: DocumentNode, log: DiagnosticLog) -> [Transform] {
    guard let items = node.sequence else {
      log.error(
        Wording(
          "`transform` 应是列表，却是\(node.kind.chinese)", en: "`transform` must be an array, found \(node.kind.english)"),
        at: node.location)
      return []
    }
    return items.compactMap { decode($0, log: log) }
  }

  /// The table after this step.
  ///
  /// - Throws: located errors, such as for a field that does not exist.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    switch self {
    case .filter(let step): try step.apply(to: table, in: context)
    case .calculate(let step): try step.apply(to: table, in: context)
    case .aggregate(let step): try step.apply(to: table, in: context)
    case .joinAggregate(let step): try step.apply(to: table, in: context)
    case .window(let step): try step.apply(to: table, in: context)
    case .lookup(let step): try step.apply(to: table, in: context)
    case .fold(let step): try step.apply(to: table, in: context)
    case .flatten(let step): try step.apply(to: table, in: context)
    case .pivot(let step): try step.apply(to: table, in: context)
    case .stack(let step): try step.apply(to: table, in: context)
    case .bin(let step): try step.apply(to: table, in: context)
    case .timeUnit(let step): try step.apply(to: table, in: context)
    case .impute(let step): try step.apply(to: table, in: context)
    case .sample(let step): try step.apply(to: table, in: context)
    case .quantile(let step): try step.apply(to: table, in: context)
    case .density(let step): try step.apply(to: table, in: context)
    case .regression(let step): try step.apply(to: table, in: context)
    case .loess(let step): try step.apply(to: table, in: context)
    case .extent: table  // It makes a parameter: see `apply(_:to:in:)`.
    }
  }
}

/// The table after all steps, in their order.
///
/// - Parameter before: sees each step with the table that it is about to change, and may read its fields otherwise.
/// - Throws: located errors of the first step that fails.
public func apply(
  _ transforms: [Transform], to table: Table, in context: TransformContext,
  before: (Transform, inout Table) -> Void = { _, _ in }
) throws(Failure) -> Table {
  var table = table
  var context = context
  for transform in transforms {
    before(transform, &table)
    if case .extent(let step) = transform { context.evaluation.parameters[step.parameter] = try step.extent(of: table) }
    table = try transform.apply(to: table, in: context)
  }
  return table
}
