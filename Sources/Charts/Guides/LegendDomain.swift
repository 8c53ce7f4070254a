import ChartSpecs
import Tables

/// Where the values of a scale come from: scales with the same have one legend.
struct LegendDomain: Equatable {
  /// What a definition contributes.
  private struct Part: Equatable {
    var name: String?
    var column: Column?
    var datum: DatumValue?
    var sort: SortSetting?
    /// As in Vega-Lite, rows that are kept by other rules are others, even if they are the same.
    var invalid: InvalidMode
  }

  /// The written values.
  private let values: [Value]?
  private let parts: [Part]
  private let isDiscrete: Bool
  private let isBinned: Bool

  init(_ domain: ScaleDomain) {
    let type = domain.group.type
    values = domain.explicit
    isDiscrete = type.hasDiscreteDomain
    isBinned = type == .binOrdinal
    let members = values == nil ? domain.group.members : []
    parts = members.map { member in
      let (unit, definition) = (domain.model.units[member.unit], member.encoded.definition)
      return Part(
        name: member.encoded.column, column: member.encoded.column.flatMap { unit.covered[$0] },
        datum: definition.datum,
        // Values are in their natural order by default.
        sort: type.isDiscrete ? definition.sort ?? .natural(descending: false) : nil,
        invalid: InvalidMode(unit.mark, domain.configuration))
    }
  }

  static func == (a: LegendDomain, b: LegendDomain) -> Bool {
    a.values == b.values && a.isDiscrete == b.isDiscrete && a.isBinned == b.isBinned
      && a.parts.allSatisfy(b.parts.contains) && b.parts.allSatisfy(a.parts.contains)
  }
}
