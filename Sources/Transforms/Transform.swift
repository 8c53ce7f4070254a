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

  /// How each transform is read; its key chooses it.
  private static let readers: [(key: String, read: @Sendable (MappingReader) -> Transform?)] = [
    ("filter", { FilterTransform($0).map { .filter($0) } }),
    ("calculate", { CalculateTransform($0).map { .calculate($0) } }),
    ("aggregate", { AggregateTransform($0).map { .aggregate($0) } }),
    ("joinaggregate", { JoinAggregateTransform($0).map { .joinAggregate($0) } }),
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
        hint: nearest(to: name, among: known).map { Wording("是否要写 `\($0)`?", en: "did you mean `\($0)`?") }
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
          "`transform` 应是列表,却是\(node.kind.chinese)", en: "`transform` must be an array, found \(node.kind.english)"),
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
    }
  }
}

/// The table after all steps, in their order.
///
/// - Throws: located errors of the first step that fails.
public func apply(
  _ transforms: [Transform], to table: Table, in context: TransformContext
) throws(Failure) -> Table {
  var table = table
  for transform in transforms { table = try transform.apply(to: table, in: context) }
  return table
}
