import ChartSpecs
import Tables

/// One mark as a reader takes it in: what is compared, by which measure, in which series.
struct MarkReading {
  let unit: UnitModel
  let position: Int
  let kind: ChartKind
  /// What the values belong to: the categories, the time, the classes.
  var dimension: EncodedChannel?
  /// What is measured.
  var measure: EncodedChannel?
  /// What tells several marks at one place, or several lines, apart.
  var series: EncodedChannel?

  /// - Parameter looks: those of the mark; a ring is a pie with a hole.
  init(_ position: Int, _ unit: UnitModel, looks: Looks) {
    (self.unit, self.position) = (unit, position)
    let (x, y) = (unit[.x], unit[.y])
    let isHorizontal = unit.orient == .horizontal
    let along = isHorizontal ? x : y
    let across = isHorizontal ? y : x
    let part = unit.mark.styles.first { $0.hasPrefix("boxplot") || $0.hasPrefix("error") }
    switch unit.mark.type {
    case _ where part == "boxplot-median": kind = .boxes
    case _ where part?.hasPrefix("boxplot") == true: kind = .rules
    case _ where part?.hasPrefix("error") == true: kind = .intervals
    case .bar: kind = Self.bars(unit, across: across, isHorizontal: isHorizontal)
    case .line, .trail: kind = .lines
    case .area: kind = .areas(isStacked: unit.stack?.stackBy.isEmpty == false)
    case .rect: kind = .heatmap
    case .arc: kind = .pie(isRing: (looks.number("innerRadius") ?? 0) > 0)
    case .tick: kind = .strips
    case .rule: kind = .rules
    case .text, .label: kind = .words
    case .pairs: kind = .pairs
    case .sankey: kind = .flows
    case .tiles: kind = .tiles
    case .image: kind = .pictures
    case .geoshape: kind = .map
    case .point, .circle, .square, .boxplot, .errorbar, .errorband:
      kind = UnitMap.isMap(unit) ? .map : Self.symbols(unit)
    }
    switch kind {
    case .bars, .shares, .histogram, .spans, .lines, .areas: (dimension, measure) = (across, along)
    case .heatmap: (dimension, measure) = (y ?? x, Self.color(unit))
    case .matrix: (dimension, measure) = (y ?? x, unit[.size])
    case .pie: (dimension, measure) = (Self.color(unit), unit[.theta])
    case .dots, .boxes, .intervals, .strips, .rules, .words, .pictures:
      let isAcross = y?.definition.isUnbinnedQuantitative == true && x?.definition.isUnbinnedQuantitative != true
      (dimension, measure) = isAcross ? (x, y) : (y, x)
    case .scatter: (dimension, measure) = (x, y)
    case .map: measure = Self.color(unit)
    case .pairs, .flows: (dimension, measure) = (unit[.source], unit[.amount])
    case .tiles: (dimension, measure) = (unit[.text], unit[.amount] ?? Self.color(unit))
    }
    // Bars that are cut are told by their true lengths.
    if let cut = unit.cut, measure?.channel == cut.channel { measure?.column = cut.column }
    if isFlow {
      series = unit[.target]
      return
    }
    series = Self.series(
      unit, besides: [dimension?.column, measure?.column], isGrid: kind == .heatmap || kind == .matrix)
  }

  private static func bars(_ unit: UnitModel, across: EncodedChannel?, isHorizontal: Bool) -> ChartKind {
    let secondary = unit[isHorizontal ? .x2 : .y2]
    if secondary?.definition.isFieldOrDatum == true { return .spans }
    if unit.stack?.offset == .normalize { return .shares(isHorizontal: isHorizontal) }
    if across?.definition.bin != nil { return .histogram }
    let isStacked = unit.stack != nil && hasRepeats(across, unit)
    let isGrouped = unit[isHorizontal ? .yOffset : .xOffset] != nil
    return .bars(isHorizontal: isHorizontal, isStacked: isStacked && !isGrouped, isGrouped: isGrouped)
  }

  /// Whether several rows have one value of the dimension.
  private static func hasRepeats(_ dimension: EncodedChannel?, _ unit: UnitModel) -> Bool {
    guard let column = dimension?.column.flatMap({ unit.table[$0] }) else { return unit.table.rowCount > 1 }
    var seen: Set<Value> = []
    return (0..<column.count).contains { !seen.insert(column[$0]).inserted }
  }

  private static func symbols(_ unit: UnitModel) -> ChartKind {
    let isMeasure = { (channel: Channel) in unit[channel]?.definition.isUnbinnedQuantitative == true }
    if !isMeasure(.x), !isMeasure(.y), isMeasure(.size) { return .matrix }
    guard isMeasure(.x), isMeasure(.y) else { return .dots }
    return .scatter(isSized: isMeasure(.size))
  }

  private static func color(_ unit: UnitModel) -> EncodedChannel? {
    for channel in [Channel.color, .fill, .stroke] {
      if let encoded = unit[channel], encoded.column != nil { return encoded }
    }
    return nil
  }

  /// The first channel that shows names other than those of the dimension.
  private static func series(_ unit: UnitModel, besides used: [String?], isGrid: Bool) -> EncodedChannel? {
    let channels: [Channel] =
      isGrid
      ? [.x] : [.color, .fill, .stroke, .xOffset, .yOffset, .shape, .strokeDash, .detail]
    for channel in channels {
      guard let encoded = unit[channel], let column = encoded.column, !used.contains(column) else { continue }
      if encoded.definition.isDiscrete || channel == .detail || isGrid { return encoded }
    }
    return nil
  }

  /// Whether what is compared goes from one name to another.
  var isFlow: Bool { kind == .pairs || kind == .flows }

  /// How much a reading says: bars and lines more than ticks, words and helping lines.
  var weight: Int {
    switch kind {
    case .rules, .words, .pictures: 0
    case .strips: 1
    default: 2
    }
  }
}
