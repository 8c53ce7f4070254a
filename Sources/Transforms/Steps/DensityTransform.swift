public import Diagnostics
import Documents
public import Tables

/// `density`: a smooth curve of how often values of a field occur.
///
/// The curve is sampled at equal distances: `steps` of them, or 100 within `minsteps` and `maxsteps`.
public struct DensityTransform: Hashable, Sendable {
  private enum Resolution: String, CaseIterable { case shared, independent }

  let field: FieldReference
  let groups: [FieldReference]
  private let isCumulative: Bool
  private let countsRows: Bool
  private let bandwidth: Double?
  private let extent: ClosedRange<Double>?
  private let steps: Int
  private let sharesExtent: Bool
  private let names: [String]

  init?(_ reader: MappingReader) {
    groups = reader.fields("groupby")
    isCumulative = reader.boolean("cumulative") ?? false
    countsRows = reader.boolean("counts") ?? false
    // Zero asks for the estimate, as in Vega.
    bandwidth = reader.number("bandwidth").flatMap { $0 > 0 ? $0 : nil }
    extent = reader.extent("extent")
    let least = reader.positiveNumber("minsteps") ?? 25
    let most = reader.positiveNumber("maxsteps") ?? 200
    steps = Int(min(reader.positiveNumber("steps") ?? max(least, min(most, 100)), 1000))
    sharesExtent = reader.choice("resolve", Resolution.self) != .independent
    names = reader.names("as", defaults: ["value", "density"])
    guard let field = reader.requiredField("density") else { return nil }
    self.field = field
  }

  /// The group's keys and the points of its curve; a group without a number has no rows.
  ///
  /// - Throws: a located error for an unknown field or one of texts.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let numbers = try field.numbers(in: table)
    let shared = extent ?? (sharesExtent ? Transforms.extent(of: numbers) : nil)
    var result = try SampledGroups(by: groups, of: table, names: names)
    for group in 0..<result.grouping.count {
      let values = result.grouping.rows(group).map { numbers[$0] }.filter(\.isFinite)
      guard let range = shared ?? Transforms.extent(of: values), !values.isEmpty else { continue }
      let curve = KernelDensity(values, bandwidth: bandwidth)
      let factor = countsRows ? Double(values.count) : 1
      for x in evenlySpaced(range, steps: steps) {
        let y = isCumulative ? curve.cumulative(at: x) : curve.density(at: x)
        result.add([.number(x), .number(y * factor)], to: group)
      }
    }
    return result.table
  }
}
