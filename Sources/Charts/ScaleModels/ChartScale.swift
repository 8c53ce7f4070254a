import ChartSpecs
import Foundation
import Scenes
import Tables

/// The kinds of scales, in the words of Vega-Lite.
enum ScaleType: String {
  case linear, log, pow, sqrt, symlog, identity, time, utc
  case quantile, quantize, threshold
  case binOrdinal = "bin-ordinal"
  case ordinal, point, band

  /// Kinds that can stand for one another when views share a scale.
  enum Category { case numeric, time, place, names, classes }

  var category: Category {
    switch self {
    case .linear, .log, .pow, .sqrt, .symlog, .identity: .numeric
    case .time, .utc: .time
    case .point, .band: .place
    case .ordinal, .binOrdinal: .names
    case .quantile, .quantize, .threshold: .classes
    }
  }

  /// Whether the domain is a list of values.
  var isDiscrete: Bool { self == .ordinal || self == .point || self == .band }
  /// Whether values stand for themselves: in lists, or as the beginnings of classes.
  var hasDiscreteDomain: Bool { isDiscrete || self == .binOrdinal }
  /// Whether numbers become numbers, with everything between.
  var isContinuous: Bool { category == .numeric || category == .time }
  var isTime: Bool { category == .time }
}

/// How a value looks.
enum Visual: Hashable {
  case number(Double)
  case paint(Paint)
  case text(String)
  case dash([Double])

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var paint: Paint? { if case .paint(let value) = self { value } else { nil } }
  var text: String? { if case .text(let value) = self { value } else { nil } }
  var dash: [Double]? { if case .dash(let value) = self { value } else { nil } }
}

/// A scale that is ready: from values to places or looks.
///
/// A class, as each tick, label and mark looks at it, and a copy would count references to all that it holds.
final class ChartScale {
  /// What it does with values.
  enum Mapping {
    /// Numbers to numbers.
    case continuous(any ContinuousScale)
    /// Numbers to colours: through a scale to 0…1, then along the ramp.
    case ramp(any ContinuousScale, ColorRamp)
    /// Values to the left or upper edges of bands.
    case band(BandScale<Value>)
    /// Values to points.
    case point(PointScale<Value>)
    /// Values to looks, round and round.
    case ordinal([Value: Int], [Visual])
    /// Numbers to the looks of the classes between thresholds.
    case classes([Double], [Visual])
    /// Numbers as they are.
    case identity
  }

  /// Its position among all scales.
  let position: Int
  let channel: Channel
  let type: ScaleType
  var mapping = Mapping.identity
  /// The values of a discrete scale, or the ends of a continuous one.
  let values: [Value]
  var interval: [Double] = []
  /// The definitions that it serves.
  let members: [ScaleMember]
  /// Whether places on a continuous scale are whole numbers.
  var rounds = false
  /// The boundaries of classes, if a binned field is shown.
  var bins: [Double] = []
  /// The end of each class, for labels.
  var binEnds: [Value: Double] = [:]

  init(_ position: Int, of group: ScaleGroup, values: [Value]) {
    (self.position, channel, type) = (position, group.channel, group.type)
    (self.values, members) = (values, group.members)
  }

  /// Width of a band; 0 for scales without.
  var bandwidth: Double { if case .band(let scale) = mapping { scale.bandwidth } else { 0 } }
  /// Distance of bands or points.
  var step: Double {
    switch mapping {
    case .band(let scale): scale.step
    case .point(let scale): scale.step
    default: 0
    }
  }

  /// The place of a value: of a band, its near edge.
  func place(_ value: Value) -> Double? {
    switch mapping {
    case .continuous(let scale):
      value.measure.flatMap { $0.isNaN ? nil : rounds ? (scale.map($0) + 0.5).rounded(.down) : scale.map($0) }
    case .band(let scale): scale.map(value)
    case .point(let scale): scale.map(value)
    case .identity: value.measure
    case .ordinal, .ramp, .classes: visual(value)?.number
    }
  }

  /// The look of a value.
  func visual(_ value: Value) -> Visual? {
    switch mapping {
    case .ramp(let scale, let ramp):
      guard let number = value.measure, !number.isNaN else { return nil }
      return .paint(.color(ramp.color(at: scale.map(number))))
    case .ordinal(let positions, let looks):
      guard let position = positions[value], !looks.isEmpty else { return nil }
      return looks[position % looks.count]
    case .classes(let thresholds, let looks):
      guard let number = value.measure, !number.isNaN, !looks.isEmpty else { return nil }
      let position = thresholds.partitioningIndex { $0 > number }
      return looks[min(position, looks.count - 1)]
    case .continuous, .band, .point, .identity: return place(value).map(Visual.number)
    }
  }

  /// Zero if the domain holds it, else the beginning of the domain.
  var zeroOrLeast: Double? {
    guard let first = interval.first, let last = interval.last else { return nil }
    let hasZero = type != .log && !type.isTime && min(first, last) <= 0 && max(first, last) >= 0
    return hasZero ? 0 : first
  }

  /// The ends of the range.
  var range: (start: Double, end: Double) {
    switch mapping {
    case .continuous(let scale): (scale.range.first ?? 0, scale.range.last ?? 0)
    case .band(let scale): scale.range
    case .point(let scale): scale.range
    case .ramp, .ordinal, .classes, .identity: (0, 0)
    }
  }
}

extension Array {
  /// The first position at which the test holds, in an array that is split by it.
  func partitioningIndex(where test: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
