import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Tables
import Transforms

/// Turns what the channels of a mark say about fields into columns, in the order in which Vega-Lite does:
/// classes and time units, groups, gaps, piles, and rows that cannot be drawn.
struct UnitBuilder {
  let sources: SourceTables
  let context: ChartContext
  let configuration: Configuration

  func unit(
    _ mark: MarkDefinition, _ encoding: Encoding, table: Table, prefix: String
  ) throws(Failure) -> UnitModel {
    var table = retyped(table, encoding)
    var channels: [Channel: [EncodedChannel]] = [:]
    // 1. classes and time units
    let isGrouped = encoding.values.joined().contains { $0.aggregate != nil }
    for channel in encoding.keys.sorted() {
      for definition in encoding[channel] ?? [] {
        if channel.isInvisible, !tellsApart(definition, isGrouped: isGrouped, in: table) { continue }
        channels[channel, default: []].append(try derive(definition, channel, mark: mark, table: &table))
      }
    }
    closeBins(&channels)
    var unit = UnitModel(mark: mark, prefix: prefix, encoding: channels, raw: table, table: table)
    unit.orient = orientation(of: mark, Looks(mark, configuration), encoding)
    // 2. groups
    try aggregate(&unit)
    // 3. gaps
    try impute(&unit)
    // 4. bars that are cut, piles
    try cutBars(&unit)
    if let stack = StackPlan(unit, isAggregated: unit.isAggregated) { try self.stack(&unit, stack) }
    // 5. rows that cannot be drawn
    InvalidData(unit, configuration).apply(to: &unit)
    // 6. looks that are computed for each row
    try bindExpressions(&unit)
    return unit
  }

  /// Classes that the data come in end where the channel of the other end says.
  private func closeBins(_ channels: inout [Channel: [EncodedChannel]]) {
    for channel in channels.keys.sorted() {
      guard channels[channel]?.first?.definition.bin?.isBinned == true, let secondary = channel.secondary,
        let end = channels[secondary]?.first?.column
      else { continue }
      channels[channel]?[0].endColumn = end
    }
  }

  /// Whether a definition that is drawn nowhere still makes groups.
  private func tellsApart(_ definition: ChannelDefinition, isGrouped: Bool, in table: Table) -> Bool {
    guard let field = definition.field, table[field] != nil else { return false }
    return isGrouped || (!definition.isBinning && definition.timeUnit == nil)
  }

  /// Leaves out rows that no cell of a facet would draw, so that there are no empty cells.
  func dropUndrawable(_ view: View, table: inout Table) throws(Failure) {
    guard case .unit(let mark, let encoding) = view.content, view.settings.transforms.isEmpty else { return }
    var channels: [Channel: [EncodedChannel]] = [:]
    for channel in encoding.keys.sorted() where channel.hasScale {
      for definition in encoding[channel] ?? [] {
        channels[channel, default: []].append(try derive(definition, channel, mark: mark, table: &table))
      }
    }
    guard !channels.values.joined().contains(where: \.hasAggregate) else { return }
    var unit = UnitModel(mark: mark, prefix: "", encoding: channels, raw: table, table: table)
    InvalidData(unit, configuration).apply(to: &unit)
    table = unit.table
  }

  /// Moments and numbers that transforms left as texts.
  private func retyped(_ table: Table, _ encoding: Encoding) -> Table {
    let view = View(
      settings: ViewSettings(at: .init(file: "")), content: .unit(MarkDefinition(.point, at: .init(file: "")), encoding)
    )
    let fields = FieldTypes(view)
    return sources.typed(table, temporal: fields.temporal, quantitative: fields.quantitative)
  }

  /// Cuts classes and time units of all marks in a view, over all rows of a facet.
  func deriveAll(_ view: View, table: inout Table) throws(Failure) {
    if case .unit(let mark, let encoding) = view.content, view.settings.transforms.isEmpty {
      table = retyped(table, encoding)
      for channel in encoding.keys.sorted() {
        for definition in encoding[channel] ?? [] where definition.isBinning {
          _ = try derive(definition, channel, mark: mark, table: &table)
        }
      }
    }
    if case .layer(let views) = view.content, view.settings.transforms.isEmpty {
      for inner in views where inner.settings.data == nil { try deriveAll(inner, table: &table) }
    }
  }

