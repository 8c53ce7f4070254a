import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Tables
import Transforms

/// Collects the values that a scale has to cover.
struct ScaleDomain {
  let group: ScaleGroup
  let model: ChartModel
  let context: ChartContext
  let configuration: Configuration

  /// The properties that any of the definitions sets; the first wins.
  var properties: Properties {
    group.members.reversed().reduce(Properties()) { $0.overridden(by: $1.encoded.definition.scale) }
  }

  /// A domain written in the definition, as values.
  var explicit: [Value]? {
    var found: [Value]?
    for member in group.members {
      guard let values = list(member.encoded.definition.scale["domain"]) else { continue }
      found = (found ?? []) + values.filter { !(found ?? []).contains($0) }
      if !group.type.isDiscrete { break }
    }
    return found
  }

  /// The values of a list, or of an expression that gives one.
  func list(_ node: DocumentNode?) -> [Value]? {
    if let items = node?.sequence { return items.map(value) }
    guard let node, node["expr"] != nil, case .list(let values) = value(node) else { return nil }
    return values
  }

  /// What a domain is joined with.
  var union: [Value] { group.members.flatMap { list($0.encoded.definition.scale["domain"]?["unionWith"]) ?? [] } }

  func value(_ node: DocumentNode) -> Value {
    guard let datum = DatumValue.decode(node, log: DiagnosticLog()) else { return node.tableValue }
    let value = self.value(datum)
    if group.type.isTime, case .string(let text) = value, let time = parseDate(text, zone: context.zone) {
      return .instant(time)
    }
    // Numbers may be written as texts.
    if [.numeric, .classes].contains(group.type.category), let number = value.string.flatMap(Double.init) {
      return .number(number)
    }
    return value
  }

  func value(_ datum: DatumValue) -> Value { context.value(datum) }

  // MARK: Discrete

  /// The values of a discrete scale, in order.
  func discrete() -> [Value] {
    if let explicit { return explicit }
    if let colors = colorDomain { return colors }
    let main = group.members.filter { $0.encoded.channel.main == $0.encoded.channel }
    let keys = main.compactMap(order)
    var data: [Value] = []
    for member in main { if let datum = member.encoded.definition.datum { data.append(value(datum)) } }
    var parts = group.members.compactMap { part($0, raw: keys.first?.isSummary ?? false) }
    let union = union
    if !union.isEmpty { parts.append(DomainOrder.Part(column: Column(union), table: Table([]))) }
    var values = DomainOrder(keys.first ?? .natural(descending: false)).values(parts)
    for value in data where !values.contains(value) { values.append(value) }
    return values
  }

  /// Places within a band follow the order of the colours of the same field, if that is written.
  private var colorDomain: [Value]? {
    guard group.channel == .xOffset || group.channel == .yOffset, let first = group.members.first else { return nil }
    guard first.encoded.definition.sort == nil else { return nil }
    for channel in [Channel.color, .fill, .stroke] {
      guard let other = model.units[first.unit][channel], other.definition.field == first.encoded.definition.field,
        let items = other.definition.scale["domain"]?.sequence
      else { continue }
      return items.map(value)
    }
    return nil
  }

  private func part(_ member: ScaleMember, raw: Bool) -> DomainOrder.Part? {
    guard let column = member.encoded.column else { return nil }
    let unit = model.units[member.unit]
    let table = raw && unit.raw[column] != nil ? unit.raw : unit.covered
    return table[column].map { DomainOrder.Part(column: $0, table: table) }
  }

  /// The order that a definition asks for.
  private func order(_ member: ScaleMember) -> DomainOrder.Key? {
    let unit = model.units[member.unit]
    switch member.encoded.definition.sort {
    case nil: return nil
    case .natural(let descending): return .natural(descending: descending)
    case .values(let values):
      let unit = member.encoded.definition.timeUnit
      return .given(values.map { calendarValue(value($0), unit) }, descending: false)
    case .field(let field, let operation, let descending):
      guard let field else { return .field("", operation: operation ?? "count", descending: descending) }
      return .field(field, operation: operation ?? defaultOperation(unit, field), descending: descending)
    case .channel(let channel, let descending):
      guard let other = unit[channel] ?? unit[channel.main] else { return nil }
      let field = other.definition.field ?? ""
      switch other.definition.aggregate {
      case .operation(let operation): return .field(field, operation: operation, descending: descending)
      case .argmin, .argmax, .exponential, nil:
        // Bars that are cut are still ordered by their true lengths.
        let column = unit.cut.flatMap { $0.channel == channel ? $0.column : nil } ?? other.column
        return .field(column ?? field, operation: defaultOperation(unit, field), descending: descending)
      }
    case .some(.none): return DomainOrder.Key.none
    }
  }

