import DataPackages
import Diagnostics
import Foundation
import Tables
import Testing

@testable import Assistance

/// The package of five public documents that comes with the program, read once for all tests.
struct PublicPackage {
  let data: AssistanceData

  /// The package with further figures: a table in text whose missing columns say what is usual.
  init(adding facts: String? = nil) throws {
    var tables = try Self.tables.get()
    if let facts { tables["facts"] = try Self.joined(#require(tables["facts"]), SmallPackage.table(facts)) }
    data = try AssistanceData(tables: tables)
  }

  private static let tables = Result {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../datasets/assistance").standardizedFileURL
    return try loadPackage(at: "datapackage.json", from: .folder(root.path(percentEncoded: false))).tables
  }

  private static func joined(_ table: Table, _ further: Table) -> Table {
    let tables = [ReconciledPackage.completed(table), ReconciledPackage.completed(further)]
    return Table(
      rows: tables.flatMap { table in
        (0..<table.rowCount).map { row in Facts.Field.allCases.map { ($0.name, table[row, $0.name]) } }
      })
  }

  /// The figures with these keys, in the order of the package.
  func facts(_ ids: String...) -> [Fact] { data.facts.filter { ids.contains($0.id) } }

  /// Why these figures have no sum; `nil` when they have one.
  func refusal(_ ids: String...) -> String? {
    if case .refused(let words) = data.total(of: data.facts.filter { ids.contains($0.id) }) { return words.chinese }
    return nil
  }

  /// The grade of two figures and everything that speaks against comparing them, the weightiest first.
  func comparison(_ one: String, _ other: String) throws -> (grade: Grade, reasons: [String]) {
    let facts = data.facts.withIDs([one, other])
    let comparison = data.compare(try #require(facts[one]), try #require(facts[other]))
    return (comparison.grade, comparison.reasons.map(\.words.chinese))
  }

  /// A view in Chinese.
  func view(_ name: String) throws -> Table {
    try #require(try AssistanceViews(data, language: .chinese).table(named: name))
  }

  /// What checking the figures against one another says about the first of them.
  func findings(about id: String) -> [String] {
    data.reconcile().filter { $0.facts.first?.id == id }.map { "\($0.severity.rawValue) \($0.words.chinese)" }
  }
}

extension Table {
  /// The texts of a column, without empty cells.
  func texts(_ field: String) -> [String] { (0..<rowCount).compactMap { self[$0, field].string } }
}
