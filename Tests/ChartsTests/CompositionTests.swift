import Scenes
import Testing

/// Views beside, below and over one another, and small multiples.
@Suite struct CompositionTests {
  private let unit = "{width: 50, height: 30, mark: bar, encoding: {x: {field: n, type: quantitative, axis: null}}}"

  @Test func viewsBesideOneAnother() throws {
    let scene = try draw("data: {values: [{n: 1}]}\nspacing: 10\nhconcat: [\(unit), \(unit)]")
    #expect(scene.frames == ["6,6 50×30", "68,6 50×30"])
    // The lines around the frames count as well.
    #expect(brief(scene.size.width) == "124")
    #expect(brief(scene.size.height) == "42")
  }

  @Test func viewsBelowOneAnother() throws {
    let scene = try draw("data: {values: [{n: 1}]}\nspacing: 10\npadding: 0\nvconcat: [\(unit), \(unit)]")
    #expect(scene.frames == ["1,1 50×30", "1,43 50×30"])
  }

  @Test func aGridOfViews() throws {
    let scene = try draw("data: {values: [{n: 1}]}\npadding: 0\ncolumns: 2\nconcat: [\(unit), \(unit), \(unit)]")
    #expect(scene.frames == ["1,1 50×30", "73,1 50×30", "1,53 50×30"])
  }

  @Test("Centred piles of small multiples have one middle: half of the longest of all.")
  func centeredPiles() throws {
    let scene = try draw(
      """
      data: {values: [{c: a, n: 4}, {c: b, n: 10}]}
      width: 100
      height: 10
      mark: bar
      encoding:
        row: {field: c}
        x: {field: n, type: quantitative, stack: center}
        detail: {field: c}
      """)
    #expect(
      scene.bars.map { $0.split(separator: " ").prefix(1) + [$0.split(separator: " ")[2]] } == [
        ["30", "40"], ["0", "100"],
      ])
  }

  private func facet(_ channels: String) throws -> (frames: Int, words: [String]) {
    let scene = try draw(
      """
      data: {name: funds}
      width: 60
      height: 40
      mark: bar
      encoding: {\(channels), x: {field: money, type: quantitative, axis: null}}
      """, tables: ["funds": funds])
    return (scene.frames.count, scene.words("role-title-text"))
  }

  @Test func aRowForEachCounty() throws {
    let (frames, words) = try facet("row: {field: county, title: 县}")
    #expect(frames == 3)
    #expect(words.sorted() == ["县", "渭源", "金口河", "马边"])
  }

  @Test func aColumnForEachYearInEachRow() throws {
    let (frames, words) = try facet("row: {field: county, header: null}, column: {field: year, type: ordinal}")
    #expect(frames == 6)
    #expect(words == ["2021", "2022", "year"])
  }

  @Test func wrappedCells() throws {
    let scene = try draw(
      """
      data: {name: funds}
      width: 60
      height: 40
      padding: 0
      mark: bar
      encoding:
        facet: {field: county, columns: 2, spacing: 10, title: null, header: {labels: false}}
        x: {field: money, type: quantitative, axis: null}
      """, tables: ["funds": funds])
    #expect(scene.frames == ["1,1 60×40", "73,1 60×40", "1,53 60×40"])
  }

  @Test func cellsOfOneScaleShareTheirAxis() throws {
    let chart = """
      data: {values: [{c: a, n: 10}, {c: b, n: 100}]}
      width: 100
      height: 20
      mark: bar
      encoding: {row: {field: c}, x: {field: n, type: quantitative}}
      """
    let shared = try draw(chart)
    #expect(shared.axisLabels == [["0", "50", "100"]])
    #expect(shared.bars.map { $0.split(separator: " ")[2] } == ["10", "100"])
    let independent = try draw(chart + "\nresolve: {scale: {x: independent}}")
    #expect(independent.axisLabels == [["0", "5", "10"], ["0", "50", "100"]])
    #expect(independent.bars.map { $0.split(separator: " ")[2] } == ["100", "100"])
  }

  @Test func twoIndependentAxesOfLayers() throws {
    let chart = """
      data: {values: [{n: 10, share: 0.5}]}
      height: 100
      resolve: {scale: {y: independent}}
      layer:
        - {mark: bar, encoding: {y: {field: n, type: quantitative, axis: {values: [10]}}}}
        - {mark: point, encoding: {y: {field: share, type: quantitative, axis: {values: [0.5]}}}}
      """
    let scene = try draw(chart)
    #expect(scene.axisTitles == ["n", "share"])
    #expect(scene.axisLabels == [["10"], ["0.5"]])
    #expect(scene.bars.map { $0.split(separator: " ")[3] } == ["100"])
    #expect(try draw(chart.replacing("independent", with: "shared")).axisTitles == ["n, share"])
  }

  @Test func aSizeThatIncludesTheAxes() throws {
    let scene = try draw(
      """
      data: {values: [{n: 10, c: 马边}]}
      width: 200
      height: 100
      autosize: fit
      mark: bar
      encoding: {x: {field: n, type: quantitative}, y: {field: c}}
      """)
    // The padding comes on top, unless the definition says otherwise.
    #expect(brief(scene.size.width) == "210")
    #expect(brief(scene.size.height) == "110")
  }

  @Test func titlesStandAboveTheView() throws {
    let scene = try draw(
      """
      data: {values: [{n: 1}]}
      title: {text: 资金, subtitle: [单位:万元, 2024年]}
      mark: point
      """)
    #expect(scene.words("role-title-text") == ["资金"])
    #expect(scene.words("role-title-subtitle") == ["单位:万元", "2024年"])
  }
}
