import ChartSpecs
import Diagnostics
import Tables
import Transforms

/// A chart with its rows: the tree of views, and all marks in it.
struct ChartModel {
  var root: ViewNode
  var units: [UnitModel]
  /// What the user should look at.
  var warnings: [Diagnostic] = []
}

/// Phase 1, data: reads sources, applies transforms, opens facets up, and turns what channels say about fields into
/// columns.
struct ModelBuilder {
  let sources: SourceTables
  let context: ChartContext
  let configuration: Configuration
  var units: [UnitModel] = []
  private var nodeCount = 0
  private var unknownFields = UnknownFields()
  private var emptyFields = FieldsWithoutValues()
  /// The rows that selections hold, for those who look values up in them.
  private var selectedTables: [String: Table] = [:]

  init(sources: SourceTables, context: ChartContext, configuration: Configuration) {
    (self.sources, self.context, self.configuration) = (sources, context, configuration)
  }

  mutating func build(_ view: View) throws(Failure) -> ChartModel {
    let root = try node(view, table: nil, prefix: "")
    return ChartModel(root: root, units: units, warnings: unknownFields.warnings + emptyFields.warnings)
  }

  private mutating func node(
    _ view: View, table inherited: Table?, prefix: String, isLayer: Bool = false
  ) throws(Failure) -> ViewNode {
    var inherited = inherited
    if isLayer, var table = inherited, view.settings.data == nil, view.settings.transforms.allSatisfy(\.isFilter) {
      // Layers of some of the rows have the classes of all rows, so that they lie over one another.
      let builder = UnitBuilder(sources: sources, context: context, configuration: configuration)
      try builder.deriveAll(
        View(settings: ViewSettings(at: view.settings.location), content: view.content), table: &table)
      inherited = table
    }
    let table = try rows(view, inherited)
    if let table { try noteSelections(view, table) }
    nodeCount += 1
    let id = nodeCount
    switch view.content {
    case .unit(let mark, let encoding):
      guard let table else { throw missingData(at: mark.location) }
      let unit = try UnitBuilder(sources: sources, context: context, configuration: configuration).unit(
        mark, encoding, table: table, prefix: prefix)
      unknownFields.note(unit)
      emptyFields.note(unit)
      units.append(unit)
      return ViewNode(id: id, prefix: prefix, settings: view.settings, content: .unit(units.count - 1))
    case .layer(let views):
      let children = try nodes(views, table: table, prefix: prefix + "layer_", areLayers: true)
      return ViewNode(id: id, prefix: prefix, settings: view.settings, content: .layer(children))
    case .concat(let views, let columns):
      let children = try nodes(views, table: table, prefix: prefix + "concat_")
      return ViewNode(id: id, prefix: prefix, settings: view.settings, content: .concat(children, columns: columns))
    case .facet(let channels, let inner):
      guard let table else { throw missingData(at: view.settings.location) }
      let facet = try facet(channels, inner, table: table, prefix: prefix)
      return ViewNode(id: id, prefix: prefix, settings: view.settings, content: .facet(facet))
    }
  }

  private mutating func nodes(
    _ views: [View], table: Table?, prefix: String, areLayers: Bool = false
  ) throws(Failure) -> [ViewNode] {
    var result: [ViewNode] = []
    for (position, view) in views.enumerated() {
      result.append(try node(view, table: table, prefix: "\(prefix)\(position)_", isLayer: areLayers))
    }
    return result
  }

  private func missingData(at location: SourceLocation) -> Failure {
    Failure(
      Wording("缺少 `data`", en: "`data` is missing"), at: location,
      hint: Wording(
        "写在此处或外层；不看数据的图层用 `data: {values: [{}]}`",
        en: "give it here or in a view around; a layer that shows no rows takes `data: {values: [{}]}`"))
  }

  /// The rows of a view: its own or those around it, typed by what the channels in it say, and transformed.
  private mutating func rows(_ view: View, _ inherited: Table?) throws(Failure) -> Table? {
    var table = inherited
    if let source = view.settings.data { table = try sources.table(source) }
    guard var table else { return nil }
    let fields = FieldTypes(view)
    let written = table
    table = sources.typed(table, temporal: fields.temporal, quantitative: fields.quantitative)
    emptyFields.note(fields, written, read: table)
    guard !view.settings.transforms.isEmpty else { return table }
    var lookups = sources.tables.merging(selectedTables) { $1 }
    for lookup in view.settings.lookups {
      lookups[lookup.lookupName] = try sources.table(lookup)
    }
    // What transforms expect holds before all of them, and for what one of them makes, before the next.
    let named = fields.temporal + (view.settings.data?.format.parse.map(\.key) ?? [])
    for step in view.settings.transforms { table = sources.read(table, for: step, except: named) }
    var transformContext = TransformContext(zone: context.zone, tables: lookups, sums: context.sums)
    transformContext.evaluation = context.evaluation
    return try apply(view.settings.transforms, to: table, in: transformContext) { step, table in
      table = sources.read(table, for: step, except: named)
      unknownFields.note(step.expressions, in: table)
    }
  }

  private mutating func noteSelections(_ view: View, _ table: Table) throws(Failure) {
    for selection in view.settings.selections {
      let chosen = Predicate.parameter(selection.name, selectsAllWhenEmpty: true, at: view.settings.location)
      var transformContext = TransformContext(zone: context.zone)
      transformContext.evaluation = context.evaluation
      selectedTables[selectedRows(of: selection.name)] = try FilterTransform(chosen).apply(
        to: table, in: transformContext)
    }
  }

  /// Splits the rows into cells. Classes and time units of the inner view are cut before, over all rows.
  private mutating func facet(
    _ channels: FacetChannels, _ inner: View, table: Table, prefix: String
  ) throws(Failure) -> FacetNode {
    let builder = UnitBuilder(sources: sources, context: context, configuration: configuration)
    var table = table
    var columns: [Channel: EncodedChannel] = [:]
    for (channel, definition) in [(Channel.row, channels.row), (.column, channels.column), (.facet, channels.wrap)] {
      if let definition { columns[channel] = try builder.derive(definition, channel, mark: nil, table: &table) }
    }
    if inner.settings.data == nil {
      try builder.deriveAll(inner, table: &table)
      try builder.dropUndrawable(inner, table: &table)
    }

    let split = FacetSplit(
      columns: columns, table: table, usualColumns: configuration["facet"].count("columns"))
    var facet = split.grid(channels)
    if facet.rowCount * facet.columnCount > 1000 {
      let definition = channels.row ?? channels.column ?? channels.wrap
      throw Failure(
        Wording(
          "小图多于 1000 个(\(facet.rowCount) 行 \(facet.columnCount) 列)",
          en: "more than 1000 small multiples (\(facet.rowCount) rows, \(facet.columnCount) columns)"),
        at: definition?.location ?? inner.settings.location)
    }
    let first = units.count
    for place in split.cells(of: facet) {
      let view = try node(inner, table: table.gathering(place.rows), prefix: prefix + "child_")
      facet.cells.append(FacetNode.Cell(row: place.row, column: place.column, view: view))
    }
    if inner.settings.data == nil { units.centerPiles(from: first) }
    return facet
  }
}

extension Transform {
  /// Whether it only leaves rows out.
  fileprivate var isFilter: Bool { if case .filter = self { true } else { false } }
}
