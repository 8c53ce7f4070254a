import Diagnostics
import Documents
import Transforms

extension ViewDecoder {
  /// What every view may say.
  func settings(_ reader: MappingReader) -> ViewSettings {
    var settings = ViewSettings(at: reader.node.location)
    settings.name = reader.string("name")
    if let title = reader.node("title"), !title.isNull {
      settings.title =
        title.mapping == nil
        ? Properties(["text": title], at: title.location) : PropertySchema.title.decode(title, log: log)
    }
    settings.data = reader.node("data").flatMap { DataSource($0, datasets: datasets, log: log) }
    let steps = (reader.sequence("transform") ?? []).map { namingLookups($0, &settings.lookups) }
    settings.transforms = steps.compactMap { Transform.decode($0, log: log) }
    settings.width = size(reader.node("width"), "width")
    settings.height = size(reader.node("height"), "height")
    if let view = reader.node("view") { settings.ground = PropertySchema.view.decode(view, log: log) }
    settings.projection = reader.node("projection").flatMap { decodeProjection($0, log: log) }
    if let resolve = reader.mapping("resolve") { settings.resolution = resolution(resolve) }
    readGrid(reader, into: &settings)
    // Their values are read before everything else.
    let parameters = reader.node("params")?.sequence ?? []
    settings.selections = parameters.compactMap { SelectionDefinition($0, log: log) }
    return settings
  }

  /// A `lookup` names the data that it looks in: files and inline rows get a name, their key; a table that the caller knows
  /// is one more source of the chart.
  private func namingLookups(_ step: DocumentNode, _ lookups: inout [DataSource]) -> DocumentNode {
    if let name = step["from"]?["param"]?.string { return lookingInSelection(step, name) }
    guard let data = step["from"]?["data"], let source = DataSource(data, datasets: datasets, log: log) else {
      return step
    }
    lookups.append(source)
    let name = DocumentNode.object([("name", .string(source.lookupName))], at: data.location)
    return step.replacing("from") { $0.replacing("data") { _ in name } }
  }

  /// A `lookup` in the rows that a selection holds; without `fields`, it adds the whole row under the selection's name.
  private func lookingInSelection(_ step: DocumentNode, _ name: String) -> DocumentNode {
    let step = step.replacing("from") { from in
      let entries = (from.mapping ?? []).map { entry in
        guard entry.key == "param" else { return entry }
        let data = DocumentNode.object([("name", .string(selectedRows(of: name)))], at: entry.value.location)
        return DocumentNode.Entry(key: "data", keyLocation: entry.keyLocation, value: data)
      }
      return DocumentNode(.mapping(entries), at: from.location)
    }
    guard step["as"] == nil, step["from"]?["fields"] == nil, let entries = step.mapping else { return step }
    let own = DocumentNode.Entry(
      key: "as", keyLocation: step.location, value: DocumentNode(.string(name), at: step.location))
    return DocumentNode(.mapping(entries + [own]), at: step.location)
  }

  private func readGrid(_ reader: MappingReader, into settings: inout ViewSettings) {
    for name in GridSettings.names {
      if let node = reader.node(name) { settings.grid.read(name, node, log: log) }
    }
  }

  private func size(_ node: DocumentNode?, _ name: String) -> SizeSetting? {
    guard let node, !node.isNull else { return nil }
    if let number = node.number {
      if (0...20_000).contains(number) { return .fixed(number) }
      log.error(
        Wording("`\(name)` 应在 0 到 20000 之间", en: "`\(name)` must be between 0 and 20000"), at: node.location)
      return nil
    }
    if node.string == "container" { return .container }
    if node.mapping != nil {
      let reader = MappingReader(node, log: log)
      let step = reader.number("step")
      let purpose: SizeSetting.StepPurpose? = reader.choice("for")
      reader.finish()
      return step.map { .step(min(max($0, 0), 2000), purpose) }
    }
    log.error(
      Wording("`\(name)` 不能是\(node.kind.chinese)", en: "`\(name)` cannot be \(node.kind.english)"), at: node.location,
      hint: Wording("写一个数字、`{step: 20}` 或 `container`", en: "write a number, `{step: 20}` or `container`"))
    return nil
  }

  private func resolution(_ reader: MappingReader) -> Resolution {
    func modes(_ key: String) -> [Channel: Resolution.Mode] {
      var result: [Channel: Resolution.Mode] = [:]
      for entry in reader.node(key)?.mapping ?? [] {
        guard let channel = Channel(rawValue: entry.key), let mode = entry.value.string.flatMap(Resolution.Mode.init)
        else {
          log.error(
            Wording("`resolve` 中不能写 `\(entry.key)`", en: "`resolve` cannot hold this `\(entry.key)`"),
            at: entry.keyLocation, hint: suggestion(for: entry.key, among: Channel.allCases.map(\.rawValue)))
          continue
        }
        result[channel] = mode
      }
      return result
    }
    let result = Resolution(scale: modes("scale"), axis: modes("axis"), legend: modes("legend"))
    for channel in result.axis.keys.sorted()
    where result.axis[channel] == .shared && result.scale[channel] == .independent {
      log.warning(
        Wording(
          "`\(channel.rawValue)` 的刻度互不相同，坐标轴不能共用",
          en: "the scales of `\(channel.rawValue)` are independent, so the axes cannot be shared"),
        at: reader.node.location)
    }
    reader.finish()
    return result
  }
}

extension DocumentNode {
  /// This object with the value of a member changed.
  func replacing(_ key: String, _ change: (DocumentNode) -> DocumentNode) -> DocumentNode {
    guard let entries = mapping else { return self }
    let changed = entries.map { entry in
      entry.key == key ? Entry(key: key, keyLocation: entry.keyLocation, value: change(entry.value)) : entry
    }
    return DocumentNode(.mapping(changed), at: location)
  }
}
