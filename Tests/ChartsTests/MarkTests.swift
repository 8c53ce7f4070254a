import Scenes
import Testing

/// The figures that marks draw.
@Suite struct MarkTests {
  @Test func whiskersReachBetweenTwoFields() throws {
    let scene = try draw(
      """
      data: {values: [{c: a, low: 2, high: 8}, {c: b, low: 0, high: 10}]}
      width: 100
      height: 40
      mark: rule
      encoding: {x: {field: low, type: quantitative}, x2: {field: high}, y: {field: c}}
      """)
    #expect(scene.groups("mark-rule role-mark").flatMap(\.lines) == ["20,10 80,10", "0,30 100,30"])
  }

  @Test func aBoxPlotIsDrawnFromItsQuartiles() throws {
    let scene = try draw(
      """
      data: {values: [{n: 0}, {n: 20}, {n: 40}, {n: 60}, {n: 100}]}
      width: 100
      height: 20
      mark: {type: boxplot, extent: min-max, ticks: false, size: 10}
      encoding: {x: {field: n, type: quantitative}}
      """)
    #expect(scene.groups("mark-rule role-mark").flatMap(\.lines) == ["0,10 20,10", "60,10 100,10"])
    #expect(scene.bars.first == "20 5 40 10")
  }

  @Test("Error bars of classes stand in the middle, those of units of time at their beginning.")
  func errorBarsOfClasses() throws {
    func lines(_ x: String) throws -> [String] {
      try draw(
        """
        data:
          values: [{k: 1, d: 2020-01-20, v: 2}, {k: 2, d: 2020-01-10, v: 4}, {k: 6, d: 2020-02-20, v: 6},
            {k: 7, d: 2020-02-10, v: 10}]
        width: 310
        height: 100
        mark: {type: errorbar, extent: iqr}
        encoding:
          x: {\(x)}
          y: {field: v, type: quantitative, scale: {domain: [0, 10]}}
        """
      ).groups("mark-rule role-mark").flatMap(\.lines)
    }
    #expect(try lines("field: k, bin: {step: 5}") == ["77.5,75 77.5,65", "232.5,30 232.5,10"])
    #expect(try lines("field: d, timeUnit: yearmonth") == ["0,75 0,65", "310,30 310,10"])
  }

  @Test("Points that are only there for a pointer to find stand in the legend all the same.")
  func invisiblePoints() throws {
    let scene = try draw(
      """
      data: {values: [{a: 5, c: p}]}
      mark: {type: line, point: transparent}
      encoding: {x: {field: a, type: quantitative}, color: {field: c}}
      """)
    #expect(scene.groups("role-legend-symbol").flatMap(\.colors) == ["#4c78a8"])
  }

  @Test("Ticks at numbers on both axes are five long.")
  func ticksBetweenNumbers() throws {
    let scene = try draw(
      """
      data: {values: [{a: 5, b: 5}]}
      width: 100
      height: 100
      mark: tick
      encoding:
        x: {field: a, type: quantitative, scale: {domain: [0, 10]}}
        y: {field: b, type: quantitative, scale: {domain: [0, 10]}}
      """)
    #expect(scene.bars == ["49.5 47.5 1 5"])
  }

  @Test func aRuleWithoutPlaceCrossesTheView() throws {
    let scene = try draw(
      """
      data: {values: [{}]}
      width: 100
      height: 40
      mark: rule
      encoding: {y: {datum: 5, scale: {domain: [0, 10]}}}
      """)
    #expect(scene.groups("mark-rule role-mark").flatMap(\.lines) == ["100,20 0,20"])
  }

  @Test func textsAreFormatted() throws {
    func words(_ text: String) throws -> [String] {
      try draw(
        """
        data: {values: [{n: 71350000, d: '2024-03-05', s: 马边}]}
        mark: text
        encoding: {text: {\(text)}}
        """
      ).words("mark-text role-mark")
    }
    #expect(try words("field: s") == ["马边"])
    #expect(try words("field: n, type: quantitative, format: ',.0f'") == ["71,350,000"])
    #expect(try words("field: n, type: quantitative, formatType: chinese") == ["7135万"])
    #expect(try words("field: n, type: quantitative, formatType: chinese, format: 亿.2") == ["0.71亿"])
    #expect(try words("field: d, type: temporal, format: '%Y年%-m月'") == ["2024年3月"])
    #expect(try words("field: d, timeUnit: year") == ["2024年"])
    #expect(try words("value: 合计") == ["合计"])
    #expect(try words("field: n, aggregate: mean, format: .3s") == ["71.4M"])
    #expect(try words("condition: {test: datum.n > 5, value: 多}, value: 少") == ["多"])
  }

