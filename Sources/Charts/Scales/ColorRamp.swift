import Scenes

/// A run of colours, evenly spaced from 0 to 1.
struct ColorRamp: Hashable, Sendable {
  /// The colours that it runs through; black when empty.
  var colors: [Color]
  /// The space in which the colours between are made.
  var space = ColorInterpolation.rgb
  /// How unevenly light is mixed: 1 is evenly; only for `rgb` and the cubehelix spaces.
  var gamma = 1.0
  /// The part of the run that 0 to 1 stands for; reversed when the first is larger.
  private var extent = Extent(start: 0, end: 1)

  private struct Extent: Hashable {
    var start: Double
    var end: Double
  }

  /// A run through these colours.
  init(colors: [Color], space: ColorInterpolation = .rgb, gamma: Double = 1) {
    self.colors = colors
    self.space = space
    self.gamma = gamma
  }

  /// The colour at a share of the way. Beyond 0 and 1 the last stretches go on, as in Vega, as far as there are colours.
  func color(at share: Double) -> Color {
    guard colors.count > 1, share.isFinite else { return colors.first ?? .black }
    let place = min(max(extent.start + share * (extent.end - extent.start), -1000), 1000)
    let position = place * Double(colors.count - 1)
    let index = min(max(Int(position.rounded(.down)), 0), colors.count - 2)
    return space.mix(colors[index], colors[index + 1], at: position - Double(index), gamma: gamma).clamped
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

extension Color {
  /// This colour with parts that exist.
  fileprivate var clamped: Color {
    func part(_ value: Double) -> Double { min(max(value, 0), 1) }
    return Color(red: part(red), green: part(green), blue: part(blue), alpha: part(alpha))
  }
}
