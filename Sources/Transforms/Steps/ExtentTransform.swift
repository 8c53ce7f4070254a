public import Diagnostics
import Documents
public import Tables

/// `extent`: the least and the greatest value of a field become a parameter for the following transforms.
public struct ExtentTransform: Hashable, Sendable {
  /// The field.
  public var field: FieldReference
  /// The name of the parameter.
  public var parameter: String

  /// An extent.
  public init(_ field: FieldReference, as parameter: String) {
    self.field = field
    self.parameter = parameter
  }

  init?(_ reader: MappingReader) {
    let parameter = reader.requiredString("param")
    guard let field = reader.requiredField("extent"), let parameter else { return nil }
    self.init(field, as: parameter)
  }

  /// The list of the least and the greatest value; both are null when there is none.
  ///
  /// - Throws: a located error for an unknown field.
  public func extent(of table: Table) throws(Failure) -> Value {
    let rows = Grouping([], rowCount: table.rowCount)
    guard rows.count > 0 else { return .list([.null, .null]) }
    let ends = [
      try AggregateField(.min, field, as: "").cells(in: table),
      try AggregateField(.max, field, as: "").cells(in: table),
    ]
    return .list(ends.map { $0.reduce(rows.rows(0), seed: 0) })
  }
}