  @Test func aPercentSignStandsWhereTheBarEnds() throws {
    let scene = try draw(
      """
      data: {values: [{c: a, n: 50}]}
      width: 100
      height: 20
      encoding: {x: {field: n, type: quantitative, scale: {domain: [0, 100]}}, y: {field: c}}
      layer:
        - mark: bar
        - {mark: {type: text, align: left, dx: 4, baseline: middle}, encoding: {text: {field: n}}}
      """)
    guard case .text(let text)? = scene.groups("mark-text role-mark").first?.group.children.first else {
      Issue.record("there is no text")
      return
    }
    #expect(text.string == "50")
    #expect(brief(text.position.x) == "54")
    #expect(text.anchor == .start)
  }

  @Test func colourUnderACondition() throws {
    let scene = try draw(
      """
      data: {values: [{c: a, n: 1}, {c: b, n: 5}, {c: d, n: 9}]}
      mark: bar
      encoding:
        x: {field: c}
        y: {field: n, type: quantitative}
        color:
          condition: [{test: datum.n > 8, value: red}, {test: {field: n, gt: 3}, value: "#00ff00"}]
          value: grey
      """)
    #expect(scene.groups("mark-rect role-mark").flatMap(\.colors) == ["#808080", "#00ff00", "#ff0000"])
  }

  @Test func hatchesForGreyscalePrint() throws {
    let hatch = Hatch(color: .black, background: .white, angle: 30, spacing: 3, lineWidth: 0.5)
    let scene = try draw(
      """
      data: {values: [{c: a, n: 1}, {c: b, n: 5}]}
      mark: bar
      encoding:
        x: {field: c}
        y: {field: n, type: quantitative}
        fill:
          field: c
          legend: null
          scale:
            range: ["#123456", {hatch: {color: black, background: white, angle: 30, spacing: 3, lineWidth: 0.5}}]
      """)
    #expect(scene.groups("mark-rect role-mark").flatMap(\.fills) == [.color(Color(hex: 0x123456)), .hatch(hatch)])
  }

  @Test func rowsOfALineAreJoinedInTheOrderOfX() throws {
    let scene = try draw(
      """
      data: {values: [{x: 10, y: 5}, {x: 0, y: 0}, {x: 5, y: 10}]}
      width: 100
      height: 100
      mark: line
      encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
      """)
    #expect(scene.groups("mark-line role-mark").flatMap(\.lines) == ["0,100 50,0 100,50"])
  }

  @Test func linesAreBrokenAtMissingValues() throws {
    let scene = try draw(
      """
      data: {values: [{x: 0, y: 0}, {x: 1, y: 10}, {x: 2, y: null}, {x: 3, y: 10}, {x: 4, y: 0}]}
      width: 40
      height: 10
      mark: line
      encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
      """)
    guard case .shape(let shape)? = scene.groups("mark-line role-mark").first?.group.children.first,
      case .path(let path) = shape.geometry
    else {
      Issue.record("there is no line")
      return
    }
    let p = [(0.0, 10.0), (10, 0), (30, 0), (40, 10)].map { Point(x: $0.0, y: $0.1) }
    #expect(path.commands == [.move(p[0]), .line(p[1]), .move(p[2]), .line(p[3])])
  }

  @Test func pointsWithoutNumbersAreLeftOut() throws {
    let scene = try draw(
      """
      data: {values: [{n: 0}, {n: null}, {n: .nan}, {n: 10}, {n: viele}]}
      width: 100
      height: 20
      mark: point
      encoding: {x: {field: n, type: quantitative}}
      """)
    #expect(scene.groups("role-mark").flatMap(\.centers) == ["0,10", "100,10"])
  }
}
