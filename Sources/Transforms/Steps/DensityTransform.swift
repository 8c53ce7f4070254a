public import Diagnostics
import Documents
public import Tables

/// `density`: a smooth curve of how often values of a field occur.
///
/// The curves of all groups are sampled at the same places: `steps` or else `maxsteps` (200) equal distances. With
/// `resolve: independent`, each is sampled over its own extent, at `minsteps` (25) to `maxsteps` that follow its bends.
/// As in Vega, the density is that of all rows: where values are missing, the area under the curve is less than one.
public struct DensityTransform: Hashable, Sendable {
  private enum Resolution: String, CaseIterable { case shared, independent }
  /// More points than a curve needs: hostile input must not run for hours.
  private static let maximumSteps = 10_000.0

  let field: FieldReference
  let groups: [FieldReference]
  private let isCumulative: Bool
  private let countsRows: Bool
  private let bandwidth: Double?
  private let extent: ClosedRange<Double>?
  private let least: Int
  private let most: Int
  private let sharesExtent: Bool
  private let names: [String]

  init?(_ reader: MappingReader) {
    groups = reader.fields("groupby")
    isCumulative = reader.boolean("cumulative") ?? false
    countsRows = reader.boolean("counts") ?? false
    // Zero asks for the estimate, as in Vega.
    bandwidth = reader.number("bandwidth").flatMap { $0 > 0 ? $0 : nil }
    extent = reader.extent("extent")
    let fixed = reader.positiveNumber("steps")
    sharesExtent = reader.choice("resolve", Resolution.self) != .independent
    let (fewest, greatest) = (reader.positiveNumber("minsteps") ?? 25, reader.positiveNumber("maxsteps") ?? 200)
    most = Int(min(fixed ?? max(fewest, greatest), Self.maximumSteps))
    least = sharesExtent ? most : Int(min(fixed ?? fewest, Self.maximumSteps))
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
      let rows = result.grouping.rows(group)
      let values = rows.map { numbers[$0] }.filter(\.isFinite)
      guard let range = shared ?? Transforms.extent(of: values), !values.isEmpty else { continue }
      let curve = KernelDensity(values, bandwidth: bandwidth)
      let factor = (countsRows ? 1 : 1 / Double(rows.count)) * Double(values.count)
      let points = sampledCurve(range, least: least, most: most) { x in
        factor * (isCumulative ? curve.cumulative(at: x) : curve.density(at: x))
      }
      for (x, y) in points { result.add([.number(x), .number(y)], to: group) }
    }
    return result.table
  }
}
