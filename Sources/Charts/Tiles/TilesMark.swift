import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables

/// A map of equal squares, each with a name and a figure; squares without a figure are hatched.
struct TilesMark {
  let mark: MarkContext
  private let grid: TileGrid
  /// The distance of squares.
  private let step: Double
  private let origin: Point
  private let gap: Double

  init(mark: MarkContext) {
    self.mark = mark
    grid = TileGrid(mark.unit)
    let (columns, rows) = (Double(max(1, grid.columns)), Double(max(1, grid.rows)))
    step = min(mark.size.width / columns, mark.size.height / rows)
    origin = Point(x: (mark.size.width - columns * step) / 2, y: (mark.size.height - rows * step) / 2)
    gap = min(mark.looks.number("gap") ?? 2, step / 2)
  }

  /// A hatch in light grey: no figure.
  static func missingPaint(_ looks: Looks) -> Paint {
    looks["missingColor"].flatMap(paint)
      ?? .hatch(
        Hatch(color: Color(hex: 0xCDCDCD), background: Color(hex: 0xF6F6F6), angle: 45, spacing: 4, lineWidth: 0.7))
  }

  /// Whether a row has no figure: nothing on the channels that show one.
  static func isMissing(_ unit: UnitModel, _ row: Int) -> Bool {
    let shown = [Channel.amount, .color, .fill].compactMap { unit[$0]?.column }
    return !shown.isEmpty && shown.contains { unit.table[row, $0].isNull }
  }

  func nodes() throws(Failure) -> [Node] {
    warn()
    let painting = try Painting(mark)
    let (names, values) = (lines(.text), lines(.amount))
    let radius = mark.looks.number("cornerRadius") ?? 0
    var (squares, words): ([Node], [Node]) = ([], [])
    for row in mark.rows {
      guard let place = grid.places[row] else { continue }
      let box = square(place)
      let fill = Self.isMissing(mark.unit, row) ? nil : painting.fill(row)
      squares.append(
        .shape(
          Shape(
            .rect(box, cornerRadius: radius), fill: fill ?? Self.missingPaint(mark.looks), stroke: painting.stroke(row))
        ))
      words += label(names(row), fill == nil ? noData : values(row), in: box, on: fill?.color)
    }
    for tile in grid.unfilled {
      let box = square(tile.place)
      squares.append(.shape(Shape(.rect(box, cornerRadius: radius), fill: Self.missingPaint(mark.looks))))
      words += label(mark.resolver.translated(tile.name), noData, in: box, on: nil)
    }
    return [
      .group(Group("mark-rect role-tile", children: squares)),
      .group(Group("mark-text role-tile-label", children: words)),
    ]
  }

  /// What stands in a square without a figure, where others have one.
  private var noData: String? {
    guard mark.unit[.amount] != nil else { return nil }
    return Self.missingWords(mark.looks, mark.resolver)
  }

  static func missingWords(_ looks: Looks, _ resolver: ScaleResolver) -> String {
    looks.text("missing").map(resolver.translated)
      ?? Wording("无数据", en: "no data").text(in: resolver.context.language)
  }

  private func square(_ place: TileGrid.Place) -> Rect {
    Rect(
      x: origin.x + Double(place.column) * step + gap / 2, y: origin.y + Double(place.row) * step + gap / 2,
      width: step - gap, height: step - gap)
  }

  private func warn() {
    let lost = mark.rows.filter { grid.places[$0] == nil }.count
    if lost > 0 {
      mark.resolver.log.warning(
        Wording("\(lost) 行没有格子，未画", en: "\(lost) rows have no tile and are not drawn"), at: mark.unit.mark.location)
    }
    var seen: Set<TileGrid.Place> = []
    let twice = mark.rows.filter { row in grid.places[row].map { !seen.insert($0).inserted } ?? false }.count
    if twice > 0 {
      mark.resolver.log.warning(
        Wording("\(twice) 行与别的行在同一格", en: "\(twice) rows share a tile with another row"), at: mark.unit.mark.location)
    }
  }

  // MARK: Words

  private func lines(_ channel: Channel) -> (Int) -> String? {
    guard let encoded = mark.unit[channel], let cells = mark.cells(encoded) else { return { _ in nil } }
    let writer = ValueWriter(encoded.definition, mark.resolver)
    return { row in cells[row].isNull ? nil : mark.resolver.translated(writer.text(cells[row])) }
  }

  /// A name over a figure, as large as the looks say or as the square allows.
  private func label(_ name: String?, _ value: String?, in box: Rect, on color: Color?) -> [Node] {
    let own = mark.looks["labelColor"].flatMap(paint)?.color
    let dark = own ?? (color.map(\.isDark) == true ? .white : Color(hex: 0x222222))
    let lines = [name, value].compactMap { $0 }
    let room = box.width - 4
    return lines.enumerated().flatMap { index, line -> [Node] in
      var font = font(mark.looks, mark.resolver.configuration, size: mark.looks.number("fontSize") ?? 10)
      let width = mark.context.measurer.extent(of: line, font: font).width
      if width > room { font.size = max(5, font.size * room / width) }
      font.size = min(font.size, box.height / (lines.count == 1 ? 1.3 : 2.4))
      var style = TextStyle(font: font, color: dark, align: "center", baseline: "middle", angle: 0)
      style.limit = box.width
      let shift = lines.count == 1 ? 0 : (Double(index) - 0.5) * font.size * 1.25
      let place = Point(x: box.x + box.width / 2, y: box.y + box.height / 2 + shift)
      return style.nodes([line], at: place, measurer: mark.context.measurer)
    }
  }
}
