import Foundation
import Scenes
import Typesetting

/// Measures words with the room that stands between their Chinese and Latin characters, a sixth of an em, and with narrow
/// quotation marks where there is no Chinese.
///
/// A chart is laid out with these widths; when all is in its place, `openingLatinGaps` parts the words accordingly.
struct LatinGapMeasurer: TextMeasurer {
  let base: any TextMeasurer

  func extent(of text: String, font: Font) -> TextExtent {
    var extent = base.extent(of: text, font: font.narrowingQuotes(in: text))
    if text.mixesScripts { extent.width += latinGaps(in: text, font: font).reduce(0, +) }
    return extent
  }

  func advances(of text: String, font: Font) -> [Double] {
    let advances = base.advances(of: text, font: font.narrowingQuotes(in: text))
    guard text.mixesScripts else { return advances }
    // A gap counts with the character before it, so that the sum up to any character is where the next one stands.
    let gaps = latinGaps(in: text, font: font)
    return advances.enumerated().map { $1 + ($0 + 1 < gaps.count ? gaps[$0 + 1] : 0) }
  }
}

extension Scene {
  /// The same drawing with each line of mixed Chinese and Latin text in parts, a sixth of an em between them.
  func openingLatinGaps(_ measurer: any TextMeasurer) -> Scene {
    var result = self
    result.nodes = nodes.openingLatinGaps(measurer)
    return result
  }
}

extension [Node] {
  fileprivate func openingLatinGaps(_ measurer: any TextMeasurer) -> [Node] {
    flatMap { node -> [Node] in
      switch node {
      case .text(let text): return text.parts(measurer).map { .text($0) }
      case .group(var group):
        group.children = group.children.openingLatinGaps(measurer)
        return [.group(group)]
      case .shape, .symbols, .image: return [node]
      }
    }
  }
}

extension Text {
  /// The text in parts, each beginning at its own place on the line.
  fileprivate func parts(_ measurer: any TextMeasurer) -> [Text] {
    guard string.mixesScripts else {
      var narrowed = self
      narrowed.font = font.narrowingQuotes(in: string)
      return [narrowed]
    }
    let gaps = latinGaps(in: string, font: font)
    guard gaps.contains(where: { $0 > 0 }) else { return [self] }
    let advances = measurer.advances(of: string, font: font)
    let total = advances.reduce(0, +) + gaps.reduce(0, +)
    let start: Double =
      switch anchor {
      case .start: 0
      case .middle: -total / 2
      case .end: -total
      }
    let (along, down) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
    var parts: [Text] = []
    var x = start
    for ((character, advance), gap) in zip(zip(string, advances), gaps) {
      x += gap
      if gap > 0 || parts.isEmpty {
        var part = self
        part.string = ""
        part.anchor = .start
        part.position = Point(x: position.x + x * along, y: position.y + x * down)
        parts.append(part)
      }
      parts[parts.count - 1].string.append(character)
      x += advance
    }
    return parts
  }
}

extension Font {
  /// The font for a line: its quotation marks, which Chinese fonts make a full em wide, are narrow in words without
  /// Chinese.
  fileprivate func narrowingQuotes(in line: String) -> Font {
    guard line.hasQuotesButNoChinese else { return self }
    var font = self
    font.features.append("pwid")
    return font
  }
}

extension String {
  /// Whether there are curved quotation marks or apostrophes in it, and nothing Chinese.
  fileprivate var hasQuotesButNoChinese: Bool {
    var hasQuotes = false
    for scalar in unicodeScalars {
      if scalar.value >= 0x2E80 { return false }
      if 0x2018...0x201D ~= scalar.value { hasQuotes = true }
    }
    return hasQuotes
  }

  /// Whether there are Chinese and ASCII characters in it.
  fileprivate var mixesScripts: Bool {
    var (hasWide, hasNarrow) = (false, false)
    for scalar in unicodeScalars {
      if scalar.value >= 0x2E80 { hasWide = true } else { hasNarrow = true }
      if hasWide, hasNarrow { return true }
    }
    return false
  }
}
