import Scenes

/// Measures pieces of a paragraph as if they were lines.
struct LineRuler {
  let clusters: [Cluster]
  /// Sums of advances and gaps before each character.
  private var widths: [Double] = [0]
  /// Sums of room that may be added behind characters without being noticed.
  private var stretches: [Double] = [0]
  /// Sums of room that may be taken away from spaces.
  private var shrinks: [Double] = [0]

  init(_ clusters: [Cluster]) {
    self.clusters = clusters
    for (index, cluster) in clusters.enumerated() {
      let stretch: Double
      switch cluster.kind {
      case .space: stretch = 0.35 * cluster.em
      case .ideograph, .closing, .opening: stretch = cluster.isWide ? 0.06 * cluster.em : 0
      case .leader, .letter, .digit, .hyphen, .glue, .lineFeed: stretch = 0
      }
      let shrink = cluster.kind == .space ? 0.25 * cluster.advance : 0
      widths.append(widths[index] + cluster.advance + cluster.gap)
      stretches.append(stretches[index] + stretch + (cluster.gap > 0 ? 0.1 * cluster.em : 0))
      shrinks.append(shrinks[index] + shrink)
    }
  }

  /// The characters of the line that would stand between two breaks: spaces and line feeds at its ends fall away, but
  /// for spaces at the beginning of the paragraph.
  func visible(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while upper > lower, [.space, .lineFeed].contains(clusters[upper - 1].kind) { upper -= 1 }
    while lower > 0, lower < upper, clusters[lower].kind == .space { lower += 1 }
    return lower..<upper
  }

  /// The width of a visible range as a line.
  func width(_ range: Range<Int>) -> Double {
    guard let first = range.first, let last = range.last else { return 0 }
    var width = widths[range.upperBound] - widths[range.lowerBound] - clusters[first].gap
    if clusters[first].kind == .opening { width -= clusters[first].advance - clusters[first].halfAdvance }
    if clusters[last].kind == .closing, last != first { width -= clusters[last].advance - clusters[last].halfAdvance }
    return width
  }

  /// Room that may be added within a visible range.
  func stretch(_ range: Range<Int>) -> Double { stretches[range.upperBound] - stretches[range.lowerBound] }

  /// Room that may be taken away within a visible range.
  func shrink(_ range: Range<Int>) -> Double { shrinks[range.upperBound] - shrinks[range.lowerBound] }
}

/// Phase 3: chooses the breaks; each line as a range of characters, without what falls away at its ends.
///
/// Justified and centred paragraphs are fitted as a whole, so that their lines are even; others take what fits, line by
/// line.
func fitLines(
  _ clusters: [Cluster], _ breaks: [BreakOpportunity], width: Double, firstLineIndent: Double, alignment: Alignment
) -> [Range<Int>] {
  let ruler = LineRuler(clusters)
  var lines: [Range<Int>] = []
  var start = 0
  for (index, opportunity) in breaks.enumerated() where opportunity == .forced {
    let indent = start == 0 ? firstLineIndent : 0
    let segment = Segment(range: start..<(index + 1), ruler: ruler, breaks: breaks, width: width, indent: indent)
    let isWhole = alignment == .justify || alignment == .center
    // The search is quadratic in the length of a line; a paragraph this long is no prose.
    lines += isWhole && segment.range.count <= 20_000 ? segment.fitWhole(alignment) : segment.fitGreedily()
    start = index + 1
  }
  if let last = clusters.last, last.kind == .lineFeed { lines.append(clusters.count..<clusters.count) }
  return lines
}

/// A stretch of a paragraph between forced breaks.
private struct Segment {
  let range: Range<Int>
  let ruler: LineRuler
  let breaks: [BreakOpportunity]
  let width: Double
  let indent: Double

  func room(from start: Int) -> Double { start == range.lowerBound ? width - indent : width }

  func fitGreedily() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end: Int?
      for index in start..<range.upperBound where breaks[index] != .none {
        let line = ruler.visible(start..<(index + 1))
        if end != nil, ruler.width(line) > room(from: start) + 0.001 { break }
        end = index + 1
        if ruler.width(line) > room(from: start) + 0.001 { break }
      }
      let stop = end ?? range.upperBound
      lines.append(ruler.visible(start..<stop))
      start = stop
    }
    return lines
  }

  /// The breaks with the least sum of badness (Knuth and Plass, "Breaking Paragraphs into Lines", 1981).
  func fitWhole(_ alignment: Alignment) -> [Range<Int>] {
    let count = range.count
    var costs = [Double](repeating: .infinity, count: count + 1)
    var previous = [Int](repeating: 0, count: count + 1)
    costs[0] = 0
    for from in 0..<count where costs[from].isFinite {
      let start = range.lowerBound + from
      var hasLine = false
      for to in (from + 1)...count {
        let opportunity = breaks[range.lowerBound + to - 1]
        guard opportunity != .none else { continue }
        let line = ruler.visible(start..<(range.lowerBound + to))
        let slack = room(from: start) - ruler.width(line)
        let isLast = to == count
        let shrink = alignment == .justify ? ruler.shrink(line) : 0
        if slack < -shrink - 0.001, hasLine { break }
        let cost = badness(line, slack: slack, shrink: shrink, isLast: isLast, alignment) + price(opportunity)
        if costs[from] + cost < costs[to] {
          costs[to] = costs[from] + cost
          previous[to] = from
        }
        hasLine = true
        if slack < -shrink - 0.001 { break }
      }
    }
    var lines: [Range<Int>] = []
    var to = count
    while to > 0 {
      lines.append(ruler.visible((range.lowerBound + previous[to])..<(range.lowerBound + to)))
      to = previous[to]
    }
    return lines.reversed()
  }

  private func price(_ opportunity: BreakOpportunity) -> Double {
    if case .allowed(let price) = opportunity { price * 40 } else { 0 }
  }

  /// 1 for a line, plus the square of what is added or taken as a share of what may be; an overfull line is as bad as
  /// a hundred, and a single character on the last line as ten.
  private func badness(
    _ line: Range<Int>, slack: Double, shrink: Double, isLast: Bool, _ alignment: Alignment
  ) -> Double {
    if slack < -shrink - 0.001 { return 100_000 }
    if alignment == .center {
      let share = slack / max(width, 1)
      return 1 + 100 * share * share
    }
    if slack < 0 { return 1 + 4 * (slack / max(shrink, 0.001)) * (slack / max(shrink, 0.001)) }
    if isLast { return line.count == 1 && line.lowerBound > range.lowerBound ? 10 : 1 }
    let ratio = slack / max(ruler.stretch(line), 0.01 * width)
    return 1 + 4 * min(ratio * ratio, 10_000)
  }
}
