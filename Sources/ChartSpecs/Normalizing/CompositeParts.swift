import Diagnostics
import Documents
import Formats
import Transforms

/// What box plots and error intervals have in common: a continuous axis, groups on the rest, and parts that are marks.
struct CompositeParts {
  let mark: MarkDefinition
  let defaults: Properties
  /// `x` or `y`.
  let axis: Channel
  let measure: ChannelDefinition
  let field: String
  /// The channels besides the continuous axis, with their own transforms taken out.
  var rest: Encoding
  /// Transforms that the other channels need before grouping.
  var preparation: [DocumentNode] = []
  /// Aggregates of other channels.
  var aggregates: [DocumentNode] = []
  /// Fields that make a group.
  var groups: [String] = []
  let location: SourceLocation

  /// The orientation: along the continuous axis.
  var orient: String { axis == .x ? "horizontal" : "vertical" }
  /// The orientation of ticks across it.
  var tickOrient: String { axis == .x ? "vertical" : "horizontal" }

  init(
    _ mark: MarkDefinition, _ encoding: Encoding, defaults: Properties
  ) throws(Failure) {
    self.mark = mark
    self.defaults = defaults
    location = mark.location
    axis = Self.continuousAxis(mark, encoding)
    guard let measure = encoding[axis]?.first, let field = measure.field, measure.isContinuous else {
      throw Failure(
        Wording(
          "`\(mark.type.rawValue)` 需要一个连续的 `x` 或 `y`", en: "`\(mark.type.rawValue)` needs a continuous `x` or `y`"),
        at: mark.location)
    }
    self.measure = measure
    self.field = field
    let own: Set<Channel> =
      axis == .x ? [.x, .x2, .xError, .xError2] : [.y, .y2, .yError, .yError2]
    rest = encoding.filter { !own.contains($0.key) }
    extractTransforms()
  }

  private static func continuousAxis(_ mark: MarkDefinition, _ encoding: Encoding) -> Channel {
    if let orient = mark.properties.text("orient") { return orient == "vertical" ? .y : .x }
    guard let x = encoding[.x]?.first, x.isContinuous else { return .y }
    guard let y = encoding[.y]?.first, y.isContinuous else { return .x }
    if y.type == .temporal, x.type != .temporal { return .x }
    return .y
  }

  private mutating func extractTransforms() {
    var ends = Encoding()
    for channel in rest.keys.sorted() {
      rest[channel] = (rest[channel] ?? []).map { definition in
        guard definition.isField else { return definition }
        var definition = definition
        if let end = extract(&definition), let secondary = channel.secondary {
          ends[secondary] = [ChannelDefinition(field: end, type: .quantitative, at: location)]
        }
        return definition
      }
    }
    rest.merge(ends) { own, _ in own }
  }

  /// Takes the transform out of a definition; returns the field of the ends if it makes classes.
  private mutating func extract(_ definition: inout ChannelDefinition) -> String? {
    var end: String?
    let field = definition.field ?? ""
    if definition.title == nil, definition.aggregate != nil || definition.isBinning || definition.timeUnit != nil {
      definition.title = TitleSetting([definition.defaultTitle(Configuration())])
    }
    if let aggregate = definition.aggregate {
      let name = "\(aggregate.name)_\(field)"
      aggregates.append(
        .object([("op", .string(aggregate.name)), ("field", .string(field)), ("as", .string(name))], at: location))
      definition.field = name
      definition.aggregate = nil
      return nil
    }
    if let unit = definition.timeUnit, !unit.isBinned {
      let name = "\(unit.name)_\(field)"
      preparation.append(
        .object([("timeUnit", .string(unit.name)), ("field", .string(field)), ("as", .string(name))], at: location))
      definition.field = name
      definition.timeUnit = nil
      if definition.type != .temporal {
        (definition.axis, definition.legend) = (timed(definition.axis), timed(definition.legend))
      }
    } else if definition.isBinning, let bin = definition.bin {
      let name = "bin_\(field)"
      let parameters = DocumentNode.object(
        bin.parameters.names.map { ($0, bin.parameters[$0]?.content ?? .null) }, at: location)
      let content: DocumentNode.Content = bin.parameters.isEmpty ? .boolean(true) : parameters.content
      preparation.append(
        .object(
          [("bin", content), ("field", .string(field)), ("as", .list([name, name + "_end"], at: location))],
          at: location))
      definition.field = name
      definition.bin = BinSettings(isBinned: true)
      end = name + "_end"
    }
    for field in [definition.field, end].compactMap({ $0 }) where !groups.contains(field) { groups.append(field) }
    return end
  }

