import Diagnostics
import Testing

/// The marks and channels beyond Vega-Lite: what they accept, and what is reported.
@Suite struct ExtensionTests {
  @Test func channelsHaveTypes() throws {
    let dump = try normalizedDump(
      """
      data: {values: [{h: 越城, r: 马边, m: 15000}]}
      mark: {type: shanhai.pairs, missing: 未公布}
      encoding:
        shanhai.source: {field: h}
        shanhai.target: {field: r}
        shanhai.value: {field: m, title: 资金/万元}
        color: {field: h}
      """)
    #expect(
      dump == """
        unit shanhai.pairs {missing: 未公布} (data inline)
          color nominal h
          shanhai.source nominal h
          shanhai.target nominal r
          shanhai.value quantitative m “资金/万元”

        """)
  }

  @Test func aSideOfAFlowIsNeeded() throws {
    let yaml = "data: {values: []}\nmark: shanhai.sankey\nencoding: {shanhai.source: {field: a}}"
    #expect(
      try messages(yaml) == "chart.vl.yaml:2:7: error: `shanhai.sankey` has no channel `shanhai.target`")
    #expect(
      try messages(yaml, in: .chinese) == "chart.vl.yaml:2:7: 错误: `shanhai.sankey` 缺少通道 `shanhai.target`")
  }

  @Test func otherChannelsAreReported() throws {
    let yaml = """
      data: {values: []}
      mark: shanhai.pairs
      encoding: {shanhai.source: {field: a}, shanhai.target: {field: b}, shape: {field: b}}
      """
    #expect(
      try messages(yaml)
        == "chart.vl.yaml:3:75: error: the mark `shanhai.pairs` has no use for the channel `shape`\n"
        + "  hint: known are `shanhai.source`, `shanhai.target`, `shanhai.value`, `color`, `fill`, `stroke`, `opacity`, "
        + "`fillOpacity`, `strokeOpacity`, `detail`")
    let bar = "data: {values: []}\nmark: bar\nencoding: {x: {field: a}, shanhai.priority: {field: b}}"
    #expect(
      try messages(bar)
        == "chart.vl.yaml:3:45: error: the mark `bar` has no use for the channel `shanhai.priority`")
    #expect(try messages(bar, in: .chinese) == "chart.vl.yaml:3:45: 错误: 标记 `bar` 不用通道 `shanhai.priority`")
  }

  @Test func aNameWithoutItsNameSpaceIsFound() throws {
    #expect(
      try messages("data: {values: []}\nmark: sankey\nencoding: {x: {field: a}}") == """
        chart.vl.yaml:2:7: error: the mark `sankey` is not supported
          hint: did you mean `shanhai.sankey`?
        """)
    #expect(
      try messages("data: {values: []}\nmark: shanhai.pairs\nencoding: {source: {field: a}}").hasPrefix(
        """
        chart.vl.yaml:3:12: error: unknown channel `source`
          hint: did you mean `shanhai.source`?
        """))
  }

  @Test func propertiesBelongToTheirMark() throws {
    #expect(
      try messages(
        """
        data: {values: []}
        mark: {type: shanhai.sankey, nodeAlign: top, innerRadius: 3}
        encoding: {shanhai.source: {field: a}, shanhai.target: {field: b}}
        """) == """
          chart.vl.yaml:2:41: error: `nodeAlign` must be one of `left`, `right`, `center`, `justify`, found the text `top`
            hint: known are `left`, `right`, `center`, `justify`
          chart.vl.yaml:2:46: error: unknown key `innerRadius`
          """)
  }

  @Test func tilesNeedPlaces() throws {
    #expect(
      try messages("data: {values: []}\nmark: shanhai.tiles\nencoding: {x: {field: a}}") == """
        chart.vl.yaml:2:7: error: `shanhai.tiles` has no channel `y`
          hint: or write a `layout` in the mark
        """)
    #expect(
      try messages("data: {values: []}\nmark: {type: shanhai.tiles, layout: [马边]}\nencoding: {text: {field: a}}") == """
        chart.vl.yaml:2:37: error: `layout` must be rows of names
          hint: for example `[[A, B], [null, C]]`
        """)
  }

  @Test(arguments: [
    ("0", "2:34: error: `shanhai.break` must be a number above zero\n  hint: or `{limit: 2, format: \".0%\"}`"),
    ("long", "2:34: error: `shanhai.break` must be a number above zero\n  hint: or `{limit: 2, format: \".0%\"}`"),
    ("{format: .0%}", "2:34: error: `limit` is missing"),
    ("{limit: two}", "2:42: error: `limit` must be a number"),
    ("{limit: 2, limits: 3}", "2:45: error: unknown key `limits`\n  hint: did you mean `limit`?"),
  ])
  func cutsAreChecked(text: String, message: String) throws {
    let yaml = "data: {values: []}\nmark: {type: bar, shanhai.break: \(text)}\nencoding: {x: {field: a}}"
    #expect(try messages(yaml) == "chart.vl.yaml:\(message)")
  }

  @Test func onlyBarsAreCut() throws {
    let yaml = "data: {values: []}\nmark: {type: line, shanhai.break: 2}\nencoding: {x: {field: a}}"
    #expect(try messages(yaml) == "chart.vl.yaml:2:35: error: only a `bar` can have `shanhai.break`")
    #expect(try messages(yaml, in: .chinese) == "chart.vl.yaml:2:35: 错误: 只有 `bar` 可以有 `shanhai.break`")
  }
}
