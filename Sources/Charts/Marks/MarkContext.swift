import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes
import Tables

/// What a mark is drawn from: its rows, its looks, its scales and the size of its frame.
struct MarkContext {
  let unit: UnitModel
  let position: Int
  let resolver: ScaleResolver
  let looks: Looks
  let size: Size
  /// The rows that can be drawn.
  let rows: [Int]

  var context: ChartContext { resolver.context }
  var table: Table { unit.table }

  init(_ position: Int, _ resolver: ScaleResolver) {
    self.position = position
    self.resolver = resolver
    unit = resolver.model.units[position]
    looks = Looks(unit.mark, resolver.configuration)
    size = resolver.sizes[position]
    rows = Array(0..<unit.table.rowCount)
  }

  func scale(_ channel: Channel) -> ChartScale? { resolver.scale(channel, unit: position) }

  /// The name of the group of marks in the drawing.
  func name(_ kind: String) -> String { "mark-\(kind) role-mark \(unit.prefix)marks" }

  /// The length of the frame along an axis.
  func length(_ channel: Channel) -> Double { channel.main == .x ? size.width : size.height }

  /// For each row, whether a path goes on there: whether all numbers on continuous scales are there.
  func continuity() -> [Bool] {
    let invalid = InvalidData(unit, resolver.configuration)
    return invalid.mode.breaksPaths ? invalid.validity(table) : [Bool](repeating: true, count: table.rowCount)
  }

  /// The look of what is no number on a channel: that of `config.scale.invalid`, else of zero or the beginning of the
  /// scale where invalid rows are shown.
  func invalidVisual(_ channel: Channel, _ scale: ChartScale) -> Visual? {
    if scale.type.hasDiscreteDomain { return nil }
    let output = resolver.configuration["scale"]["invalid"]?[channel.main.rawValue]
    if let value = output?["value"] { return Self.look(value, channel) }
    guard output != nil || InvalidMode(unit.mark, resolver.configuration) == .show else { return nil }
    return scale.zeroOrLeast.flatMap { scale.visual(.number($0)) }
  }

  /// Whether a channel changes more than the places of this mark.
  var looksVary: Bool {
    let looks: Set<Channel> = [
      .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape, .angle,
    ]
    return unit.encoding.keys.contains { looks.contains($0) }
  }

  /// The cells of a definition's column.
  func cells(_ encoded: EncodedChannel) -> [Value]? { encoded.column.flatMap { unit.table[$0]?.values } }

  /// The value of a datum.
  func value(_ datum: DatumValue) -> Value { context.value(datum) }
}
