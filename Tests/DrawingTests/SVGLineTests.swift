import Scenes
import Testing

@testable import Drawing

/// Lines of one text are one element.
@Suite struct SVGLineTests {
  private func lines(_ angle: Double, color: Color = .black) -> String {
    let font = Font(family: "Noto Sans", size: 10)
    let texts = [
      Text("第一行", at: Point(x: 20, y: 10), font: font, anchor: .middle, angle: angle),
      Text(
        "第二行", at: angle == 0 ? Point(x: 20, y: 22) : Point(x: 8, y: 10), font: font, color: color, anchor: .middle,
        angle: angle),
    ]
    let scene = Scene(
      size: Size(width: 40, height: 30), nodes: [.group(Group(Group.lines, children: texts.map { .text($0) }))])
    return drawSVG(scene).split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
  }

  @Test func upright() {
    #expect(
      lines(0) == """
        <text text-anchor="middle" transform="translate(20,10)" font-family="Noto Sans" font-size="10px" \
        fill="#000000"><tspan x="0" y="0">第一行</tspan><tspan x="0" y="12">第二行</tspan></text>
        """)
  }

  @Test func turned() {
    #expect(lines(90).contains("<tspan x=\"0\" y=\"12\">第二行</tspan>"))
  }

  @Test func linesOfDifferentColoursStayApart() {
    #expect(lines(0, color: Color(hex: 0xFF0000)).contains("<g class=\"lines\">"))
  }
}
