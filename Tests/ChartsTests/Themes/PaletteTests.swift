import ChartSpecs
import Documents
import Scenes
import Testing

@testable import Charts

/// The palette of the house for readers with any colour vision, and the theme for print in one colour.
struct PaletteTests {
  /// Pairs of the published test data, with their differences.
  @Test(arguments: [
    (Lab(50, 2.6772, -79.7751), Lab(50, 0, -82.7485), 2.0425), (Lab(50, -1.3802, -84.2814), Lab(50, 0, -82.7485), 1.0),
    (Lab(50, 2.49, -0.001), Lab(50, -2.49, 0.0011), 7.2195), (Lab(50, 2.5, 0), Lab(73, 25, -18), 27.1492),
    (Lab(60.2574, -34.0099, 36.2677), Lab(60.4626, -34.1751, 39.4387), 1.2644),
    (Lab(2.0776, 0.0795, -1.135), Lab(0.9033, -0.0636, -0.5514), 0.9082),
  ])
  func differencesAreThoseOfThePublishedPairs(_ one: Lab, _ two: Lab, _ difference: Double) {
    #expect(abs(one.difference(two) - difference) < 0.0001)
  }

  private func palette(_ theme: Theme) throws -> [Color] {
    let list = try #require(theme.configuration.values["range"]?["category"]?.sequence)
    return list.compactMap { paint($0)?.color }
  }

  /// The least difference of two of the first colours.
  private func least(_ count: Int, _ vision: ColorVision) throws -> Double {
    let colors = try palette(.house).prefix(count).map(vision.lab)
    return colors.indices.flatMap { one in
      colors.indices.filter { $0 > one }.map { colors[one].difference(colors[$0]) }
    }.min() ?? 0
  }

  @Test(arguments: [ColorVision.normal, .protanopia, .deuteranopia, .tritanopia])
  func allColoursCanBeToldApart(_ vision: ColorVision) throws {
    #expect(try least(8, vision) >= 12)
  }

  @Test func theFirstCanBeToldApartInGrey() throws {
    #expect(try least(4, .grey) >= 9)
    #expect(try least(6, .grey) >= 8)
  }

  private let stacked = """
    data: {values: [{c: 马边, k: 省级, n: 1}, {c: 马边, k: 市级, n: 2}, {c: 马边, k: 县级, n: 3}]}
    mark: bar
    encoding:
      x: {field: n, type: quantitative}
      y: {field: c}
      color: {field: k, sort: null, scale: {range: [red, green, blue]}}
    """

  @Test func greyPutsPatternsInPlaceOfColours() throws {
    let scene = try draw(stacked, theme: Theme.grey.configuration)
    let fills = scene.groups("mark-rect role-mark").flatMap(\.fills)
    let hatch = Hatch(
      color: Color(hex: 0x333333), background: .white, angle: 45, spacing: 4, lineWidth: 1, dash: [5, 3])
    #expect(fills == [.color(Color(hex: 0xA6A6A6)), .hatch(hatch), .color(Color(hex: 0x333333))].reversed())
    #expect(isGrey(scene.nodes))
  }

  @Test func colourStaysInTheHouse() throws {
    let scene = try draw(stacked, theme: Theme.house.configuration)
    #expect(scene.groups("mark-rect role-mark").flatMap(\.colors) == ["#ff0000", "#008000", "#0000ff"])
  }

  @Test func linesInGreyHaveDashes() throws {
    let scene = try draw(
      """
      data: {values: [{x: 1, y: 1, k: 省级}, {x: 2, y: 2, k: 省级}, {x: 1, y: 3, k: 市级}, {x: 2, y: 4, k: 市级}]}
      mark: line
      encoding:
        x: {field: x, type: quantitative}
        y: {field: y, type: quantitative}
        color: {field: k, sort: null}
      """, theme: Theme.grey.configuration)
    let strokes = scene.groups("mark-line role-mark").flatMap { $0.group.children }.compactMap { node -> [Double]? in
      if case .shape(let shape) = node { shape.stroke?.dash } else { nil }
    }
    #expect(strokes == [[], [5, 3]])
  }

  private func isGrey(_ nodes: [Node]) -> Bool {
    nodes.allSatisfy { node in
      switch node {
      case .group(let group): isGrey(group.children)
      case .shape(let shape):
        [shape.fill, shape.stroke?.paint].compactMap { $0?.color }.allSatisfy { $0 == $0.grey }
      case .text(let text): text.color == text.color.grey
      case .symbols, .image: true
      }
    }
  }
}
