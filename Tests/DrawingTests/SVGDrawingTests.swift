import Foundation
import Scenes
import Testing

@testable import Drawing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct SVGDrawingTests {
  private func svg(_ nodes: Node..., background: Color? = nil) -> String {
    drawSVG(Scene(size: Size(width: 100, height: 50.5), background: background, nodes: nodes))
  }

  /// The lines between the first and the last.
  private func body(_ nodes: Node...) -> String {
    let lines = drawSVG(Scene(size: Size(width: 9, height: 9), nodes: nodes)).split(separator: "\n")
    return lines.dropFirst().dropLast().joined(separator: "\n")
  }

  @Test func aBarWithItsLabel() {
    let bar = Shape(.rect(Rect(x: 0, y: 10.12345, width: 10, height: 20)), fill: .color(TestCard.blue))
    let label = Text(
      "平阳", at: Point(x: 5, y: 40), font: Font(family: "Noto Sans CJK SC", size: 10.5, weight: 700), anchor: .middle,
      angle: -45)
    let drawing = svg(
      .group(Group("mark-rect role-mark", placement: Placement(origin: Point(x: 5, y: 0)), children: [.shape(bar)])),
      .text(label), background: .white)
    #expect(
      drawing == """
        <svg class="marks" xmlns="http://www.w3.org/2000/svg" width="100" height="50.5" viewBox="0 0 100 50.5">
        <rect width="100" height="50.5" fill="#ffffff"/>
        <g class="mark-rect role-mark" transform="translate(5,0)">
        <path d="M0,10.123h10v20h-10Z" fill="#4e79a7"/>
        </g>
        <text text-anchor="middle" transform="translate(5,40) rotate(-45)" font-family="Noto Sans CJK SC" \
        font-size="10.5px" font-weight="bold" fill="#000000">平阳</text>
        </svg>

        """)
  }

  @Test func linesAndCurves() {
    var path = Path([.move(.zero)])
    path.curve(to: Point(x: 3, y: 0), Point(x: 1, y: -1), Point(x: 2, y: 1.0 / 3))
    path.close()
    let dashed = Stroke(
      .color(Color.black.opacity(0.5)), width: 2, dash: [4, 2], dashOffset: 1, cap: .round, join: .bevel)
    #expect(
      body(.shape(Shape(.path(path), stroke: dashed))) == """
        <path d="M0,0C1,-1,2,0.333,3,0Z" fill="none" stroke="#000000" stroke-opacity="0.5" stroke-width="2" \
        stroke-dasharray="4,2" stroke-dashoffset="1" stroke-linecap="round" stroke-linejoin="bevel"/>
        """)
  }

  @Test func paintsAndClipsAreDefinedOnce() {
    let hatch = Paint.hatch(Hatch(color: .black, background: .white, angle: 45, spacing: 4, lineWidth: 1))
    let gradient = Paint.gradient(
      Gradient(
        start: .zero, end: Point(x: 9, y: 0),
        stops: [Gradient.Stop(offset: 0, color: .white), Gradient.Stop(offset: 1, color: Color.black.opacity(0.5))]))
    let square = Rect(x: 0, y: 0, width: 2, height: 2)
    let shapes = [hatch, gradient, hatch].map { Node.shape(Shape(.rect(square), fill: $0)) }
    #expect(
      body(.group(Group(clip: square.path(), opacity: 0.5, children: shapes))) == """
        <defs>
        <clipPath id="clip0"><path d="M0,0L2,0L2,2L0,2Z"/></clipPath>
        <pattern id="hatch0" patternUnits="userSpaceOnUse" width="4" height="4" patternTransform="rotate(-45)">\
        <rect width="4" height="4" fill="#ffffff"/><path d="M0,2h4" stroke="#000000" stroke-miterlimit="10"/></pattern>
        <linearGradient id="gradient0" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="9" y2="0">\
        <stop offset="0" stop-color="#ffffff"/><stop offset="1" stop-color="#000000" stop-opacity="0.5"/></linearGradient>
        </defs>
        <g opacity="0.5" clip-path="url(#clip0)">
        <path d="M0,0h2v2h-2Z" fill="url(#hatch0)"/>
        <path d="M0,0h2v2h-2Z" fill="url(#gradient0)"/>
        <path d="M0,0h2v2h-2Z" fill="url(#hatch0)"/>
        </g>
        """)
  }

  @Test func radialGradientsRunFromCircleToCircle() {
    let gradient = Gradient(
      .radial(startRadius: 1, endRadius: 3), start: Point(x: 4, y: 5), end: Point(x: 6, y: 7),
      stops: [Gradient.Stop(offset: 0, color: .white)])
    let square = Rect(x: 0, y: 0, width: 2, height: 2)
    #expect(
      body(.shape(Shape(.rect(square), fill: .gradient(gradient)))) == """
        <defs>
        <radialGradient id="gradient0" gradientUnits="userSpaceOnUse" fx="4" fy="5" fr="1" cx="6" cy="7" r="3">\
        <stop offset="0" stop-color="#ffffff"/></radialGradient>
        </defs>
        <path d="M0,0h2v2h-2Z" fill="url(#gradient0)"/>
        """)
  }

  @Test func symbolsAreScaledByTheRootOfTheirArea() {
    let square = Rect(x: -0.5, y: -0.5, width: 1, height: 1).path() ?? Path()
    let symbols = Symbols(
      outline: square, xs: [1, 2.5], ys: [3, .nan], areas: [16], fills: [.black], strokes: [.white], strokeWidth: 0.5)
    #expect(
      body(.symbols(symbols)) == """
        <path transform="translate(1,3)" d="M-2,-2L2,-2L2,2L-2,2Z" fill="#000000" stroke="#ffffff" stroke-width="0.5" \
        stroke-miterlimit="10"/>
        """)
  }

  @Test func figuresSayWhatTheyShowAndLinksLead() {
    let figure = Group("mark-arc role-mark", tag: .figure(alternative: "甲 & \"乙\""), children: [])
    let linked = Group(link: .address("https://example.org/?a=1&b=<2>"), children: [.group(figure)])
    #expect(
      body(.group(linked)) == """
        <a href="https://example.org/?a=1&amp;b=&lt;2&gt;">
        <g>
        <g class="mark-arc role-mark" role="img" aria-label="甲 &amp; &quot;乙&quot;">
        <title>甲 &amp; &quot;乙&quot;</title>
        </g>
        </g>
        </a>
        """)
  }

  @Test func spacingFeaturesAndSpaces() {
    let font = Font(family: "Noto Serif CJK SC", size: 12, slant: .italic, features: ["halt", "tnum"])
    let text = Text(" 」12", at: .zero, font: font, anchor: .end, letterSpacing: 2)
    #expect(
      body(.text(text)) == """
        <text text-anchor="end" x="2" transform="translate(0,0)" font-family="Noto Serif CJK SC" font-size="12px" \
        font-style="italic" style="font-feature-settings:'halt','tnum'" letter-spacing="2" xml:space="preserve" \
        fill="#000000"> 」12</text>
        """)
  }

  @Test func anyTextGivesSoundXML() throws {
    let numbers = [UInt32](0...0x2FF) + [0x2028, 0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF, 0x5D, 0x5D, 0x3E]
    let scalars = numbers.compactMap(Unicode.Scalar.init)
    let all = String(String.UnicodeScalarView(scalars))
    let font = Font(family: "A\"<\u{1}&'", size: 9, features: ["<\"&"])
    let nodes: [Node] = [
      .text(Text(all, at: .zero, font: font)),
      .group(Group(all, tag: .figure(alternative: all), link: .address(all), children: [])),
    ]
    let drawing = svg(nodes[0], nodes[1])
    let parser = XMLParser(data: Data(drawing.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test(arguments: [
    (0, "0"), (-0.0004, "0"), (1.0005, "1.001"), (-2.5, "-2.5"), (100, "100"), (0.05, "0.05"), (-0.001, "-0.001"),
    (.nan, "0"), (-.infinity, "0"), (1e15, "1000000000000"), (123_456.789, "123456.789"),
  ])
  func numbersAreShort(number: Double, text: String) {
    #expect(decimal(number) == text)
  }

  @Test func sameSceneSameText() {
    #expect(drawSVG(TestCard.scene) == drawSVG(TestCard.scene))
  }
}
