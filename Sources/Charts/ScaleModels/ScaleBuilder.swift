import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Scenes
import Tables

/// Makes one scale of what is known about its group.
struct ScaleBuilder {
  let resolver: ScaleResolver
  let position: Int
  /// The scales that stand already.
  let built: [ChartScale?]

  var group: ScaleGroup { resolver.groups[position] }
  var properties: ScaleProperties { resolver.properties[position] }
  var domain: ScaleDomain { resolver.domains[position] }

  init(_ resolver: ScaleResolver, _ position: Int, _ built: [ChartScale?]) {
    (self.resolver, self.position, self.built) = (resolver, position, built)
  }

  func scale() throws(Failure) -> ChartScale {
    let scale = ChartScale(position, of: group, values: resolver.values[position])
    readBins(into: scale)
    switch group.type {
    case .band, .point, .ordinal: scale.mapping = try discrete(scale.values)
    case .linear, .log, .pow, .sqrt, .symlog, .time, .utc: try continuous(scale)
    case .quantile, .quantize, .threshold, .binOrdinal: try classes(scale)
    case .identity: scale.interval = extent
    }
    return scale
  }

  // MARK: Discrete

  private func discrete(_ values: [Value]) throws(Failure) -> ChartScale.Mapping {
    if group.type == .ordinal || !(group.channel.isPosition || isPlace) {
      let looks = try ordinalLooks(count: values.count)
      if group.type == .ordinal || looks != nil {
        return .ordinal(positions(values), (properties.isReversed ? looks?.reversed() : looks) ?? [])
      }
    }
    let ends = rangeEnds()
    let (start, end) = properties.isReversed ? (ends.end, ends.start) : (ends.start, ends.end)
    if group.type == .band {
      return .band(
        BandScale(
          domain: values, range: (start, end), paddingInner: properties.paddingInner,
          paddingOuter: properties.paddingOuter, align: properties.align, round: properties.rounds))
    }
    return .point(
      PointScale(
        domain: values, range: (start, end), padding: properties.paddingOuter, align: properties.align,
        round: properties.rounds))
  }

