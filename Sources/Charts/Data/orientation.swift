import ChartSpecs

/// The direction of a mark: the way its length goes, as Vega-Lite finds it from the channels.
func orientation(of mark: MarkDefinition, _ looks: Looks, _ encoding: Encoding) -> Orientation? {
  let specified = looks.text("orient").flatMap(Orientation.init)
  let (x, y) = (encoding[.x]?.first, encoding[.y]?.first)
  let (x2, y2) = (encoding[.x2] != nil, encoding[.y2] != nil)
  let finder = OrientationFinder(type: mark.type, specified: specified, x: x, y: y, hasX2: x2, hasY2: y2)
  return finder.orientation
}

private struct OrientationFinder {
  let type: MarkType
  let specified: Orientation?
  let x, y: ChannelDefinition?
  let hasX2, hasY2: Bool

  private var xIsBinned: Bool { x?.isField == true && x?.bin?.isBinned == true }
  private var yIsBinned: Bool { y?.isField == true && y?.bin?.isBinned == true }

  var orientation: Orientation? {
    switch type {
    case .bar: bar ?? rule ?? area ?? line
    case .rule: hasBothEnds ? nil : area ?? line
    case .area: area ?? line
    case .line, .tick, .trail: line
    case .label: specified ?? line
    case .point, .circle, .square, .text, .rect, .arc, .image, .boxplot, .errorbar, .errorband, .geoshape, .pairs,
      .sankey, .tiles:
      nil
    }
  }

  private var hasBothEnds: Bool { hasX2 && !xIsBinned && hasY2 && !yIsBinned }
  private var rule: Orientation? { nil }

  private var bar: Orientation? {
    if let x, x.isField, x.bin?.isBinned == true || (y?.isField == true && y?.aggregate != nil && x.aggregate == nil) {
      return .vertical
    }
    if let y, y.isField, y.bin?.isBinned == true || (x?.isField == true && x?.aggregate != nil && y.aggregate == nil) {
      return .horizontal
    }
    guard hasX2 || hasY2 else { return nil }
    if let specified { return specified }
    if !hasX2 {
      if isNumeric(x) { return yIsBinned ? .horizontal : nil }
      if x != nil { return .vertical }
    }
    if !hasY2 {
      if isNumeric(y) { return xIsBinned ? .vertical : nil }
      if y != nil { return .horizontal }
    }
    return nil
  }

  private func isNumeric(_ definition: ChannelDefinition?) -> Bool {
    guard let definition, definition.type == .quantitative else { return false }
    return !definition.isBinning
  }

  private var area: Orientation? {
    if hasBothEnds { return type == .bar || type == .rule ? nil : line }
    if hasY2 { return yIsBinned ? .horizontal : .vertical }
    if hasX2 { return xIsBinned ? .vertical : .horizontal }
    guard type == .rule else { return nil }
    if x != nil, y == nil { return .vertical }
    if y != nil, x == nil { return .horizontal }
    return nil
  }

  private var line: Orientation? {
    let isTick = type == .tick
    let (along, across): (Orientation, Orientation) = isTick ? (.vertical, .horizontal) : (.horizontal, .vertical)
    if let specified { return specified }
    if type == .bar {
      // With one axis only, names and units of time stand side by side on it.
      if let x, y == nil, x.isDiscrete || x.timeUnit != nil { return .vertical }
      if let y, x == nil, y.isDiscrete || y.timeUnit != nil { return .horizontal }
    }
    let xIsMeasure = x?.isContinuous ?? false
    let yIsMeasure = y?.isContinuous ?? false
    guard xIsMeasure || yIsMeasure else { return .vertical }
    if !yIsMeasure { return along }
    if !xIsMeasure { return across }
    if x?.type == .temporal, y?.type != .temporal { return across }
    if y?.type == .temporal, x?.type != .temporal { return along }
    if x?.aggregate == nil, y?.aggregate != nil { return across }
    if x?.aggregate != nil, y?.aggregate == nil { return along }
    return .vertical
  }
}
