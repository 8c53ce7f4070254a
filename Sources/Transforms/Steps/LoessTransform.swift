public import Diagnostics
import Documents
public import Tables

/// `loess`: a smooth curve through the points of each group, fitted piece by piece.
public struct LoessTransform: Hashable, Sendable {
  let y: FieldReference
  let x: FieldReference
  let groups: [FieldReference]
  private let bandwidth: Double
  private let names: [String]

  /// More work than an honest chart needs: hostile input must not run for hours.
  private static let maximumWork = 500_000_000.0

  init?(_ reader: MappingReader) {
    groups = reader.fields("groupby")
    bandwidth = min(1, reader.positiveNumber("bandwidth") ?? 0.3)
    let y = reader.requiredField("loess")
    let x = reader.requiredField("on")
    names = reader.names("as", defaults: [x?.name ?? "", y?.name ?? ""])
    guard let x, let y else { return nil }
    self.x = x
    self.y = y
  }

  /// The group's keys and the points of its curve, one for each different x.
  ///
  /// - Throws: a located error for an unknown field or one of texts, and for more points than can be smoothed.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let (xs, ys) = (try x.numbers(in: table), try y.numbers(in: table))
    var result = try SampledGroups(by: groups, of: table, names: names)
    for group in 0..<result.grouping.count {
      let rows = result.grouping.rows(group).filter { xs[$0].isFinite && ys[$0].isFinite }
      let points = rows.map { (x: xs[$0], y: ys[$0]) }.stablySorted { $0.x < $1.x }
      guard Double(points.count) * Double(points.count) * bandwidth <= Self.maximumWork else {
        throw Failure(
          Wording("`loess` 的点过多：\(points.count) 个", en: "there are too many points for `loess`: \(points.count)"),
          at: y.location, hint: Wording("先汇总或用 `sample`", en: "aggregate before, or use `sample`"))
      }
      let smoothed = locallyRegressed(points, bandwidth: bandwidth)
      for (x, y) in averaged(points.map(\.x), smoothed) { result.add([.number(x), .number(y)], to: group) }
    }
    return result.table
  }

  /// One point for each x: the mean of those with the same.
  private func averaged(_ xs: [Double], _ ys: [Double]) -> [(Double, Double)] {
    var result: [(Double, Double)] = []
    var start = 0
    while start < xs.count {
      let end = xs[start...].firstIndex { $0 != xs[start] } ?? xs.count
      result.append((xs[start], ys[start..<end].reduce(0, +) / Double(end - start)))
      start = end
    }
    return result
  }
}
