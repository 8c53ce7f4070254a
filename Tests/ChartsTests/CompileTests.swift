import ChartSpecs
import Charts
import Diagnostics
import Documents
import Scenes
import Tables
import Testing

/// Whole charts, and charts that cannot be drawn.
@Suite struct CompileTests {
  @Test func aBarAndALabel() throws {
    let scene = try draw(
      """
      data: {values: [{county: 马边, money: 5}]}
      width: 50
      height: {step: 20}
      view: {stroke: null}
      mark: bar
      encoding:
        x: {field: money, type: quantitative, axis: null}
        y: {field: county, title: null, axis: {ticks: false, domain: false}}
      """)
    #expect(
      scene.dump() == """
        scene 82×30 #ffffff
          group at 27,5
            group mark-group role-frame root
              group
                group background
                  rect 0.5,0.5 50×20
                group mark-group role-axis
                  group
                    group background
                      rect 0,0 0×0
                    group mark-text role-axis-label
                      text “马边” -1.5,13 end 10 #000000
                group mark-rect role-mark marks
                  rect 0,1 50×18 fill #4c78a8

        """)
  }

  @Test func emptyDataHasAxes() throws {
    let chart = """
      data: {name: funds}
      mark: bar
      encoding: {x: {field: county}, y: {field: money, aggregate: sum}, color: {field: county}}
      """
    let scene = try draw(chart, tables: ["funds": Table([])])
    #expect(scene.axisTitles == ["county", "Sum of money"])
    #expect(scene.bars.isEmpty)
  }

  @Test(arguments: ["bar", "line", "area", "point", "text", "rule", "arc", "tick", "boxplot", "trail"])
  func noRowsAreNoFault(mark: String) throws {
    let scene = try draw(
      """
      data: {values: []}
      mark: \(mark)
      encoding: {x: {field: money, type: quantitative}, y: {field: day, type: temporal}}
      """)
    #expect(scene.axisTitles.sorted() == ["day", "money"])
  }

  @Test func aFieldThatDoesNotExist() {
    let chart = """
      data: {name: funds}
      mark: bar
      encoding:
        x: {field: mony, type: quantitative}
      """
    let tables = ["funds": funds]
    #expect(
      problems(chart, tables: tables, language: .chinese) + "\n" + problems(chart, tables: tables) == """
        chart.vl.yaml:4:6: 错误: 没有字段 `mony`
          提示: 是否要写 `money`？
        chart.vl.yaml:4:6: error: there is no field `mony`
          hint: did you mean `money`?
        """)
  }

  @Test func rowsWithoutFieldsThatAreShownHaveAxes() throws {
    let table = Table([("county", Column(.strings([]))), ("money", Column(.numbers([])))])
    let chart = """
      data: {name: funds}
      mark: bar
      encoding: {x: {field: county}, y: {field: money, aggregate: sum}}
      """
    let scene = try draw(chart, tables: ["funds": table])
    #expect(scene.axisTitles == ["county", "Sum of money"])
    #expect(scene.axisLabels.first?.isEmpty == true)
    #expect(scene.bars.isEmpty)
  }

  @Test func zeroOnALogarithmicScale() {
    let chart = """
      data: {values: [{n: 0}, {n: 100}]}
      mark: point
      encoding: {x: {field: n, type: quantitative, scale: {type: log}}}
      """
    #expect(
      problems(chart) == """
        chart.vl.yaml:3:15: error: the domain of a logarithmic scale cannot include zero
          hint: set `domainMin`, or use a `symlog` scale
        """)
  }

  /// Mistakes that would leave a part of the chart out without a word; the message names what is wrong.
  @Test(arguments: [
    ("mark: {type: bar, color: rde}", "x: {field: n, type: quantitative}", "`rde`"),
    ("mark: bar", "x: {field: n, type: quantitative}, color: {value: rde}", "`rde`"),
    ("mark: bar", "x: {field: n, type: quantitative}, color: {field: n, scale: {range: [rde, blue]}}", "`rde`"),
    ("mark: bar", "x: {field: n, type: quantitative, axis: {formatType: chinese, format: 千}}", "`千`"),
    ("mark: bar", "x: {field: n, type: quantitative, axis: {formatType: chinees}}", "`chinees`"),
    ("mark: text", "text: {field: n, type: quantitative, format: 万元}", "`万元`"),
    ("mark: bar", "x: {type: quantitative}", "`field`"),
  ])
  func silentMistakes(mark: String, encoding: String, name: String) {
    let text = problems("data: {values: [{n: 5}]}\n\(mark)\nencoding: {\(encoding)}")
    #expect(text.contains(name))
  }

  @Test func aNegativeWidth() {
    #expect(problems("data: {values: [{n: 5}]}\nwidth: -5\nmark: bar\nencoding: {x: {field: n}}").contains("`width`"))
  }

  @Test func dataThatDoesNotExist() {
    #expect(
      problems("data: {name: fund}\nmark: bar", tables: ["funds": funds]) == """
        chart.vl.yaml:1:7: error: there is no data `fund`
          hint: did you mean `funds`?
        """)
  }

  @Test func noDataAtAll() {
    #expect(
      problems("mark: bar") == """
        chart.vl.yaml:1:7: error: `data` is missing
          hint: give it here or in a view around; a layer that shows no rows takes `data: {values: [{}]}`
        """)
    #expect(
      problems("mark: bar", language: .chinese) == """
        chart.vl.yaml:1:7: 错误: 缺少 `data`
          提示: 写在此处或外层；不看数据的图层用 `data: {values: [{}]}`
        """)
  }

  @Test func unknownColourScheme() {
    let chart = """
      data: {name: funds}
      mark: bar
      encoding: {color: {field: county, scale: {scheme: tablau10}}}
      """
    #expect(
      problems(chart, tables: ["funds": funds]) == """
        chart.vl.yaml:3:51: error: there is no colour scheme `tablau10`
          hint: did you mean `tableau10`?
        """)
  }

  /// A text that cannot be read would leave the theme empty.
  @Test func theHouseThemeIsReadWhole() {
    let theme = Theme.house.configuration
    #expect(theme.values["font"]?.string == "Noto Sans CJK SC")
    #expect(theme["view"].isNull("stroke"))
    #expect(theme["axis"].number("labelFontSize") == 8.5)
    #expect(theme.values["range"]?["category"]?.sequence?.isEmpty == false)
    #expect(Theme.none.configuration == Configuration())
  }

  @Test func theHouseThemeColoursBarsAndTheChartOverridesIt() throws {
    let chart = """
      data: {values: [{c: a, n: 1}]}
      mark: bar
      encoding: {x: {field: c}, y: {field: n, type: quantitative}}
      """
    let theme = Theme.house.configuration
    #expect(try draw(chart, theme: theme).groups("mark-rect role-mark").flatMap(\.colors) == ["#1f4e79"])
    let own = try draw(chart + "\nconfig: {mark: {color: red}}", theme: theme)
    #expect(own.groups("mark-rect role-mark").flatMap(\.colors) == ["#ff0000"])
  }
}

/// Charts drawn by other programs: a text and a table.
@Suite struct CompileTextTests {
  @Test func aDefinitionAndATableAreEnough() throws {
    let scene = try compile(
      #"{"data": {"name": "funds"}, "mark": "bar", "encoding": {"x": {"field": "county"}, "y": {"field": "money", "aggregate": "sum"}}}"#,
      tables: ["funds": funds], context: ChartContext(measurer: FixedTextMeasurer()), theme: .none)
    #expect(scene.bars.count == 3)
  }

  @Test func mistakesAreLocatedInTheText() {
    do throws(Failure) {
      _ = try compile(
        "mark: bar\nencodng: {}", context: ChartContext(measurer: FixedTextMeasurer()))
      Issue.record("no error")
    } catch {
      #expect(
        error.diagnostics.map { $0.text(in: .english) } == [
          "chart.yaml:2:1: error: unknown key `encodng`\n  hint: did you mean `encoding`?"
        ])
    }
  }
}
