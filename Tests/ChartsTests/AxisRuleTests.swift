import Diagnostics
import Scenes
import Testing

@testable import Charts

/// Where the parts of axes stand, and which of them there are.
@Suite struct AxisRuleTests {
  private func chart(
    x: String = "field: n, type: quantitative", y: String = "", width: Int = 200, config: String = "{}"
  )
    throws -> Scene
  {
    try draw(
      """
      data: {values: [{n: 0, c: 马边, t: '2024-01-10'}, {n: 100, c: 金口河, t: '2024-06-20'}]}
      width: \(width)
      height: 50
      config: \(config)
      mark: point
      encoding: {x: {\(x)}\(y.isEmpty ? "" : ", y: {\(y)}")}
      """)
  }

  private func ticks(_ scene: Scene) -> [String] { scene.groups("role-axis-tick").flatMap(\.lines) }

  private func labels(_ scene: Scene) -> [String] {
    scene.groups("role-axis-label").flatMap { found in
      found.group.children.flatMap { node -> [String] in
        guard case .text(let text) = node else { return [] }
        return ["\(text.string) \(brief(text.position.x)),\(brief(text.position.y)) \(text.anchor.rawValue)"]
      }
    }
  }

  // MARK: Ticks

  @Test func ticksAroundBands() throws {
    let scene = try draw(
      """
      data: {values: [{c: 马边}, {c: 渭源}]}
      width: {step: 20}
      mark: bar
      encoding: {x: {field: c, axis: {tickBand: extent, labels: false, title: null}}}
      """)
    #expect(ticks(scene) == ["1.5,20.5 1.5,25.5", "19.5,20.5 19.5,25.5", "39.5,20.5 39.5,25.5"])
  }

  @Test func oneMoreTickAtTheBeginning() throws {
    let scene = try draw(
      """
      data: {values: [{c: 马边}, {c: 渭源}]}
      width: {step: 20}
      mark: rect
      encoding: {x: {field: c, axis: {tickExtra: true, bandPosition: 1, tickOffset: 0, labels: false, title: null}}}
      """)
    #expect(ticks(scene) == ["0.5,20.5 0.5,25.5", "20.5,20.5 20.5,25.5", "40.5,20.5 40.5,25.5"])
  }

  @Test func ticksAreRoundedUnlessToldOtherwise() throws {
    let axis = "field: n, type: quantitative, axis: {values: [33], title: null, labels: false"
    #expect(ticks(try chart(x: axis + "}", width: 100)) == ["33.5,50.5 33.5,55.5"])
    #expect(ticks(try chart(x: axis + ", tickRound: false, tickOffset: 0.25}", width: 99)) == ["33.42,50.5 33.42,55.5"])
  }

  @Test func valuesOutsideOfTheAxisHaveNoTick() throws {
    let scene = try chart(x: "field: n, type: quantitative, axis: {values: [250, 50, 0]}")
    #expect(scene.axisLabels == [["0", "50"]])
  }

  @Test func tooManyValuesAreThinnedOut() throws {
    let scene = try chart(x: "field: n, type: quantitative, axis: {values: [0, 20, 40, 60, 80], tickCount: 3}")
    #expect(scene.axisLabels == [["0", "40", "80"]])
  }

  @Test func valuesFromAnExpression() throws {
    let scene = try chart(x: "field: n, type: quantitative, axis: {values: {expr: 'sequence(0, 101, 50)'}}")
    #expect(scene.axisLabels == [["0", "50", "100"]])
  }

  @Test func momentsAndMonthsAsValues() throws {
    let dates = "values: [{year: 2024, month: 2}, '2024-05-01']"
    #expect(try chart(x: "field: t, type: temporal, axis: {\(dates)}").axisLabels == [["2月", "5月"]])
    let months = "field: t, timeUnit: month, axis: {values: [2, Apr]}"
    #expect(try chart(x: months).axisLabels == [["2月", "4月"]])
  }

  @Test func intervalsOfTime() throws {
    let scene = try chart(x: "field: t, type: temporal, axis: {tickCount: {interval: month, step: 2}}", width: 300)
    #expect(scene.axisLabels == [["3月", "5月"]])
    #expect(try chart(x: "field: t, type: temporal, axis: {tickCount: year}").axisLabels == [[]])
  }

