import ChartSpecs
import Documents
import Scenes

/// A title, perhaps with a subtitle, beside a box: of charts, of rows and columns of small multiples and of their cells.
/// Placed as Vega places titles.
struct TitleBlock {
  /// The words.
  var lines: [String]
  var sublines: [String] = []
  var style: TextStyle
  var substyle: TextStyle
  /// `top`, `bottom`, `left` or `right` of the box; `none` for the box's own origin.
  var orient: String
  /// `start`, `middle` or `end` of the box's side.
  var anchor: String
  /// Room between the box and the title, and between title and subtitle.
  var offset: Double
  var padding = 3.0

  init(lines: [String], style: TextStyle, orient: String, anchor: String, offset: Double) {
    (self.lines, self.style, self.substyle) = (lines, style, style)
    (self.orient, self.anchor, self.offset) = (orient, anchor, offset)
  }

  /// The turn of titles on a side where the definition does not say.
  static func angle(orient: String) -> Double { orient == "left" ? 270 : orient == "right" ? 90 : 0 }

  /// How text is aligned at an anchor where the definition does not say.
  static func align(anchor: String) -> String { anchor == "start" ? "left" : anchor == "end" ? "right" : "center" }

  /// The title; `nil` without words.
  ///
  /// - Parameters:
  ///   - side: what the title's anchor runs along: the frame, or everything.
  ///   - bounds: everything that the title keeps away from.
  func group(side: Rect, bounds: Rect, measurer: any TextMeasurer) -> Group? {
    let title = style.nodes(lines, at: .zero, measurer: measurer)
    var box = title.bounds(measurer)
    let shift = subtitleShift(behind: box)
    let subtitle = substyle.nodes(sublines, at: shift, measurer: measurer)
    guard !title.isEmpty || !subtitle.isEmpty else { return nil }
    if let area = subtitle.bounds(measurer) { box = box?.union(area) ?? area }
    let size = Size(width: box?.width ?? 0, height: box?.height ?? 0)
    let start = anchor == "start" ? 0.0 : anchor == "end" ? 1 : 0.5
    var origin: Point
    switch orient {
    case "bottom": origin = Point(x: side.x + start * side.width, y: bounds.maxY + offset)
    case "left": origin = Point(x: bounds.x - size.width - offset, y: side.maxY - start * side.height)
    case "right": origin = Point(x: bounds.maxX + size.width + offset, y: side.y + start * side.height)
    case "none": origin = .zero
    default: origin = Point(x: side.x + start * side.width, y: bounds.y - size.height - offset)
    }
    var children: [Node] = [emptyBackground]
    if !title.isEmpty { children.append(.group(Group("mark-text role-title-text", children: title))) }
    if !subtitle.isEmpty { children.append(.group(Group("mark-text role-title-subtitle", children: subtitle))) }
    return Group(
      "mark-group role-title", children: [.group(Group(placement: Placement(origin: origin), children: children))])
  }

  /// The subtitle lies between title and box on top and to the left of it; to the right, further in as well.
  private func subtitleShift(behind title: Rect?) -> Point {
    switch orient {
    case "left": Point(x: (title?.width ?? 0) + padding, y: 0)
    case "right": Point(x: -(title?.width ?? 0) - padding, y: 0)
    case "none": .zero
    default: Point(x: 0, y: (title?.height ?? 0) + padding)
    }
  }
}
