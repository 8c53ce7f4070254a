import ChartSpecs
import Documents

/// The defaults of axes: the styles of guides, then `config` from the general to the special, then named styles.
struct AxisLooks {
  let configuration: Configuration
  let channel: Channel
  let type: ScaleType

  init(_ configuration: Configuration, channel: Channel, type: ScaleType) {
    (self.configuration, self.channel, self.type) = (configuration, channel, type)
  }

  /// The looks of an axis on a side, without its own properties.
  ///
  /// - Parameter styles: the names in the axis's own `style`.
  func looks(orient: String, styles: [String]) -> Properties {
    let groups = groups(orient: orient).map { configuration[$0] }
    let general = groups.flatMap { $0.lines("style") ?? [] }
    let named = { (names: [String]) in names.map { configuration.styles[$0] ?? Properties() } }
    let layers =
      [guideStyle("guide-label", "label"), guideStyle("guide-title", "title")] + named(general) + groups
      + named(styles)
    return layers.reduce(Properties()) { $0.overridden(by: $1) }
  }

  /// The names in `config`, the most special last.
  private func groups(orient: String) -> [String] {
    let direction = channel == .x ? "X" : "Y"
    let kinds: [String] =
      switch type {
      case .band: ["Discrete", "Band"]
      case .point: ["Discrete", "Point"]
      case .ordinal: ["Discrete"]
      case .time, .utc: ["Temporal"]
      default: ["Quantitative"]
      }
    let side = orient.prefix(1).uppercased() + orient.dropFirst()
    return ["axis", "axis" + direction, "axis" + side] + kinds.map { "axis" + $0 }
      + kinds.map { "axis" + direction + $0 }
  }

  private func guideStyle(_ name: String, _ prefix: String) -> Properties {
    configuration.guideStyle(name, prefix: prefix)
  }

  /// The side where nobody asks for one.
  var usualOrient: String {
    configuration["axis" + (channel == .x ? "X" : "Y")].text("orient") ?? configuration["axis"].text("orient")
      ?? (channel == .x ? "bottom" : "left")
  }

  static func opposite(_ orient: String) -> String {
    switch orient {
    case "bottom": "top"
    case "top": "bottom"
    case "left": "right"
    default: "left"
    }
  }
}

extension Configuration {
  /// The looks of texts in guides, from the styles `guide-label`, `guide-title`, `group-title` and `group-subtitle`.
  ///
  /// - Parameter prefix: what stands before the names of the result: `label` for `labelFontSize`.
  func guideStyle(_ style: String, prefix: String) -> Properties {
    guard let looks = styles[style] else { return Properties() }
    var result = Properties()
    for name in ["font", "fontSize", "fontStyle", "fontWeight", "lineHeight", "limit", "align", "baseline", "angle"] {
      if let node = looks[name] { result[Self.prefixed(name, prefix)] = node }
    }
    if let color = looks["fill"] ?? looks["color"] { result[Self.prefixed("color", prefix)] = color }
    if let opacity = looks["fillOpacity"] ?? looks["opacity"] { result[Self.prefixed("opacity", prefix)] = opacity }
    return result
  }

  private static func prefixed(_ name: String, _ prefix: String) -> String {
    prefix.isEmpty ? name : prefix + name.prefix(1).uppercased() + name.dropFirst()
  }
}
