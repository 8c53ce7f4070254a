public import Scenes

/// Breaks a paragraph into lines of a width and places their parts.
///
/// Chinese lines never begin with a closing nor end with an opening mark; of neighbouring marks, and of marks at the
/// ends of a line, the empty halves are cut off; Chinese and Latin stand a sixth of an em apart; numbers stay with
/// their units.
///
/// - Parameters:
///   - runs: the paragraph; a line feed ends a line.
///   - width: the width of a line in points.
///   - alignment: where lines lie between the margins; the last of a justified paragraph lies at the left.
///   - firstLineIndent: how far the first line begins behind the left margin, in points.
///   - measurer: tells how wide characters are.
/// - Returns: the lines; one without parts for an empty paragraph.
public func breakLines(
  _ runs: [TextRun], width: Double, alignment: Alignment = .justify, firstLineIndent: Double = 0,
  measurer: some TextMeasurer
) -> [TextLine] {
  let clusters = itemise(runs, measurer: measurer)  // 1
  let breaks = findOpportunities(clusters, width: width)  // 2
  var ranges = fitLines(clusters, breaks, width: width, firstLineIndent: firstLineIndent, alignment: alignment)  // 3
  if ranges.isEmpty { ranges = [0..<0] }
  let ruler = LineRuler(clusters)
  var extents: [Font: TextExtent] = [:]
  return ranges.enumerated().map { number, range in  // 4
    let indent = number == 0 ? firstLineIndent : 0
    let slack = width - indent - ruler.width(range)
    let next = clusters[range.upperBound...].first { $0.kind != .space }
    let endsHere = next == nil || next?.kind == .lineFeed
    let isStretched = alignment == .justify && (!endsHere || slack < 0)
    let room = isStretched ? justify(range, of: clusters, slack: slack) : [Double](repeating: 0, count: range.count)
    let start: Double =
      switch alignment {
      case .left, .justify: indent
      case .center: indent + slack / 2
      case .right: indent + slack
      }
    var line = assembleLine(range, clusters: clusters, runs: runs, room: room, start: start)
    let lineRuns = range.isEmpty ? Array(runs.prefix(1)) : line.parts.map { TextRun($0.string, font: $0.font) }
    for font in Set(lineRuns.map(\.font)) {
      let extent = extents[font] ?? measurer.extent(of: "\u{56FD}", font: font)
      extents[font] = extent
      line.ascent = max(line.ascent, extent.ascent)
      line.descent = max(line.descent, extent.descent)
    }
    return line
  }
}

/// Phase 4: puts the characters of a line into as few parts as fonts, gaps and stretched room allow.
private func assembleLine(
  _ range: Range<Int>, clusters: [Cluster], runs: [TextRun], room: [Double], start: Double
) -> TextLine {
  var parts: [TextLine.Part] = []
  var count = 0
  var x = start
  var current: (run: Int, features: [String])?
  for (position, index) in range.enumerated() {
    let cluster = clusters[index]
    let run = runs[cluster.run]
    let cutsStart = position == 0 && cluster.kind == .opening
    let cutsEnd = position == range.count - 1 && position > 0 && cluster.kind == .closing
    let isHalved = cluster.halfAdvance < cluster.advance ? cutsStart || cutsEnd : cluster.isHalved
    let features = cluster.isProportional ? ["pwid"] : isHalved ? ["halt"] : []
    let before = position == 0 ? 0 : room[position - 1]
    if position > 0 { x += cluster.gap + before }
    let width = isHalved ? cluster.halfAdvance : cluster.advance
    var joins = position > 0 && cluster.gap == 0 && current?.run == cluster.run && current?.features == features
    if joins, let last = parts.last { joins = count == 1 || abs(last.letterSpacing - before) < 0.0001 }
    if joins {
      parts[parts.count - 1].string.append(cluster.character)
      if count == 1 { parts[parts.count - 1].letterSpacing = before }
      parts[parts.count - 1].width = x + width - parts[parts.count - 1].x
      count += 1
    } else {
      var font = run.font
      font.features += features
      parts.append(
        TextLine.Part(
          string: String(cluster.character), font: font, color: run.color, link: run.link, rise: run.rise, x: x,
          width: width, letterSpacing: 0))
      count = 1
      current = (cluster.run, features)
    }
    x += width
  }
  return TextLine(parts: parts, width: x - start, ascent: 0, descent: 0)
}

/// The width below which a paragraph's words would break inside, and the width of its longest line when nothing breaks.
///
/// Tables share the width of the page among their columns by these two.
public func contentWidths(_ runs: [TextRun], measurer: some TextMeasurer) -> (minimum: Double, maximum: Double) {
  let clusters = itemise(runs, measurer: measurer)
  let breaks = findOpportunities(clusters, width: .infinity)
  let ruler = LineRuler(clusters)
  var minimum = 0.0
  var maximum = 0.0
  var word = 0
  var line = 0
  for (index, opportunity) in breaks.enumerated() where opportunity != .none {
    minimum = max(minimum, ruler.width(ruler.visible(word..<(index + 1))))
    word = index + 1
    guard opportunity == .forced else { continue }
    maximum = max(maximum, ruler.width(ruler.visible(line..<(index + 1))))
    line = index + 1
  }
  return (minimum, maximum)
}