  /// The name of a weekday or month as the moment that stands for it.
  private func calendarValue(_ value: Value, _ unit: TimeUnit?) -> Value {
    guard let unit, unit.parts.count == 1, case .string(let name) = value else { return value }
    let names: [String]
    switch unit.parts[0] {
    case .day: names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    case .month: names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    default: return value
    }
    guard let position = names.firstIndex(of: String(name.lowercased().prefix(3))) else { return value }
    let isDay = unit.parts[0] == .day
    let time = CalendarTime(year: 2012, month: isDay ? 1 : position + 1, day: isDay ? position + 1 : 1)
    return .instant(time.milliseconds(in: unit.isUTC ? .utc : context.zone))
  }

  /// What is piled up is compared by its sum.
  private func defaultOperation(_ unit: UnitModel, _ field: String) -> String {
    guard let stack = unit.stack, !stack.stackBy.contains(field) else { return "min" }
    return "sum"
  }

  // MARK: Continuous

  /// All numbers that a continuous scale has to cover; empty when there are none.
  func numbers() -> [Double] { group.members.flatMap(numbers).filter(\.isFinite) }

  /// The least and the greatest of the numbers, and of what the domain is joined with; `nil` when there are none.
  func extent() -> ClosedRange<Double>? {
    var (least, most) = (Double.infinity, -Double.infinity)
    for list in [union.compactMap(\.measure)] + group.members.map(numbers) {
      for number in list where number.isFinite {
        least = min(least, number)
        most = max(most, number)
      }
    }
    return least <= most ? least...most : nil
  }

  private func numbers(_ member: ScaleMember) -> [Double] {
    let unit = model.units[member.unit]
    let definition = member.encoded.definition
    if let datum = definition.datum { return [value(datum).measure].compactMap { $0 } }
    if let stack = unit.stack, stack.channel == member.encoded.channel {
      if stack.offset == .normalize { return [0, 1] }
      return [stack.startColumn, stack.endColumn].flatMap { unit.covered[$0]?.measures ?? [] }
    }
    guard let column = member.encoded.column else { return [] }
    if isUnaggregated(definition), let field = definition.field { return unit.raw[field]?.measures ?? [] }
    // Classes are those of all rows, drawn or not.
    if definition.isBinning, let end = member.encoded.endColumn, let starts = unit.raw[column]?.measures {
      let extent = member.encoded.classExtent.map { [$0.lowerBound, $0.upperBound] } ?? []
      return starts + (unit.raw[end]?.measures ?? []) + extent
    }
    let values = unit.covered[column]?.measures ?? []
    guard let end = member.encoded.endColumn, coversEnds(member, unit) else { return values }
    let ends = unit.covered[end]?.measures ?? []
    guard let share = rectangleShare(member, unit), let timeUnit = definition.timeUnit, ends.count == values.count
    else {
      return values + ends
    }
    // Marks around the beginning of a unit of time reach out of it.
    return zip(values, ends).flatMap { (start: Double, end: Double) -> [Double] in
      let box = timeUnit.rectangle(from: start, to: end, around: share, zone: context.zone)
      return [box.start, box.end]
    }
  }

  /// Whether an aggregated field has the domain of its rows: possible where the result lies among them.
  private func isUnaggregated(_ definition: ChannelDefinition) -> Bool {
    let written = definition.scale["domain"]
    guard
      written?.string == "unaggregated"
        || (written == nil && configuration["scale"].boolean("useUnaggregatedDomain") == true)
    else { return false }
    guard case .operation(let name)? = definition.aggregate, group.type != .log else { return false }
    return ["mean", "average", "median", "q1", "q3", "min", "max"].contains(name)
  }

  /// Where in its unit of time a bar or rectangle has its middle, if not in the middle.
  private func rectangleShare(_ member: ScaleMember, _ unit: UnitModel) -> Double? {
    guard member.encoded.definition.timeUnit != nil, unit.mark.type.isRectangular,
      [.x, .y].contains(member.encoded.channel)
    else { return nil }
    let share = unitShare(member, unit)
    return share == 0.5 ? nil : share
  }

  private func unitShare(_ member: ScaleMember, _ unit: UnitModel) -> Double? {
    member.encoded.definition.bandPosition ?? Looks(unit.mark, configuration).number("timeUnitBandPosition")
  }

  /// Classes are covered whole; units of time by marks that take up room in them.
  private func coversEnds(_ member: ScaleMember, _ unit: UnitModel) -> Bool {
    let definition = member.encoded.definition
    if definition.isBinning { return true }
    // Where a second channel gives the end, the end of its unit of time is none.
    guard definition.type == .temporal, member.encoded.channel == member.encoded.channel.main else { return false }
    if let secondary = member.encoded.channel.secondary, unit.encoding[secondary] != nil { return false }
    return unit.mark.type.isRectangular || (unitShare(member, unit) ?? 0) != 0
  }
}

extension DomainOrder.Key {
  /// Whether it looks at the rows before they are grouped.
  var isSummary: Bool { if case .field = self { true } else { false } }
}

extension Column {
  /// The numbers and moments in it.
  var measures: [Double] {
    switch storage {
    case .numbers(let values), .instants(let values):
      missing.isEmpty ? values : zip(values, missing).compactMap { $1 ? nil : $0 }
    case .strings, .categories, .booleans, .mixed: values.compactMap(\.measure)
    }
  }
}
