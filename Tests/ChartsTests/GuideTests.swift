import Charts
import Diagnostics
import Scenes
import Testing

@Suite struct GuideTests {
  let point = "data: {values: [{x: 0, y: 120000}, {x: 9, y: 560000}]}\nmark: point\n"

  @Test func chineseUnitsAreChosenOnce() throws {
    let yaml =
      point
      + "encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative, axis: {formatType: chinese, tickCount: 3}}}"
    #expect(words(try scene(yaml, language: .chinese), "role-axis-label").suffix(4) == ["0万", "20万", "40万", "60万"])
  }

  @Test func titlesOfLayersAreJoined() throws {
    let yaml = """
      data: {values: [{x: 1, a: 1, b: 2}]}
      encoding: {x: {field: x, type: quantitative, axis: null}}
      layer:
        - {mark: line, encoding: {y: {field: a, type: quantitative}}}
        - {mark: line, encoding: {y: {field: b, type: quantitative, aggregate: mean}}}
      """
    #expect(words(try scene(yaml), "role-axis-title") == ["a, Mean of b"])
  }

  @Test func labelExpressionsAndValues() throws {
    let yaml =
      point + "encoding: {x: {field: x, type: quantitative, axis: {values: [0, 5], labelExpr: \"datum.label + ' 年'\"}}}"
    #expect(words(try scene(yaml), "role-axis-label") == ["0 年", "5 年"])
  }

  @Test func gradientLegend() throws {
    let yaml = point + "encoding: {color: {field: x, type: quantitative}}"
    #expect(words(try scene(yaml), "role-legend") == ["0", "9", "x"])
    #expect(
      part(try scene(yaml), "role-legend-gradient") == """
        group mark-rect role-legend-gradient opacity 0.7
          rect 0,0 16×64 fill gradient of 21
        """)
  }

  @Test func titleAndSubtitle() throws {
    let yaml = point + "title: {text: 资金, subtitle: 2024 年, anchor: start}\nencoding: {}"
    let text = part(try scene(yaml), "role-title")
    #expect(
      text == """
        group mark-group role-title
          group at 0,-32
            group background
              rect 0,0 0×0
            group mark-text role-title-text
              text “资金” 0,10.27 start 13 weight 700 #000000
            group mark-text role-title-subtitle
              text “2024 年” 0,25.48 start 12 #000000
        """)
  }

  @Test func wordsAreTranslated() throws {
    let yaml = """
      usermeta: {shanhai: {translations: {en: {资金: Funds}}}}
      title: 资金
      data: {values: [{资金: 1}]}
      mark: point
      encoding: {x: {field: 资金, type: quantitative}}
      """
    #expect(words(try scene(yaml), "role-axis-title") == ["Funds"])
    #expect(words(try scene(yaml), "role-title-text") == ["Funds"])
    #expect(words(try scene(yaml, language: .chinese), "role-title-text") == ["资金"])
  }

  @Test func wordsOfMarksAreTranslated() throws {
    let yaml = """
      usermeta: {shanhai: {translations: {en: {未分解: not divided, 中位数: median}}}}
      data: {values: [{part: 未分解}, {part: Mabian}]}
      layer:
        - {mark: text, encoding: {text: {field: part}}}
        - {mark: {type: text, text: 中位数}}
      """
    #expect(words(try scene(yaml), "mark-text") == ["not divided", "Mabian", "median", "median"])
    #expect(words(try scene(yaml, language: .chinese), "mark-text") == ["未分解", "Mabian", "中位数", "中位数"])
  }

  @Test func longLabelsAreCut() throws {
    let yaml = """
      data: {values: [{c: 浙江省温州市乐清市山海协作产业园, v: 1}]}
      mark: bar
      encoding: {y: {field: c, axis: {labelLimit: 60}}, x: {field: v, type: quantitative, axis: null}}
      """
    #expect(words(try scene(yaml), "role-axis-label") == ["浙江省温州…"])
  }

  @Test func dates() throws {
    let yaml = """
      data: {values: [{d: '2024-01-15', v: 1}, {d: '2024-03-15', v: 2}]}
      mark: line
      width: 200
      encoding: {x: {field: d, timeUnit: yearmonth}, y: {field: v, type: quantitative}}
      """
    #expect(words(try scene(yaml), "role-axis-label").prefix(3) == ["Jan 2024", "Feb 2024", "Mar 2024"])
    #expect(words(try scene(yaml), "role-axis-title") == ["d (year-month)", "v"])
  }

  @Test func houseThemeIsUsable() throws {
    let yaml = point + "encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}"
    let text = part(try scene(yaml, theme: .house), "role-axis-title")
    #expect(
      text == """
        group mark-text role-axis-title
          text “x” 180.5,243.11 middle 9 #444444
        group mark-text role-axis-title
          text “y” -38.14,110.5 middle 9 turned 270 #444444
        """)
  }
}
