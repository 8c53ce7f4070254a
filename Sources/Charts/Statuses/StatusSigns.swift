import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables

/// The signs that stand with marks: a × on what does not compare, and at the axis, where a figure is missing, the words
/// for that, or a dash where they have no room.
struct StatusSigns {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    guard let statuses = try mark.statuses() else { return [] }
    let type = mark.unit.mark.type
    let isBar = type == .bar || type == .rect
    guard isBar || [.point, .circle, .square, .line, .area].contains(type) else { return [] }
    let (x, y) = (try place(.x, isBar), try place(.y, isBar))
    return mark.rows.flatMap { row -> [Node] in
      switch statuses(row) {
      case .incomparable:
        guard type != .line, type != .area, let x = x(row), let y = y(row) else { return [] }
        return [StatusLook.cross(at: Point(x: (x.0 + x.1) / 2, y: (y.0 + y.1) / 2))]
      case .missing: return missing(x(row), y(row))
      case .actual, .approximate, .annualised, .planned: return []
      }
    }
  }

  private func place(_ channel: Channel, _ isBar: Bool) throws(Failure) -> MarkContext.Reader<(Double, Double)> {
    if isBar { return try mark.extent(channel) }
    let place = try mark.point(channel)
    return { row in place(row).map { ($0, $0) } }
  }

  /// The sign at the base line of the axis on which there is no place.
  private func missing(_ x: (Double, Double)?, _ y: (Double, Double)?) -> [Node] {
    let language = mark.context.language
    let configuration = mark.resolver.configuration
    var style = TextStyle(
      font: font(configuration["text"], configuration, size: 8.5), color: Color(hex: 0x666666), align: "left",
      baseline: "middle", angle: 0)
    let words = FigureStatus.missing.label.text(in: language)
    let measurer = mark.context.measurer
    if let y, x == nil || mark.unit.orient == .horizontal {
      let place = Point(x: base(.x) + 3, y: (y.0 + y.1) / 2)
      return style.nodes([words], at: place, measurer: measurer)
    }
    guard let x else { return [] }
    let (middle, room) = ((x.0 + x.1) / 2, max(abs(x.1 - x.0), mark.scale(.x)?.step ?? 0))
    guard style.width([words], measurer) <= room else {
      return [StatusLook.dash(at: Point(x: middle, y: base(.y) - 4))]
    }
    (style.align, style.baseline) = ("center", "bottom")
    return style.nodes([words], at: Point(x: middle, y: base(.y) - 2), measurer: measurer)
  }

  /// Where zero lies, or else the beginning of the axis.
  private func base(_ channel: Channel) -> Double {
    guard let scale = mark.scale(channel) else { return channel == .x ? 0 : mark.length(.y) }
    let (low, high) = (min(scale.range.start, scale.range.end), max(scale.range.start, scale.range.end))
    return min(max(scale.place(.number(0)) ?? scale.range.start, low), high)
  }
}
