import Scenes
import Typesetting

extension FlowBuilder {
  /// Key figures in a grid: the number large, its unit small, its name above and a remark below.
  mutating func cardItems(_ cards: [Card], columns: Int?, in setting: Setting) -> [FlowItem] {
    guard !cards.isEmpty else { return [] }
    let count = min(columns ?? (cards.count <= 4 ? cards.count : cards.count % 3 == 0 ? 3 : 4), 6)
    let gap = 8.0
    let width = (setting.width - gap * Double(count - 1)) / Double(count)
    var result: [FlowItem] = []
    var start = 0
    while start < cards.count {
      let row = cards[start..<min(start + count, cards.count)]
      let texts = row.map { cardText($0, width: width - 16) }
      let height = (texts.map(\.height).max() ?? 0) + 14
      var item = FlowItem(height: height)
      item.path = setting.path + [element(.paragraph)]
      for (number, text) in texts.enumerated() {
        let x = setting.left + Double(number) * (width + gap)
        let box = Rect(x: x, y: 0, width: width, height: height)
        let bar = Rect(x: x, y: 0, width: width, height: 1.6)
        item.nodes.append(
          .group(
            Group(
              tag: .artifact,
              children: [
                .shape(Shape(.rect(box), fill: .color(style.tint))),
                .shape(Shape(.rect(bar), fill: .color(style.accent))),
              ])))
        item.nodes.append(
          .group(Group(placement: Placement(origin: Point(x: x + 8, y: 8)), children: text.nodes)))
      }
      item.before = result.isEmpty ? setting.leading * 0.5 : gap
      item.after = gap
      result.append(item)
      start += count
    }
    result[result.count - 1].after = setting.leading * 0.6
    return result
  }

  private func cardText(_ card: Card, width: Double) -> (nodes: [Node], height: Double) {
    let label = Font(family: style.headingFamily, size: 8)
    let note = Font(family: style.bodyFamily, size: style.noteSize)
    let large = Font(family: style.headingFamily, size: 17, weight: 700)
    var value = numberRuns(card.value, large: large, width: width)
    if let link = card.link { for index in value.indices { value[index].link = .address("#\(link)") } }
    var nodes: [Node] = []
    var y = 0.0
    for (runs, leading) in [
      (words.runs(card.label, font: label, color: style.muted), 12.0), (value, 26.0),
      (words.runs(card.note, font: note, color: style.muted), 10.5),
    ] where !runs.allSatisfy({ $0.string.isEmpty }) {
      for line in breakLines(runs, width: width, alignment: .left, measurer: measurer) {
        let size = runs.map(\.font.size).max() ?? 8
        nodes += line.nodes(at: Point(x: 0, y: y + baseline(size, in: leading)))
        y += leading
      }
    }
    return (nodes, y)
  }

  /// Digits large and words small; smaller altogether when they would not fit on one line.
  private func numberRuns(_ text: String, large: Font, width: Double) -> [TextRun] {
    var size = large.size
    while true {
      var runs: [TextRun] = []
      var wasDigit: Bool?
      for character in text {
        let isDigit =
          character.isASCII && (character.isNumber || ".,%+-".contains(character)) || character == "\u{2212}"
        if isDigit != wasDigit {
          var font = large
          font.size = isDigit ? size : size * 0.56
          if !isDigit { font.weight = 500 }
          runs.append(TextRun("", font: font, color: style.accent))
          wasDigit = isDigit
        }
        runs[runs.count - 1].string.append(character)
      }
      let isFitting = contentWidths(runs, measurer: measurer).maximum <= width
      if isFitting || size <= 10 { return runs }
      size -= 1
    }
  }
}