  /// A guide that writes names as the moments that they are.
  private func timed(_ guide: GuideSetting?) -> GuideSetting? {
    if guide == .hidden { return guide }
    var looks = guide?.properties ?? Properties([:], at: location)
    if looks["formatType"] == nil { looks.set("formatType", "time") }
    return .shown(looks)
  }

  /// One part as a view, unless it is switched off.
  func part(
    _ name: String, _ base: MarkDefinition, from prefix: String, to endPrefix: String? = nil, encoding: Encoding
  ) -> View? {
    guard let looks = looks(name, base) else { return nil }
    var channels = encoding
    var definition = ChannelDefinition(field: "\(prefix)_\(plainField)", type: .quantitative, at: location)
    definition.type = measure.type
    definition.title = measure.title ?? TitleSetting([field])
    (definition.scale, definition.axis, definition.hasNoScale) = (measure.scale, measure.axis, measure.hasNoScale)
    channels[axis] = [definition]
    if let endPrefix, let secondary = axis.secondary {
      let end = ChannelDefinition(
        field: "\(endPrefix)_\(plainField)", type: measure.type ?? .quantitative, at: location)
      channels[secondary] = [end]
    }
    return View(settings: ViewSettings(at: location), content: .unit(looks, channels))
  }

  /// The looks of a part: the group's defaults, what applies to the whole mark, the part's own; `nil` if switched off.
  func looks(_ name: String, _ base: MarkDefinition) -> MarkDefinition? {
    let own = mark.properties[name]
    let preset = own == nil ? defaults[name] : nil
    let setting = own ?? preset
    guard let setting, !setting.isNull, setting.boolean != false else { return nil }
    var looks = Properties([:], at: location)
    if let entries = defaults[name]?.mapping { for entry in entries { looks[entry.key] = entry.value } }
    looks = looks.overridden(by: mark.properties.selecting(["clip", "color", "opacity"]))
    looks = looks.overridden(by: base.properties)
    if let entries = own?.mapping { for entry in entries { looks[entry.key] = entry.value } }
    var result = base
    result.properties = looks
    result.styles = ["\(mark.type.rawValue)-\(name)"]
    if let type = own?["type"]?.string.flatMap(MarkType.init) { result.type = type }
    return result
  }

  /// The field's name without the marks of a path, for names made from it.
  var plainField: String { field.replacing("\\", with: "").replacing("[", with: "_").replacing("]", with: "") }

  /// The transforms in an array of nodes.
  func transforms(_ nodes: [DocumentNode]) throws(Failure) -> [Transform] {
    let log = DiagnosticLog()
    let result = nodes.compactMap { Transform.decode($0, log: log) }
    try log.throwErrors()
    return result
  }

  func aggregate(_ items: [DocumentNode]) -> DocumentNode {
    .object(
      [("aggregate", .sequence(items)), ("groupby", .list(groups, at: location))], at: location)
  }

  func item(_ operation: String, _ source: String, as name: String) -> DocumentNode {
    .object([("op", .string(operation)), ("field", .string(source)), ("as", .string(name))], at: location)
  }

  func calculate(_ expression: String, as name: String) -> DocumentNode {
    .object([("calculate", .string(expression)), ("as", .string(name))], at: location)
  }

  func filter(_ expression: String) -> DocumentNode { .object([("filter", .string(expression))], at: location) }
}

extension DocumentNode {
  /// An object that a rewriting makes up, at the place of what it stands for.
  static func object(_ members: [(String, Content)], at location: SourceLocation) -> DocumentNode {
    DocumentNode(
      .mapping(members.map { Entry(key: $0.0, keyLocation: location, value: DocumentNode($0.1, at: location)) }),
      at: location)
  }
}

extension DocumentNode.Content {
  /// A list of texts.
  static func list(_ texts: [String], at location: SourceLocation) -> DocumentNode.Content {
    .sequence(texts.map { DocumentNode(.string($0), at: location) })
  }
}
