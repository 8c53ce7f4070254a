public import Diagnostics
public import Tables

/// A data file of a package, or data that stand in the descriptor itself.
public struct Resource: Sendable {
  /// The name, which is unique in the package.
  public let name: String
  /// The name for readers.
  public let title: String?
  /// What the data are.
  public let description: String?
  /// The files, relative to the project folder; empty for data in the descriptor.
  public let files: [String]
  /// What the columns mean; `nil` when this is no table.
  public let schema: TableSchema?
  /// The values; `nil` when this is no table.
  public let table: Table?
  /// The line on which each row begins, from 1, in the file that holds it.
  public var rowLines: [Int32] { places.rowLines }
  /// Where this resource is declared.
  public let location: SourceLocation

  let places: RowPlaces

  /// Where the cell of this row and field stands, or the row if it has no such cell.
  public func location(row: Int, field: String) -> SourceLocation {
    places.location(row: row, field: field)
  }

  /// Where the text of a cell begins: behind its quote, if it has one, so that characters can be counted from there.
  public func textLocation(row: Int, field: String) -> SourceLocation {
    places.location(row: row, field: field, isText: true)
  }
}

/// A data package: its tables, checked and typed.
public struct DataPackage: Sendable {
  /// The name, for programs.
  public let name: String?
  /// The name for readers.
  public let title: String?
  /// What the data are.
  public let description: String?
  /// The version of the data.
  public let version: String?
  /// The words it can be found by.
  public let keywords: [String]
  /// The resources, in the order of the descriptor.
  public let resources: [Resource]
  /// The tables by the name of their resource.
  public let tables: [String: Table]
  /// What the user should look at although the data are valid.
  public let warnings: [Diagnostic]

  /// The resource with this name.
  public subscript(name: String) -> Resource? { resources.first { $0.name == name } }
}
