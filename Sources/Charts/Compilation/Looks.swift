import ChartSpecs
import Documents
import Formats

/// The looks of one mark: its own properties over its styles over the defaults for its kind and for all marks.
struct Looks {
  let type: MarkType
  let own: Properties
  private let all: Properties

  init(_ mark: MarkDefinition, _ configuration: Configuration) {
    type = mark.type
    own = mark.properties
    var looks = Self.builtIn(mark.type)
    looks = looks.overridden(by: configuration["mark"])
    looks = looks.overridden(by: configuration[mark.type.rawValue])
    for style in mark.styles { looks = looks.overridden(by: configuration.styles[style]) }
    defaults = looks
    all = looks.overridden(by: mark.properties)
  }

  /// Everything but the mark's own properties.
  let defaults: Properties

  subscript(name: String) -> DocumentNode? { all[name] }
  func number(_ name: String) -> Double? { all.number(name) }
  func text(_ name: String) -> String? { all.text(name) }
  func boolean(_ name: String) -> Bool? { all.boolean(name) }
  func numbers(_ name: String) -> [Double]? { all.numbers(name) }
  func lines(_ name: String) -> [String]? { all.lines(name) }
  func isNull(_ name: String) -> Bool { all.isNull(name) }
  /// The size of letters; text marks may also call it `size`.
  var fontSize: Double? { own.number("fontSize") ?? (type == .text ? own.number("size") : nil) ?? number("fontSize") }
  /// A share of the band: `{band: 0.5}`.
  func band(_ name: String) -> Double? { all[name]?["band"]?.number }

  /// Whether the mark is painted inside rather than along its outline.
  var isFilled: Bool { boolean("filled") ?? ![.point, .line, .rule].contains(type) }

  /// Vega-Lite's own defaults.
  private static func builtIn(_ type: MarkType) -> Properties {
    var looks = Properties()
    looks.set("color", "#4c78a8")
    switch type {
    case .bar:
      looks.set("binSpacing", 1)
      looks.set("continuousBandSize", 5)
      looks.set("minBandSize", 0.25)
      looks.set("timeUnitBandPosition", 0.5)
    case .rect, .image:
      looks.set("binSpacing", 0)
      looks.set("continuousBandSize", 5)
      looks.set("minBandSize", 0.25)
      looks.set("timeUnitBandPosition", 0.5)
    case .line:
      looks.set("strokeWidth", 2)
    case .point, .circle, .square:
      looks.set("size", 30)
      looks.set("strokeWidth", 2)
    case .tick:
      looks.set("thickness", 1)
      looks.set("binSpacing", 0)
      looks.set("timeUnitBandPosition", 0.5)
    case .rule: looks.set("color", "black")
    case .text:
      looks.set("color", "black")
      looks.set("fontSize", 11)
    case .trail: looks.set("size", 2)
    case .pairs, .sankey:
      looks.set("fillOpacity", 0.55)
      looks.set("fontSize", 10)
      looks.set("nodeWidth", 6)
      looks.set("nodePadding", type == .pairs ? 3 : 10)
    case .tiles:
      looks.set("fontSize", 10)
      looks.set("gap", 2)
    case .label:
      looks.set("color", "black")
      looks.set("fontSize", 10)
      looks.set("gap", 2)
    case .area, .arc, .boxplot, .errorbar, .errorband, .geoshape: break
    }
    return looks
  }
}

/// Where in its band or unit of time a mark stands, 0 to 1; 0 when it stands at the beginning.
func bandPosition(of encoded: EncodedChannel, _ unit: UnitModel, _ looks: Looks, isMiddle: Bool) -> Double {
  let definition = encoded.definition
  if let position = definition.bandPosition { return position }
  let isRange = unit.encoding[encoded.channel.secondary ?? encoded.channel] != nil && encoded.channel.secondary != nil
  if definition.timeUnit != nil, definition.type == .temporal {
    return isRange && !isMiddle ? 0 : looks.number("timeUnitBandPosition") ?? 0
  }
  return 0.5
}
