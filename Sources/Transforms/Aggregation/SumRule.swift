public import Diagnostics
public import Tables

/// Says which sums and means would be numbers without meaning, such as persons added to attendances.
///
/// Transforms know numbers only; whoever knows what the rows are gives them this rule.
public struct SumRule: Sendable {
  /// Why a column must not be added over a group of rows, and what to do instead; `nil` when it may be.
  public typealias Refusal = @Sendable (_ rows: [Int], _ table: Table) -> Wording?

  private let fields: Set<String>
  private let refusal: Refusal

  /// A rule about these fields.
  public init(fields: Set<String>, refusal: @escaping Refusal) {
    self.fields = fields
    self.refusal = refusal
  }

  /// Checks that a field may be added over each group.
  ///
  /// - Throws: at the field, for the first group over which it must not be.
  public func check(_ field: FieldReference, over groups: [[Int]], of table: Table) throws(Failure) {
    guard fields.contains(field.name) else { return }
    for rows in groups where rows.count > 1 {
      guard let reason = refusal(rows, table) else { continue }
      throw Failure(
        Wording(
          "`\(field.name)` 不能这样相加：\(reason.chinese)", en: "`\(field.name)` must not be added here: \(reason.english)"),
        at: field.location,
        hint: Wording(
          "先用 `filter` 留下可加的数字，或用 `groupby` 分开", en: "keep what adds with `filter`, or part it with `groupby`"))
    }
  }
}

extension AggregateOperation {
  /// Whether its result is a sum, or made from one.
  var isSum: Bool {
    switch self {
    case .sum, .mean, .average: true
    case .count, .valid, .missing, .distinct, .values, .min, .max, .argmin, .argmax, .product, .variance, .variancep,
      .stdev, .stdevp, .stderr, .median, .q1, .q3, .ci0, .ci1, .exponential, .exponentialb:
      false
    }
  }
}