  @Test func noMoreTicksThanSmallestSteps() throws {
    let scene = try chart(x: "field: n, type: quantitative, axis: {tickMinStep: 50, tickCount: 20}")
    #expect(scene.axisLabels == [["0", "50", "100"]])
  }

  @Test func classesOfAnExtent() throws {
    let scene = try draw(
      """
      data: {values: [{n: 0}, {n: 5}, {n: 11}]}
      width: 300
      mark: bar
      encoding: {x: {field: n, bin: {extent: [2, 8], step: 2}}, y: {aggregate: count, axis: null}}
      """)
    #expect(scene.axisLabels == [["2.0", "4.0", "6.0", "8.0"]])
  }

  @Test func stepsOfUnitsOfTime() throws {
    let scene = try draw(
      """
      data: {values: [{t: '2024-01-10'}, {t: '2024-11-20'}]}
      width: 300
      mark: bar
      encoding: {x: {field: t, type: temporal, timeUnit: {unit: month, step: 3}}}
      """)
    #expect(scene.axisLabels == [["1月", "4月", "7月", "10月", "1月"]])
  }

  // MARK: Grid

  @Test func onlyTheFirstOfSeveralAxesHasAGrid() throws {
    func lines(_ second: String) throws -> [Int] {
      try draw(
        """
        data: {values: [{a: 0, b: 0}, {a: 10, b: 400}]}
        height: 80
        layer:
          - {mark: point, encoding: {y: {field: a, type: quantitative}}}
          - {mark: point, encoding: {y: {field: b, type: quantitative\(second)}}}
        resolve: {scale: {y: independent}}
        """
      ).groups("role-axis-grid").map(\.lines.count)
    }
    #expect(try lines("") == [3])
    #expect(try lines(", axis: {grid: true}") == [3, 3])
  }

  @Test func whatIsWrittenAboutAnAxisBringsItBack() throws {
    let off = "{axisX: {disable: true}}"
    #expect(try chart(config: off).axisLabels == [])
    #expect(try chart(x: "field: n, type: quantitative, axis: {tickCount: 2}", config: off).axisLabels.count == 1)
  }

  // MARK: Labels

  @Test func labelsThatTouchAreLeftOut() throws {
    let axis = "field: n, type: quantitative, axis: {labelFlush: false, values: [0, 5, 10]"
    #expect(try chart(x: axis + "}", width: 100).axisLabels == [["0", "10"]])
    #expect(try chart(x: axis + ", labelSeparation: 0}", width: 150).axisLabels == [["0", "5", "10"]])
  }

  @Test func emptyLinesTakeUpRoom() throws {
    func height(_ expression: String) throws -> Double {
      try chart(x: "field: n, type: quantitative, axis: {title: null, labelExpr: \"\(expression)\"}").size.height
    }
    #expect(try height("[datum.label, '']") - height("datum.label") == 12)
  }

  @Test func prefixesOfEachNumber() throws {
    let axis = "field: n, type: quantitative, scale: {domain: [0, 5000]}, axis: {values: [0, 2000, 5000], format: "
    #expect(try chart(x: axis + ".2s}").axisLabels == [["0.0", "2.0k", "5.0k"]])
    #expect(try chart(x: axis + "s}").axisLabels == [["0k", "2k", "5k"]])
  }

