import Diagnostics
import Documents

/// The name under which a `lookup` finds the rows that a selection holds.
public func selectedRows(of name: String) -> String { "param \(name)" }

/// A selection as a view declares it: what has to be drawn of it before anyone has touched the chart.
public struct SelectionDefinition: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// The views that it belongs to, by name; without any, those in the view that declares it.
  public var views: [String] = []
  /// Of an interval, the ends along `x` and `y` that it holds at first.
  public var ends: [Channel: [DatumValue]] = [:]
  /// The looks of an interval.
  public var looks = Properties()

  /// Whether an interval can be seen: what moves scales is no rectangle.
  public var isBrush: Bool { !ends.isEmpty }

  /// Decodes a parameter; `nil` if it is no selection. What is wrong with its value, the reader of parameters reports.
  init?(_ node: DocumentNode, log: DiagnosticLog) {
    guard let name = node["name"]?.string, let select = node["select"] else { return nil }
    self.name = name
    views = node["views"]?.sequence?.compactMap(\.string) ?? []
    guard (select.string ?? select["type"]?.string) == "interval", !node.movesScales else { return }
    if let mark = select["mark"] { looks = PropertySchema.brush.decode(mark, log: log) }
    for channel in [Channel.x, .y] {
      guard let items = node["value"]?[channel.rawValue]?.sequence, items.count == 2 else { continue }
      ends[channel] = items.compactMap { DatumValue.decode($0, log: log) }
    }
  }
}

extension PropertySchema {
  /// The rectangle of an interval selection.
  static let brush = PropertySchema([
    (.paint, "fill stroke"), (.number, "fillOpacity strokeOpacity strokeWidth strokeDashOffset"),
    (.numbers, "strokeDash"), (.ignored, "cursor"),
  ])
}

extension DocumentNode {
  /// Whether this parameter is a selection that moves scales.
  var movesScales: Bool { self["select"] != nil && self["bind"]?.string == "scales" }

  /// Whether this parameter is a selection that is made in a legend.
  var isMadeInLegend: Bool {
    self["select"] != nil && (self["bind"]?.string == "legend" || self["bind"]?["legend"] != nil)
  }
}
