public import Diagnostics
public import Documents
import Formats
public import Foundation

extension ChartSpec {
  /// Decodes a Vega-Lite definition.
  ///
  /// A key that is not known or not supported is an error with the nearest known name. What only matters to readers
  /// with a mouse (`params`, `tooltip`, …) is drawn in its initial state, with a warning where that may surprise.
  /// - Parameters:
  ///   - zone: the zone of local times in the expressions of parameters.
  ///   - warnings: gets what the user should look at.
  /// - Throws: every problem that was found.
  public static func decode(_ node: DocumentNode, zone: TimeZone = .gmt, warnings: inout [Diagnostic]) throws(Failure)
    -> ChartSpec
  {
    let log = DiagnosticLog()
    let spec = decode(node, zone: zone, log: log)
    let unique = log.diagnostics.reduce(into: [Diagnostic]()) { if !$0.contains($1) { $0.append($1) } }
    if log.hasErrors { throw Failure(unique) }
    warnings += unique
    guard let spec else { throw Failure(Wording("不是图表", en: "this is not a chart"), at: node.location) }
    return spec
  }

  private static func decode(_ node: DocumentNode, zone: TimeZone, log: DiagnosticLog) -> ChartSpec? {
    if let problem = Self.foreignLanguage(node) ?? Self.plainText(node) {
      log.report(problem)
      return nil
    }
    let modern = node.withParametersForSelections
    // Its problems are told when the rest of `config` is read.
    let locale = node["config"]?["locale"].map { ConfiguredLocale.decode($0, log: DiagnosticLog()) }
    let parameterReader = ParameterReader(log: log, zone: zone, locale: locale?.over(.english) ?? .english)
    let parameters = parameterReader.values(in: modern)
    let node = parameterReader.settled(modern.clippingMovedMarks, parameters)
    let reader = MappingReader(node, log: log)
    guard node.mapping != nil else { return nil }
    _ = reader.node("$schema")
    let description = reader.node("description")?.string
    var datasets: [String: DocumentNode] = [:]
    for entry in reader.node("datasets")?.mapping ?? [] { datasets[entry.key] = entry.value }
    let configuration = reader.node("config").map { Configuration.decode($0, log: log) } ?? Configuration()
    let background = reader.node("background")
    let padding = (reader.node("padding") ?? configuration.values["padding"]).map { Padding($0, log: log) }
    let sizing = reader.node("autosize")
    let own = reader.node("usermeta")?["shanhai"].map { MappingReader($0, log: log) }
    let translations = own.map(Self.translations) ?? [:]
    let size = ChartSize.read(own?.node("size"), log: log)
    own?.finish()
    let decoder = ViewDecoder(
      log: log, datasets: datasets, customFormats: configuration.values["customFormatTypes"]?.boolean == true)
    let view = decoder.view(reader, inherited: [])
    reader.finish()
    guard let view else { return nil }
    let autosize = Autosize([configuration.values["autosize"], sizing], of: view, log: log)
    return ChartSpec(
      view: view, configuration: configuration, background: background, padding: padding, autosize: autosize,
      description: description, parameters: parameters, translations: translations, size: size)
  }

  /// What is wrong with a file that holds one long text, as one of rows does; `nil` if it is none.
  private static func plainText(_ node: DocumentNode) -> Diagnostic? {
    guard node.string != nil else { return nil }
    return .error(
      Wording("此处应是对象，却是文字", en: "expected an object, found a text"), at: node.location,
      hint: Wording(
        "图有 `data`、`mark` 和 `encoding`；数据文件写在 `data: {url: …}` 中",
        en: "a chart has `data`, `mark` and `encoding`; files of rows are named in `data: {url: …}`"))
  }

  /// What is wrong with a definition for another program than Vega-Lite; `nil` if it is none.
  private static func foreignLanguage(_ node: DocumentNode) -> Diagnostic? {
    let schema = node["$schema"]?.string ?? ""
    let views = ["mark", "layer", "facet", "repeat", "concat", "hconcat", "vconcat", "spec"]
    let hasView = views.contains { node[$0] != nil }
    let program: String
    let place: DocumentNode?
    if schema.contains("/schema/vega/") {
      (program, place) = ("Vega", node["$schema"])
    } else if hasView {
      return nil
    } else if node["marks"]?.sequence != nil {
      (program, place) = ("Vega", node["marks"])
    } else if node["data"]?.sequence != nil, node["layout"]?.mapping != nil {
      (program, place) = ("Plotly", node["layout"])
    } else if let series = node["series"] {
      (program, place) = (node["chart"] == nil ? "ECharts" : "Highcharts", series)
    } else if let datasets = node["data"]?["datasets"] {
      (program, place) = ("Chart.js", datasets)
    } else {
      return nil
    }
    return .error(
      Wording("这是 \(program) 的图，不是 Vega-Lite 的图", en: "this is a chart for \(program), not for Vega-Lite"),
      at: place?.location ?? node.location,
      hint: Wording(
        "Vega-Lite 的图有 `data`、`mark` 和 `encoding`", en: "one for Vega-Lite has `data`, `mark` and `encoding`"))
  }

  private static func translations(_ reader: MappingReader) -> [String: [String: String]] {
    var result: [String: [String: String]] = [:]
    for language in reader.node("translations")?.mapping ?? [] {
      for entry in language.value.mapping ?? [] {
        if let text = entry.value.string { result[language.key, default: [:]][entry.key] = text }
      }
    }
    return result
  }
}

extension Padding {
  init(_ node: DocumentNode, log: DiagnosticLog) {
    self.init(node.number ?? 5)
    guard node.number == nil else { return }
    let reader = MappingReader(node, log: log)
    left = reader.number("left") ?? 0
    top = reader.number("top") ?? 0
    right = reader.number("right") ?? 0
    bottom = reader.number("bottom") ?? 0
    reader.finish()
  }
}
