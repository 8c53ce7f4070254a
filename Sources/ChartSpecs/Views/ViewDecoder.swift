import Diagnostics
import Documents
import Transforms

/// Decodes views. What layers inherit from the view around them is merged here, on the nodes, so that each definition
/// is decoded once, whole.
struct ViewDecoder {
  let log: DiagnosticLog
  let datasets: [String: DocumentNode]
  /// Whether formats may be functions of the expression language.
  let customFormats: Bool

  func view(_ node: DocumentNode, inherited: [DocumentNode.Entry]) -> ViewSpec? {
    let reader = MappingReader(node, log: log)
    for name in ["$schema", "description", "usermeta"] { _ = reader.node(name) }
    let result = view(reader, inherited: inherited)
    reader.finish()
    return result
  }

  /// The view that `reader` holds; the caller finishes the reader.
  ///
  /// - Parameter inherited: channels of the layers around it.
  func view(_ reader: MappingReader, inherited: [DocumentNode.Entry]) -> ViewSpec? {
    var settings = settings(reader)
    let own = reader.node("encoding")?.mapping ?? []
    let encoding = merge(parent: inherited, own: own)
    let content: ViewSpec.Content?
    if let mark = reader.node("mark") {
      checkNothingElse(beside: mark, reader)
      content = unit(mark, encoding.filter { entry in own.contains { $0.key == entry.key } || entry.showsSomething })
    } else if let layers = reader.sequence("layer") {
      content = .layer(layers.compactMap { view($0, inherited: encoding) })
    } else if let (key, views) = children(reader) {
      let columns =
        key == "vconcat" ? 1 : key == "hconcat" ? views.count : reader.number("columns").flatMap { Int(exactly: $0) }
      content = .concat(views.compactMap { view($0, inherited: []) }, columns: columns)
    } else if let facet = reader.node("facet") {
      content = self.facet(facet, reader)
    } else if let repetition = reader.node("repeat") {
      content = self.repetition(repetition, reader, settings: &settings)
    } else {
      if reader.node.mapping != nil {
        log.error(
          Wording("缺少 `mark`", en: "`mark` is missing"), at: reader.node.location,
          hint: Wording(
            "或 `layer`、`hconcat`、`vconcat`、`concat`、`facet`、`repeat` 之一",
            en: "or one of `layer`, `hconcat`, `vconcat`, `concat`, `facet`, `repeat`"))
      }
      content = nil
    }
    return content.map { ViewSpec(settings: settings, content: $0) }
  }

  /// A view with a mark holds no other views.
  private func checkNothingElse(beside mark: DocumentNode, _ reader: MappingReader) {
    for key in ["facet", "repeat", "layer", "hconcat", "vconcat", "concat"] {
      guard reader.node.mapping?.contains(where: { $0.key == key }) == true else { continue }
      _ = reader.node(key)
      let place = reader.node.mapping?.first { $0.key == key }?.keyLocation
      let hint: Wording =
        switch key {
        case "facet":
          Wording(
            "把 `facet` 写进 `encoding`，或把 `mark` 和 `encoding` 写进 `spec`",
            en: "write `facet` in `encoding`, or `mark` and `encoding` in `spec`")
        case "repeat": Wording("把 `mark` 和 `encoding` 写进 `spec`", en: "write `mark` and `encoding` in `spec`")
        default: Wording("把标记写成 `\(key)` 中的一项", en: "write the mark as an item of `\(key)`")
        }
      log.error(
        Wording("`\(key)` 不能与 `mark` 并列", en: "`\(key)` cannot stand beside `mark`"),
        at: place ?? mark.location, hint: hint)
    }
  }

  private func children(_ reader: MappingReader) -> (String, [DocumentNode])? {
    for key in ["hconcat", "vconcat", "concat"] {
      if let views = reader.sequence(key) { return (key, views) }
    }
    return nil
  }

  private func unit(_ mark: DocumentNode, _ encoding: [DocumentNode.Entry]) -> ViewSpec.Content? {
    let channels = self.encoding(encoding)
    return markDefinition(mark).map { .unit($0, channels) }
  }

