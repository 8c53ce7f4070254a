import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Scenes
import Tables

/// Where marks lie along an axis. `x` and `y` are read by the same code.
extension MarkContext {
  /// Where a mark without a channel stands.
  enum Default {
    /// At the scale's zero, or the lower end of the axis.
    case zeroOrLow
    /// At the scale's zero, or the upper end of the axis.
    case zeroOrHigh
    /// In the middle.
    case middle
  }

  /// The place of a definition along its axis, `share` of the way through its band, class or unit of time.
  func coordinate(_ encoded: EncodedChannel, share: Double? = nil) -> Reader<Double> {
    let definition = encoded.definition
    if let value = definition.value {
      let place = pixels(value)
      return { _ in place }
    }
    let scale = definition.hasNoScale ? nil : scale(encoded.channel)
    let share = share ?? bandPosition(of: encoded, unit, looks, isMiddle: false)
    if let datum = definition.datum {
      let value = value(datum)
      let place = scale.map { scale in scale.place(value).map { $0 + share * scale.bandwidth } } ?? value.measure
      return { _ in place }
    }
    if let scale, share == 0 || encoded.endColumn == nil, let place = linearPlace(encoded, scale) { return place }
    guard let cells = cells(encoded) else { return { _ in nil } }
    guard let scale else { return { row in cells[row].measure } }
    if scale.type.isContinuous, share != 0, let end = encoded.endColumn, let ends = unit.table[end]?.values {
      return { row in
        guard let start = scale.place(cells[row]), let end = scale.place(ends[row]) else { return nil }
        return start + (end - start) * share
      }
    }
    let shift = share * scale.bandwidth
    let missing = invalidVisual(encoded.channel, scale)?.number
    return { row in
      guard let place = scale.place(cells[row]) else { return missing }
      return place.isFinite ? place + shift : nil
    }
  }

  /// The places of a column of numbers on a plain linear scale, as `ContinuousScale.map` gives them: for a million rows.
  private func linearPlace(_ encoded: EncodedChannel, _ scale: ChartScale) -> Reader<Double>? {
    guard !scale.rounds, case .continuous(let mapping) = scale.mapping, let linear = mapping as? LinearScale,
      !linear.clamp, linear.domain.count == 2, linear.range.count == 2, linear.domain[0] < linear.domain[1],
      InvalidMode(unit.mark, resolver.configuration) != .show,
      let column = encoded.column.flatMap({ unit.table[$0] }), case .numbers(let numbers) = column.storage,
      column.missing.isEmpty
    else { return nil }
    let (low, length) = (linear.domain[0], linear.domain[1] - linear.domain[0])
    let (start, end) = (linear.range[0], linear.range[1])
    return { row in
      let share = (numbers[row] - low) / length
      let place = start * (1 - share) + end * share
      return place.isFinite ? place : nil
    }
  }

  private func pixels(_ node: DocumentNode) -> Double? {
    switch node.string {
    case "width": size.width
    case "height": size.height
    default: node.number
    }
  }

  /// The single place of a mark on an axis, offsets included.
  func point(_ channel: Channel, default fallback: Default = .middle) throws(Failure) -> Reader<Double> {
    let shift = try offset(channel)
    let fixed = looks.number(channel.rawValue + "Offset") ?? 0
    let place: Reader<Double>
    if let mapped = mapPlace(channel) {
      place = mapped
    } else if let encoded = unit[channel] {
      if let stack = unit.stack, stack.channel == channel {
        place = stacked(stack, encoded)
      } else if encoded.definition.isFieldOrDatum || encoded.definition.value != nil {
        place = coordinate(
          encoded, share: unit.encoding[channel.offset ?? channel] != nil && channel.offset != nil ? 0 : nil)
      } else {
        place = { _ in nil }
      }
    } else {
      let isOffset = channel.offset.map { unit[$0] != nil } ?? false
      let value = looks[channel.rawValue].flatMap(pixels) ?? (isOffset ? 0 : defaultPlace(channel, fallback))
      place = { _ in value }
    }
    guard let shift else { return fixed == 0 ? place : { row in place(row).map { $0 + fixed } } }
    return { row in
      guard let place = place(row) else { return nil }
      return place + (shift(row) ?? 0) + fixed
    }
  }

  /// The upper end of a mark in its pile, `share` of the way through it if the definition does not say.
  func stacked(_ stack: StackModel, _ encoded: EncodedChannel, share: Double = 1) -> Reader<Double> {
    let ends = pile(stack)
    let share = encoded.definition.bandPosition ?? share
    return { row in ends(row).map { $0.1 + ($0.0 - $0.1) * share } }
  }

  /// The upper and the lower end of a mark in its pile.
  func pile(_ stack: StackModel) -> Reader<(Double, Double)> {
    let starts = unit.table[stack.startColumn]?.values ?? []
    let ends = unit.table[stack.endColumn]?.values ?? []
    let place = scale(stack.channel)?.place ?? { $0.measure }
    return { row in
      guard let start = place(starts[row]), let end = place(ends[row]) else { return nil }
      return (end, start)
    }
  }

