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

  /// How rows without a number are treated.
  var invalidMode: String {
    Self.invalidMode(unit, looks)
  }

  static func invalidMode(_ unit: UnitModel, _ looks: Looks) -> String {
    if looks.isNull("invalid") { return "show" }
    return looks.text("invalid") ?? (unit.mark.type.isPath ? "break-paths-show-path-domains" : "filter")
  }

  /// The cells of a definition's column.
  func cells(_ encoded: EncodedChannel) -> [Value]? { encoded.column.flatMap { unit.table[$0]?.values } }

  /// The value of a datum.
  func value(_ datum: DatumValue) -> Value { context.value(datum) }
}