  /// The columns of a definition, added to the table where they are computed.
  func derive(
    _ definition: ChannelDefinition, _ channel: Channel, mark: MarkDefinition?, table: inout Table
  ) throws(Failure) -> EncodedChannel {
    var encoded = EncodedChannel(channel: channel, definition: definition)
    for condition in definition.conditions {
      let value = try derive(condition.definition, channel, mark: mark, table: &table)
      encoded.conditions.append((condition.test, value))
    }
    guard let field = definition.field else { return encoded }
    var definition = definition
    if let bins = definition.timeUnitBins, definition.timeUnit == nil {
      let moments = try column(field, in: table, definition).values.compactMap(\.measure)
      definition.timeUnit = TimeUnit(fitting: moments.min() ?? 0, moments.max() ?? 0, count: bins)
      encoded.definition = definition
    }
    if definition.isBinning, let bin = definition.bin {
      let bin = bin.filled(for: channel)
      let name = binName(bin, field)
      if table[name] == nil { try run([binStep(bin, field, name, definition)], on: &table) }
      (encoded.column, encoded.endColumn) = (name, name + "_end")
      encoded.classExtent = bin.writtenExtent(definition.location)
    } else if let unit = definition.timeUnit, definition.aggregate == nil {
      let name = unitName(unit, field, in: table)
      if table[name] == nil {
        let column = try self.column(field, in: table, definition)
        let starts = column.values.map { value in
          value.measure.map { unit.isBinned ? $0 : unit.floor($0, zone: context.zone) }
        }
        let ends = starts.map { start in start.map { unit.next($0, zone: context.zone) } }
        table = table.setting(name, instants(starts)).setting(name + "_end", instants(ends))
      }
      (encoded.column, encoded.endColumn) = (name, name + "_end")
    } else {
      if table[field] == nil, definition.aggregate?.isCount != true {
        table = table.setting(field, try column(field, in: table, definition))
      }
      encoded.column = field
    }
    return encoded
  }

  /// The column of a time unit. The units of a field `date_end` are not the ends of the units of `date`.
  private func unitName(_ unit: TimeUnit, _ field: String, in table: Table) -> String {
    let name = unit.name + (unit.step > 1 ? "_\(unit.step)" : "") + "_" + field
    return name.hasSuffix("_end") && table[String(name.dropLast(4))] != nil ? name + "_" : name
  }

  private func instants(_ values: [Double?]) -> Column {
    Column(.instants(values.map { $0 ?? 0 }), missing: values.map { $0 == nil })
  }

  private func column(_ field: String, in table: Table, _ definition: ChannelDefinition) throws(Failure) -> Column {
    if table.columns.isEmpty { return Column([Value](repeating: .null, count: table.rowCount)) }
    return try FieldReference(field, at: definition.location).column(in: table)
  }

  private func binName(_ bin: BinSettings, _ field: String) -> String {
    let parameters = bin.parameters.names.map { name in
      let value = bin.parameters[name]?.tableValue.dump() ?? ""
      return "_\(name)_\(value)"
    }
    return "bin" + parameters.joined() + "_" + field
  }

  private func binStep(_ bin: BinSettings, _ field: String, _ name: String, _ definition: ChannelDefinition)
    -> DocumentNode
  {
    let node = NodeBuilder(definition.location)
    return node.object([
      ("bin", bin.node(definition.location).content), ("field", .string(field)),
      ("as", node.texts([name, name + "_end"])),
    ])
  }

  /// Applies transforms that are made up here.
  func run(_ nodes: [DocumentNode], on table: inout Table) throws(Failure) {
    let log = DiagnosticLog()
    let steps = nodes.compactMap { Transform.decode($0, log: log) }
    try log.throwErrors()
    table = try apply(
      steps, to: table, in: TransformContext(zone: context.zone, seed: context.seed, sums: context.sums))
  }
}

extension BinSettings {
  /// With the number of classes that Vega-Lite allows on a channel: few where each has a look of its own.
  fileprivate func filled(for channel: Channel) -> BinSettings {
    var result = self
    guard parameters.number("maxbins") == nil, parameters.number("step") == nil else { return result }
    switch channel {
    case .row, .column, .size, .color, .fill, .stroke, .strokeWidth, .opacity, .fillOpacity, .strokeOpacity, .shape:
      result.parameters.set("maxbins", 6)
    case .strokeDash: result.parameters.set("maxbins", 4)
    default: result.parameters.set("maxbins", 10)
    }
    return result
  }

  /// The settings as they are written.
  fileprivate func node(_ location: SourceLocation) -> DocumentNode {
    NodeBuilder(location).object(parameters.names.compactMap { key in parameters[key].map { (key, $0.content) } })
  }

  /// From the first to the last boundary, where the extent is written.
  fileprivate func writtenExtent(_ location: SourceLocation) -> ClosedRange<Double>? {
    guard let settings = BinParameters.decode(node(location), log: DiagnosticLog()), let extent = settings.extent
    else { return nil }
    let bins = Binning(extent, settings)
    return bins.start <= bins.stop ? bins.start...bins.stop : nil
  }
}

/// Makes nodes at the place of what they stand for.
struct NodeBuilder {
  let location: SourceLocation

  init(_ location: SourceLocation) { self.location = location }

  func object(_ members: [(String, DocumentNode.Content)]) -> DocumentNode {
    DocumentNode(
      .mapping(members.map { .init(key: $0.0, keyLocation: location, value: DocumentNode($0.1, at: location)) }),
      at: location)
  }

  func texts(_ texts: [String]) -> DocumentNode.Content {
    .sequence(texts.map { DocumentNode(.string($0), at: location) })
  }

  func list(_ nodes: [DocumentNode]) -> DocumentNode.Content { .sequence(nodes) }

  func value(_ value: Value) -> DocumentNode.Content {
    switch value {
    case .number(let number), .instant(let number): .number(number)
    case .string(let text): .string(text)
    case .boolean(let truth): .boolean(truth)
    case .null, .list, .object: .null
    }
  }
}
