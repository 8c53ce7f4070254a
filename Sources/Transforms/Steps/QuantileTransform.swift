public import Diagnostics
import Documents
public import Tables

/// `quantile`: the quantiles of a field, a row for each probability.
public struct QuantileTransform: Hashable, Sendable {
  /// The field.
  public var field: FieldReference
  /// The fields whose equal values make a group.
  public var groups: [FieldReference]
  /// The probabilities.
  public var probabilities: [Double]
  /// The names of the fields for probabilities and quantiles.
  public var names: [String]

  init?(_ reader: MappingReader) {
    let step = min(1, max(reader.positiveNumber("step") ?? 0.01, 0.0001))
    let probabilities = reader.probabilities("probs")
    let groups = reader.fields("groupby")
    let names = reader.names("as", defaults: ["prob", "value"])
    guard let field = reader.requiredField("quantile") else { return nil }
    self.field = field
    self.groups = groups
    self.names = names
    self.probabilities = probabilities ?? Array(stride(from: step / 2, to: 1, by: step))
  }

  /// The group's keys, probabilities and quantiles; a group without a number has no rows.
  ///
  /// - Throws: a located error for an unknown field or one of texts.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let numbers = try field.numbers(in: table)
    var result = try SampledGroups(by: groups, of: table, names: names)
    for group in 0..<result.grouping.count {
      let sorted = result.grouping.rows(group).map { numbers[$0] }.filter { !$0.isNaN }.sorted()
      for probability in probabilities {
        guard let value = quantile(sorted, probability) else { break }
        result.add([.number(probability), .number(value)], to: group)
      }
    }
    return result.table
  }
}

extension MappingReader {
  fileprivate func probabilities(_ key: String) -> [Double]? {
    guard let items = sequence(key) else { return nil }
    let numbers = items.compactMap { $0.number }
    if numbers.count == items.count, numbers.allSatisfy({ (0...1).contains($0) }) { return numbers }
    log.error(
      Wording("`\(key)` 应是 0 到 1 的数字列表", en: "`\(key)` must be an array of numbers from 0 to 1"),
      at: node(key)?.location)
    return nil
  }
}
