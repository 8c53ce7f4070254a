import ChartSpecs
import Diagnostics
import Documents
import Tables
import Transforms

/// Looks that are expressions over the rows become columns, shown as they are.
extension UnitBuilder {
  func bindExpressions(_ unit: inout UnitModel) throws(Failure) {
    for channel in unit.encoding.keys.sorted() {
      var definitions = unit.encoding[channel] ?? []
      for index in definitions.indices {
        try bind(&definitions[index], &unit.table)
        for condition in definitions[index].conditions.indices {
          try bind(&definitions[index].conditions[condition].value, &unit.table)
        }
      }
      unit.encoding[channel] = definitions
    }
    for name in unit.mark.properties.names {
      guard let node = unit.mark.properties[name], node["expr"] != nil else { continue }
      if unit.mark.type == .text, ComputedTextStyle.properties.contains(name), let text = node["expr"]?.string {
        unit.computedLooks[name] = try column(of: text, at: node.location, &unit.table)
        unit.mark.properties[name] = nil
        continue
      }
      guard let channel = channel(of: name, unit.mark.type) else {
        throw Failure(
          Wording("`\(name)` 不能是随行而变的表达式", en: "`\(name)` cannot be an expression over rows"), at: node.location,
          hint: Wording("只用参数，或直接写值", en: "use parameters only, or write the value itself"))
      }
      unit.mark.properties[name] = nil
      guard unit.encoding[channel] == nil else { continue }
      var definition = ChannelDefinition(at: node.location)
      definition.value = node
      var encoded = EncodedChannel(channel: channel, definition: definition)
      try bind(&encoded, &unit.table)
      unit.encoding[channel] = [encoded]
    }
  }

  /// The channel that shows a property of marks: for the size of letters, that of sizes.
  private func channel(of property: String, _ type: MarkType) -> Channel? {
    if type == .text, property == "fontSize" { return .size }
    return Channel(rawValue: property).flatMap { $0.isFacet ? nil : $0 }
  }

  /// The column that holds what an expression makes of each row.
  private func column(
    of text: String, at location: SourceLocation, _ table: inout Table
  ) throws(Failure) -> String {
    let name = "expr \(text)"
    if table[name] == nil {
      let expression = try Expression.parse(text, at: location)
      table = table.setting(name, try expression.bind(to: table, in: context.evaluation).column())
    }
    return name
  }

  private func bind(_ encoded: inout EncodedChannel, _ table: inout Table) throws(Failure) {
    guard let node = encoded.definition.value?["expr"], let text = node.string else { return }
    let name = try column(of: text, at: node.location, &table)
    encoded.definition.value = nil
    encoded.definition.field = name
    encoded.definition.hasNoScale = true
    encoded.column = name
    encoded.isLook = true
  }
}
