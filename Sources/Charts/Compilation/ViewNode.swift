import ChartSpecs
import Tables
import Transforms

/// A view with its rows: facets are opened up into cells.
struct ViewNode {
  indirect enum Content {
    /// The position of the mark in the list of all.
    case unit(Int)
    case layer([ViewNode])
    case concat([ViewNode], columns: Int?)
    case facet(FacetNode)
  }

  /// Its number, in the order of building.
  var id: Int
  /// What marks in it are called: `layer_0_`, `concat_1_layer_0_`.
  var prefix: String
  var settings: ViewSettings
  var content: Content

  var children: [ViewNode] {
    switch content {
    case .unit: []
    case .layer(let views), .concat(let views, _): views
    case .facet(let facet): facet.cells.map(\.view)
    }
  }

  /// The marks in it, in drawing order.
  var units: [Int] {
    if case .unit(let unit) = content { return [unit] }
    return children.flatMap(\.units)
  }

  /// Its title; that of layers may be that of the first layer with one.
  var frameTitle: Properties? {
    if let title = settings.title { return title }
    if case .layer(let views) = content { return views.lazy.compactMap(\.frameTitle).first }
    return nil
  }

  /// Whether it has a frame of its own: one mark, or marks over one another.
  var isFrame: Bool {
    switch content {
    case .unit, .layer: true
    case .concat, .facet: false
    }
  }
}

/// Small multiples: a grid of cells with the values that name its rows and columns.
struct FacetNode {
  struct Cell {
    var row: Int
    var column: Int
    var view: ViewNode
  }

  var channels: FacetChannels
  /// The values of rows and columns; empty without such a channel. Of a wrapped facet, the value of each cell.
  var rowValues: [Value] = []
  var columnValues: [Value] = []
  var wrapValues: [Value] = []
  /// The end of each class, where classes make the grid.
  var binEnds: [Value: Double] = [:]
  /// The channels whose title stands over the small multiples around these.
  var hiddenTitles: Set<Channel> = []
  var rowCount = 1
  var columnCount = 1
  var cells: [Cell] = []

  /// The combinations of row and column that no row of the data has.
  var gaps: [(row: Int, column: Int)] {
    guard channels.row != nil, channels.column != nil, cells.count < rowCount * columnCount else { return [] }
    let filled = Set(cells.map { $0.row * columnCount + $0.column })
    return (0..<rowCount * columnCount).filter { !filled.contains($0) }.map { ($0 / columnCount, $0 % columnCount) }
  }
}

/// One mark with its rows, ready for scales.
struct UnitModel {
  var mark: MarkDefinition
  var prefix: String
  var encoding: [Channel: [EncodedChannel]]
  /// The rows before they are grouped, for orders that look at another field.
  var raw: Table
  /// The rows that are drawn.
  var table: Table
  /// The rows that scales cover, where they are others than those that are drawn.
  var domainTable: Table?
  var stack: StackModel?
  /// `horizontal` or `vertical`, for marks that have a direction.
  var orient: Orientation?
  /// Whether the rows are groups.
  var isAggregated = false
  /// How bars that are too long are cut.
  var cut: BarCut?
  /// The columns of looks that no channel has and that are computed for each row, by property.
  var computedLooks: [String: String] = [:]

  /// The rows that scales cover.
  var covered: Table { domainTable ?? table }

  /// The first definition of a channel.
  subscript(channel: Channel) -> EncodedChannel? { encoding[channel]?.first }

  /// Whether the channel shows a field or a value in the data's units.
  func hasData(_ channel: Channel) -> Bool { self[channel]?.definition.isFieldOrDatum ?? false }
}

/// A direction on the sheet.
enum Orientation: String {
  case horizontal, vertical
}

/// A channel with the columns that its values stand in.
struct EncodedChannel {
  var channel: Channel
  var definition: ChannelDefinition
  /// The column of its values; the beginnings for classes and time units.
  var column: String?
  /// The column of the ends of classes and time units.
  var endColumn: String?
  /// From the first to the last boundary of classes, where their extent is written: also where no row lies in them.
  var classExtent: ClosedRange<Double>?
  /// Whether it comes from an expression and shows its values as they are; such looks part no lines.
  var isLook = false
  var conditions: [(test: Predicate, value: EncodedChannel)] = []

  /// The definitions that go through the scale: this one and those under conditions.
  var scaled: [EncodedChannel] {
    ([self] + conditions.map(\.value)).filter { $0.definition.isFieldOrDatum && !$0.definition.hasNoScale }
  }
}

/// How marks are piled up.
struct StackModel {
  /// The channel along which they are.
  var channel: Channel
  var offset: StackSetting
  var startColumn: String
  var endColumn: String
  /// The columns that tell marks of a pile apart.
  var stackBy: [String]
}
