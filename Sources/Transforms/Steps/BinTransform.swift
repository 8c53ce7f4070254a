public import Diagnostics
import Documents
public import Tables

/// `bin`: each row gets the bounds of the bin that its number lies in.
public struct BinTransform: Hashable, Sendable {
  /// The field.
  public var field: FieldReference
  /// How the bins are chosen.
  public var parameters: BinParameters
  /// The name of the field that holds lower bounds.
  public var startName: String
  /// The name of the field that holds upper bounds.
  public var endName: String

  /// A binning.
  public init(
    _ field: FieldReference, _ parameters: BinParameters = BinParameters(), asStart startName: String,
    end endName: String
  ) {
    self.field = field
    self.parameters = parameters
    self.startName = startName
    self.endName = endName
  }

  init?(_ reader: MappingReader) {
    let names = reader.startAndEnd("as")
    let parameters = reader.required("bin").flatMap { BinParameters.decode($0, log: reader.log) }
    guard let field = reader.requiredField("field"), let names, let parameters else { return nil }
    self.init(field, parameters, asStart: names.start, end: names.end)
  }

  /// The bins for the numbers of a table; `nil` when there is none.
  ///
  /// - Throws: a located error for an unknown field or one of texts.
  public func binning(for table: Table) throws(Failure) -> Binning? {
    let finite = try field.numbers(in: table).filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return nil }
    return Binning(low...high, parameters)
  }

  /// The table with lower and upper bounds.
  ///
  /// - Throws: a located error for an unknown field or one of texts.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let numbers = try field.numbers(in: table)
    let binning = try binning(for: table)
    let starts = numbers.map { $0.isNaN ? nil : binning?.lowerBound(of: $0) }
    let ends = starts.map { start in start.flatMap { start in binning.map { start + $0.step } } }
    func column(_ values: [Double?]) -> Column {
      Column(.numbers(values.map { $0 ?? 0 }), missing: values.map { $0 == nil })
    }
    return table.setting(startName, column(starts)).setting(endName, column(ends))
  }
}
