import Tables

extension ChannelDefinition {
  /// This definition with its type filled in, as Vega-Lite chooses it from the rest of the definition.
  ///
  /// - Parameter primary: the definition of the channel that this one is the other end of.
  func typed(_ channel: Channel, primary: ChannelDefinition?) -> ChannelDefinition {
    var result = self
    for index in result.conditions.indices {
      result.conditions[index].definition = result.conditions[index].definition.typed(channel, primary: nil)
    }
    if let primary, let type = primary.typed(channel.main, primary: nil).type {
      if result.type == nil, isFieldOrDatum { result.type = type }
      return result
    }
    if result.type == nil, isFieldOrDatum { result.type = defaultType(channel) }
    if aggregate?.isCount == true { result.type = result.type == .ordinal ? .ordinal : .quantitative }
    return result
  }

  private func defaultType(_ channel: Channel) -> FieldType {
    if channel.isGeographic { return .quantitative }
    if let datum { return Self.type(of: datum) }
    if case .values = sort { return .ordinal }
    if timeUnit != nil || timeUnitBins != nil { return .temporal }
    switch aggregate {
    case .operation, .exponential: return .quantitative
    case .argmin, .argmax, nil: break
    }
    if bin != nil { return .quantitative }
    switch scale.text("type") {
    case "linear", "log", "pow", "sqrt", "symlog", "identity", "sequential", "quantile", "quantize", "threshold",
      "bin-ordinal":
      return .quantitative
    case "time", "utc": return .temporal
    default: break
    }
    if channel == .amount || channel == .priority { return .quantitative }
    return channel == .order ? .ordinal : .nominal
  }

  private static func type(of datum: DatumValue) -> FieldType {
    switch datum {
    case .moment: .temporal
    case .value(.number): .quantitative
    case .value: .nominal
    case .expression: .quantitative
    }
  }
}
