public import Diagnostics
import Documents
public import Tables

/// `filter`: the rows for which a predicate holds.
public struct FilterTransform: Hashable, Sendable {
  /// What must hold.
  public var predicate: Predicate

  /// A filter by a predicate.
  public init(_ predicate: Predicate) {
    self.predicate = predicate
  }

  init?(_ reader: MappingReader) {
    guard let node = reader.required("filter"), let predicate = Predicate.decode(node, log: reader.log) else {
      return nil
    }
    self.init(predicate)
  }

  /// The rows that pass, in their order.
  ///
  /// - Throws: a located error for an unknown name or field.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let test = try predicate.bind(to: table, in: context.evaluation)
    var rows: [Int] = []
    for row in 0..<table.rowCount where try test(row) { rows.append(row) }
    return rows.count == table.rowCount ? table : table.gathering(rows)
  }
}
