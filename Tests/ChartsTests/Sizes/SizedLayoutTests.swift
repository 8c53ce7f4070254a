import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Testing

@testable import Charts

/// Charts that are laid out anew for a size.
struct SizedLayoutTests {
  private func bars(_ size: String) -> String {
    """
    usermeta: {shanhai: {size: \(size)}}
    data: {values: [{c: 马边, n: 3}, {c: 金口河, n: 5}, {c: 渭源, n: 4}]}
    mark: bar
    encoding: {x: {field: n, type: quantitative}, y: {field: c, title: null}}
    """
  }

  @Test func theSheetHasThatWidthAndLettersKeepTheirSize() throws {
    for (size, width) in [("print", 156.0), ("half", 75), ("120mm", 120)] {
      let scene = try draw(bars(size), theme: Theme.house.configuration)
      #expect(abs(scene.size.width - width * 72 / 25.4) < 1e-9)
      #expect(sizes(scene) == [8.5, 9])
    }
  }

  @Test func rowsBecomeHigherForAHeight() throws {
    // The rest of the sheet is labels, ticks, the title and padding.
    let (flat, tall) = (try draw(bars("80mmx40mm")), try draw(bars("80mmx80mm")))
    #expect(flat.size.height == 40 * ChartSize.pointsPerMillimetre)
    let heights = [flat, tall].map { $0.groups("mark-rect role-mark")[0].rects[0].split(separator: " ")[3] }
    #expect(heights == ["21.42", "31.5"])
  }

  @Test func viewsThatWouldBeTooNarrowMoveBelowOneAnother() throws {
    let yaml = """
      usermeta: {shanhai: {size: half}}
      data: {values: [{c: 马边, n: 3}]}
      hconcat:
        - {mark: bar, encoding: {x: {field: n, type: quantitative}, y: {field: c, title: null}}}
        - {mark: point, encoding: {x: {field: n, type: quantitative}, y: {field: c, title: null}}}
        - {mark: tick, encoding: {x: {field: n, type: quantitative}, y: {field: c, title: null}}}
      """
    let frames = try draw(yaml).frames.map { $0.split(separator: " ")[0].split(separator: ",") }
    #expect(Set(frames.map { $0[0] }).count == 1)
    #expect(Set(frames.map { $0[1] }).count == 3)
  }

  @Test func legendsBelowTakeRowsOfTheirOwn() throws {
    let yaml = """
      usermeta: {shanhai: {size: half}}
      data: {values: [{c: 马边彝族自治县, d: 越城区和上虞区, n: 3}, {c: 峨边彝族自治县, d: 柯桥区和诸暨市, n: 4}]}
      mark: point
      encoding:
        x: {field: n, type: quantitative}
        color: {field: c}
        shape: {field: d}
      """
    let scene = try draw(yaml, theme: Theme.house.configuration)
    let legends = scene.groups("role-legend").compactMap { found -> Point? in
      guard case .group(let group)? = found.group.children.first else { return nil }
      return group.placement.origin
    }
    #expect(legends.count == 2)
    #expect(legends[0].x == legends[1].x)
    #expect(legends[0].y < legends[1].y)
  }

  @Test func whatDoesNotFitIsSaid() throws {
    let yaml = """
      usermeta: {shanhai: {size: 20mm}}
      data: {values: [{c: 马边彝族自治县马边彝族自治县, n: 3}]}
      mark: bar
      encoding: {x: {field: n, type: quantitative}, y: {field: c, title: null}}
      """
    #expect(
      problems(yaml, language: .chinese) == """
        chart.vl.yaml:1:1: 警告: 图放不进 20 mm，需要 75 mm
          提示: 缩短文字，或减少类别
        """)
    #expect(
      problems(yaml) == """
        chart.vl.yaml:1:1: warning: the chart does not fit 20 mm, it needs 75 mm
          hint: shorten its words, or show fewer categories
        """)
  }

  /// The sizes of all letters.
  private func sizes(_ scene: Scene) -> [Double] {
    func visit(_ nodes: [Node]) -> [Double] {
      nodes.flatMap { node -> [Double] in
        switch node {
        case .group(let group): visit(group.children)
        case .text(let text): [text.font.size]
        case .shape, .symbols, .image: []
        }
      }
    }
    return Set(visit(scene.nodes)).sorted()
  }
}
