import Foundation

/// Data that a target was made from: a table, or those rows of it for which an expression is true.
struct DataRead: Hashable, Sendable, Comparable {
  /// The name of the table; never one that depends on the target's own parameters.
  let table: String
  /// The expression of the rows, over the target's parameters; `nil` for all rows.
  let filter: String?

  /// How it is written in a manifest: `facts`, or `facts where datum.city == city_id`.
  var text: String { filter.map { "\(table) where \($0)" } ?? table }

  init(table: String, filter: String? = nil) {
    self.table = table
    self.filter = filter
  }

  /// What `text` gave.
  init(text: String) {
    guard let word = text.range(of: " where ") else {
      self.init(table: text)
      return
    }
    self.init(table: String(text[..<word.lowerBound]), filter: String(text[word.upperBound...]))
  }

  static func < (a: DataRead, b: DataRead) -> Bool { a.text < b.text }
}