  @Test func namesThatAreMoments() throws {
    #expect(
      try chart(x: "field: t, type: nominal, axis: {formatType: time, format: '%Y/%m'}").axisLabels == [
        ["2024/01", "2024/06"]
      ])
  }

  @Test func labelsAtTheEndsStayWithinTheAxis() throws {
    let usual = "field: n, type: quantitative, axis: {values: [0, 50, 100], title: null"
    #expect(labels(try chart(x: usual + "}")) == ["0 0.5,65.4 start", "50 100.5,65.4 middle", "100 200.5,65.4 end"])
    #expect(
      labels(try chart(x: usual + ", labelFlushOffset: 3}")) == [
        "0 -2.5,65.4 start", "50 100.5,65.4 middle", "100 203.5,65.4 end",
      ])
    #expect(
      labels(try chart(x: usual + ", labelFlush: false}")) == [
        "0 0.5,65.4 middle", "50 100.5,65.4 middle", "100 200.5,65.4 middle",
      ])
  }

  @Test func endsWithinSoManyPixelsCount() throws {
    let axis = "field: n, type: quantitative, axis: {values: [10, 90], title: null, labelFlush: 20}"
    #expect(labels(try chart(x: axis)) == ["10 20.5,65.4 start", "90 180.5,65.4 end"])
  }

  @Test func labelsBeyondTheAxisAreLeftOut() throws {
    let axis = "field: n, type: quantitative, axis: {values: [0, 50, 100], labelFlush: false, labelBound: true}"
    #expect(try chart(x: axis).axisLabels == [["50"]])
    #expect(
      try chart(x: axis.replacing("labelBound: true", with: "labelBound: 10")).axisLabels == [["0", "50", "100"]])
  }

  @Test func formatsByWhatTurns() throws {
    let scene = try chart(
      x: "field: t, type: temporal, axis: {format: {quarter: 'Q%q', month: '%m'}}", width: 240)
    #expect(scene.axisLabels == [["02", "03", "Q2", "05", "06"]])
  }

  @Test func theFormatOfTimesInConfigIsNotForAxes() throws {
    let scene = try chart(x: "field: t, type: temporal, axis: {tickCount: 2}", config: "{timeFormat: '%Y!'}")
    #expect(scene.axisLabels == [["4月"]])
  }

  // MARK: Conditions

  @Test func looksUnderConditions() throws {
    let condition =
      "{condition: [{test: datum.value === 50, value: red}, {test: datum.index > 0.9, value: blue}], value: black}"
    let scene = try chart(
      x:
        "field: n, type: quantitative, axis: {values: [0, 50, 100], labelColor: \(condition), labelFontSize: {condition: {test: datum.label === '0', value: 14}, value: 10}}"
    )
    let texts = scene.groups("role-axis-label").flatMap(\.group.children).compactMap { node -> String? in
      if case .text(let text) = node { "\(text.string) \(text.color.css) \(brief(text.font.size))" } else { nil }
    }
    #expect(texts == ["0 #000000 14", "50 #ff0000 10", "100 #0000ff 10"])
  }

  @Test func conditionsNeedATest() {
    let chart =
      "data: {values: [{n: 1}]}\nmark: bar\nencoding: {x: {field: n, type: quantitative, axis: {gridWidth: {condition: {value: 2}, value: 1}}}}"
    #expect(problems(chart) == "chart.vl.yaml:3:76: error: the condition has no `test`")
    #expect(problems(chart, language: .chinese) == "chart.vl.yaml:3:76: 错误: 条件缺少 `test`")
  }

  // MARK: Places

  @Test func axesMoveFromTheFrame() throws {
    let axis = "axis: {values: [0], offset: 10, position: 4, translate: 0, title: null, labels: false, ticks: true}"
    let scene = try chart(x: "field: n, type: quantitative, \(axis)")
    #expect(ticks(scene) == ["4,60 4,65"])
    #expect(scene.groups("role-axis-domain").flatMap(\.lines) == ["4,60 204,60"])
    #expect(scene.groups("role-axis-grid").flatMap(\.lines) == ["4,0 4,50"])
  }

  @Test func linesHaveDashesAndEnds() throws {
    let scene = try chart(
      x:
        "field: n, type: quantitative, axis: {domainDash: [4, 2], domainDashOffset: 1, domainCap: round, domainWidth: 2}"
    )
    let strokes = scene.groups("role-axis-domain").flatMap(\.group.children).compactMap { node -> Stroke? in
      if case .shape(let shape) = node { shape.stroke } else { nil }
    }
    #expect(strokes.map(\.dash) == [[4, 2]])
    #expect(strokes.map(\.dashOffset) == [1])
    #expect(strokes.map(\.cap) == [.round])
    #expect(strokes.map(\.width) == [2])
  }

  @Test func axesOverTheMarks() throws {
    let names = { (scene: Scene) in
      scene.dump().split(separator: "\n").compactMap { line -> String? in
        ["role-axis-grid", "role-axis-domain", "role-mark"].first { line.contains($0) }
      }
    }
    let axis = "field: n, type: quantitative, axis: {zindex: 1}"
    #expect(names(try chart(x: axis)) == ["role-mark", "role-axis-grid", "role-axis-domain"])
    #expect(
      names(try chart(x: axis.replacing("1", with: "0"))) == ["role-axis-grid", "role-axis-domain", "role-mark"])
  }

  private func title(_ axis: String, x: Bool = true) throws -> [String] {
    let definition = "field: n, type: quantitative, title: 人数, axis: {values: [0], \(axis)}"
    let scene = try x ? chart(x: definition) : chart(y: definition)
    return scene.groups("role-axis-title").suffix(1).flatMap(\.group.children).compactMap { node in
      guard case .text(let text) = node else { return nil }
      return "\(brief(text.position.x)),\(brief(text.position.y)) \(text.anchor.rawValue) \(brief(text.angle))"
    }
  }

  @Test func titlesKeepTheirDistance() throws {
    #expect(try title("ticks: true") == ["100.5,80.19 middle 0"])
    #expect(try title("minExtent: 30") == ["100.5,93.19 middle 0"])
    #expect(try title("maxExtent: 10, titlePadding: 0") == ["100.5,69.19 middle 0"])
  }

  @Test func titlesHaveAnchorsAndPlaces() throws {
    #expect(try title("titleAnchor: start") == ["0.5,80.19 start 0"])
    #expect(try title("titleAnchor: end, titleAlign: center, titleAngle: 10") == ["198.99,80.06 middle 10"])
    #expect(try title("titleX: 20, titleY: -60") == ["20.5,-0.81 middle 0"])
    #expect(try title("titleAnchor: start", x: false).map { $0.hasSuffix("50.5 start 270") } == [true])
    #expect(try title("orient: right, titleBaseline: middle", x: false).map { $0.hasSuffix("middle 90") } == [true])
  }

  // MARK: Defaults

  @Test func specialSettingsComeLast() throws {
    let groups = ["axis", "axisX", "axisBottom", "axisQuantitative", "axisXQuantitative"]
    for count in 1...groups.count {
      let config = groups.prefix(count).enumerated().map { "\($1): {tickSize: \($0 + 1)}" }.joined(separator: ", ")
      let scene = try chart(x: "field: n, type: quantitative, axis: {values: [0]}", config: "{\(config)}")
      #expect(ticks(scene) == ["0.5,50.5 0.5,\(50 + count).5"])
    }
  }

  @Test func stylesOfAxes() throws {
    let config = "{axis: {style: thin, tickSize: 3}, style: {thin: {tickSize: 9, tickWidth: 2}, long: {tickSize: 20}}}"
    #expect(
      ticks(try chart(x: "field: n, type: quantitative, axis: {values: [0]}", config: config)) == ["0.5,50.5 0.5,53.5"])
    #expect(
      ticks(try chart(x: "field: n, type: quantitative, axis: {values: [0], style: long}", config: config)) == [
        "0.5,50.5 0.5,70.5"
      ])
  }

  @Test func stylesOfGuides() throws {
    let config = "{style: {guide-label: {fontSize: 7, fill: red}, guide-title: {fontSize: 20}}}"
    let scene = try chart(x: "field: n, type: quantitative, axis: {values: [0]}", config: config)
    let sizes = ["role-axis-label", "role-axis-title"].flatMap { scene.groups($0) }.flatMap(\.group.children)
    let fonts = sizes.compactMap { node -> Double? in if case .text(let text) = node { text.font.size } else { nil } }
    #expect(fonts == [7, 20])
  }

  @Test func framesThatCutOff() throws {
    let scene = try chart(config: "{view: {clip: true}, padding: 0}")
    #expect(brief(scene.size.width) == "200" && brief(scene.size.height) == "50")
    #expect(scene.axisTitles == ["n"])
  }
}
