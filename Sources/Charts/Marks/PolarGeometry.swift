import ChartSpecs
import Diagnostics
import Foundation
import Scenes

/// The channels `theta` and `radius`: both ends of arcs, and the places of texts.
struct PolarGeometry {
  let mark: MarkContext

  private var looks: Looks { mark.looks }

  /// Both ends of the angle, clockwise from twelve o'clock.
  func angles() -> MarkContext.Reader<(Double, Double)> {
    ends(.theta, first: looks.number("theta") ?? 2 * .pi, second: looks.number("theta2"))
  }

  /// The outer radius and the inner.
  func radii() -> MarkContext.Reader<(Double, Double)> {
    let outer = radius("outerRadius", "radius") ?? min(mark.size.width, mark.size.height) / 2
    return ends(.radius, first: outer, second: radius("innerRadius", "radius2"))
  }

  /// A radius goes by two names.
  private func radius(_ name: String, _ other: String) -> Double? {
    looks.own.number(name) ?? looks.own.number(other) ?? looks.number(name) ?? looks.number(other)
  }

  /// Both ends along a channel. The offset of the first moves both where they come from one definition.
  ///
  /// - Parameter first: the end where no channel gives it.
  /// - Parameter second: the other; without it, arcs begin at zero.
  private func ends(_ channel: Channel, first: Double, second: Double?) -> MarkContext.Reader<(Double, Double)> {
    let shift = looks.number(channel.rawValue + "Offset") ?? 0
    let encoded = mark.unit[channel]
    let other = channel.secondary.flatMap { mark.unit[$0] }
    if let encoded, other == nil, let both = bothEnds(encoded) {
      return { row in both(row).map { ($0.0 + shift, $0.1 + shift) } }
    }
    let start = encoded.map { mark.coordinate($0) } ?? { _ in first }
    let end: MarkContext.Reader<Double>
    if let other {
      let shift = looks.number(other.channel.rawValue + "Offset") ?? 0
      let place = mark.coordinate(other, share: 0)
      end = { row in place(row).map { $0 + shift } }
    } else {
      let base = second ?? mark.zero(channel) ?? 0
      end = { _ in base }
    }
    return { row in
      guard let start = start(row), let end = end(row) else { return nil }
      return (start + shift, end)
    }
  }

  /// The ends of a class, of a band, or of a part of a pile.
  private func bothEnds(_ encoded: EncodedChannel) -> MarkContext.Reader<(Double, Double)>? {
    if let scale = mark.scale(encoded.channel), scale.type.isDiscrete {
      let start = mark.coordinate(encoded, share: 0)
      return { row in start(row).map { ($0, $0 + scale.bandwidth) } }
    }
    if encoded.endColumn != nil {
      let (start, end) = (mark.coordinate(encoded, share: 0), mark.coordinate(encoded, share: 1))
      return { row in
        guard let start = start(row), let end = end(row) else { return nil }
        return (start, end)
      }
    }
    return mark.unit.stack.flatMap { $0.channel == encoded.channel ? mark.pile($0) : nil }
  }

  // MARK: Texts

  /// How far a text lies from where it would be without an angle and a radius.
  func textOffset() -> MarkContext.Reader<Point> {
    let angle = textPlace(.theta, looks.number("theta"))
    let radius = textPlace(.radius, radius("outerRadius", "radius"))
    return { row in
      guard let angle = angle(row), let radius = radius(row) else { return nil }
      return Point(x: radius * sin(angle), y: -radius * cos(angle))
    }
  }

  /// Texts stand in the middle of a part of a pile, else where their value is.
  private func textPlace(_ channel: Channel, _ fallback: Double?) -> MarkContext.Reader<Double> {
    let shift = looks.number(channel.rawValue + "Offset") ?? 0
    guard let encoded = mark.unit[channel] else { return { _ in fallback.map { $0 + shift } ?? 0 } }
    let place: MarkContext.Reader<Double>
    if let stack = mark.unit.stack, stack.channel == channel {
      place = mark.stacked(stack, encoded, share: 0.5)
    } else {
      place = mark.coordinate(encoded, share: encoded.endColumn == nil ? 0 : nil)
    }
    return { row in place(row).map { $0 + shift } }
  }
}
