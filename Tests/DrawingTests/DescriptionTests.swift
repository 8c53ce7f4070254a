import Drawing
import Foundation
import Scenes
import Testing

/// The description of a scene travels with each kind of file.
@Suite struct DescriptionTests {
  private let scene = Scene(
    size: Size(width: 20, height: 10), background: .white,
    nodes: [.shape(Shape(.rect(Rect(x: 0, y: 0, width: 10, height: 10)), fill: .color(.black)))],
    description: "柱状图：\"甲\" < 乙")

  @Test func svgNamesThePictureForReadersAloud() {
    let root = drawSVG(scene).split(separator: "\n").first ?? ""
    #expect(root.hasSuffix(#"viewBox="0 0 20 10" role="img" aria-label="柱状图：&quot;甲&quot; &lt; 乙">"#))
    var silent = scene
    silent.description = ""
    #expect(!drawSVG(silent).contains("aria-label"))
  }

  @Test func pngKeepsItAsUnicodeText() throws {
    let file = try drawPNG(scene)
    let text = Array("iTXtDescription\0\0\0\0\0柱状图：\"甲\" < 乙".utf8)
    #expect(file.firstRange(of: text) != nil)
    // The pixels are those of the picture without words.
    var silent = scene
    silent.description = ""
    #expect(try Probe(file).difference(to: Probe(drawPNG(silent))) == 0)
  }

  @Test(.enabled(if: path(of: "pdfinfo") != nil))
  func pdfHasItAsTheAlternativeOfAFigure() throws {
    let text = try output(of: "pdfinfo", ["-struct", "-"], input: drawPDF(scene)) ?? ""
    #expect(text.contains("Figure (block)"))
    #expect(text.contains("柱状图：\"甲\" < 乙"))
  }
}
