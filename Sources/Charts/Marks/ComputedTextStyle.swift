import Scenes
import Tables

/// How words are set where expressions say so for each row: `align: {expr: "datum.v < 0 ? 'right' : 'left'"}`.
struct ComputedTextStyle {
  /// The properties that may be computed, besides those that are channels.
  static let properties: Set = [
    "align", "baseline", "dx", "dy", "font", "fontStyle", "fontWeight", "limit", "lineHeight",
  ]

  private let columns: [String: [Value]]

  init(_ mark: MarkContext) {
    columns = mark.unit.computedLooks.compactMapValues { mark.table[$0]?.values }
  }

  /// The usual style, but for what is computed; what is of another kind or none of the words known changes nothing.
  func style(_ row: Int, _ usual: TextStyle) -> TextStyle {
    if columns.isEmpty { return usual }
    func number(_ name: String) -> Double? { columns[name]?[row].measure }
    func text(_ name: String) -> String? {
      if case .string(let text)? = columns[name]?[row] { text } else { nil }
    }
    var style = usual
    style.align = text("align") ?? usual.align
    style.baseline = text("baseline") ?? usual.baseline
    style.dx = number("dx") ?? usual.dx
    style.dy = number("dy") ?? usual.dy
    style.limit = number("limit") ?? usual.limit
    style.lineHeight = number("lineHeight") ?? usual.lineHeight
    style.font.family = text("font") ?? usual.font.family
    style.font.weight = fontWeight(number("fontWeight"), text("fontWeight")) ?? usual.font.weight
    if let slant = text("fontStyle") { style.font.slant = slant == "italic" ? .italic : .normal }
    return style
  }
}