  /// How far the mark is moved within the band of its axis.
  func offset(_ channel: Channel, share: Double = 0.5) throws(Failure) -> Reader<Double>? {
    guard let offset = channel.offset, let encoded = unit[offset] else { return nil }
    if encoded.definition.value != nil {
      let visual = try visual(offset)
      return { row in visual?(row)?.number }
    }
    guard let scale = scale(offset) else { return nil }
    if scale.type.isContinuous { return coordinate(encoded, share: 0) }
    return coordinate(encoded, share: share)
  }

  func defaultPlace(_ channel: Channel, _ fallback: Default) -> Double {
    let main = channel.main
    let length = length(main)
    switch fallback {
    case .middle: return length / 2
    case .zeroOrLow: return zero(main) ?? (main == .x ? 0 : length)
    case .zeroOrHigh: return zero(main) ?? (main == .x ? length : 0)
    }
  }

  /// The place of zero on the axis, if it has one.
  func zero(_ channel: Channel) -> Double? {
    guard let scale = scale(channel), scale.type.isContinuous, !scale.type.isTime, scale.type != .log,
      let first = scale.interval.first, let last = scale.interval.last
    else { return nil }
    guard min(first, last) <= 0, max(first, last) >= 0 else {
      return scale.range.start
    }
    return scale.place(.number(0))
  }

  /// Both ends of a mark that reaches from a base line to its value, or between two channels.
  func range(_ channel: Channel, default fallback: Default = .zeroOrHigh) throws(Failure) -> Reader<(Double, Double)> {
    if let stack = unit.stack, stack.channel == channel, unit[channel.secondary ?? channel] == nil {
      let (ends, shift) = (pile(stack), looks.number(channel.rawValue + "Offset") ?? 0)
      return { row in ends(row).map { ($0.0 + shift, $0.1 + shift) } }
    }
    if let offset = channel.offset, let encoded = unit[offset], let inner = scale(offset), inner.type.isContinuous,
      let main = unit[channel], unit[channel.secondary ?? channel] == nil
    {
      let (start, value) = (coordinate(main, share: 0), coordinate(encoded, share: 0))
      let base = zero(offset) ?? inner.range.start
      return { row in
        guard let start = start(row), let value = value(row) else { return nil }
        return (start + value, start + base)
      }
    }
    let first = try point(channel, default: fallback)
    if let secondary = channel.secondary, let encoded = unit[secondary] {
      let second = coordinate(encoded, share: secondShare(encoded, channel))
      let shift = looks.number(secondary.rawValue + "Offset") ?? 0
      let offset = try self.offset(channel)
      return { row in
        guard let a = first(row), let b = second(row) else { return nil }
        return (a, b + shift + (offset?(row) ?? 0))
      }
    }
    let base =
      channel.secondary.flatMap { looks[$0.rawValue] }.flatMap(pixels) ?? defaultPlace(channel, .zeroOrLow)
    let shift = looks.number((channel.secondary?.rawValue ?? "") + "Offset") ?? 0
    return { row in first(row).map { ($0, base + shift) } }
  }

  /// The other end of a class lies at its own beginning.
  private func secondShare(_ encoded: EncodedChannel, _ channel: Channel) -> Double {
    if let scale = scale(channel), scale.bandwidth > 0 { return encoded.definition.bandPosition ?? 0.5 }
    return 0
  }

  // MARK: Room in a band

  /// Both ends, the lower first, of a mark that takes up room on an axis: a band, a class, a unit of time, or the way
  /// from a base line.
  func extent(_ channel: Channel) throws(Failure) -> Reader<(Double, Double)> {
    let isAcross =
      (unit.mark.type == .bar) && (channel == .x ? unit.orient == .vertical : unit.orient == .horizontal)
    let hasSecond = channel.secondary.map { unit.encoding[$0] != nil } ?? false
    guard let encoded = unit[channel], encoded.definition.isFieldOrDatum else {
      return isAcross && unit[channel] == nil && !hasSecond ? try centered(channel) : ordered(try range(channel))
    }
    let scale = scale(channel)
    let isDiscrete = scale?.type.isDiscrete ?? false
    let offsetScale = channel.offset.flatMap { unit[$0] == nil ? nil : self.scale($0) }
    if offsetScale?.type.isContinuous == true, !hasSecond { return ordered(try range(channel)) }
    let hasOffset = channel.offset.map { unit.encoding[$0] != nil } ?? false
    let definition = encoded.definition
    let isClass = definition.bin != nil || (definition.timeUnit != nil && !hasSecond)
    if isClass, !hasFixedSize(channel), !hasOffset, !isDiscrete, unit.stack?.channel != channel {
      return try interval(channel, encoded)
    }
    if (isDiscrete || isAcross), !hasSecond { return try centered(channel) }
    return ordered(try range(channel))
  }

