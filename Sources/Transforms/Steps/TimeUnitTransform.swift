public import Diagnostics
import Documents
public import Formats
public import Tables

/// `timeUnit`: each row gets the beginning and the end of the interval that its moment lies in.
public struct TimeUnitTransform: Hashable, Sendable {
  /// The unit.
  public var unit: TimeUnit
  /// The field that holds moments.
  public var field: FieldReference
  /// The name of the field that holds beginnings; ends stand in the one with `_end` behind.
  public var name: String

  /// A cut by a time unit.
  public init(_ unit: TimeUnit, _ field: FieldReference, as name: String) {
    self.unit = unit
    self.field = field
    self.name = name
  }

  init?(_ reader: MappingReader) {
    let unit = reader.timeUnit("timeUnit")
    let field = reader.requiredField("field")
    let name = reader.requiredString("as")
    guard let unit, let field, let name else { return nil }
    self.init(unit, field, as: name)
  }

  /// The table with beginnings and ends.
  ///
  /// - Throws: a located error for an unknown field, or a text that is no date.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let zone = context.evaluation.zone
    let moments = try field.column(in: table).moments(of: field, zone: zone)
    let starts = unit.isBinned ? moments : moments.mapMoments { unit.floor($0, zone: zone) }
    let ends = starts.mapMoments { unit.next($0, zone: zone) }
    return table.setting(name, starts).setting("\(name)_end", ends)
  }
}
