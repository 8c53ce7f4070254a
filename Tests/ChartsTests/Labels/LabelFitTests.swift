import ChartSpecs
import Scenes
import Testing

@testable import Charts

/// Long names on axes, in legends and headings: on one line, broken, turned or shortened.
struct LabelFitTests {
  /// The theme of the house, with each line of a label as one text.
  private let house: Configuration = {
    var theme = Theme.house.configuration
    theme.values["shanhai.latinGaps"] = nil
    return theme
  }()

  private func columns(_ names: [String], width: Double) throws -> [String] {
    let rows = names.map { "{c: \"\($0)\", n: 1}" }.joined(separator: ", ")
    return dump(
      try draw(
        """
        data: {values: [\(rows)]}
        mark: bar
        width: \(width)
        height: 200
        encoding: {x: {field: c, sort: null, title: null}, y: {field: n, type: quantitative, axis: null}}
        """, theme: house))
  }

  /// Each line of the labels of an axis, with its turn.
  private func dump(_ scene: Scene) -> [String] {
    scene.groups("role-axis-label").flatMap(\.linesOfText).map { text in
      text.string + (text.angle == 0 ? "" : " \(brief(text.angle))°")
    }
  }

  @Test func shortNamesStandOnOneLine() throws {
    #expect(try columns(["马边", "金口河"], width: 100) == ["马边", "金口河"])
  }

  @Test func longNamesAreBroken() throws {
    let names = try columns(["马边彝族自治县", "峨边彝族自治县"], width: 100)
    #expect(names == ["马边彝族", "自治县", "峨边彝族", "自治县"])
    let pairs = try columns(["越城→马边", "上虞→金口河"], width: 80)
    #expect(pairs == ["越城→", "马边", "上虞→", "金口河"])
  }

  @Test func namesThatNeedFourLinesAreTurned() throws {
    #expect(
      try columns(["马边彝族自治县", "峨边彝族自治县", "乐山市金口河区"], width: 75) == [
        "马边彝族自治县 315°", "峨边彝族自治县 315°", "乐山市金口河区 315°",
      ])
  }

  @Test func namesStandUprightInSmallSteps() throws {
    #expect(try columns(["马边彝族自治县", "峨边彝族自治县"], width: 24) == ["马边彝族自治县 270°", "峨边彝族自治县 270°"])
  }

  @Test func turnedNamesAreShortenedToTwoFifthsOfTheFrame() throws {
    #expect(
      try columns(["四川省乐山市马边彝族自治县人民政府", "四川省乐山市峨边彝族自治县人民政府"], width: 60) == [
        "四川省乐山市马边… 315°", "四川省乐山市峨边… 315°",
      ])
  }

  @Test func namesBesideBarsAreBrokenIntoAsManyLinesAsAStepHolds() throws {
    func rows(_ step: Int) throws -> [String] {
      dump(
        try draw(
          """
          data: {values: [{c: "浙江省绍兴市越城区→四川省乐山市马边彝族自治县", n: 1}]}
          mark: bar
          height: {step: \(step)}
          encoding: {y: {field: c, title: null}, x: {field: n, type: quantitative, axis: null}}
          """, theme: house))
    }
    let (broken, cut) = (try rows(24), try rows(12))
    #expect(broken == ["浙江省绍兴市越城区→", "四川省乐山市马边彝族自治县"])
    #expect(cut == ["浙江省绍兴市越城区→四川省乐山市…"])
  }

  @Test func differentNamesStayDifferent() {
    let shortening = Shortening(font: Font(family: "serif", size: 10), limit: 65, measurer: FixedTextMeasurer())
    #expect(
      shortening.shortened(["浙江省绍兴市越城区", "浙江省绍兴市上虞区", "四川省乐山市马边县"]) == [
        "浙江省…越城区", "浙江省…上虞区", "四川省乐山市…",
      ])
  }

  @Test func anAxisThatSaysItsAngleKeepsIt() throws {
    let scene = try draw(
      """
      data: {values: [{c: 马边彝族自治县, n: 1}, {c: 峨边彝族自治县, n: 1}]}
      mark: bar
      width: 60
      encoding: {x: {field: c, axis: {labelAngle: -90}}, y: {field: n, type: quantitative, axis: null}}
      """, theme: house)
    #expect(dump(scene) == ["峨边彝族自治县 270°", "马边彝族自治县 270°"])
  }

  @Test func withoutAThemeLabelsAreAsInVega() throws {
    let scene = try draw(
      """
      data: {values: [{c: 马边彝族自治县, n: 1}, {c: 峨边彝族自治县, n: 1}]}
      mark: bar
      width: 60
      encoding: {x: {field: c}, y: {field: n, type: quantitative, axis: null}}
      """)
    #expect(dump(scene) == ["峨边彝族自治县 270°", "马边彝族自治县 270°"])
  }

  @Test func legendsHaveAsManyColumnsAsFit() {
    #expect(LegendFit.columns([50, 50, 50, 50], gap: 10, room: 200) == 3)
    #expect(LegendFit.columns([100, 20, 20, 20], gap: 10, room: 200) == 4)
    #expect(LegendFit.columns([300], gap: 10, room: 200) == 1)
  }

  @Test func headingsAreBroken() throws {
    let scene = try draw(
      """
      data: {values: [{f: 四川省乐山市马边彝族自治县, n: 1}]}
      mark: point
      width: 70
      encoding: {column: {field: f, title: null}, x: {field: n, type: quantitative}}
      """, theme: house)
    #expect(scene.words("role-title-text") == ["四川省乐山市马", "边彝族自治县"])
  }
}