  private func ordered(_ range: @escaping Reader<(Double, Double)>) -> Reader<(Double, Double)> {
    { row in range(row).map { (min($0.0, $0.1), max($0.0, $0.1)) } }
  }

  private func sizeName(_ channel: Channel) -> String { channel == .x ? "width" : "height" }

  private func hasFixedSize(_ channel: Channel) -> Bool {
    let isAcross = channel == .x ? unit.orient != .horizontal : unit.orient != .vertical
    return looks.number(sizeName(channel)) != nil || (isAcross && (looks.number("size") != nil || unit[.size] != nil))
  }

  /// A class or a unit of time, with the gap between bars taken off.
  private func interval(_ channel: Channel, _ encoded: EncodedChannel) throws(Failure) -> Reader<(Double, Double)> {
    let spacing = looks.number("binSpacing") ?? 0
    let least = looks.number("minBandSize") ?? 0.25
    let share =
      looks.band(sizeName(channel)) ?? (encoded.definition.timeUnit != nil ? looks.number("timeUnitBandSize") : nil)
      ?? 1
    let margin = (1 - share) / 2
    let (start, end): (Reader<Double>, Reader<Double>)
    if encoded.definition.bin?.isBinned == true || encoded.endColumn == nil {
      start = coordinate(encoded, share: 0)
      guard let secondary = channel.secondary, let second = unit[secondary] else {
        return try centered(channel)
      }
      end = coordinate(second, share: 0)
    } else if let ends = shiftedEnds(encoded) {
      let place = scale(channel)?.place ?? { _ in nil }
      func between(_ share: Double) -> Reader<Double> {
        { row in
          guard let ends = ends(row), let a = place(.instant(ends.start)), let b = place(.instant(ends.end)) else {
            return nil
          }
          return a + (b - a) * share
        }
      }
      (start, end) = (between(margin), between(1 - margin))
    } else {
      start = coordinate(encoded, share: margin)
      end = coordinate(encoded, share: 1 - margin)
    }
    return { row in
      guard let a = start(row), let b = end(row) else { return nil }
      // Grid lines lie on half pixels, and so do the edges of classes beside them.
      let width = abs(b - a)
      let low = min(a, b)
      let gap = width - spacing < least ? max(0, width - least) : spacing
      return (low + gap / 2 + 0.5, low + width - gap / 2 + 0.5)
    }
  }

  /// The ends of units of time around which marks do not stand in the middle; `nil` where they do.
  private func shiftedEnds(_ encoded: EncodedChannel) -> Reader<(start: Double, end: Double)>? {
    guard let timeUnit = encoded.definition.timeUnit, let end = encoded.endColumn,
      let starts = cells(encoded), let ends = unit.table[end]?.values
    else { return nil }
    let share = encoded.definition.bandPosition ?? looks.number("timeUnitBandPosition") ?? 0.5
    guard share != 0.5 else { return nil }
    let zone = context.zone
    return { row in
      guard let start = starts[row].measure, let end = ends[row].measure else { return nil }
      return timeUnit.rectangle(from: start, to: end, around: share, zone: zone)
    }
  }

  /// A band, or a fixed width around a place.
  func centered(_ channel: Channel) throws(Failure) -> Reader<(Double, Double)> {
    let width = try bandSize(channel)
    let place = try point(channel)
    return { row in
      guard let middle = place(row), let width = width(row) else { return nil }
      return (middle - width / 2, middle + width / 2)
    }
  }

  /// How wide a mark is in its band.
  func bandSize(_ channel: Channel) throws(Failure) -> Reader<Double> {
    if looks.type != .rect, looks.type != .image, let size = try visual(.size) { return { row in size(row)?.number } }
    let name = sizeName(channel)
    if let fixed = looks.own.number(name) ?? looks.own.number("size") ?? looks.number(name) ?? looks.number("size"),
      looks.type != .image
    {
      return { _ in fixed }
    }
    let offsetScale = channel.offset.flatMap { unit[$0] == nil ? nil : self.scale($0) }
    let scale = self.scale(channel)
    let band = looks.band(name) ?? looks.band("discreteBandSize") ?? 1
    let least = looks.number("minBandSize") ?? 0.25
    if let scale = offsetScale ?? scale, scale.type.isDiscrete {
      if scale.type == .point {
        let step = looks.number("discreteBandSize") ?? looks.number("continuousBandSize") ?? scale.step
        return { _ in max(least, step) }
      }
      let width = looks.number("discreteBandSize") ?? band * scale.bandwidth
      return { _ in max(least, width) }
    }
    if scale != nil, let continuous = looks.number("continuousBandSize") { return { _ in continuous } }
    // Without a scale the frame is the one band.
    let padding = BandPadding(
      channel: channel, type: .band, mark: unit.mark.type, nested: false, resolver.configuration["scale"])
    let width = (1 - padding.inner) * length(channel)
    return { _ in width }
  }
}
