public import Scenes

/// One character of a paragraph with what the later phases need to know of it.
struct Cluster {
  /// The character.
  var character: Character
  /// The number of its run.
  var run: Int
  /// What it does to the line around it.
  var kind: CharacterClass
  /// Room that it takes in the middle of a line.
  var advance: Double
  /// Room that it takes when its empty half is cut off; equal to `advance` for signs without one.
  var halfAdvance: Double
  /// Whether its empty half is cut off even in the middle of a line.
  var isHalved = false
  /// Whether it is a quotation mark within Latin words, which takes a narrow form.
  var isProportional = false
  /// Room between Chinese and Latin before it, when it does not begin a line.
  var gap = 0.0
  /// The size of its font.
  var em: Double

  /// Whether it is Chinese or of the width of Chinese.
  var isWide: Bool { !isProportional && (character.isWide || kind == .leader) }
}

/// Room between a Chinese and a Latin character, as a share of the em.
///
/// The Chinese layout requirements of the W3C ask for a quarter at most; a sixth keeps texts full of figures calm, and
/// justification adds up to a tenth to it.
let latinGap = 1.0 / 6

/// Phase 1: turns runs into measured characters, cuts the empty halves of neighbouring marks off, and makes room between
/// Chinese and Latin.
func itemise(_ runs: [TextRun], measurer: some TextMeasurer) -> [Cluster] {
  var clusters: [Cluster] = []
  for (number, run) in runs.enumerated() {
    for (lineNumber, line) in run.string.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if lineNumber > 0 {
        clusters.append(
          Cluster(character: "\n", run: number, kind: .lineFeed, advance: 0, halfAdvance: 0, em: run.font.size))
      }
      guard !line.isEmpty else { continue }
      let advances = measurer.advances(of: String(line), font: run.font)
      for (character, advance) in zip(line, advances) {
        clusters.append(
          Cluster(
            character: character, run: number, kind: CharacterClass(character), advance: advance,
            halfAdvance: advance, em: run.font.size))
      }
    }
  }
  narrowLatinQuotes(&clusters, runs: runs, measurer: measurer)
  squeezeMarks(&clusters, runs: runs, measurer: measurer)
  openGaps(&clusters)
  return clusters
}

/// Quotation marks without a Chinese character on either side belong to Latin words and take their narrow form.
private func narrowLatinQuotes(_ clusters: inout [Cluster], runs: [TextRun], measurer: some TextMeasurer) {
  func isChinese(_ index: Int) -> Bool {
    clusters.indices.contains(index) && clusters[index].kind != .leader && clusters[index].isWide
  }
  for index in clusters.indices where isQuote(clusters[index].character) {
    guard !isChinese(index - 1), !isChinese(index + 1), clusters.count > 1 else { continue }
    var font = runs[clusters[index].run].font
    font.features.append("pwid")
    clusters[index].isProportional = true
    clusters[index].advance = measurer.advances(of: String(clusters[index].character), font: font).reduce(0, +)
    clusters[index].halfAdvance = clusters[index].advance
    let isApostrophe = clusters[index].character == "\u{2019}" && index > 0 && clusters[index - 1].kind == .letter
    if isApostrophe { clusters[index].kind = .letter }
  }
}

private func isQuote(_ character: Character) -> Bool {
  switch character.unicodeScalars.first?.value ?? 0 {
  case 0x2018...0x2019, 0x201C...0x201D: true
  default: false
  }
}

/// Of two neighbouring marks, the empty half between them is cut off once (clreq, 3.1.6.1): a closing mark before any
/// mark loses its right half, an opening mark behind another its left half.
private func squeezeMarks(_ clusters: inout [Cluster], runs: [TextRun], measurer: some TextMeasurer) {
  var halves: [Font: [Character: Double]] = [:]
  for index in clusters.indices where clusters[index].character.isWidePunctuation && !clusters[index].isProportional {
    var font = runs[clusters[index].run].font
    font.features.append("halt")
    let character = clusters[index].character
    let half = halves[font]?[character] ?? measurer.advances(of: String(character), font: font).reduce(0, +)
    halves[font, default: [:]][character] = half
    clusters[index].halfAdvance = half
  }
  func isMark(_ index: Int) -> Bool {
    clusters.indices.contains(index) && clusters[index].character.isWidePunctuation && !clusters[index].isProportional
  }
  for index in clusters.indices where isMark(index) {
    let cutsRight = clusters[index].kind == .closing && isMark(index + 1)
    let cutsLeft = clusters[index].kind == .opening && isMark(index - 1) && clusters[index - 1].kind == .opening
    guard cutsRight || cutsLeft else { continue }
    clusters[index].isHalved = true
    clusters[index].advance = clusters[index].halfAdvance
  }
}

/// The room before each character of a name or title in one font, between Chinese and Latin; 0 where none is.
///
/// Half-width brackets, which names often have around Chinese, get none.
public func latinGaps(in text: String, font: Font) -> [Double] {
  var clusters = text.map { character in
    Cluster(
      character: character, run: 0, kind: CharacterClass(character), advance: 0, halfAdvance: 0, em: font.size)
  }
  openGaps(&clusters)
  return clusters.indices.map { index in
    let neighbours = clusters[max(0, index - 1)...index].map(\.character)
    return neighbours.contains("(") || neighbours.contains(")") ? 0 : clusters[index].gap
  }
}

/// Makes room between an ideograph and a Latin letter, digit or sign where no space stands.
private func openGaps(_ clusters: inout [Cluster]) {
  func isLatin(_ cluster: Cluster) -> Bool {
    if cluster.kind == .closing { return "%\u{2030}\u{00B0}\u{2103})".contains(cluster.character) }
    return !cluster.isWide && (cluster.kind == .letter || cluster.kind == .digit || cluster.character == "(")
  }
  for index in clusters.indices.dropFirst() {
    let left = clusters[index - 1]
    let right = clusters[index]
    let meets = (left.kind == .ideograph && isLatin(right)) || (isLatin(left) && right.kind == .ideograph)
    if meets { clusters[index].gap = latinGap * min(left.em, right.em) }
  }
}
