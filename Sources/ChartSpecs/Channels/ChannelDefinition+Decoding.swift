public import Diagnostics
public import Documents
import Formats
import Tables
import Transforms

/// Operations that summarise the values of a group.
let aggregateOperations = [
  "argmax", "argmin", "average", "count", "distinct", "exponential", "exponentialb", "max", "mean", "median", "min",
  "missing", "product", "q1", "q3", "ci0", "ci1", "stderr", "stdev", "stdevp", "sum", "valid", "values", "variance",
  "variancep",
]

extension ChannelDefinition {
  /// Decodes the definition of a channel; a list (of details, say) is decoded item by item by the caller.
  init(_ node: DocumentNode, channel: Channel, log: DiagnosticLog) {
    self.init(at: node.location)
    if let text = node.string {
      log.error(
        Wording("此处应是对象，却是\(node.kind.chinese)", en: "expected an object, found \(node.kind.english)"),
        at: node.location, hint: shorthandHint(text))
      return
    }
    let reader = MappingReader(node, log: log)
    readSource(reader)
    readScaleAndGuides(reader, channel: channel)
    if let condition = reader.node("condition") {
      let items = condition.sequence ?? [condition]
      conditions = items.compactMap { ConditionalDefinition($0, channel: channel, log: log) }
    }
    if channel.isFacet { readGrid(reader, channel) }
    reader.finish()
  }

  /// What people write for the types of fields.
  private static let typeWords = [
    "string": "nominal", "text": "nominal", "category": "nominal", "categorical": "nominal", "boolean": "nominal",
    "number": "quantitative", "numeric": "quantitative", "integer": "quantitative", "float": "quantitative",
    "continuous": "quantitative", "date": "temporal", "datetime": "temporal", "time": "temporal", "geo": "geojson",
  ]

  private mutating func readSource(_ reader: MappingReader) {
    field = reader.string("field")
    type =
      reader.node("type")?.string.flatMap(FieldType.init(word:))
      ?? reader.choice("type", FieldType.self, Self.typeWords)
    aggregate = reader.node("aggregate").flatMap { Aggregate($0, log: reader.log) }
    bin = reader.node("bin").flatMap { BinSettings.decode($0, log: reader.log) }
    if let node = reader.node("timeUnit"), !node.isNull {
      if node["unit"] == nil, let bins = TimeUnit.binCount(node, log: reader.log) {
        timeUnitBins = bins
      } else {
        timeUnit = TimeUnit.decode(node, log: reader.log)
      }
    }
    if let node = reader.node("title") { title = TitleSetting(textLines(node) ?? []) }
    sort = reader.node("sort").flatMap { SortSetting.decode($0, log: reader.log) }
    datum = reader.node("datum").flatMap { DatumValue.decode($0, log: reader.log) }
    value = reader.node("value")
    bandPosition = reader.number("bandPosition")
    format = reader.string("format")
    formatType = reader.string("formatType")
    if let node = reader.node("stack") { stack = Self.stack(node, log: reader.log) }
    if let impute = reader.mapping("impute") { self.impute = ImputeSettings(impute) }
  }

  private mutating func readScaleAndGuides(_ reader: MappingReader, channel: Channel) {
    if let node = reader.node("scale") {
      if node.isNull { hasNoScale = true } else { scale = PropertySchema.scale.decode(node, log: reader.log) }
    }
    axis = reader.node("axis").map { Self.guide($0, .axis, log: reader.log) }
    legend = reader.node("legend").map { node in
      Self.guide(LegendEncoding(log: reader.log).rewritten(node), .legend, log: reader.log)
    }
    if channel.isFacet { header = reader.node("header").map { Self.guide($0, .header, log: reader.log) } }
  }

  private mutating func readGrid(_ reader: MappingReader, _ channel: Channel) {
    columns = reader.number("columns").flatMap { Int(exactly: $0) }
    for name in GridSettings.names {
      guard let node = reader.node(name) else { continue }
      grid.read(name, node, log: reader.log, rows: channel != .column, columns: channel != .row)
    }
  }

  private static func guide(_ node: DocumentNode, _ schema: PropertySchema, log: DiagnosticLog) -> GuideSetting {
    node.isNull || node.boolean == false ? .hidden : .shown(schema.decode(node, log: log))
  }

  private static func stack(_ node: DocumentNode, log: DiagnosticLog) -> StackSetting?? {
    if node.isNull || node.boolean == false { return .some(nil) }
    if node.boolean == true { return .some(.zero) }
    if let setting = node.string.flatMap(StackSetting.init) { return .some(setting) }
    log.error(
      Wording("`stack` 不能是\(node.kind.chinese)", en: "`stack` cannot be \(node.kind.english)"), at: node.location,
      hint: suggestion(for: node.string ?? "", among: StackSetting.allCases.map(\.rawValue)))
    return nil
  }
}

extension ConditionalDefinition {
  init?(_ node: DocumentNode, channel: Channel, log: DiagnosticLog) {
    guard var entries = node.mapping else {
      log.error(Wording("`condition` 应是对象", en: "`condition` must be an object"), at: node.location)
      return nil
    }
    let test = entries.first { $0.key == "test" }
    let parameter = entries.first { $0.key == "param" }
    let empty = entries.first { $0.key == "empty" }
    entries.removeAll { ["test", "param", "empty"].contains($0.key) }
    if let test {
      guard let predicate = Predicate.decode(test.value, log: log) else { return nil }
      self.test = predicate
    } else if let parameter {
      guard let predicate = Self.predicate(parameter.value, empty: empty?.value, log: log) else { return nil }
      self.test = predicate
    } else {
      log.error(Wording("缺少 `test`", en: "`test` is missing"), at: node.location)
      return nil
    }
    definition = ChannelDefinition(DocumentNode(.mapping(entries), at: node.location), channel: channel, log: log)
  }
}

