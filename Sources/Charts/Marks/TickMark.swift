import ChartSpecs
import Diagnostics
import Scenes

/// Short strokes across an axis.
struct TickMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    let isVertical = mark.unit.orient == .vertical
    let (across, along): (Channel, Channel) = isVertical ? (.x, .y) : (.y, .x)
    let place = try mark.point(across)
    let extent = try extent(along)
    let painting = try Painting(mark)
    let links = try MarkLinks(mark)
    let thickness = (mark.looks.number("thickness") ?? 1)
    return mark.rows.compactMap { row in
      guard let place = place(row), let ends = extent(row), place.isFinite, ends.0.isFinite, ends.1.isFinite else {
        return nil
      }
      let length = ends.1 - ends.0
      let rect =
        isVertical
        ? Rect(x: place - thickness / 2, y: ends.0, width: thickness, height: length)
        : Rect(x: ends.0, y: place - thickness / 2, width: length, height: thickness)
      let (fill, stroke) = (painting.fill(row), painting.stroke(row))
      guard fill != nil || stroke != nil else { return nil }
      return links.around(.shape(Shape(.rect(rect), fill: fill, stroke: stroke)), row)
    }
  }

  /// Both ends: of a class or unit of time, or of its length around its place.
  private func extent(_ channel: Channel) throws(Failure) -> MarkContext.Reader<(Double, Double)> {
    if channel.secondary.map({ mark.unit[$0] != nil }) ?? false, mark.looks.number("size") != nil {
      // Between two places there is no size.
      let range = try mark.range(channel)
      return { row in range(row).map { (min($0.0, $0.1), max($0.0, $0.1)) } }
    }
    if let encoded = mark.unit[channel], encoded.endColumn != nil, mark.scale(channel)?.type.isContinuous == true,
      mark.unit[.size] == nil, mark.looks.number("size") == nil, channel.offset.map({ mark.unit[$0] == nil }) ?? true
    {
      return try mark.extent(channel)
    }
    let (middle, length) = (try mark.point(channel), try length(channel))
    return { row in
      guard let middle = middle(row), let length = length(row) else { return nil }
      return (middle - length / 2, middle + length / 2)
    }
  }

  /// The length: its own, else the band of its axis, or a share of the step or the frame.
  private func length(_ channel: Channel) throws(Failure) -> MarkContext.Reader<Double> {
    let name = channel == .x ? "width" : "height"
    if let size = try mark.visual(.size) { return { row in size(row)?.number } }
    if let own = mark.looks.number("size") ?? mark.looks.number(name) { return { _ in own } }
    let share = mark.looks.band(name) ?? 1
    let offset = channel.offset.flatMap { mark.unit[$0] == nil ? nil : mark.scale($0) }
    if let scale = offset ?? mark.scale(channel), scale.bandwidth > 0 { return { _ in share * scale.bandwidth } }
    if mark.scale(channel)?.type.isContinuous == true {
      let usual = mark.looks.number("continuousBandSize") ?? 5
      return { _ in usual }
    }
    let room = mark.scale(channel).map { $0.step > 0 ? $0.step : 20 } ?? mark.length(channel)
    let padding = BandPadding(
      channel: channel, type: .band, mark: .tick, nested: false, mark.resolver.configuration["scale"])
    return { _ in room * (1 - padding.inner) }
  }
}
