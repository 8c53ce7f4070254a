import ChartSpecs
import Diagnostics
import Scenes

/// Straight lines between two places, or across the view.
struct RuleMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    let (x, y) = (try ends(.x), try ends(.y))
    let painting = try Painting(mark)
    let links = try MarkLinks(mark)
    return mark.rows.compactMap { row in
      guard let horizontal = x(row), let vertical = y(row), let stroke = painting.stroke(row) else { return nil }
      let numbers = [horizontal.0, horizontal.1, vertical.0, vertical.1]
      guard numbers.allSatisfy(\.isFinite) else { return nil }
      let line = Shape.line(
        from: Point(x: horizontal.0, y: vertical.0), to: Point(x: horizontal.1, y: vertical.1), stroke: stroke)
      return links.around(.shape(line), row)
    }
  }

  /// Both ends on an axis: across a rule's own direction they are the same.
  private func ends(_ channel: Channel) throws(Failure) -> MarkContext.Reader<(Double, Double)> {
    if let ends = mark.mapRange(channel) { return ends }
    let isAlong = channel == .x ? mark.unit.orient == .horizontal : mark.unit.orient == .vertical
    let isAcross = channel == .x ? mark.unit.orient == .vertical : mark.unit.orient == .horizontal
    if isAcross {
      let place = try mark.point(channel)
      return { row in place(row).map { ($0, $0) } }
    }
    return try mark.range(channel, default: isAlong ? .zeroOrHigh : .middle)
  }
}
