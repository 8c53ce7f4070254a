import Scenes

/// Whether a line may end behind a character.
enum BreakOpportunity: Hashable {
  /// It may not.
  case none
  /// It may, at this price (0 is free, 1 is bad).
  case allowed(Double)
  /// It must.
  case forced
}

/// Phase 2: finds where lines may end: one answer for each character, about the place behind it.
///
/// Chinese breaks everywhere but before closing and behind opening marks; Latin breaks at spaces and behind hyphens;
/// a number stays with its unit. A word that is wider than `width` may break inside.
func findOpportunities(_ clusters: [Cluster], width: Double) -> [BreakOpportunity] {
  var result = clusters.indices.map { index -> BreakOpportunity in
    if clusters[index].kind == .lineFeed { return .forced }
    guard index + 1 < clusters.count else { return .forced }
    return opportunity(clusters, behind: index)
  }
  keepNumbersWithUnits(clusters, &result)
  openLongWords(clusters, width: width, &result)
  return result
}

private func opportunity(_ clusters: [Cluster], behind index: Int) -> BreakOpportunity {
  let left = clusters[index]
  let right = clusters[index + 1]
  switch (left.kind, right.kind) {
  case (_, .lineFeed), (_, .space), (.glue, _), (_, .glue), (.opening, _), (_, .closing): return .none
  case (.space, _): return .allowed(0)
  case (.leader, .leader): return left.character == right.character ? .none : .allowed(0)
  case (_, .leader): return right.character == "\u{2026}" ? .none : .allowed(0.6)
  case (.ideograph, .digit) where left.character == "\u{7B2C}": return .none
  case (.ideograph, _), (_, .ideograph): return .allowed(0)
  case (.leader, _): return .allowed(0)
  case (.closing, _): return left.isWide || right.isWide ? .allowed(0) : .none
  case (_, .opening): return left.isWide || right.isWide ? .allowed(0) : .none
  case (.hyphen, .letter):
    let joinsWords = index > 0 && clusters[index - 1].kind == .letter
    return joinsWords ? .allowed(0.2) : .none
  case (.letter, _), (.digit, _), (.hyphen, _), (.lineFeed, _): return .none
  }
}

/// Units that stay on the line of their number; longer ones are found before their beginnings.
private let units: [[Character]] = [
  "亿元", "万元", "千元", "百元", "亿吨", "万吨", "亿人", "万人次", "万人", "人次", "万户", "万亩", "万头", "万个", "万美元", "亿美元",
  "个百分点", "百分点", "平方公里", "平方米", "公里", "公顷", "公斤", "千瓦", "小时", "年度", "年", "月", "日", "元", "人", "户", "村",
  "家", "个", "项", "批", "次", "名", "对", "所", "处", "亩", "头", "吨", "米", "万", "亿", "倍", "位", "县", "期", "场", "件", "成",
].map(Array.init).sorted { $0.count > $1.count }

private func keepNumbersWithUnits(_ clusters: [Cluster], _ result: inout [BreakOpportunity]) {
  for index in clusters.indices where clusters[index].kind == .digit {
    var next = index + 1
    if next < clusters.count, clusters[next].kind == .space { next += 1 }
    guard next < clusters.count, clusters[next].kind != .digit else { continue }
    let rest = clusters[next...].prefix(4).map(\.character)
    let isSign = "%\u{2030}\u{2103}\u{00B0}".contains(clusters[next].character)
    let length = isSign ? 1 : units.first { rest.starts(with: $0) }?.count ?? 0
    guard length > 0 else { continue }
    for position in index..<(next + length - 1) { result[position] = .none }
  }
}

/// Lets words that are wider than a line break behind each of their characters, best behind their signs.
private func openLongWords(_ clusters: [Cluster], width: Double, _ result: inout [BreakOpportunity]) {
  var start = 0
  var room = 0.0
  for index in clusters.indices {
    room += clusters[index].advance + clusters[index].gap
    guard result[index] != .none else { continue }
    if room > width {
      for inner in start..<index {
        let isSign = !clusters[inner].character.isLetter && !clusters[inner].character.isNumber
        result[inner] = .allowed(isSign && clusters[inner].kind != .opening ? 0.7 : 1)
      }
    }
    start = index + 1
    room = 0
  }
}
