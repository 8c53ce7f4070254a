public import Diagnostics
import Documents
public import Tables

/// `sample`: some rows, chosen by chance but the same for the same seed; they keep their order.
public struct SampleTransform: Hashable, Sendable {
  /// How many rows to keep.
  public var size: Int

  /// A sample.
  public init(size: Int) {
    self.size = size
  }

  init?(_ reader: MappingReader) {
    guard reader.required("sample") != nil, let size = reader.positiveNumber("sample") else { return nil }
    self.init(size: Int(min(size, 1e9)))
  }

  /// The chosen rows, by reservoir sampling (Vitter's algorithm R).
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    guard table.rowCount > size else { return table }
    var generator = SeededGenerator(seed: context.evaluation.seed)
    var chosen = Array(0..<size)
    for row in size..<table.rowCount {
      let position = Int(generator.nextUnit() * Double(row + 1))
      if position < size { chosen[position] = row }
    }
    return table.gathering(chosen.sorted())
  }
}
