import Diagnostics
import Documents
import Scenes

/// What the value of a property may be.
enum PropertyKind {
  case number
  case boolean
  case text
  /// A text, or a list of texts for several lines.
  case lines
  /// A list of numbers.
  case numbers
  /// A CSS colour, a gradient, a hatch, or `null`.
  case paint
  /// One of these words.
  case choice([String])
  /// A number, or an object with one number under one of these keys (`{band: 0.5}`).
  case numberOr([String])
  /// A number or one of these words.
  case numberOrChoice([String])
  /// A number or a truth value.
  case numberOrBoolean
  /// A truth value or one of these words.
  case booleanOrChoice([String])
  /// Checked by whoever reads it.
  case anything
  /// Has no meaning in a still picture and is passed over.
  case ignored

  func accepts(_ node: DocumentNode) -> Bool {
    if node.isNull { return true }
    return switch self {
    case .number: node.number != nil
    case .boolean: node.boolean != nil
    case .text: node.string != nil
    case .lines: node.string != nil || node.sequence?.allSatisfy { $0.string != nil } == true
    case .numbers: node.sequence?.allSatisfy { $0.number != nil } == true
    case .paint: node.string.map(isColor) ?? (node.mapping != nil)
    case .choice(let words): node.string.map(words.contains) ?? false
    case .numberOr(let keys):
      node.number != nil || node.mapping?.allSatisfy { keys.contains($0.key) && $0.value.number != nil } == true
    case .numberOrChoice(let words): node.number != nil || node.string.map(words.contains) ?? false
    case .numberOrBoolean: node.number != nil || node.boolean != nil
    case .booleanOrChoice(let words): node.boolean != nil || node.string.map(words.contains) ?? false
    case .anything, .ignored: true
    }
  }

  /// Whether values are checked by whoever reads them.
  var isAnything: Bool { if case .anything = self { true } else { false } }

  var wording: Wording {
    switch self {
    case .number: Wording("数字", en: "a number")
    case .boolean: Wording("`true` 或 `false`", en: "`true` or `false`")
    case .text: Wording("文字", en: "a text")
    case .lines: Wording("文字或文字列表", en: "a text or an array of texts")
    case .numbers: Wording("数字列表", en: "an array of numbers")
    case .paint: Wording("颜色", en: "a colour")
    case .choice(let words): list(words)
    case .numberOr(let keys):
      Wording("数字或含 `\(keys[0])` 的对象", en: "a number or an object with `\(keys[0])`")
    case .numberOrChoice(let words):
      Wording("数字或\(list(words).chinese)", en: "a number or \(list(words).english)")
    case .numberOrBoolean: Wording("数字、`true` 或 `false`", en: "a number, `true` or `false`")
    case .booleanOrChoice(let words):
      Wording("`true`、`false` 或\(list(words).chinese)", en: "`true`, `false` or \(list(words).english)")
    case .anything, .ignored: Wording("任意值", en: "any value")
    }
  }

  private func list(_ words: [String]) -> Wording {
    let quoted = words.map { "`\($0)`" }
    return Wording(quoted.joined(separator: "、"), en: "one of " + quoted.joined(separator: ", "))
  }
}

/// Which properties exist for one kind of thing, and what their values may be.
struct PropertySchema: Sendable {
  let kinds: [String: PropertyKind]
  /// Whether values may be `{condition: …, value: …}`, as those of axes may.
  let allowsConditions: Bool
  /// Whether values may be expressions over the rows, as those of marks may.
  let allowsExpressions: Bool

  /// A schema from names, separated by spaces, for each kind.
  init(
    _ groups: [(PropertyKind, String)], including others: [PropertySchema] = [], allowsConditions: Bool = false,
    allowsExpressions: Bool = false
  ) {
    var kinds: [String: PropertyKind] = [:]
    for other in others { kinds.merge(other.kinds) { _, new in new } }
    for (kind, names) in groups {
      for name in names.split(whereSeparator: \.isWhitespace) { kinds[String(name)] = kind }
    }
    self.kinds = kinds
    self.allowsConditions = allowsConditions
    self.allowsExpressions = allowsExpressions
  }

  /// The properties in an object, all of them known and of the right kind; the others are reported.
  func decode(_ node: DocumentNode, log: DiagnosticLog, except handled: Set<String> = []) -> Properties {
    guard let entries = node.mapping else {
      log.error(
        Wording("此处应是对象，却是\(node.kind.chinese)", en: "expected an object, found \(node.kind.english)"),
        at: node.location)
      return Properties()
    }
    var members: [String: DocumentNode] = [:]
    for entry in entries where !handled.contains(entry.key) {
      guard let kind = kinds[entry.key] else {
        log.error(
          Wording("未知的键 `\(entry.key)`", en: "unknown key `\(entry.key)`"), at: entry.keyLocation,
          hint: formerNameHint(entry.key) ?? suggestion(for: entry.key, among: kinds.keys.sorted()))
        continue
      }
      if case .ignored = kind { continue }
      if check(entry, kind, log) { members[entry.key] = entry.value }
      if case .paint = kind { HatchCheck.check(entry.value, log: log) }
    }
    return Properties(members, at: node.location)
  }

  private func check(_ entry: DocumentNode.Entry, _ kind: PropertyKind, _ log: DiagnosticLog) -> Bool {
    let value = entry.value
    let isExpression = value["expr"] != nil || value["signal"] != nil
    if !isExpression || kind.isAnything, kind.accepts(value) { return true }
    if allowsConditions, value["condition"] != nil { return true }
    if allowsExpressions, value["expr"]?.string != nil { return true }
    if value["signal"] != nil {
      log.error(
        Wording("`signal` 是 Vega 的写法", en: "`signal` is how Vega writes it"), at: value.location,
        hint: Wording("写作 `{expr: …}`", en: "write `{expr: …}`"))
      return false
    }
    if isExpression {
      log.error(
        Wording("`\(entry.key)` 不能是随行而变的表达式", en: "`\(entry.key)` cannot be an expression over rows"),
        at: value.location, hint: Wording("只用参数，或直接写值", en: "use parameters only, or write the value itself"))
      return false
    }
    var hint: Wording?
    if case .choice(let words) = kind, let text = value.string { hint = suggestion(for: text, among: words) }
    if case .paint = kind, let text = value.string {
      let joined = text.filter { $0 != " " }
      if joined != text, isColor(joined) { hint = Wording("是否要写 `\(joined)`？", en: "did you mean `\(joined)`?") }
    }
    log.error(
      Wording(
        "`\(entry.key)` 应是\(kind.wording.chinese)，却是\(value.kind.chinese)",
        en: "`\(entry.key)` must be \(kind.wording.english), found \(value.kind.english)"),
      at: value.location, hint: hint)
    return false
  }
}

/// Whether a text is a CSS colour, or none; as in SVG, an empty one is none.
func isColor(_ text: String) -> Bool { ["", "none", "transparent"].contains(text) || Color(css: text) != nil }
