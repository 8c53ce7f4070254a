import ChartSpecs
import Diagnostics
import Documents

/// Which properties have an effect on which scales, as Vega-Lite has it.
struct ScaleSupport {
  let type: ScaleType
  let channel: Channel

  /// Warnings for what a definition says about its scale in vain.
  func warnings(_ definition: ChannelDefinition) -> [Diagnostic] {
    var result = definition.scale.names.compactMap { name -> Diagnostic? in
      guard let node = definition.scale[name], let reason = reason(name) else { return nil }
      return Diagnostic(.warning, at: node.location, reason)
    }
    if let node = definition.scale["type"], let written = node.string.flatMap(ScaleType.init), written != type,
      written.category != type.category, let kind = definition.type?.rawValue
    {
      let wording = Wording(
        "`\(written.rawValue)` 刻度不适用于通道 `\(channel.rawValue)` 的 `\(kind)` 字段，改用 `\(type.rawValue)`",
        en: "a `\(written.rawValue)` scale does not suit a `\(kind)` field on `\(channel.rawValue)`: "
          + "`\(type.rawValue)` is used")
      result.append(Diagnostic(.warning, at: node.location, wording))
    }
    return result
  }

  private func reason(_ name: String) -> Wording? {
    if ["interpolate", "scheme", "domainMid"].contains(name), !channel.isColor {
      return Wording(
        "`\(name)` 对通道 `\(channel.rawValue)` 没有作用",
        en: "`\(name)` has no effect on the channel `\(channel.rawValue)`")
    }
    if supports(name) { return nil }
    return Wording(
      "`\(name)` 对 `\(type.rawValue)` 刻度没有作用", en: "`\(name)` has no effect on a `\(type.rawValue)` scale")
  }

  private func supports(_ name: String) -> Bool {
    let isSpan = type.isContinuous && type != .identity
    let isPlace = type == .band || type == .point
    switch name {
    case "scheme": return !isPlace && type != .identity
    case "bins": return !type.isDiscrete && type != .identity
    case "round", "padding", "rangeMin", "rangeMax": return isSpan || isPlace
    case "paddingOuter", "align": return isPlace
    case "paddingInner": return type == .band
    case "domainMax", "domainMid", "domainMin", "domainRaw", "clamp": return isSpan
    case "nice": return isSpan || type == .quantize || type == .threshold
    case "exponent": return type == .pow
    case "base": return type == .log
    case "constant": return type == .symlog
    case "zero": return !type.hasDiscreteDomain && !type.isTime && ![.log, .threshold, .quantile].contains(type)
    default: return true
    }
  }
}