  func markDefinition(_ node: DocumentNode) -> MarkDefinition? {
    guard let typeNode = node.string == nil ? node["type"] : node, let name = typeNode.string else {
      log.error(
        Wording("缺少标记的 `type`", en: "the mark has no `type`"), at: node.location)
      return nil
    }
    guard let type = MarkType(rawValue: name) else {
      log.error(
        Wording("不支持标记 `\(name)`", en: "the mark `\(name)` is not supported"), at: typeNode.location,
        hint: suggestion(for: name, in: MarkType.allCases.map(\.rawValue)))
      return nil
    }
    guard node.mapping != nil else { return MarkDefinition(type, at: node.location) }
    let properties = type.schema.decode(node, log: log, except: ["type"])
    return MarkDefinition(type, properties, styles: node["style"].flatMap(textLines) ?? [], at: node.location)
  }

  private func merge(parent: [DocumentNode.Entry], own: [DocumentNode.Entry]) -> [DocumentNode.Entry] {
    var result = parent.filter { inherited in !own.contains { $0.key == inherited.key } }
    for entry in own {
      guard let outer = parent.first(where: { $0.key == entry.key })?.value.mapping,
        let inner = entry.value.mapping, inner.contains(where: { ["field", "datum", "aggregate"].contains($0.key) })
      else {
        result.append(entry)
        continue
      }
      let replaced = Set(inner.map(\.key))
      let kept = outer.filter { !replaced.contains($0.key) }
      result.append(
        .init(
          key: entry.key, keyLocation: entry.keyLocation,
          value: DocumentNode(.mapping(kept + inner), at: entry.value.location)))
    }
    return result
  }

  func encoding(_ entries: [DocumentNode.Entry]) -> Encoding {
    var result: Encoding = [:]
    for entry in entries {
      guard let channel = Channel(rawValue: entry.key) else {
        log.error(
          Wording("未知的通道 `\(entry.key)`", en: "unknown channel `\(entry.key)`"), at: entry.keyLocation,
          hint: suggestion(for: entry.key, in: Channel.allCases.map(\.rawValue)))
        continue
      }
      if entry.value.isNull { continue }
      var items = entry.value.sequence ?? [entry.value]
      // What is drawn nowhere may still tell groups apart, if it reads a field.
      if channel.isInvisible { items = items.filter { $0["field"] != nil }.map(\.source) }
      if items.isEmpty { continue }
      result[channel] = items.map { item in
        let known = log.diagnostics.count
        let definition = ChannelDefinition(item, channel: channel, log: log)
        // What follows from a mistake that is reported already is not another one.
        if log.diagnostics.count == known { definition.check(channel, customFormats: customFormats, log: log) }
        return definition
      }
    }
    return result
  }

  private func facet(_ node: DocumentNode, _ reader: MappingReader) -> ViewSpec.Content? {
    var channels = FacetChannels()
    if node["row"] != nil || node["column"] != nil {
      let parts = MappingReader(node, log: log)
      channels.row = parts.node("row").map { ChannelDefinition($0, channel: .row, log: log) }
      channels.column = parts.node("column").map { ChannelDefinition($0, channel: .column, log: log) }
      parts.finish()
    } else {
      channels.wrap = ChannelDefinition(node, channel: .facet, log: log)
    }
    channels.columns = reader.number("columns").flatMap { Int(exactly: $0) } ?? channels.wrap?.columns
    guard let inner = reader.required("spec").flatMap({ view($0, inherited: []) }) else { return nil }
    return .facet(channels, inner)
  }
}

extension DocumentNode {
  /// Only what says which field is read, and how.
  fileprivate var source: DocumentNode {
    let names = ["field", "type", "aggregate", "bin", "timeUnit"]
    return DocumentNode(.mapping((mapping ?? []).filter { names.contains($0.key) }), at: location)
  }
}

extension DocumentNode.Entry {
  /// Whether a channel has a source of its own. Layers may share a scale or an axis without one.
  fileprivate var showsSomething: Bool {
    guard let members = value.mapping else { return true }
    return members.contains { ["field", "datum", "value", "aggregate", "condition"].contains($0.key) }
  }
}

/// The nearest known name; one of the name space `shanhai` is found without it.
private func suggestion(for name: String, in names: [String]) -> Wording? {
  let extended = "shanhai." + name
  return names.contains(extended) ? suggestion(for: extended, among: [extended]) : suggestion(for: name, among: names)
}
