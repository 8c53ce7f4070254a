import Diagnostics
import Documents

/// Rewrites `encoding` of a legend, the looks of its parts in the words of marks, as the properties that mean the same.
///
/// `{labels: {fill: {value: red}}}` becomes `labelColor: red`. Of the two, the encoding counts; both give way to what the
/// legend's scales show, as in Vega-Lite.
struct LegendEncoding {
  let log: DiagnosticLog

  /// The legend without `encoding`; what has no property is reported.
  func rewritten(_ legend: DocumentNode) -> DocumentNode {
    guard let entries = legend.mapping, let encoding = legend["encoding"] else { return legend }
    let reader = MappingReader(encoding, log: log)
    var own: [DocumentNode.Entry] = []
    for (part, names) in Self.parts {
      guard let looks = reader.node(part) else { continue }
      for entry in looks.mapping ?? [] { own += property(for: entry, of: part, names) }
    }
    reader.finish()
    if let label = own.first(where: { $0.key == "labelExpr" }), legend["labelExpr"] != nil {
      log.error(
        Wording("`labelExpr` 已经写出了标签", en: "`labelExpr` writes the labels already"), at: label.value.location,
        hint: Wording("只写其中一个", en: "write one of the two"))
    }
    let names = Set(own.map(\.key) + ["encoding"])
    return DocumentNode(.mapping(entries.filter { !names.contains($0.key) } + own), at: legend.location)
  }

  private func property(
    for entry: DocumentNode.Entry, of part: String, _ names: [String: String]
  ) -> [DocumentNode.Entry] {
    if Self.ignored.contains(entry.key) { return [] }
    guard let name = names[entry.key] else {
      reportUnknown(entry, of: part, names)
      return []
    }
    if let condition = entry.value["condition"] { return reportChanging(entry.key, at: condition.location) }
    guard let value = entry.value["value"] else {
      log.error(
        Wording("`\(entry.key)` 应是 `{value: …}`", en: "`\(entry.key)` must be `{value: …}`"), at: entry.value.location,
        hint: entry.value["signal"] == nil
          ? nil : Wording("写作 `{value: {expr: …}}`", en: "write `{value: {expr: …}}`"))
      return []
    }
    guard let expression = value["expr"] else {
      // A text that is the same for all entries is an expression without names.
      let text = name == "labelExpr" ? value.string.map(quoted) : nil
      return [entry.renamed(name, text.map { DocumentNode(.string($0), at: value.location) } ?? value)]
    }
    if name == "labelExpr" { return [entry.renamed(name, expression)] }
    return reportChanging(entry.key, at: expression.location)
  }

  private func reportChanging(_ name: String, at place: SourceLocation) -> [DocumentNode.Entry] {
    log.error(
      Wording("`\(name)` 不能随图例的各项而变", en: "`\(name)` cannot change from entry to entry"), at: place,
      hint: Wording("只用参数，或直接写值", en: "use parameters only, or write the value itself"))
    return []
  }

  private func reportUnknown(_ entry: DocumentNode.Entry, of part: String, _ names: [String: String]) {
    if ["enter", "update", "exit", "hover"].contains(entry.key) {
      log.error(
        Wording("`\(entry.key)` 是 Vega 的写法", en: "`\(entry.key)` is how Vega writes it"), at: entry.keyLocation,
        hint: Wording("把其中的属性直接写在 `\(part)` 中", en: "write what is in it in `\(part)` itself"))
      return
    }
    log.error(
      Wording(
        "图例的 `\(part)` 尚不支持 `\(entry.key)`", en: "`\(entry.key)` is not supported in `\(part)` of a legend"),
      at: entry.keyLocation, hint: suggestion(for: entry.key, among: names.keys.sorted()))
  }

  private func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'").replacing("\n", with: "\\n") + "'"
  }

  /// What has no meaning in a still picture.
  private static let ignored: Set = [
    "name", "interactive", "cursor", "tooltip", "aria", "description", "ariaRole", "ariaRoleDescription",
  ]

  /// Each part with its properties: what marks call them, and legends.
  private static let parts: [(String, [String: String])] = [
    ("labels", texts("label", words: "labelExpr")), ("title", texts("title", words: "title")),
    (
      "symbols",
      [
        "fill": "symbolFillColor", "stroke": "symbolStrokeColor", "strokeWidth": "symbolStrokeWidth",
        "strokeDash": "symbolDash", "strokeDashOffset": "symbolDashOffset", "size": "symbolSize",
        "shape": "symbolType", "opacity": "symbolOpacity",
      ]
    ),
    (
      "gradient",
      ["stroke": "gradientStrokeColor", "strokeWidth": "gradientStrokeWidth", "opacity": "gradientOpacity"]
    ),
    (
      "legend",
      [
        "fill": "fillColor", "fillOpacity": "fillOpacity", "stroke": "strokeColor", "strokeWidth": "strokeWidth",
        "strokeDash": "strokeDash", "cornerRadius": "cornerRadius", "padding": "padding",
      ]
    ),
    ("entries", [:]),
  ]

  private static func texts(_ prefix: String, words: String) -> [String: String] {
    var names = ["fill": prefix + "Color", "text": words]
    for name in ["font", "fontSize", "fontStyle", "fontWeight", "opacity", "limit", "lineHeight", "align", "baseline"] {
      names[name] = prefix + name.prefix(1).uppercased() + name.dropFirst()
    }
    return names
  }
}

extension DocumentNode.Entry {
  fileprivate func renamed(_ name: String, _ value: DocumentNode) -> DocumentNode.Entry {
    DocumentNode.Entry(key: name, keyLocation: keyLocation, value: value)
  }
}
