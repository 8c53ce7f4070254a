import Diagnostics
import Documents

/// What the marks beyond Vega-Lite need, and what is filled in for them.
extension Normalizer {
  /// Reports channels that the mark lacks or has no use for.
  func checkExtension(_ mark: MarkDefinition, _ encoding: Encoding) throws(Failure) {
    let log = DiagnosticLog()
    for channel in mark.type.neededChannels where encoding[channel] == nil {
      log.error(
        Wording(
          "`\(mark.type.rawValue)` 缺少通道 `\(channel.rawValue)`",
          en: "`\(mark.type.rawValue)` has no channel `\(channel.rawValue)`"), at: mark.location)
    }
    for channel in encoding.keys.sorted() where !mark.type.uses(channel) {
      log.error(
        Wording(
          "标记 `\(mark.type.rawValue)` 不用通道 `\(channel.rawValue)`",
          en: "the mark `\(mark.type.rawValue)` has no use for the channel `\(channel.rawValue)`"),
        at: encoding[channel]?.first?.location ?? mark.location,
        hint: mark.type.isExtension ? suggestion(for: channel.rawValue, among: mark.type.channelNames) : nil)
    }
    if mark.type == .tiles, mark.properties["layout"] == nil {
      for channel in [Channel.x, .y] where encoding[channel] == nil {
        log.error(
          Wording(
            "`shanhai.tiles` 缺少通道 `\(channel.rawValue)`", en: "`shanhai.tiles` has no channel `\(channel.rawValue)`"),
          at: mark.location, hint: Wording("或在标记里写 `layout`", en: "or write a `layout` in the mark"))
      }
    }
    checkProperties(mark, log)
    try log.throwErrors()
  }

  private func checkProperties(_ mark: MarkDefinition, _ log: DiagnosticLog) {
    if let node = mark.properties["layout"], TileLayout(node) == nil {
      log.error(
        Wording("`layout` 应是若干行名称", en: "`layout` must be rows of names"), at: node.location,
        hint: Wording("例如 `[[甲, 乙], [null, 丙]]`", en: "for example `[[A, B], [null, C]]`"))
    }
    guard let node = mark.properties["shanhai.break"], !node.isNull else { return }
    if mark.type == .bar {
      _ = BarBreak(node, log: log)
    } else {
      log.error(
        Wording("只有 `bar` 可以有 `shanhai.break`", en: "only a `bar` can have `shanhai.break`"), at: node.location)
    }
  }

  /// Tiles lie on a grid of their own, without scales; colours that repeat the names of a side need no legend.
  func prepareExtension(_ mark: MarkDefinition, _ encoding: inout Encoding) {
    switch mark.type {
    case .tiles:
      for channel in [Channel.x, .y] { encoding[channel] = encoding[channel]?.map(\.unscaled) }
    case .pairs, .sankey:
      let names = [Channel.source, .target].compactMap { encoding[$0]?.first?.field }
      encoding[.color] = encoding[.color]?.map { color in
        guard color.legend == nil, let field = color.field, names.contains(field) else { return color }
        var color = color
        color.legend = .hidden
        return color
      }
    default: break
    }
  }
}

extension ChannelDefinition {
  fileprivate var unscaled: ChannelDefinition {
    var result = self
    result.hasNoScale = true
    return result
  }
}

extension MarkType {
  fileprivate var neededChannels: [Channel] {
    switch self {
    case .pairs, .sankey: [.source, .target]
    case .label: [.text]
    default: []
    }
  }

  /// The channels that a mark beyond Vega-Lite reads; `nil` for a mark of Vega-Lite.
  private var ownChannels: [Channel]? {
    switch self {
    case .pairs, .sankey:
      [.source, .target, .amount, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .detail]
    case .tiles: [.x, .y, .text, .amount, .color, .fill, .stroke, .opacity, .fillOpacity, .detail]
    case .label: [.x, .y, .xOffset, .yOffset, .text, .color, .fill, .opacity, .fillOpacity, .detail, .priority]
    default: nil
    }
  }

  fileprivate var channelNames: [String] { (ownChannels ?? []).map(\.rawValue) }

  fileprivate func uses(_ channel: Channel) -> Bool {
    guard let ownChannels else { return !channel.isExtension }
    return channel.isInvisible || channel == .href || channel.isFacet || ownChannels.contains(channel)
  }
}
