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
      guard let channel = Channel(rawValue: name), !channel.isFacet else {
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

  private func bind(_ encoded: inout EncodedChannel, _ table: inout Table) throws(Failure) {
    guard let node = encoded.definition.value?["expr"], let text = node.string else { return }
    let expression = try Expression.parse(text, at: node.location)
    let name = "expr \(text)"
    if table[name] == nil {
      table = table.setting(name, try expression.bind(to: table, in: context.evaluation).column())
    }
    encoded.definition.value = nil
    encoded.definition.field = name
    encoded.definition.hasNoScale = true
    encoded.column = name
    encoded.isLook = true
  }
}