extension ConditionalDefinition {
  /// `param` with `empty` as a predicate; `param` may itself be a composition of others.
  private static func predicate(_ node: DocumentNode, empty: DocumentNode?, log: DiagnosticLog) -> Predicate? {
    guard let name = node.string else { return Predicate.decode(node, log: log) }
    return .parameter(name, selectsAllWhenEmpty: empty?.boolean ?? true, at: node.location)
  }

  /// A definition that counts where an expression is true; `nil` if it is none.
  init?(test: String, _ definition: ChannelDefinition, at location: SourceLocation) {
    let node = DocumentNode(.string(test), at: location)
    guard let predicate = Predicate.decode(node, log: DiagnosticLog()) else { return nil }
    self.test = predicate
    self.definition = definition
  }
}

extension Aggregate {
  init?(_ node: DocumentNode, log: DiagnosticLog) {
    if node.isNull { return nil }
    if let name = node.string {
      guard aggregateOperations.contains(name),
        !["argmin", "argmax", "values", "exponential", "exponentialb"].contains(name)
      else {
        log.error(
          Wording("没有聚合 `\(name)`", en: "there is no aggregate `\(name)`"), at: node.location,
          hint: suggestion(
            for: name, among: aggregateOperations, synonyms: AggregateOperation.synonyms,
            atMost: aggregateOperations.count))
        return nil
      }
      self = .operation(name)
      return
    }
    let reader = MappingReader(node, log: log)
    let (smallest, largest) = (reader.string("argmin"), reader.string("argmax"))
    let share = reader.number("exponential")
    reader.finish()
    if let smallest {
      self = .argmin(smallest)
    } else if let largest {
      self = .argmax(largest)
    } else if let share {
      self = .exponential(share)
    } else {
      return nil
    }
  }
}

extension BinSettings {
  static func decode(_ node: DocumentNode, log: DiagnosticLog) -> BinSettings? {
    if node.isNull || node.boolean == false { return nil }
    if node.boolean == true { return BinSettings() }
    if node.string == "binned" { return BinSettings(isBinned: true) }
    let schema = PropertySchema([
      (.number, "maxbins step base minstep anchor span"), (.boolean, "nice binned"), (.numbers, "extent steps divide"),
    ])
    let parameters = schema.decode(node, log: log)
    return BinSettings(isBinned: parameters.boolean("binned") ?? false, parameters: parameters)
  }
}

extension SortSetting {
  static func decode(_ node: DocumentNode, log: DiagnosticLog) -> SortSetting? {
    if node.isNull { return SortSetting.none }
    if let items = node.sequence { return .values(items.compactMap { DatumValue.decode($0, log: log) }) }
    if let word = node.string {
      if word == "ascending" || word == "descending" { return .natural(descending: word == "descending") }
      let descending = word.hasPrefix("-")
      if let channel = Channel(rawValue: descending ? String(word.dropFirst()) : word) {
        return .channel(channel, descending: descending)
      }
      log.error(
        Wording("`sort` 不能是 `\(word)`", en: "`sort` cannot be `\(word)`"), at: node.location,
        hint: hint(forOrder: word))
      return nil
    }
    let reader = MappingReader(node, log: log)
    let descending = reader.string("order") == "descending"
    let channel: Channel? = reader.choice("encoding")
    let field = reader.string("field")
    let operation = reader.node("op").flatMap { Aggregate($0, log: log) }
    reader.finish()
    if let channel { return .channel(channel, descending: descending) }
    return .field(field, operation: operation?.name, descending: descending)
  }

  /// Names of channels are so short that any word of one or two letters is near one; it may as well be a field.
  private static func hint(forOrder word: String) -> Wording? {
    if word == "none" { return Wording("不排序写作 `null`", en: "for no order write `null`") }
    let known = ["ascending", "descending"] + Channel.allCases.map(\.rawValue)
    if let near = nearest(to: word, among: known), near.count > 2 { return suggestion(for: word, among: [near]) }
    let (name, order) = word.hasPrefix("-") ? (String(word.dropFirst()), ", order: descending") : (word, "")
    return Wording(
      "按字段排序写作 `{field: \(name)\(order)}`", en: "to sort by a field write `{field: \(name)\(order)}`")
  }
}

extension DatumValue {
  /// Decodes a value, a moment by its parts, or an expression; `nil` if it is none.
  public static func decode(_ node: DocumentNode, log: DiagnosticLog) -> DatumValue? {
    if DateTimeParts.matches(node) { return .moment(DateTimeParts(node, log: log)) }
    if let expression = node["expr"]?.string {
      do throws(Failure) {
        return .expression(try Expression.parse(expression, at: node.location))
      } catch {
        error.diagnostics.forEach(log.report)
        return nil
      }
    }
    return .value(node.tableValue)
  }
}

extension ImputeSettings {
  init(_ reader: MappingReader) {
    method = reader.string("method") ?? "value"
    value = reader.node("value")?.tableValue ?? .null
    keys = []
    if let node = reader.node("keyvals") {
      if let items = node.sequence { keys = items.map(\.tableValue) }
      if node.mapping != nil {
        let range = MappingReader(node, log: reader.log)
        let (start, step) = (range.number("start") ?? 0, range.number("step") ?? 1)
        let stop = range.number("stop") ?? 0
        range.finish()
        if step > 0, (stop - start) / step < 100_000 {
          keys = stride(from: start, to: stop, by: step).map { .number($0) }
        }
      }
    }
    frame = reader.sequence("frame")?.map(\.number) ?? [nil, nil]
    reader.finish()
  }
}
