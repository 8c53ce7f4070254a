import ChartSpecs
import Diagnostics
import Tables

/// Legends that send the eye back and forth where words at the marks would do: a legend that repeats an axis, and one
/// of a few lines whose ends lie far enough apart for labels.
func replaceableLegends(_ resolver: ScaleResolver) -> [Diagnostic] {
  resolver.model.units.indices.compactMap { position in
    let unit = resolver.model.units[position]
    for channel in [Channel.color, .fill, .stroke] {
      guard let encoded = unit[channel], encoded.definition.isField, encoded.definition.isDiscrete,
        encoded.definition.legend != .hidden, let column = encoded.column
      else { continue }
      if [unit[.x], unit[.y]].contains(where: { $0?.column == column }) {
        return .warning(
          Wording("图例重复了坐标轴上的名称", en: "the legend repeats the names on the axis"),
          at: encoded.definition.location, hint: Wording("写 `legend: null`", en: "write `legend: null`"))
      }
      if labelsFit(position, column, resolver) {
        return .warning(
          Wording("线的末端放得下名称，不需要图例", en: "names fit at the ends of the lines; a legend is not needed"),
          at: encoded.definition.location,
          hint: Wording("写 `legend: null`，并加一层文字标记", en: "write `legend: null` and add a layer of text"))
      }
    }
    return nil
  }
}

/// Whether the ends of two to seven lines lie at least a line of text apart.
private func labelsFit(_ position: Int, _ column: String, _ resolver: ScaleResolver) -> Bool {
  let unit = resolver.model.units[position]
  guard unit.mark.type == .line || unit.mark.type == .trail, let x = unit[.x]?.column, let y = unit[.y]?.column,
    let across = resolver.scale(.x, unit: position), let up = resolver.scale(.y, unit: position),
    unit.table.rowCount < 100_000
  else { return false }
  var ends: [Value: (place: Double, height: Double)] = [:]
  for row in 0..<unit.table.rowCount {
    guard let place = across.place(unit.table[row, x]), let height = up.place(unit.table[row, y]) else { continue }
    let series = unit.table[row, column]
    if ends[series].map({ place > $0.place }) ?? true { ends[series] = (place, height) }
  }
  guard (2...7).contains(ends.count) else { return false }
  let heights = ends.values.map(\.height).sorted()
  let leading = 1.2 * (resolver.configuration["text"].number("fontSize") ?? 11)
  return zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= leading }
}
