import Diagnostics
import Scenes
import Testing

@testable import Charts

/// Which legends there are, what they list and where they stand.
@Suite struct LegendRuleTests {
  private let rows = "data: {values: [{c: 马边, n: 1, m: 10}, {c: 金口河, n: 2, m: 50}, {c: 渭源, n: 3, m: 90}]}"

  private func labels(_ channels: String, mark: String = "point", config: String = "{}") throws -> [String] {
    try draw("\(rows)\nmark: \(mark)\nencoding: {\(channels)}\nconfig: \(config)").words("role-legend-label")
  }

  private func color(_ scale: String, _ legend: String = "{}") throws -> [String] {
    try labels("color: {field: m, type: quantitative, scale: {\(scale)}, legend: \(legend)}", mark: "square")
  }

  // MARK: Values and labels

  @Test func bandsAreLabelledAtTheirBorders() throws {
    #expect(try color("type: threshold, domain: [20, 60]") == ["20", "60"])
    #expect(try color("type: quantize, domain: [0, 100]") == ["20", "40", "60", "80"])
    #expect(try color("type: quantile, range: [red, lime]", "{format: d}") == ["50"])
  }

  @Test func classesOfSizesAreLabelledWithBothEnds() throws {
    #expect(
      try labels("size: {field: m, type: quantitative, scale: {type: quantize, domain: [0, 100]}}")
        == ["< 25", "25 – 50", "50 – 75", "≥ 75"])
    #expect(
      try labels("size: {field: m, type: quantitative, bin: {step: 50}}") == ["0 – 50", "50 – 100"])
  }

  @Test func classesInChineseUnits() throws {
    #expect(
      try color("type: threshold, domain: [20000, 60000]", "{formatType: chinese, format: '万'}") == ["2万", "6万"])
  }

  @Test func shortGradientsAreLabelledAtTheirEnds() throws {
    #expect(try color("") == ["10", "90"])
    #expect(try color("", "{tickCount: 5}") == ["20", "40", "60", "80"])
    #expect(try color("", "{tickCount: 5, tickMinStep: 50}") == ["10", "90"])
    #expect(try color("", "{values: [15, 50]}") == ["15", "50"])
  }

  @Test func aSingleNumberIsWrittenInFull() throws {
    func labels(_ number: String) throws -> [String] {
      try draw("data: {values: [{m: \(number)}]}\nmark: square\nencoding: {color: {field: m, type: quantitative}}")
        .words("role-legend-label")
    }
    #expect(try labels("5") == ["5"])
    #expect(try labels("12345.5") == ["12,345.5"])
  }

  @Test func labelsOfUnevenScalesKeepTheFirst() throws {
    let scene = try draw(
      """
      \(rows)
      mark: square
      encoding:
        color:
          field: m
          type: quantitative
          scale: {type: symlog, domain: [0, 100]}
          legend: {tickCount: 10, gradientLength: 100}
      """)
    let shown = scene.groups("role-legend-label").filter { $0.group.opacity > 0 }
    #expect(shown.flatMap(\.words) == ["0", "10", "20", "40", "70"])
  }

  @Test func monthsAreCounted() throws {
    let words = try draw(
      """
      data: {values: [{d: '2024-01-01'}, {d: '2024-07-01'}]}
      mark: square
      encoding:
        color:
          {field: d, type: temporal, legend: {tickCount: {interval: month, step: 3}, format: '%m', gradientLength: 200}}
      """
    ).words("role-legend-label")
    #expect(words == ["01", "04", "07"])
  }

  @Test func logarithmsLeaveOutWhatHasNoRoom() throws {
    #expect(try color("type: log, domain: [1, 1000]", "{gradientLength: 200}") == ["1", "10", "100", "1,000"])
  }

  @Test func aSizeOfZeroIsNotListed() throws {
    #expect(try labels("size: {field: m, type: quantitative, scale: {range: [0, 100]}}").first == "20")
    #expect(try labels("size: {field: m, type: quantitative}").first == "0")
  }

  // MARK: Merging

  @Test func oneFieldHasOneLegend() throws {
    let both = try draw(
      "\(rows)\nmark: point\nencoding: {color: {field: m, type: quantitative}, size: {field: m, type: quantitative}}")
    #expect(both.groups("role-legend").count == 1)
    #expect(both.groups("role-legend-gradient").isEmpty)
    #expect(both.words("role-legend-label") == ["0", "20", "40", "60", "80"])
    // Names and amounts of the same field are told apart.
    let apart = try draw(
      "\(rows)\nmark: point\nencoding: {color: {field: m, type: nominal}, size: {field: m, type: quantitative}}")
    #expect(apart.groups("role-legend").count == 2)
  }

  @Test func aLegendThatIsLeftOutTakesThatOfItsFieldAlong() throws {
    #expect(try labels("color: {field: c, legend: null}, shape: {field: c}").isEmpty)
  }

  @Test func fillsAndOutlinesOfAScaleShareSymbols() throws {
    let scene = try draw(
      """
      \(rows)
      encoding: {x: {field: n, type: quantitative}, color: {field: m, type: quantitative}}
      layer: [{mark: point}, {mark: bar, encoding: {y: {field: n, type: quantitative}}}]
      """)
    #expect(scene.groups("role-legend-gradient").isEmpty)
    #expect(scene.groups("role-legend-symbol").count == 4)
  }

  private func layers(_ resolve: String) -> String {
    """
    \(rows)
    encoding: {x: {field: n, type: quantitative, axis: null}}
    layer:
      - {mark: point, encoding: {size: {field: m, type: quantitative, title: 全部}}}
      - {mark: circle, encoding: {size: {field: m, type: quantitative, title: 部分}}}
    resolve: \(resolve)
    """
  }

  @Test func titlesOfASharedLegendAreJoined() throws {
    #expect(try draw(layers("{}")).words("role-legend-title") == ["全部, 部分"])
    let scene = try draw(layers("{legend: {size: independent}}"))
    #expect(scene.words("role-legend-title") == ["全部", "部分"])
  }

  @Test func eachViewShowsItsOwnLegend() throws {
    let chart = """
      \(rows)
      hconcat:
        - {mark: point, width: 50, encoding: {color: {field: c}}}
        - {mark: point, width: 50, encoding: {color: {field: c}}}
      """
    #expect(try draw(chart).groups("role-legend").count == 1)
    let own = try draw(chart + "\nresolve: {legend: {color: independent}}").groups("role-legend")
    #expect(own.count == 2)
    let facet = """
      \(rows)
      mark: point
      width: 50
      encoding: {column: {field: c}, color: {field: n, type: quantitative}}
      resolve: {scale: {color: independent}}
      """
    #expect(try draw(facet).groups("role-legend").count == 3)
  }

  // MARK: Places

  /// The upper left corner and the size of each legend.
  private func places(_ legend: String, config: String = "{}") throws -> [String] {
    try draw(
      """
      \(rows)
      width: 200
      height: 100
      padding: 0
      mark: point
      encoding:
        x: {field: n, type: quantitative, axis: null}
        color: {field: c, legend: {\(legend)}}
        size: {field: n, type: quantitative, legend: {\(legend), values: [1, 2]}}
      config: \(config)
      """
    ).groups("role-legend").compactMap { found -> String? in
      guard case .group(let item)? = found.group.children.first else { return nil }
      return "\(brief(item.placement.origin.x)),\(brief(item.placement.origin.y))"
    }
  }

  @Test func besideTheFrame() throws {
    // A title of 11 and a gap of 5; symbols of 10 with outlines of 3 take up 14, 18 and 18; then a margin of 8.
    let usual = try places("orient: right")
    #expect(usual == ["218,0", "218,74"])
    let near = try places("orient: right, offset: 5")
    #expect(near == ["205,0", "205,74"])
    let centred = try places("orient: right", config: "{legend: {layout: {margin: 20, right: {anchor: middle}}}}")
    #expect(centred == ["218,-21", "218,65"])
  }

  @Test func belowTheFrame() throws {
    #expect(try places("orient: bottom").map { $0.hasSuffix(",118") } == [true, true])
    #expect(
      try places("orient: bottom", config: "{legend: {layout: {bottom: {direction: vertical}}}}").first == "0,118")
  }

  @Test func inTheCorners() throws {
    #expect(try places("orient: top-left").first == "18,18")
    #expect(try places("orient: none, legendX: 7, legendY: 9") == ["7,9", "7,9"])
  }

  // MARK: Symbols and bars

  private func symbols(
    _ legend: String, mark: String = "point", channel: String = "color", config: String = "{}"
  ) throws -> [String] {
    let scene = try draw(
      "\(rows)\nmark: \(mark)\nencoding: {\(channel): {field: c, legend: {\(legend)}}}\nconfig: \(config)")
    return scene.groups("role-legend-symbol").flatMap(\.group.children).compactMap { node -> String? in
      guard case .shape(let shape) = node else { return nil }
      return [shape.fill?.color?.css ?? "-", shape.stroke?.paint.color?.css ?? "-", brief(shape.stroke?.width ?? 0)]
        .joined(separator: " ")
    }
  }

  @Test func symbolsLookLikeTheirMark() throws {
    #expect(try symbols("", mark: "{type: point, opacity: 1}").first == "- #4c78a8 1.5")
    #expect(try symbols("", mark: "bar").first == "#4c78a8 - 0")
    #expect(try symbols("", mark: "{type: line, strokeWidth: 4}").first == "- #4c78a8 1.5")
    #expect(try symbols("", mark: "line", config: "{line: {strokeWidth: 4}}").first == "- #4c78a8 4")
    #expect(try symbols("", mark: "{type: bar, stroke: black}").first == "#4c78a8 #000000 1.5")
    #expect(try symbols("", mark: "{type: point, filled: true, opacity: 1}", channel: "shape").first == "#4c78a8 - 0")
  }

  @Test func symbolsAsTheLegendSays() throws {
    #expect(
      try symbols("symbolStrokeColor: red, symbolStrokeWidth: 3, symbolOpacity: 1", mark: "bar").first
        == "#4c78a8 #ff0000 3")
    let faded = try symbols("symbolOpacity: 0.5", mark: "{type: bar}")
    #expect(faded.first == "rgba(76, 120, 168, 0.5) - 0")
  }

  @Test func fillsOfHollowMarksStayHollow() throws {
    let legend = "symbolFillColor: '#cccccc', symbolStrokeColor: red, symbolOpacity: 1"
    #expect(try symbols(legend, channel: "shape").first == "- #ff0000 1.5")
  }

  @Test(arguments: [("line", ["0", "13", "26"]), ("bar", ["0", "13", "26"]), ("point", ["0", "18", "36"])])
  func rowsAreAsHighAsTheirSymbols(mark: String, expected: [String]) throws {
    let scene = try draw("\(rows)\nmark: \(mark)\nencoding: {color: {field: c}}")
    let places = scene.groups("role-legend-symbol").map(\.origin.y)
    #expect(places.map { brief($0 - places[0]) } == expected)
  }

  @Test func columnsRunDownward() throws {
    let scene = try draw(
      "\(rows)\nmark: bar\nencoding: {color: {field: c, legend: {columns: 2, columnPadding: 6, rowPadding: 4}}}")
    let places = scene.groups("role-legend-symbol").map { "\(brief($0.origin.x)),\(brief($0.origin.y))" }
    let first = try #require(places.first).split(separator: ",").compactMap { Double($0) }
    let steps = scene.groups("role-legend-symbol").map {
      "\(brief($0.origin.x - first[0])),\(brief($0.origin.y - first[1]))"
    }
    // Three values in two columns take two rows: the second stands below the first, the third beside it.
    #expect(steps == ["0,0", "0,15", "52,0"])
  }

  @Test func titlesBesideAndBelow() throws {
    func title(_ orient: String) throws -> Point {
      let scene = try draw(
        "\(rows)\nmark: bar\nencoding: {color: {field: c, title: 县, legend: {titleOrient: \(orient)}}}")
      let legend = try #require(scene.groups("role-legend").first)
      guard case .group(let item)? = legend.group.children.first,
        case .text(let text)? = scene.groups("role-legend-title").first?.group.children.first
      else { return .zero }
      _ = item
      return text.position
    }
    #expect(try title("left").x == 0)
    #expect(try title("right").x > 40)
    #expect(try title("bottom").y > 40)
  }

  @Test("A configuration without titles of legends leaves those out that nobody wrote.")
  func titlesOfTheConfiguration() throws {
    func titles(_ channel: String) throws -> [String] {
      try draw("\(rows)\nmark: point\nencoding: {color: {field: c\(channel)}}\nconfig: {legend: {title: null}}")
        .words("role-legend-title")
    }
    #expect(try titles("").isEmpty)
    #expect(try titles(", title: Kind") == ["Kind"])
  }
}
