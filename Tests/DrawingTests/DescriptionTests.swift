import Drawing
import Foundation
import Scenes
import Testing

/// The description of a scene travels with each kind of file.
@Suite struct DescriptionTests {
  private let scene = Scene(
    size: Size(width: 20, height: 10), background: .white,
    nodes: [
      .shape(Shape(.rect(Rect(x: 0, y: 0, width: 10, height: 10)), fill: .color(.black))),
      .text(Text("甲", at: Point(x: 2, y: 9), font: TestCard.sans)),
    ],
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
    let structure = try output(of: "pdfinfo", ["-struct-text", "FILE"], input: drawPDF(scene))
    #expect(structure?.contains("Figure") == true, "\(structure ?? "")")
    // 柱状 in UTF-16, as PDF writes it.
    #expect(Data(try drawPDF(scene)).range(of: Data("67f172b6".utf8)) != nil)
  }
}
