import Diagnostics
import Scenes
import Testing

@testable import Charts

/// Figures that lead somewhere.
@Suite struct MarkLinkTests {
  /// The addresses in the marks of a chart, in the order in which they are drawn.
  private func links(_ mark: String, _ encoding: String, _ rest: String = "") throws -> [String] {
    let scene = try draw(
      """
      data: {values: [{a: 1, c: u, url: "https://example.org/?q=1&r='2'"}, {a: 5, c: v, url: page.html}, {a: 3, c: w}]}
      mark: \(mark)
      encoding: {\(encoding)}
      \(rest)
      """)
    return scene.groups("role-mark").flatMap { addresses($0.group.children) }
  }

  private func addresses(_ nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      guard case .group(let group) = node else { return [] }
      guard case .address(let address)? = group.link else { return addresses(group.children) }
      return [address]
    }
  }

  private let both = ["https://example.org/?q=1&r='2'", "page.html"]
  private let place = "x: {field: a, type: quantitative}, y: {field: c}"

  @Test(arguments: [
    "bar", "point", "{type: text, text: T}", "tick", "rule", "{type: bar, cornerRadiusEnd: 4}",
    "{type: arc, radius: 9}",
  ])
  func oneForEachRow(mark: String) throws {
    #expect(try links(mark, place + ", href: {field: url}") == both)
  }

  @Test func pilesWithRoundCorners() throws {
    #expect(
      try links(
        "{type: bar, cornerRadiusEnd: 4}", "x: {field: a, type: quantitative}, color: {field: c}, href: {field: url}"
      )
      .sorted() == both)
  }

  @Test(arguments: ["line", "area", "trail"])
  func seriesLeadWhereTheirFirstRowDoes(mark: String) throws {
    #expect(try links(mark, place + ", href: {value: 'mailto:a@example.org'}") == ["mailto:a@example.org"])
  }

  @Test func asALook() throws {
    #expect(try links("{type: bar, href: 'https://example.org'}", place).count == 3)
    #expect(
      try links("{type: point, href: {expr: \"'#' + datum.c\"}}", place) == ["#u", "#v", "#w"])
    #expect(try links("{type: bar, href: 'https://example.org'}", place + ", href: {field: url}") == both)
  }

  @Test func conditions() throws {
    #expect(
      try links("bar", place + ", href: {condition: {test: datum.a > 2, field: url}, value: '#small'}")
        == ["#small", "page.html"])
  }

  @Test func groupsKnowTheirAddress() throws {
    #expect(
      try links("bar", "x: {aggregate: sum, field: a}, y: {field: c}, href: {field: url}") == both)
  }

  @Test(arguments: [
    ("https://example.org", true), ("HTTP://example.org", true), ("mailto:a@b", true), ("a/b:c", true), ("?a:b", true),
    ("#x", true), ("//example.org", true), ("javascript:alert(1)", false), ("java\tscript:alert(1)", false),
    (" javascript:alert(1)", false), ("data:text/html,x", false), ("file:///etc/passwd", false), ("vbscript:x", false),
    ("", false), ("\u{1}javascript:x", false), ("a\\b", true),
  ])
  func addressesThatMayBeLinks(address: String, isLink: Bool) { #expect(isLeading(address) == isLink) }

  @Test func othersAreLeftOut() {
    let chart = """
      data: {values: [{a: 1, u: 'https://example.org'}, {a: 2, u: 'javascript:alert(1)'}, {a: 2, u: ''}]}
      mark: bar
      encoding: {x: {field: a, type: quantitative}, href: {field: u}}
      """
    #expect(
      problems(chart, language: .chinese) + "\n" + problems(chart) == """
        chart.vl.yaml:3:53: 警告: 不作链接：`javascript:alert(1)`
          提示: 可用 http、https、mailto 和相对地址
        chart.vl.yaml:3:53: warning: this is not made a link: `javascript:alert(1)`
          hint: links may be http, https, mailto and relative addresses
        """)
  }
}