  private func positions(_ values: [Value]) -> [Value: Int] {
    Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var isPlace: Bool { [.xOffset, .yOffset, .theta, .radius].contains(group.channel) }

  // MARK: Continuous

  private func continuous(_ scale: ChartScale) throws(Failure) {
    let raw = rawDomain
    var ends = raw ?? explicitOrExtent()
    let ramp = try rangeRamp(points: ends.count + (properties.own["domainMid"] == nil ? 0 : 1))
    var outputs = ramp == nil ? rangePoints() : [0, 1]
    if properties.isReversed { outputs.reverse() }
    if raw == nil { adjust(&ends, span: ramp == nil ? abs(outputs[outputs.count - 1] - outputs[0]) : nil) }
    if group.type == .log, ends.contains(where: { $0 <= 0 }), ends[0] <= 0, ends[ends.count - 1] >= 0 {
      throw Failure(
        Wording("对数刻度的范围不能含零", en: "the domain of a logarithmic scale cannot include zero"),
        at: group.members[0].encoded.definition.location,
        hint: Wording("用 `domainMin`，或 `symlog` 刻度", en: "set `domainMin`, or use a `symlog` scale"))
    }
    if ends.count > 2, outputs.count == 2 {
      let (start, end) = (outputs[0], outputs[1])
      outputs = ends.indices.map { start + (end - start) * Double($0) / Double(ends.count - 1) }
    }
    var mapping = transform(ends, outputs)
    if properties.nice, raw == nil { mapping = niced(mapping) }
    scale.interval = mapping.domain
    scale.rounds = properties.rounds
    scale.mapping = ramp.map { .ramp(mapping, $0) } ?? .continuous(mapping)
  }

  /// A domain that is taken as it is, without zero, padding and rounding.
  private var rawDomain: [Double]? {
    let values = domain.list(properties.own["domainRaw"])?.compactMap(\.measure) ?? []
    return values.count >= 2 ? values : nil
  }

  /// Grows a domain: zero, what is written about its ends, room around all that, and its middle; in Vega's order.
  ///
  /// - Parameter span: the extent of the range, if padding counts.
  func adjust(_ ends: inout [Double], span: Double?) {
    if properties.zero, ends.count >= 2 {
      if ends[0] > 0, ends[ends.count - 1] > 0 { ends[0] = 0 }
      if ends[ends.count - 1] < 0, ends[0] < 0 { ends[ends.count - 1] = 0 }
    }
    let own = properties.own
    if let least = own["domainMin"].flatMap({ domain.value($0).measure }) { ends[0] = least }
    if let most = own["domainMax"].flatMap({ domain.value($0).measure }) { ends[ends.count - 1] = most }
    if let padding = properties.padding, padding > 0, ends[0] != ends[ends.count - 1], let span {
      ends = padded(ends, by: padding, span: span)
    }
    if let middle = own["domainMid"].flatMap({ domain.value($0).measure }) { ends.insert(middle, at: ends.count - 1) }
  }

  func explicitOrExtent() -> [Double] {
    if let explicit = domain.explicit?.compactMap(\.measure), explicit.count >= 2 { return explicit }
    return extent
  }

  /// The ends of what has to be covered; where there is nothing, some that an axis can be drawn for.
  private var extent: [Double] { ends(domain.extent()) }

  /// The ends of some numbers.
  func extent(of numbers: [Double]) -> [Double] {
    guard let least = numbers.min(), let most = numbers.max() else { return ends(nil) }
    return ends(least...most)
  }

  private func ends(_ extent: ClosedRange<Double>?) -> [Double] {
    guard let extent else { return group.type == .log ? [1, 10] : [0, group.type.isTime ? 0 : 1] }
    return [extent.lowerBound, extent.upperBound]
  }

  private func transform(_ domain: [Double], _ range: [Double]) -> any ContinuousScale {
    let own = properties.own
    let clamp = properties.clamps
    switch group.type {
    case .log: return LogScale(domain: domain, range: range, base: own.number("base") ?? 10, clamp: clamp)
    case .pow: return PowScale(domain: domain, range: range, exponent: own.number("exponent") ?? 1, clamp: clamp)
    case .sqrt: return PowScale(domain: domain, range: range, exponent: 0.5, clamp: clamp)
    case .symlog: return SymlogScale(domain: domain, range: range, constant: own.number("constant") ?? 1, clamp: clamp)
    case .time: return TimeScale(domain: domain, range: range, clamp: clamp, zone: resolver.context.zone)
    case .utc: return TimeScale(domain: domain, range: range, clamp: clamp, zone: .utc)
    default: return LinearScale(domain: domain, range: range, clamp: clamp)
    }
  }

  private func niced(_ scale: any ContinuousScale) -> any ContinuousScale {
    if let scale = scale as? TimeScale, let name = properties.niceUnit {
      let step = properties.own["nice"]?["step"].flatMap(ChartSpecs.count) ?? 1
      if let unit = CalendarStep.Unit(vegaName: name) {
        return scale.niced(to: CalendarStep(unit, every: max(1, step)))
      }
    }
    return scale.niced(count: properties.niceCount ?? 10)
  }

  /// The domain, grown so that there is room of `padding` at both ends of the range.
  private func padded(_ ends: [Double], by padding: Double, span: Double) -> [Double] {
    guard span > 2 * padding else { return ends }
    let share = span / (span - 2 * padding)
    let (least, most) = (ends[0], ends[ends.count - 1])
    // Padding counts in the scale's own measure: places are evenly spaced there.
    let probe = transform([least, most], [0, 1])
    let (low, high) = ((1 - share) / 2, (1 + share) / 2)
    var result = ends
    result[0] = probe.invert(low)
    result[result.count - 1] = probe.invert(high)
    return result
  }
}

extension CalendarStep.Unit {
  /// `month`, `year`, `hours`, ….
  init?(vegaName name: String) {
    let singular = name.hasSuffix("s") ? String(name.dropLast()) : name
    switch singular {
    case "millisecond": self = .millisecond
    case "second": self = .second
    case "minute": self = .minute
    case "hour": self = .hour
    case "day", "date": self = .day
    case "week": self = .week
    case "month": self = .month
    case "year": self = .year
    default: return nil
    }
  }
}
