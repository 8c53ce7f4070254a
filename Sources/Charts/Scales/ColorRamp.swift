import Scenes

/// A run of colours, evenly spaced from 0 to 1.
struct ColorRamp: Hashable, Sendable {
  /// The colours that it runs through; black when empty.
  var colors: [Color]
  /// The space in which the colours between are made.
  var space = ColorInterpolation.rgb
  /// The part of the run that 0 to 1 stands for; reversed when the first is larger.
  private var extent = Extent(start: 0, end: 1)

  private struct Extent: Hashable {
    var start: Double
    var end: Double
  }

  /// A run through these colours.
  init(colors: [Color], space: ColorInterpolation = .rgb) {
    self.colors = colors
    self.space = space
  }

  /// The colour at a share of the way; the ends' beyond 0 and 1.
  func color(at share: Double) -> Color {
    guard colors.count > 1, !share.isNaN else { return colors.first ?? .black }
    let place = extent.start + min(max(share, 0), 1) * (extent.end - extent.start)
    let position = min(max(place, 0), 1) * Double(colors.count - 1)
    let index = min(Int(position), colors.count - 2)
    return space.mix(colors[index], colors[index + 1], at: position - Double(index))
  }

  /// The part of this run between two shares, stretched to 0…1; reversed when `start` is larger.
  func part(from start: Double, to end: Double) -> ColorRamp {
    var result = self
    let length = extent.end - extent.start
    result.extent = Extent(start: extent.start + start * length, end: extent.start + end * length)
    return result
  }

  /// Colours for this many classes: from inside the run, without its ends, as Vega takes them.
  func samples(count: Int) -> [Color] {
    let count = min(max(0, count), 10_000)
    return (0..<count).map { color(at: Double($0 + 1) / Double(count + 1)) }
  }
}
