import Diagnostics

extension Normalizer {
  /// What maps need: nets are drawn along their lines, and figures come from the channel `shape` as they are.
  func prepareMap(
    _ mark: inout MarkDefinition, _ encoding: inout Encoding, _ settings: ViewSettings
  ) throws(Failure) {
    if mark.type == .geoshape {
      if settings.data?.isGraticule == true, mark.properties.boolean("filled") == nil {
        mark.properties.set("filled", false)
      }
      encoding[.shape] = encoding[.shape]?.map { definition in
        var result = definition
        if result.isField { (result.type, result.hasNoScale) = (.geojson, true) }
        return result
      }
    }
    for channel in encoding.keys.sorted() {
      for definition in encoding[channel] ?? [] where definition.type == .geojson {
        guard channel == .shape, mark.type == .geoshape else {
          throw Failure(
            Wording(
              "类型 `geojson` 只用于 `geoshape` 的通道 `shape`",
              en: "the type `geojson` is for the channel `shape` of `geoshape` only"),
            at: definition.location)
        }
      }
      let takesPlaces = [.point, .circle, .square, .text, .line, .trail, .rule, .tick, .image, .arc]
        .contains(mark.type)
      if channel.isGeographic, !takesPlaces, let definition = encoding[channel]?.first {
        throw Failure(
          Wording(
            "标记 `\(mark.type.rawValue)` 不能用通道 `\(channel.rawValue)`",
            en: "the mark `\(mark.type.rawValue)` cannot use the channel `\(channel.rawValue)`"),
          at: definition.location)
      }
    }
  }
}
