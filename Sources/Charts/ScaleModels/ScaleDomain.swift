import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Tables
import Transforms
import Formats

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
      guard let items = member.encoded.definition.scale["domain"]?.sequence else { continue }
      let values = items.map(value)
      found = (found ?? []) + values.filter { !(found ?? []).contains($0) }
      if !group.type.isDiscrete { break }
    }
    return found
  }

  func value(_ node: DocumentNode) -> Value {
    guard let datum = DatumValue.decode(node, log: DiagnosticLog()) else { return node.tableValue }
    let value = self.value(datum)
    if group.type.isTime, case .string(let text) = value, let time = parseDate(text, zone: context.zone) {
      return .instant(time)
    }
    return value
  }

  func value(_ datum: DatumValue) -> Value {
    switch datum {
    case .value(let value): value
    case .moment(let parts): .instant(parts.milliseconds(in: context.zone))
    case .expression(let expression): (try? expression.evaluate(in: context.evaluation)) ?? .null
    }
  }

  // MARK: Discrete

  /// The values of a discrete scale, in order.
  func discrete() -> [Value] {
    if let explicit { return explicit }
    let main = group.members.filter { $0.encoded.channel.main == $0.encoded.channel }
    let keys = main.compactMap(order)
    var data: [Value] = []
    for member in main { if let datum = member.encoded.definition.datum { data.append(value(datum)) } }
    let parts = group.members.compactMap { part($0, raw: keys.first?.isSummary ?? false) }
    var values = DomainOrder(keys.first ?? .natural(descending: false)).values(parts)
    for value in data where !values.contains(value) { values.append(value) }
    return values
  }

  private func part(_ member: ScaleMember, raw: Bool) -> DomainOrder.Part? {
    guard let column = member.encoded.column else { return nil }
    let unit = model.units[member.unit]
    let table = raw && unit.raw[column] != nil ? unit.raw : unit.table
    return (table[column]?.values).map { DomainOrder.Part(values: $0, table: table) }
  }

  /// The order that a definition asks for.
  private func order(_ member: ScaleMember) -> DomainOrder.Key? {
    let unit = model.units[member.unit]
    switch member.encoded.definition.sort {
    case nil: return nil
    case .natural(let descending): return .natural(descending: descending)
    case .values(let values): return .given(values.map(value), descending: false)
    case .field(let field, let operation, let descending):
      guard let field else { return .field("", operation: operation ?? "count", descending: descending) }
      return .field(field, operation: operation ?? defaultOperation(unit, field), descending: descending)
    case .channel(let channel, let descending):
      guard let other = unit[channel] ?? unit[channel.main] else { return nil }
      let field = other.definition.field ?? ""
      switch other.definition.aggregate {
      case .operation(let operation): return .field(field, operation: operation, descending: descending)
      case .argmin, .argmax, nil:
        return .field(other.column ?? field, operation: defaultOperation(unit, field), descending: descending)
      }
    case .some(.none): return DomainOrder.Key.none
    }
  }

  /// What is piled up is compared by its sum.
  private func defaultOperation(_ unit: UnitModel, _ field: String) -> String {
    guard let stack = unit.stack, !stack.stackBy.contains(field) else { return "min" }
    return "sum"
  }

  // MARK: Continuous

  /// All numbers that a continuous scale has to cover; empty when there are none.
  func numbers() -> [Double] {
    var result: [Double] = []
    for member in group.members { result += numbers(member) }
    return result.filter { $0.isFinite }
  }

  private func numbers(_ member: ScaleMember) -> [Double] {
    let unit = model.units[member.unit]
    let definition = member.encoded.definition
    if let datum = definition.datum { return [value(datum).measure].compactMap { $0 } }
    if let stack = unit.stack, stack.channel == member.encoded.channel {
      if stack.offset == .normalize { return [0, 1] }
      return [stack.startColumn, stack.endColumn].flatMap { unit.table[$0]?.measures ?? [] }
    }
    guard let column = member.encoded.column else { return [] }
    let isUnaggregated = definition.scale["domain"]?.string == "unaggregated"
    if isUnaggregated, let field = definition.field { return unit.raw[field]?.measures ?? [] }
    let values = unit.table[column]?.measures ?? []
    guard let end = member.encoded.endColumn, coversEnds(member, unit) else { return values }
    return values + (unit.table[end]?.measures ?? [])
  }

  /// Classes are covered whole; units of time where marks take up room in them.
  private func coversEnds(_ member: ScaleMember, _ unit: UnitModel) -> Bool {
    let definition = member.encoded.definition
    if definition.isBinning { return true }
    guard [.x, .y].contains(member.encoded.channel) else { return false }
    if unit.encoding[member.encoded.channel.secondary ?? .x2] != nil { return false }
    let looks = Looks(unit.mark, configuration)
    return bandPosition(of: member.encoded, unit, looks, isMiddle: false) != 0 || unit.mark.type.isRectangular
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
    case .strings, .booleans, .mixed: values.compactMap(\.measure)
    }
  }
}
