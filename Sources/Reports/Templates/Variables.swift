import Diagnostics
import Tables

/// What a name in a template stands for.
enum Variable {
  /// A single value.
  case value(Value)
  /// A text that is already as it shall be printed.
  case text(String)
  /// A row of a table; `printed` is the field that it shows when it is named alone.
  case row(Table, Int, printed: String?)
  /// A table, for sections.
  case table(Table)
  /// A table whose rows are found by a key.
  case lookup(Table, FrontMatter.Lookup)
}

/// The names that a template can use: parameters, bound values, front matter, languages, and tables.
struct Variables {
  let context: ReportContext
  var values: [String: Variable] = [:]
  var lookups: [FrontMatter.Lookup] = []
  /// Rows of the sections around the place that is expanded, the innermost last.
  var scopes: [Variable] = []

  init(context: ReportContext) {
    self.context = context
    for (name, value) in context.parameters { values[name] = .value(value) }
    for language in Language.allCases {
      let name = language == .chinese ? "zh" : "en"
      values[name] = .value(.boolean(language == context.language))
    }
  }

  /// What a path such as `fact.S3-018.period` stands for, or an error with the nearest name.
  func resolve(_ path: String, at place: SourceLocation) throws(Failure) -> Variable {
    if path == ".", let scope = scopes.last { return scope }
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var variable = try first(parts[0], at: place)
    var walked = parts[0]
    for part in parts.dropFirst() {
      variable = try member(part, of: variable, named: walked, at: place)
      walked += ".\(part)"
    }
    return variable
  }

  private func first(_ name: String, at place: SourceLocation) throws(Failure) -> Variable {
    for scope in scopes.reversed() {
      if case .row(let table, let row, _) = scope, let column = table[name] { return .value(column[row]) }
    }
    if let variable = values[name] { return variable }
    if let lookup = lookups.first(where: { $0.name == name }) {
      if let table = try context.table(lookup.table) { return .lookup(table, lookup) }
    } else if let table = try context.table(name) {
      return .table(table)
    }
    throw Failure(
      Wording("未知的变量 `\(name)`", en: "unknown variable `\(name)`"), at: place,
      hint: suggestion(for: name, among: names))
  }

  /// All names, sorted, for suggestions.
  private var names: [String] {
    let rows = scopes.flatMap { scope -> [String] in if case .row(let table, _, _) = scope { table.fields } else { [] }
    }
    return (Set(rows + values.keys + lookups.map(\.name) + context.tableNames)).sorted()
  }

  private func member(
    _ name: String, of variable: Variable, named path: String, at place: SourceLocation
  ) throws(Failure) -> Variable {
    switch variable {
    case .row(let table, let row, _):
      if let column = table[name] { return .value(column[row]) }
      throw unknownMember(name, of: path, among: table.fields, at: place)
    case .lookup(let table, let lookup):
      guard let keys = table[lookup.key] else {
        throw Failure(
          Wording(
            "表 `\(lookup.table)` 没有字段 `\(lookup.key)`", en: "table `\(lookup.table)` has no field `\(lookup.key)`"),
          at: place)
      }
      let row = (0..<keys.count).first { keys[$0].string == name || keys[$0].number.map(plainText) == name }
      guard let row else {
        throw unknownMember(name, of: path, among: keys.values.compactMap(\.string), at: place)
      }
      return .row(table, row, printed: lookup.printed)
    case .value(.object(let members)):
      if let value = members[name] { return .value(value) }
      throw unknownMember(name, of: path, among: members.keys.sorted(), at: place)
    case .value(.null): return .value(.null)
    case .value, .text, .table: throw unknownMember(name, of: path, among: [], at: place)
    }
  }

  private func unknownMember(_ name: String, of path: String, among known: [String], at place: SourceLocation)
    -> Failure
  {
    Failure(
      Wording("`\(path)` 中没有 `\(name)`", en: "there is no `\(name)` in `\(path)`"), at: place,
      hint: suggestion(for: name, among: known))
  }

  /// The words that a variable prints; an error for what cannot be printed.
  func text(of variable: Variable, path: String, at place: SourceLocation) throws(Failure) -> String {
    switch variable {
    case .value(let value): return printed(value, context)
    case .text(let text): return text
    case .row(let table, let row, let field?) where table[field] != nil:
      return printed(table[row, field], context)
    case .row, .table, .lookup:
      throw Failure(
        Wording("`\(path)` 不是单个值，不能直接印出", en: "`\(path)` is not a single value and cannot be printed"), at: place,
        hint: Wording("写出成员，如 `{{\(path).字段}}`", en: "name a member, as in `{{\(path).field}}`"))
    }
  }
}
