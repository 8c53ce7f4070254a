import ChartSpecs
import Documents
import Scenes

/// What a legend's symbols take over from the mark that they stand for, as far as no scale of the legend decides it.
struct SymbolLooks {
  /// The fill; the outer `nil` when the mark does not say, the inner one for none.
  private(set) var fill: Paint??
  /// The outline, in the same way.
  private(set) var stroke: Paint??
  private(set) var opacity: Double?
  private(set) var strokeWidth: Double?
  private(set) var strokeDash: [Double]?
  private(set) var strokeDashOffset: Double?

  /// Whether the mark says nothing.
  var isEmpty: Bool {
    fill == nil && stroke == nil && opacity == nil && strokeWidth == nil && strokeDash == nil
      && strokeDashOffset == nil
  }

  /// Symbols about which no mark says anything.
  init() {}

  /// The looks that the definition of a channel of a mark gives to symbols.
  init(_ channel: Channel, _ unit: UnitModel, legend: Properties, _ configuration: Configuration) {
    let looks = Looks(unit.mark, configuration)
    let isFilled = looks.isFilled && unit.mark.type != .trail
    let lines = Self.configured(unit.mark, configuration)
    strokeWidth = lines.number("strokeWidth")
    strokeDash = lines.numbers("strokeDash")
    strokeDashOffset = lines.number("strokeDashOffset")
    opacity = channel == .opacity || legend["symbolOpacity"] != nil ? nil : Self.opacity(unit, looks)

    fill = Self.source("fill", isFilled ? .color : nil, unit, looks)?.paint(
      isScaled: channel == .fill || (isFilled && channel == .color),
      // As in Vega-Lite, the black counts the opacity of the marks twice.
      other: legend["symbolFillColor"] == nil ? Paint.color(.black).faded(opacity ?? 1) : nil)
    stroke = Self.source("stroke", isFilled ? nil : .color, unit, looks)?.paint(
      isScaled: channel == .stroke || (!isFilled && channel == .color), other: nil)
    if case .some(.some) = fill, stroke == nil { stroke = .some(nil) }
  }

  /// The opacity of the mark: the largest of those that conditions give, else its own. Marks that cannot be seen, such
  /// as points for a pointer to find, are explained all the same.
  static func opacity(_ unit: UnitModel, _ looks: Looks) -> Double? {
    if let encoded = unit[.opacity] {
      let values = ([encoded.definition.value] + encoded.conditions.map(\.value.definition.value)).compactMap {
        $0?.number
      }
      if let most = values.max() { return most == 0 ? nil : most }
    }
    let isSmall = [.point, .tick, .circle, .square].contains(unit.mark.type)
    let opacity = looks.number("opacity") ?? (isSmall && !unit.isAggregated ? 0.7 : nil)
    return opacity == 0 ? nil : opacity
  }

  /// What a theme says about lines, without Vega-Lite's own defaults; what the mark itself says is not for legends.
  private static func configured(_ mark: MarkDefinition, _ configuration: Configuration) -> Properties {
    let general = configuration["mark"].overridden(by: configuration[mark.type.rawValue])
    return mark.styles.reduce(general) { $0.overridden(by: configuration.styles[$1]) }
  }

  // MARK: Paints

  /// Where the fill or outline of a mark comes from.
  private enum Source {
    /// Always the same.
    case constant(Paint?)
    /// A scale.
    case scale
    /// A condition; the paint is that of the first.
    case condition(Paint?)

    /// The paint of symbols; `nil` where the scale of the legend, or nobody, decides.
    ///
    /// - Parameter other: stands for all values of another scale.
    func paint(isScaled: Bool, other: Paint?) -> Paint?? {
      if isScaled { return nil }
      switch self {
      case .constant(let paint), .condition(let paint): return .some(paint)
      case .scale: return other.map { .some($0) } ?? nil
      }
    }
  }

  /// - Parameter color: the channel that paints this part besides its own.
  private static func source(_ name: String, _ color: Channel?, _ unit: UnitModel, _ looks: Looks) -> Source? {
    let own = Channel(rawValue: name)
    for channel in [own, color].compactMap({ $0 }) {
      guard let encoded = unit[channel] else { continue }
      if encoded.conditions.isEmpty {
        if encoded.definition.isFieldOrDatum { return .scale }
        if let value = encoded.definition.value { return .constant(paint(value)) }
      }
      let values = [encoded.definition.value] + encoded.conditions.map(\.value.definition.value)
      if let first = values.compactMap({ $0 }).first { return .condition(paint(first)) }
      return encoded.definition.isFieldOrDatum ? .scale : fallback(name, color, looks)
    }
    return fallback(name, color, looks)
  }

  private static func fallback(_ name: String, _ color: Channel?, _ looks: Looks) -> Source? {
    let node = looks.own[name] ?? (color == nil ? nil : looks.own["color"]) ?? looks[name]
    if let node = node ?? (color == nil ? nil : looks["color"]) { return .constant(paint(node)) }
    let isHollow = name == "fill" && [.bar, .point, .circle, .square].contains(looks.type)
    return isHollow ? .constant(nil) : nil
  }
}
