import Testing

@testable import Charts

/// Which scales are explained together, and in which order.
@Suite struct LegendMergingTests {
  private let rows = "data: {values: [{c: a, k: u, v: 1, w: 3}, {c: b, k: v, v: 9, w: 5}]}"

  private func titles(_ encoding: String) throws -> [String] {
    try draw("\(rows)\nmark: point\nencoding: {\(encoding)}").words("role-legend-title")
  }

  @Test(arguments: [
    ("color: {field: c}, shape: {field: c}", ["c"]),
    ("color: {field: c}, shape: {field: c, sort: descending}", ["c", "c"]),
    ("color: {field: c}, shape: {field: c, scale: {domain: [b, a]}}", ["c", "c"]),
    ("color: {field: v, type: quantitative}, size: {field: v, type: quantitative}", ["v"]),
    ("color: {field: v, aggregate: mean}, size: {field: v, aggregate: sum}", ["Mean of v", "Sum of v"]),
    ("color: {aggregate: count}, size: {aggregate: count}", ["Count of Records"]),
    (
      "color: {field: v, type: quantitative, scale: {type: threshold, domain: [3, 6]}}, size: {field: v, type: quantitative}",
      ["v", "v"]
    ),
    (
      "color: {field: v, type: quantitative, scale: {domain: [0, 9]}}, size: {field: w, type: quantitative, scale: {domain: [0, 9]}}",
      ["v, w"]
    ),
  ])
  func scalesOfOneDomainHaveOneLegend(encoding: String, expected: [String]) throws {
    #expect(try titles(encoding) == expected)
  }

  @Test func aHiddenLegendHidesNoneOfOtherLayers() throws {
    let scene = try draw(
      """
      \(rows)
      encoding: {x: {field: v, type: quantitative}}
      layer:
        - {mark: line, encoding: {color: {field: c}}}
        - {mark: point, encoding: {color: {field: c, legend: null}, shape: {field: c}}}
      """)
    #expect(scene.words("role-legend-label") == ["a", "b"])
  }

  @Test func legendsFollowTheViews() throws {
    let scene = try draw(
      """
      \(rows)
      hconcat:
        - {mark: point, encoding: {opacity: {field: c}}}
        - {mark: point, encoding: {color: {field: k}}}
      """)
    #expect(scene.words("role-legend-title") == ["c", "k"])
  }
}
