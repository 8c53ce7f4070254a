public import Diagnostics
public import Tables

/// A field as a transform names it, with the place where it does.
///
/// A name that no column has is read as a path into nested values: `best.city` or `parts[0]`; `a\.b` is the column `a.b`.
public struct FieldReference: Hashable, Sendable {
  /// The name or path.
  public var name: String
  /// Where it stands.
  public var location: SourceLocation?

  /// A field named at a place.
  public init(_ name: String, at location: SourceLocation? = nil) {
    self.name = name
    self.location = location
  }

  /// The field's column.
  ///
  /// - Throws: a located error that names the nearest field, or all of them.
  public func column(in table: Table) throws(Failure) -> Column {
    if let column = table[name] { return column }
    let path = pathSteps
    if let first = path.first, let column = table[first] {
      if path.count == 1 { return column }
      return Column(column.values.map { value in path.dropFirst().reduce(value) { $0.member(.string($1)) } })
    }
    // Without rows, nobody knows which fields there would be.
    if table.rowCount == 0 { return Column([]) }
    throw Failure(
      Wording("没有字段 `\(name)`", en: "there is no field `\(name)`"), at: location,
      hint: fieldHint(for: name, in: table))
  }

  /// The name without the signs that escape a dot in it: `a.b` for `a\\.b`.
  var plainName: String { name.contains("\\") && pathSteps.count == 1 ? pathSteps[0] : name }

  /// `a.b[0]['c d']` taken apart into `a`, `b`, `0`, `c d`.
  private var pathSteps: [String] {
    var steps: [String] = []
    var step = ""
    var isEscaped = false
    for character in name {
      if isEscaped {
        step.append(character)
        isEscaped = false
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case ".", "[", "]":
        if !step.isEmpty { steps.append(step) }
        step = ""
      case "'", "\"": break
      default: step.append(character)
      }
    }
    if !step.isEmpty { steps.append(step) }
    return steps
  }
}

/// What to write instead of an unknown field: the nearest one, or all there are, as far as they fit on a line.
public func fieldHint(for name: String, in table: Table) -> Wording? {
  if let nearest = nearest(to: name, among: table.fields) {
    return Wording("是否要写 `\(nearest)`？", en: "did you mean `\(nearest)`?")
  }
  guard !table.fields.isEmpty else { return nil }
  let shown = table.fields.prefix(20).map { "`\($0)`" }
  let rest = table.fields.count - shown.count
  return Wording(
    "可用的字段有 \(shown.joined(separator: "、"))" + (rest > 0 ? " 等 \(table.fields.count) 个" : ""),
    en: "the fields are \(shown.joined(separator: ", "))" + (rest > 0 ? " and \(rest) more" : ""))
}
