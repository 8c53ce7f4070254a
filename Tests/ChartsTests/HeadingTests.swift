import Scenes
import Testing

@testable import Charts

/// Titles of charts, and headings of small multiples.
@Suite struct HeadingTests {
  private func title(_ title: String, config: String = "{}") throws -> [String] {
    let scene = try draw(
      """
      data: {values: [{n: 10}]}
      title: {\(title)}
      config: \(config)
      padding: 0
      width: 100
      height: 40
      mark: bar
      encoding: {x: {field: n, type: quantitative, axis: null}, y: {field: n, type: quantitative, title: null}}
      """)
    return texts(scene, "role-title")
  }

  /// `words x,y anchor angle`, counted from the upper left corner of the frame.
  private func texts(_ scene: Scene, _ role: String) -> [String] {
    let frame = scene.groups("role-frame").first?.origin ?? .zero
    return scene.groups("\(role)").flatMap { scene in
      let group = Scene(size: Size(width: 0, height: 0), nodes: [.group(scene.group)])
      return ["role-title-text", "role-title-subtitle"].flatMap { group.groups($0) }.flatMap { found in
        found.group.children.compactMap { node -> String? in
          guard case .text(let text) = node else { return nil }
          let (x, y) = (found.origin.x + text.position.x, found.origin.y + text.position.y)
          let parent = scene.origin
          let place = "\(brief(x + parent.x - frame.x)),\(brief(y + parent.y - frame.y))"
          return "\(text.string) \(place) \(text.anchor.rawValue) \(brief(text.angle))"
        }
      }
    }
  }

  @Test func inTheMiddleOfTheFrame() throws {
    #expect(try title("text: 资金") == ["资金 50,-11.63 middle 0"])
  }

  @Test func atTheBeginningOfEverything() throws {
    #expect(try title("text: 资金, anchor: start") == ["资金 -17,-11.63 start 0"])
    #expect(try title("text: 资金, anchor: start, frame: group") == ["资金 0,-11.63 start 0"])
    #expect(try title("text: 资金, anchor: end, offset: 10") == ["资金 100,-17.63 end 0"])
  }

  @Test func besideTheFrame() throws {
    #expect(try title("text: 资金, orient: bottom") == ["资金 50,59.37 middle 0"])
    #expect(try title("text: 资金, orient: left") == ["资金 -23.73,20 middle 270"])
    #expect(try title("text: 资金, orient: right, anchor: start, frame: group") == ["资金 106.73,0 start 90"])
  }

  @Test func subtitlesFollowTheTitle() throws {
    let both = "text: 资金, subtitle: 万元"
    #expect(try title(both) == ["资金 50,-26.63 middle 0", "万元 50,-11.42 middle 0"])
    #expect(try title(both + ", orient: left") == ["资金 -38.73,20 middle 270", "万元 -23.52,20 middle 270"])
  }

  @Test func stylesOfTitles() throws {
    let config = "{style: {group-title: {fontSize: 20}, loud: {fontSize: 30}}}"
    #expect(try title("text: 资金", config: config) == ["资金 50,-13.1 middle 0"])
    #expect(try title("text: 资金, style: loud", config: config) == ["资金 50,-15.2 middle 0"])
  }

  @Test func layersHaveTheTitleOfTheFirst() throws {
    let scene = try draw("data: {values: [{n: 1}]}\nlayer: [{mark: bar, title: 柱}, {mark: point, title: 点}]")
    #expect(scene.words("role-title") == ["柱"])
  }

  // MARK: Small multiples

  private func facet(_ channels: String, spec: String = "") throws -> Scene {
    try draw(
      """
      data: {values: [{r: 甲, c: 1, v: 3}, {r: 甲, c: 2, v: 5}, {r: 乙, c: 1, v: 8}]}
      padding: 0
      facet: {\(channels)}
      spec: {width: 50, height: 30, mark: bar, encoding: {x: {field: v, type: quantitative, axis: null}}\(spec)}
      """)
  }

  @Test func labelsOnTheOtherSides() throws {
    let right = try facet("row: {field: r, title: null, header: {labelOrient: right, labelAngle: 0}}")
    #expect(right.groups("role-row-header").isEmpty)
    #expect(texts(right, "role-row-footer") == ["乙 71,18 end 0", "甲 71,70 end 0"])
    let bottom = try facet("column: {field: c, header: {orient: bottom}}")
    #expect(bottom.words("role-column-footer") == ["1", "2"])
    #expect(bottom.words("role-column-title") == ["c"])
  }

  @Test func labelsFromAnExpression() throws {
    let scene = try facet("column: {field: c, header: {labelExpr: \"'第' + datum.label + '年 ' + (datum.value + 1)\"}}")
    #expect(scene.words("role-column-header") == ["第1年 2", "第2年 3"])
  }

  @Test func combinationsWithoutRowsHaveAGround() throws {
    let scene = try facet("row: {field: r}, column: {field: c}")
    #expect(scene.frames.count == 4)
    #expect(scene.bars.count == 3)
  }

  @Test func titlesOfSmallMultiplesInSmallMultiples() throws {
    let scene = try draw(
      """
      data: {values: [{a: 甲, b: 1, v: 3}, {a: 乙, b: 2, v: 5}]}
      facet: {column: {field: a}}
      spec:
        facet: {column: {field: b}}
        spec: {width: 50, height: 30, mark: bar, encoding: {x: {field: v, type: quantitative, axis: null}}}
      """)
    #expect(scene.words("role-column-title") == ["a / b"])
    #expect(scene.words("role-column-header") == ["乙", "甲", "2", "1"])
  }

  @Test func cellsHaveTheTitleOfTheirView() throws {
    let scene = try facet("column: {field: c, header: null}", spec: ", title: 柱")
    #expect(scene.words("role-title") == ["柱", "柱"])
  }
}
