import Diagnostics
import Documents

/// What the properties of a scale may be, as far as it takes more than a kind of value to say.
extension ChannelDefinition {
  func checkScale(log: DiagnosticLog) {
    for (name, rule) in Self.scaleRules {
      guard let node = scale[name], !node.isNull else { continue }
      let isKnown =
        (rule.allowsList && node.sequence != nil) || (rule.allowsNumber && node.number != nil)
        || (rule.allowsBoolean && node.boolean != nil)
        || (node.mapping?.contains { rule.keys.contains($0.key) } ?? false)
      if isKnown { continue }
      if let text = node.string {
        guard let words = rule.words, !words.contains(text) else { continue }
        log.error(
          Wording("`\(name)` 不能是 `\(text)`", en: "`\(name)` cannot be `\(text)`"), at: node.location,
          hint: suggestion(for: text, among: words))
      } else {
        log.error(
          Wording("`\(name)` 不能是\(node.kind.chinese)", en: "`\(name)` cannot be \(node.kind.english)"),
          at: node.location, hint: rule.hint)
      }
    }
  }

  private struct ScaleRule {
    var allowsList = false
    var allowsNumber = false
    var allowsBoolean = false
    /// Keys of which an object has at least one.
    var keys: [String] = []
    /// The words that a text may be; `nil` for any.
    var words: [String]?
    var hint: Wording
  }

  private static let timeUnits = ["millisecond", "second", "minute", "hour", "day", "week", "month", "year"]
  private static let colorSpaces = [
    "rgb", "hsl", "hsl-long", "lab", "hcl", "hcl-long", "cubehelix", "cubehelix-long",
  ]

  private static let scaleRules: [(String, ScaleRule)] = [
    (
      "domain",
      ScaleRule(
        allowsList: true, keys: ["unionWith", "expr", "param"], words: ["unaggregated"],
        hint: Wording("例如 `[0, 100]`", en: "for example `[0, 100]`"))
    ),
    (
      "domainRaw",
      ScaleRule(
        allowsList: true, keys: ["expr"], words: [], hint: Wording("例如 `[0, 100]`", en: "for example `[0, 100]`"))
    ),
    (
      "range",
      ScaleRule(
        allowsList: true, keys: ["field", "expr"],
        hint: Wording("例如 `[red, blue]` 或 `heatmap`", en: "for example `[red, blue]` or `heatmap`"))
    ),
    (
      "scheme",
      ScaleRule(
        keys: ["name"],
        hint: Wording("例如 `blues` 或 `{name: blues, count: 5}`", en: "for example `blues` or `{name: blues, count: 5}`"))
    ),
    (
      "nice",
      ScaleRule(
        allowsNumber: true, allowsBoolean: true, keys: ["interval"], words: timeUnits,
        hint: Wording("例如 `true`、`5` 或 `month`", en: "for example `true`, `5` or `month`"))
    ),
    (
      "interpolate",
      ScaleRule(keys: ["type"], words: colorSpaces, hint: Wording("例如 `lab`", en: "for example `lab`"))
    ),
    (
      "bins",
      ScaleRule(
        allowsList: true, keys: ["step"], words: [],
        hint: Wording("例如 `[0, 10, 20]` 或 `{step: 10}`", en: "for example `[0, 10, 20]` or `{step: 10}`"))
    ),
  ]
}
