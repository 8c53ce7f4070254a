import Diagnostics
import Scenes
import Testing

/// What becomes of rows without a number: Vega-Lite's `invalid`.
@Suite struct InvalidDataTests {
  /// Money of five years; that of the third is not known, and that of the fourth is paid back.
  private func chart(_ mark: String, config: String = "{}") -> String {
    """
    data: {values: [{t: 1, m: 10}, {t: 2, m: 20}, {t: 3, m: null}, {t: 4, m: -10}, {t: 5, m: 20}]}
    width: 100
    height: 30
    mark: \(mark)
    encoding:
      x: {field: t, type: quantitative, axis: null, scale: {domain: [0, 5]}}
      y: {field: m, type: quantitative, axis: null, scale: {domain: [-10, 20]}}
    config: \(config)
    """
  }

  private func centers(_ mark: String, config: String = "{}") throws -> [String] {
    try draw(chart(mark, config: config)).groups("mark-symbol").flatMap(\.centers)
  }

  private func path(_ mode: String) throws -> [String] {
    try draw(chart("{type: line, invalid: \(mode)}")).groups("mark-line").flatMap(\.lines)
  }

  @Test func pointsWithoutANumberAreLeftOut() throws {
    let known = ["20,10", "40,0", "80,30", "100,0"]
    #expect(try centers("point") == known)
    #expect(try centers("{type: point, invalid: filter}") == known)
    #expect(try centers("{type: point, invalid: break-paths-show-domains}") == known)
  }

  @Test func shownPointsLieAtZero() throws {
    let all = ["20,10", "40,0", "60,20", "80,30", "100,0"]
    #expect(try centers("{type: point, invalid: show}") == all)
    #expect(try centers("{type: point, invalid: null}") == all)
    #expect(try centers("point", config: "{mark: {invalid: show}}") == all)
  }

  @Test func shownPointsLieAtTheBeginningOfAScaleWithoutZero() throws {
    let scene = try draw(
      """
      data: {values: [{m: 10}, {m: null}, {m: 20}]}
      width: 100
      mark: {type: point, invalid: show}
      encoding: {x: {field: m, type: quantitative, axis: null, scale: {domain: [5, 25]}}}
      """)
    #expect(scene.groups("mark-symbol").flatMap(\.centers) == ["25,10", "0,10", "75,10"])
  }

  @Test func aLineBreaksRunsThroughOrGoesToZero() throws {
    #expect(try path("break-paths-show-domains") == ["20,10 40,0 80,30 100,0"])
    #expect(try path("filter") == ["20,10 40,0 80,30 100,0"])
    #expect(try path("show") == ["20,10 40,0 60,20 80,30 100,0"])
    let moves = try draw(chart("line")).groups("mark-line").flatMap(\.group.children).flatMap { node -> [Bool] in
      guard case .shape(let shape) = node, case .path(let path) = shape.geometry else { return [] }
      return path.commands.map { if case .move = $0 { true } else { false } }
    }
    #expect(moves == [true, false, true, false])
  }

  @Test func scalesHaveALookForWhatIsNoNumber() throws {
    let scene = try draw(
      """
      data: {values: [{t: 1, m: 1}, {t: 2, m: null}]}
      mark: circle
      encoding: {x: {field: t, type: quantitative, axis: null}, size: {field: m, type: quantitative, legend: null}}
      config: {scale: {invalid: {size: {value: 9}}}}
      """)
    guard case .symbols(let symbols)? = scene.groups("mark-symbol").first?.group.children.first else {
      Issue.record("no symbols")
      return
    }
    #expect(symbols.areas == [361, 9])
  }

  /// A pile counts rows that are not drawn: Vega-Lite stacks before it filters.
  @Test func whatIsNotDrawnStillTakesUpRoomInAPile() throws {
    let scene = try draw(
      """
      data: {values: [{n: 1, g: a, m: 10, c: 1}, {n: 2, g: a, m: 10, c: null}, {n: 3, g: a, m: 10, c: 3}]}
      height: 30
      mark: {type: bar, width: 10}
      encoding:
        x: {field: g, axis: null}
        y: {field: m, type: quantitative, axis: null}
        color: {field: c, type: quantitative, legend: null}
        order: {field: n, type: quantitative}
      """)
    #expect(scene.bars == ["5 20 10 10", "5 0 10 10"])
  }

  /// Worked example: domains with and without the row whose other number is missing.
  @Test(arguments: [("break-paths-show-domains", "100"), ("break-paths-filter-domains", "20"), ("filter", "20")])
  func domainsCoverOrLeaveOut(mode: String, last: String) throws {
    let scene = try draw(
      """
      data: {values: [{t: 0, m: 1}, {t: 20, m: 2}, {t: 100, m: null}]}
      width: 100
      mark: {type: line, invalid: \(mode)}
      encoding: {x: {field: t, type: quantitative}, y: {field: m, type: quantitative, axis: null}}
      """)
    #expect(scene.axisLabels.first?.last == last)
  }
}
