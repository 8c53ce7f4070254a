import ChartSpecs
import Documents
import Testing

/// The simple chart that each piece of sugar stands for.
@Suite struct NormalizingTests {
  @Test func rowAndColumnBecomeAFacet() {
    let chart = """
      mark: bar
      encoding:
        row: {field: city}
        column: {field: year, type: ordinal}
        x: {field: money, type: quantitative, aggregate: sum}
      """
    #expect(
      outline(chart) == """
        facet row=city:nominal column=year:ordinal
          bar x=sum(money):quantitative
        """)
  }

  @Test func theFacetChannelWraps() {
    let chart = """
      width: 90
      mark: line
      encoding: {facet: {field: county, columns: 3}, y: {aggregate: count}}
      """
    #expect(
      outline(chart) == """
        facet wrap=county:nominal in 3 columns
          line y=count():quantitative
        """)
  }

  @Test func sizesOfAFacetedChartAreThoseOfItsCells() throws {
    let spec = try normalized("width: 90\nheight: {step: 12}\nmark: bar\nencoding: {row: {field: city}}")
    #expect(spec.view.settings.width == nil)
    #expect(spec.view.children.first?.settings.width == .fixed(90))
    #expect(spec.view.children.first?.settings.height == .step(12, nil))
  }

  @Test("Shapes on a line are shapes of points on it; what a mark cannot show is left out.")
  func channelsThatDoNotSuitAMark() {
    let channels = "x: {field: year}, shape: {field: city}, text: {field: city}, size: {field: city}"
    #expect(
      outline("mark: line\nencoding: {\(channels)}") == """
        layer
          line x=year:nominal size=city:nominal
          point x=year:nominal size=city:nominal shape=city:nominal
        """)
    #expect(
      outline("mark: {type: line, point: false}\nencoding: {\(channels)}") == "line x=year:nominal size=city:nominal")
    #expect(outline("mark: rect\nencoding: {\(channels)}") == "rect x=year:nominal")
    #expect(outline("mark: text\nencoding: {\(channels)}") == "text x=year:nominal size=city:nominal text=city:nominal")
  }

  @Test func pointsOnALineAreALayer() throws {
    let chart = """
      mark: {type: line, point: true, strokeWidth: 3}
      encoding: {x: {field: year, type: ordinal}, y: {field: money, type: quantitative}}
      """
    #expect(
      outline(chart) == """
        layer
          line x=year:ordinal y=money:quantitative
          point x=year:ordinal y=money:quantitative
        """)
    guard case .unit(let point, _) = try #require(try normalized(chart).view.children.last).content else {
      Issue.record("the second layer is no mark")
      return
    }
    #expect(point.properties.boolean("filled") == true)
    #expect(point.properties.number("strokeWidth") == nil)
  }

  @Test func anAreaWithLineAndPointsIsStackedInAllLayers() {
    let chart = """
      mark: {type: area, line: true, point: {color: red}}
      encoding:
        x: {field: year, type: temporal}
        y: {field: money, type: quantitative}
        color: {field: city}
      """
    let channels = "x=year:temporal y=money:quantitative"
    #expect(
      outline(chart) == """
        layer
          area \(channels) color=city:nominal
          line \(channels) stack zero color=city:nominal
          point \(channels) stack zero color=city:nominal
        """)
  }

  @Test func noPointsWhenPointIsFalse() {
    #expect(outline("mark: {type: line, point: false}") == "line")
  }

  @Test func aLineBetweenTwoPlacesIsARule() {
    #expect(
      outline("mark: line\nencoding: {x: {field: start, type: quantitative}, x2: {field: end}}")
        == "rule x=start:quantitative x2=end:quantitative")
  }

  @Test func aBoxPlotOfExtremesHasWhiskersBoxAndMedian() {
    let chart = """
      mark: {type: boxplot, extent: min-max}
      encoding: {x: {field: money, type: quantitative}, y: {field: city}}
      """
    let outer = "y=city:nominal"
    #expect(
      outline(chart) == """
        layer after 1 transforms
          rule x=lower_whisker_money:quantitative x2=lower_box_money:quantitative \(outer)
          rule x=upper_box_money:quantitative x2=upper_whisker_money:quantitative \(outer)
          bar x=lower_box_money:quantitative x2=upper_box_money:quantitative \(outer)
          tick x=mid_box_money:quantitative \(outer) color= if value #4c78a8
        """)
  }

  @Test func aBoxPlotWithTukeysWhiskersHasOutliers() {
    let text = outline("mark: boxplot\nencoding: {y: {field: money, type: quantitative}, x: {field: city}}")
    #expect(text.contains("point x=city:nominal y=money:quantitative after 1 transforms"))
    #expect(text.contains("rule x=city:nominal y=lower_whisker_money:quantitative y2=lower_box_money:quantitative"))
  }

  @Test func errorBarsAreRulesBetweenTwoEnds() {
    let chart = """
      mark: {type: errorbar, extent: stdev}
      encoding: {x: {field: money, type: quantitative}, y: {field: city}}
      """
    #expect(outline(chart).contains("rule x=lower_money:quantitative x2=upper_money:quantitative y=city:nominal"))
  }

  @Test func layersInheritChannelsAndReplaceThem() {
    let chart = """
      encoding:
        y: {field: city, sort: -x}
        x: {field: money, type: quantitative, title: 资金}
      layer:
        - mark: bar
        - mark: text
          encoding: {text: {field: money, type: quantitative}, x: {field: end}, y: {value: 0}}
        - layer: [{mark: rule}]
          encoding: {y: null}
      """
    #expect(
      outline(chart) == """
        layer
          bar x=money:quantitative y=city:nominal
          text x=end:quantitative y=value 0.0 text=money:quantitative
          layer
            rule x=money:quantitative
        """)
  }

  @Test func repeatedFieldsStandBesideOneAnother() {
    let chart = """
      repeat: [money, people]
      columns: 1
      spec: {mark: bar, encoding: {x: {field: {repeat: repeat}, type: quantitative}}}
      """
    #expect(
      outline(chart) == """
        concat in 1 columns
          bar x=money:quantitative
          bar x=people:quantitative
        """)
  }

  @Test func repeatedRowsAndColumnsAreAGrid() {
    let chart = """
      repeat: {row: [a, b], column: [c, d]}
      spec:
        mark: point
        encoding:
          x: {field: {repeat: column}, type: quantitative}
          y: {field: {repeat: row}, type: quantitative}
      """
    #expect(
      outline(chart) == """
        concat in 2 columns
          point x=c:quantitative y=a:quantitative
          point x=d:quantitative y=a:quantitative
          point x=c:quantitative y=b:quantitative
          point x=d:quantitative y=b:quantitative
        """)
  }

  @Test func repeatedLayers() {
    let chart = """
      repeat: {layer: [plan, spent]}
      spec: {mark: line, encoding: {y: {field: {repeat: layer}, type: quantitative}, color: {datum: {repeat: layer}}}}
      """
    #expect(
      outline(chart) == """
        layer
          line y=plan:quantitative color=datum plan:nominal
          line y=spent:quantitative color=datum spent:nominal
        """)
  }

  @Test(arguments: [
    ("{field: city}", "city:nominal"), ("{aggregate: count}", "count():quantitative"),
    ("{field: money, aggregate: mean}", "mean(money):quantitative"),
    ("{field: money, bin: true}", "bin(money):quantitative"), ("{field: money, bin: binned}", "money:quantitative"),
    ("{field: day, timeUnit: yearmonth}", "yearmonth(day):temporal"), ("{field: stage, sort: [b, a]}", "stage:ordinal"),
    ("{field: day, scale: {type: time}}", "day:temporal"), ("{field: money, scale: {type: log}}", "money:quantitative"),
    ("{datum: 5}", "datum 5:quantitative"), ("{datum: 马边}", "datum 马边:nominal"),
    ("{field: money, aggregate: sum, stack: normalize}", "sum(money):quantitative stack normalize"),
    ("{field: money, stack: null, type: quantitative}", "money:quantitative stack none"),
    ("{field: city, aggregate: count, type: nominal}", "count(city):quantitative"),
  ])
  func typesAreFilledIn(channel: String, text: String) {
    #expect(outline("mark: bar\nencoding: {x: \(channel)}") == "bar x=" + text)
  }
}
