public import Diagnostics
import Documents
public import Tables

/// `regression`: a curve fitted to the points of each group.
public struct RegressionTransform: Hashable, Sendable {
  /// The kind of curve.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// A straight line.
    case linear
    /// A logarithm.
    case log
    /// An exponential.
    case exp
    /// A power.
    case pow
    /// A parabola.
    case quad
    /// A polynomial.
    case poly
  }

  /// The steps of a curve, as Vega has them.
  private static let (fewestSteps, mostSteps) = (25, 200)

  let y: FieldReference
  let x: FieldReference
  let groups: [FieldReference]
  private let method: Method
  private let order: Int
  private let extent: ClosedRange<Double>?
  private let givesParameters: Bool
  private let names: [String]

  init?(_ reader: MappingReader) {
    groups = reader.fields("groupby")
    method = reader.choice("method", Method.self) ?? .linear
    // Higher orders only follow the noise, and lose all digits.
    order = Int(min(reader.positiveNumber("order") ?? 3, 12))
    extent = reader.extent("extent")
    givesParameters = reader.boolean("params") ?? false
    let y = reader.requiredField("regression")
    let x = reader.requiredField("on")
    names = reader.names("as", defaults: [x?.name ?? "", y?.name ?? ""])
    guard let x, let y else { return nil }
    self.x = x
    self.y = y
  }

  /// The group's keys and points of its curve: the ends of a line, or points that follow its bends; or the curve's `coef` and `rSquared`.
  /// A group whose points do not decide the curve has no rows.
  ///
  /// - Throws: a located error for an unknown field or one of texts.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let (xs, ys) = (try x.numbers(in: table), try y.numbers(in: table))
    var result = try SampledGroups(by: groups, of: table, names: givesParameters ? ["coef", "rSquared"] : names)
    for group in 0..<result.grouping.count {
      let rows = result.grouping.rows(group).filter { xs[$0].isFinite && ys[$0].isFinite }
      let points = rows.map { (x: xs[$0], y: ys[$0]) }
      guard let model = RegressionModel(method, points, order: order),
        let range = extent ?? Transforms.extent(of: points.map(\.x))
      else { continue }
      if givesParameters {
        let coefficients = model.coefficients.map { Value.number($0) }
        result.add([.list(coefficients), .number(model.determination(points))], to: group)
        continue
      }
      let (least, most) = method == .linear ? (1, 1) : (Self.fewestSteps, Self.mostSteps)
      for (x, y) in sampledCurve(range, least: least, most: most, model.predict) where y.isFinite {
        result.add([.number(x), .number(y)], to: group)
      }
    }
    return result.table
  }
}
