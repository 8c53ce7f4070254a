import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Testing

@testable import Charts

/// What scales map to, on tiny charts.
@Suite struct ScaleLookTests {
  /// The colours of points for the values 0, 10, … 40.
  private func colors(_ scale: String, type: String = "quantitative", mark: String = "square") throws -> [String] {
    let scene = try draw(
      """
      data: {values: [{v: 0}, {v: 10}, {v: 20}, {v: 30}, {v: 40}]}
      mark: {type: \(mark), opacity: 1}
      encoding: {x: {field: v, type: ordinal, axis: null}, color: {field: v, type: \(type), legend: null, scale: {\(scale)}}}
      """)
    return scene.groups("role-mark").flatMap { found in
      found.group.children.flatMap { node -> [String] in
        if case .symbols(let symbols) = node { symbols.fills.map(\.css) } else { [] }
      }
    }
  }

  @Test func thresholdsWithFewerColoursThanClasses() throws {
    #expect(
      try colors("type: threshold, domain: [10, 30], range: [red, lime, blue]")
        == ["#ff0000", "#00ff00", "#00ff00", "#0000ff", "#0000ff"])
    #expect(
      try colors("type: threshold, domain: [10, 30], range: [red, lime]")
        == ["#ff0000", "#00ff00", "#00ff00", "#00ff00", "#00ff00"])
  }

  @Test func equalPartsOfTheDomain() throws {
    #expect(
      try colors("type: quantize, range: [red, lime]") == ["#ff0000", "#ff0000", "#00ff00", "#00ff00", "#00ff00"])
    #expect(
      try colors("type: quantize, domain: [0, 100], range: [red, lime], reverse: true")
        == ["#00ff00", "#00ff00", "#00ff00", "#00ff00", "#00ff00"])
    // A scheme gives five classes, or as many as `count` says, from inside its run.
    #expect(
      try colors("type: quantize, scheme: {name: greys, count: 2}").prefix(3) == ["#aaaaaa", "#aaaaaa", "#686868"])
  }

  @Test func partsWithEquallyManyRows() throws {
    #expect(
      try colors("type: quantile, range: [red, lime, blue]")
        == ["#ff0000", "#ff0000", "#00ff00", "#0000ff", "#0000ff"])
  }

  /// The borders between the classes of a colour scale.
  private func borders(_ values: String, _ scale: String) throws -> [Double] {
    var warnings: [Diagnostic] = []
    let yaml =
      "{data: {values: \(values)}, mark: point, encoding: {color: {field: data, type: quantitative, scale: {\(scale)}}}}"
    let spec = try normalize(try ChartSpec.decode(try parseYAML(yaml, file: "chart.vl.yaml"), warnings: &warnings))
    let resolver = try resolve(spec, [:], ChartContext(measurer: FixedTextMeasurer()))
    guard case .classes(let borders, _)? = resolver.scales.first?.mapping else { return [] }
    return borders
  }

  @Test func bordersOfClasses() throws {
    #expect(try borders("[0, 9]", "type: quantize, range: [red, lime, blue]") == [3, 6])
    #expect(
      try borders("[3, 6, 7, 8, 8, 10, 13, 15, 16, 20]", "type: quantile, range: [red, lime, blue, black]")
        == [7.25, 9, 14.5])
    #expect(try borders("[25]", "type: bin-ordinal, domain: [0, 10, 20, 30], range: [red, lime, blue]") == [10, 20])
    #expect(try borders("[1]", "type: threshold, domain: [10, 20], range: [red, lime, blue]") == [10, 20])
  }

  @Test func listsBeginAgain() throws {
    #expect(
      try colors("range: [red, lime]", type: "nominal") == ["#ff0000", "#00ff00", "#ff0000", "#00ff00", "#ff0000"])
  }

  @Test func reversedListsCountFromTheirEnd() throws {
    #expect(
      try colors("range: [red, lime, blue, white, black, gray], reverse: true", type: "nominal")
        == ["#808080", "#000000", "#ffffff", "#0000ff", "#00ff00"])
  }

  @Test func namedRangesAndExtentsOfSchemes() throws {
    #expect(try colors("range: category", type: "ordinal").first == "#4c78a8")
    // Ordinal colours: five samples at 1/6, 2/6, …; of the first half of the run, so the last is at 5/12.
    let half = try colors("scheme: {name: magma, extent: [0, 0.5]}", type: "ordinal")
    #expect(half.last == "#932c81")
  }

  @Test func rangesOfTheConfiguration() throws {
    func first(_ range: String, type: String) throws -> String? {
      let scene = try draw(
        """
        data: {values: [{v: 1}, {v: 2}, {v: 3}]}
        mark: bar
        encoding: {x: {field: v, type: ordinal, axis: null}, color: {field: v, type: \(type), legend: null}}
        config: {range: {\(range)}}
        """)
      return scene.groups("mark-rect").first?.colors.first
    }
    #expect(try first("category: [red, blue]", type: "nominal") == "#ff0000")
    #expect(try first("category: {scheme: dark2}", type: "nominal") == "#1b9e77")
    // Three samples, at 1/4, 2/4, 3/4 of a run of the user's colours.
    #expect(try first("ordinal: {scheme: [black, white]}", type: "ordinal") == "#404040")
    #expect(try first("ramp: {scheme: greys, extent: [1, 0]}", type: "quantitative") == "#1e1e1e")
  }

  @Test func coloursAreMixedEvenlyForTheEye() throws {
    #expect(try colors("range: [black, white]")[2] == "#777777")
    #expect(try colors("range: [black, white], interpolate: rgb")[2] == "#808080")
    #expect(try colors("range: [black, white], interpolate: {type: rgb, gamma: 2}")[2] == "#b4b4b4")
    #expect(try colors("range: [black, white], interpolate: rgb, domain: [0, 20]").last == "#ffffff")
    #expect(try colors("range: ['#000', '#666'], interpolate: rgb, domain: [0, 20], clamp: true").last == "#666666")
    #expect(
      try colors("range: ['#000', '#666'], interpolate: rgb, domain: [0, 20]").suffix(2) == ["#999999", "#cccccc"])
  }

  @Test func aMiddleAndADomainTakenAsItIs() throws {
    #expect(
      try colors("range: [black, red, white], interpolate: rgb, domainMid: 10")
        == ["#000000", "#ff0000", "#ff5555", "#ffaaaa", "#ffffff"])
    #expect(try colors("range: [black, white], interpolate: rgb, domainRaw: [0, 80]").last == "#808080")
  }

  /// Moments have a colour for each end of the domain, and a scheme gives two from inside its run.
  @Test func momentsRunBetweenTwoColours() throws {
    let scene = try draw(
      """
      data: {values: [{d: '2021-01-01'}, {d: '2023-01-01'}]}
      mark: {type: square, opacity: 1}
      encoding: {color: {field: d, type: temporal, legend: null, scale: {scheme: greys}}}
      """)
    guard case .symbols(let symbols)? = scene.groups("mark-symbol").first?.group.children.first else {
      Issue.record("no symbols")
      return
    }
    #expect(symbols.fills.map(\.css) == ["#aaaaaa", "#686868"])
  }

  /// Sizes of classes: four of them between the least and the largest size.
  @Test func sizesOfClasses() throws {
    let scene = try draw(
      """
      data: {values: [{v: 0}, {v: 40}, {v: 80}, {v: 100}]}
      mark: circle
      encoding: {size: {field: v, type: quantitative, legend: null, scale: {type: quantize}}}
      config: {scale: {minSize: 10, maxSize: 40, quantizeCount: 3}}
      """)
    guard case .symbols(let symbols)? = scene.groups("mark-symbol").first?.group.children.first else {
      Issue.record("no symbols")
      return
    }
    #expect(symbols.areas == [10, 25, 40, 40])
  }

  @Test func positionsOnSeveralStretches() throws {
    let scene = try draw(
      """
      data: {values: [{v: 0}, {v: 10}, {v: 55}, {v: 100}]}
      mark: circle
      encoding: {x: {field: v, type: quantitative, axis: null, scale: {domain: [0, 10, 100], range: [0, 80, 100]}}}
      """)
    #expect(scene.groups("mark-symbol").flatMap(\.centers) == ["0,10", "80,10", "90,10", "100,10"])
  }

  @Test func roundedPlacesAndReversedAxes() throws {
    let scene = try draw(
      """
      data: {values: [{v: 0}, {v: 1}, {v: 3}]}
      width: 100
      mark: circle
      encoding: {x: {field: v, type: quantitative, axis: null, scale: {round: true, nice: false}}}
      config: {scale: {xReverse: true}}
      """)
    #expect(scene.groups("mark-symbol").flatMap(\.centers) == ["100,10", "67,10", "0,10"])
  }

  @Test func domainsOfTheRowsBeforeTheyAreGrouped() throws {
    func labels(_ scale: String, config: String = "{}") throws -> [String]? {
      try draw(
        """
        data: {values: [{g: a, v: 10}, {g: a, v: 90}, {g: b, v: 20}]}
        mark: point
        encoding: {x: {field: v, aggregate: mean, type: quantitative, scale: {\(scale)}}, y: {field: g, axis: null}}
        config: \(config)
        """
      ).axisLabels.first
    }
    #expect(try labels("").map(\.last) == "50")
    #expect(try labels("domain: unaggregated").map(\.last) == "90")
    #expect(try labels("", config: "{scale: {useUnaggregatedDomain: true}}").map(\.last) == "90")
  }

  @Test func unitedDomains() throws {
    let scene = try draw(
      """
      data: {values: [{g: 马边, v: 3}]}
      mark: point
      encoding:
        x: {field: v, type: quantitative, scale: {domain: {unionWith: [-2, 10]}}, axis: {tickCount: 4}}
        y: {field: g, type: nominal, scale: {domain: {unionWith: [金口河]}}}
      """)
    #expect(scene.axisLabels == [["−2", "0", "2", "4", "6", "8", "10"], ["金口河", "马边"]])
  }
}
