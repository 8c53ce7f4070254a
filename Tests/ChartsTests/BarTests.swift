import Scenes
import Testing

/// Where bars stand and how large they are.
@Suite struct BarTests {
  /// Two counties with two years each: 40 + 20 and 10 + 30.
  private let rows = """
    data: {values: [{c: a, y: 1, n: 40}, {c: a, y: 2, n: 20}, {c: b, y: 1, n: 10}, {c: b, y: 2, n: 30}]}
    height: 100
    mark: bar
    """

  private func bars(_ stack: String) throws -> [String] {
    try draw(
      """
      \(rows)
      encoding:
        x: {field: c, scale: {padding: 0}}
        y: {field: n, type: quantitative, stack: \(stack), scale: {nice: false}}
        color: {field: y, type: nominal}
      """
    ).bars
  }

  // The later value of the colour lies below, as in Vega-Lite.
  @Test func pilesBeginAtZero() throws {
    #expect(
      try bars("zero").sorted() == ["0 0 20 66.67", "0 66.67 20 33.33", "20 33.33 20 16.67", "20 50 20 50"])
  }

  @Test func sharesFillTheHeight() throws {
    #expect(try bars("normalize").sorted() == ["0 0 20 66.67", "0 66.67 20 33.33", "20 0 20 25", "20 25 20 75"])
  }

  @Test func centredPilesHaveTheirMiddlesInOneLine() throws {
    #expect(
      try bars("center").sorted() == ["0 0 20 66.67", "0 66.67 20 33.33", "20 16.67 20 16.67", "20 33.33 20 50"])
  }

  @Test func withoutPilesBarsOverlap() throws {
    #expect(try bars("null").sorted() == ["0 0 20 100", "0 50 20 50", "20 25 20 75", "20 75 20 25"])
  }

  @Test func sharesAreLabelledInPercent() throws {
    let scene = try draw(
      """
      \(rows)
      encoding: {y: {field: n, type: quantitative, stack: normalize}, color: {field: y, type: nominal, legend: null}}
      """)
    #expect(scene.axisLabels == [["0%", "50%", "100%"]])
  }

  @Test func aStepIsTheDistanceOfBands() throws {
    let scene = try draw(
      """
      data: {values: [{c: a, n: 1}, {c: b, n: 2}, {c: c, n: 4}]}
      width: 100
      height: {step: 30}
      mark: bar
      encoding: {y: {field: c, scale: {paddingInner: 0.2, paddingOuter: 0.1}}, x: {field: n, type: quantitative}}
      """)
    // 30 × (3 - 0.2 + 2 × 0.1) = 90; bands are 30 × 0.8 = 24 wide and begin at 30 × 0.1.
    #expect(scene.frames.map { $0.split(separator: " ").last } == ["100×90"])
    #expect(scene.bars == ["0 3 25 24", "0 33 50 24", "0 63 100 24"])
  }

  @Test func aShareOfTheBand() throws {
    let scene = try draw(
      """
      data: {values: [{c: a, n: 1}]}
      width: 40
      height: 10
      mark: {type: bar, width: {band: 0.5}}
      encoding: {x: {field: c, scale: {padding: 0}}, y: {field: n, type: quantitative}}
      """)
    #expect(scene.bars == ["10 0 20 10"])
  }

  @Test func barsBesideOneAnother() throws {
    let scene = try draw(
      """
      \(rows)
      width: 80
      encoding:
        x: {field: c, scale: {padding: 0}}
        xOffset: {field: y, type: nominal}
        y: {field: n, type: quantitative}
      """)
    #expect(scene.bars == ["0 0 20 100", "20 50 20 50", "40 75 20 25", "60 25 20 75"])
  }

  @Test func classesAreCountedAndPiled() throws {
    let scene = try draw(
      """
      data: {values: [{n: 1}, {n: 3}, {n: 12}, {n: 14}, {n: 19}]}
      width: 100
      height: 100
      mark: {type: bar, binSpacing: 0}
      encoding: {x: {field: n, bin: {step: 10}}, y: {aggregate: count}}
      """)
    #expect(scene.bars == ["0.5 33.33 50 66.67", "50.5 0 50 100"])
    #expect(scene.axisLabels == [["0", "10", "20"], ["0", "1", "2", "3"]])
  }

  @Test func negativeValuesReachDown() throws {
    let scene = try draw(
      """
      data: {values: [{c: a, n: 10}, {c: b, n: -10}]}
      height: 40
      mark: bar
      encoding: {x: {field: c, scale: {padding: 0}}, y: {field: n, type: quantitative}}
      """)
    #expect(scene.bars == ["0 0 20 20", "20 20 20 20"])
  }

  @Test func aBarBetweenTwoFields() throws {
    let scene = try draw(
      """
      data: {values: [{c: a, from: 2, to: 6}]}
      width: 100
      mark: bar
      encoding:
        x: {field: from, type: quantitative, scale: {domain: [0, 10]}}
        x2: {field: to}
        y: {field: c, scale: {padding: 0}}
      """)
    #expect(scene.bars == ["20 0 40 20"])
  }

  @Test("An offset moves both ends of a bar in a pile, also where there is no scale.")
  func offsetsOfPiles() throws {
    func bars(_ mark: String, _ scale: String) throws -> [String] {
      try draw(
        """
        data: {values: [{c: a, n: 4}, {c: a, n: 6}]}
        width: 100
        mark: {type: bar, \(mark)}
        encoding: {y: {field: c, scale: {padding: 0}}, x: {field: n, type: quantitative, scale: \(scale)}}
        """
      ).bars
    }
    #expect(try bars("xOffset: 7", "{domain: [0, 10]}") == ["7 0 40 20", "47 0 60 20"])
    #expect(try bars("opacity: 1", "null") == ["0 0 4 20", "4 0 6 20"])
  }

  @Test(
    "The corners of a pile are round as if it were one bar; `cornerRadiusEnd` names those at the top or on the right.")
  func roundPiles() throws {
    func outlines(_ looks: String, _ encoding: String = "") throws -> [String] {
      let scene = try draw(
        """
        data: {values: [{c: a, g: 1, n: 4}, {c: a, g: 2, n: 6}, {c: b, g: 1, n: 5}]}
        width: {step: 20}
        height: 100
        mark: {type: bar, \(looks)}
        encoding:
          x: {field: c, scale: {padding: 0}}
          y: {field: n, type: quantitative, scale: {domain: [0, 10]}}
          detail: {field: g}
          \(encoding)
        """)
      return scene.groups("mark-rect role-mark").flatMap(\.group.children).map { node in
        switch node {
        case .group(let group): "\(FoundGroup(group: group, origin: .zero).rects) in \(group.clip.map(corners) ?? "-")"
        case .shape(let shape): if case .path(let path) = shape.geometry { corners(path) } else { "rect" }
        default: "?"
        }
      }
    }
    #expect(
      try outlines("cornerRadiusEnd: 5") == [
        #"["0 0 20 40", "0 40 20 60"] in 0,5 5,0 15,0 20,5 20,100 0,100"#, "20,55 25,50 35,50 40,55 40,100 20,100",
      ])
    #expect(try outlines("") == ["rect", "rect", "rect"])
    #expect(try outlines("cornerRadiusEnd: 5", "y2: {datum: 1}") == ["rect", "rect", "rect"])
  }

  private func corners(_ path: Path) -> String {
    path.commands.compactMap { command in
      switch command {
      case .move(let point), .line(let point), .curve(_, _, let point): "\(brief(point.x)),\(brief(point.y))"
      case .close: nil
      }
    }.joined(separator: " ")
  }
}
