import ChartSpecs
import Diagnostics
import Documents
import Formats
import Scenes
import Tables

/// What must be explained below the chart: a sign that a mark uses, and its meaning.
struct MarkNote: Hashable {
  enum Sign: Hashable {
    /// A band as wide as the quantity.
    case band
    /// A broken line.
    case missing(Stroke)
    /// An area.
    case area(Paint)
    /// A cut through a bar.
    case cut
  }

  var sign: Sign
  var words: String

  /// The notes of a mark.
  static func notes(of unit: UnitModel, _ resolver: ScaleResolver) -> [MarkNote] {
    let looks = Looks(unit.mark, resolver.configuration)
    func words(_ own: String?, _ usual: Wording) -> String {
      own.map(resolver.translated) ?? usual.text(in: resolver.context.language)
    }
    switch unit.mark.type {
    case .pairs, .sankey:
      guard let amount = unit[.amount] else { return [] }
      var result: [MarkNote] = []
      if let title = amount.definition.title?.lines.first.map(resolver.translated) {
        result.append(MarkNote(sign: .band, words: words(nil, Wording("带宽：\(title)", en: "width: \(title)"))))
      }
      if flowAmounts(unit).contains(nil) {
        let usual = Wording("无数字，不计入合计", en: "no figure; not in the totals")
        result.append(
          MarkNote(sign: .missing(FlowMark.missingStroke(looks)), words: words(looks.text("missing"), usual)))
      }
      return result
    case .tiles:
      let isMissing = (0..<unit.table.rowCount).contains { TilesMark.isMissing(unit, $0) }
      guard isMissing || !TileGrid(unit).unfilled.isEmpty else { return [] }
      return [MarkNote(sign: .area(TilesMark.missingPaint(looks)), words: TilesMark.missingWords(looks, resolver))]
    case .bar:
      guard let cut = unit.cut, cut.cutsAny(unit) else { return [] }
      let limit = cut.writer(unit, resolver).number(cut.settings.limit)
      let usual = Wording(
        "柱长于 \(limit) 处截断，柱端为实际值", en: "bars cut at \(limit); the figure at the end is the true value")
      return [MarkNote(sign: .cut, words: words(cut.settings.note, usual))]
    default: return []
    }
  }

  /// The sign in a box of 18 × 8 with its middle at the height 0.
  var node: Node {
    let box = Rect(x: 0, y: -4, width: 18, height: 8)
    let grey = Paint.color(Color(hex: 0xB9C4D0))
    switch sign {
    case .band: return .shape(Shape(.rect(Rect(x: 0, y: -2.5, width: 18, height: 5)), fill: grey))
    case .missing(let stroke):
      return .shape(.line(from: Point(x: 0, y: 0), to: Point(x: 18, y: 0), stroke: stroke))
    case .area(let paint): return .shape(Shape(.rect(box), fill: paint))
    case .cut:
      let bar = Node.shape(Shape(.rect(box), fill: grey))
      return .group(Group(children: [bar] + BarCut.gap(at: Point(x: 12, y: 0), thickness: 8, isHorizontal: true)))
    }
  }
}

extension ViewRenderer {
  /// A row of notes below everything, each once however many views need it.
  func addNotes(_ view: ViewNode, to drawn: inout DrawnView) {
    var notes: [MarkNote] = []
    for unit in view.units {
      for note in MarkNote.notes(of: resolver.model.units[unit], resolver) where !notes.contains(note) {
        notes.append(note)
      }
    }
    guard !notes.isEmpty else { return }
    let looks = configuration["legend"]
    let style = TextStyle(
      font: font(looks, configuration, prefix: "label", size: 10),
      color: looks["labelColor"].flatMap(paint)?.color ?? .black, align: "left", baseline: "middle", angle: 0)
    let (left, top) = (min(drawn.frame.x, drawn.bounds.x), drawn.bounds.maxY + 8 + style.font.size / 2)
    let room = max(drawn.bounds.maxX - left, 120)
    var (x, y) = (0.0, 0.0)
    var nodes: [Node] = []
    for note in notes {
      let width = 24 + style.width([note.words], measurer)
      if x > 0, x + width > room { (x, y) = (0, y + style.font.size + 5) }
      let sign = Group(placement: Placement(origin: Point(x: left + x, y: top + y)), children: [note.node])
      nodes.append(.group(sign))
      nodes += style.nodes([note.words], at: Point(x: left + x + 24, y: top + y), measurer: measurer)
      x += width + 14
    }
    let group = Node.group(Group("mark-group role-note", children: nodes))
    drawn.nodes.append(group)
    if let box = group.bounds(measurer) { drawn.bounds = drawn.bounds.union(box) }
  }
}
