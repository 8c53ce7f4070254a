import Diagnostics
import Scenes
import Testing

@testable import Drawing

struct DrawingErrorTests {
  private func scene(_ width: Double, _ height: Double, _ nodes: [Node] = []) -> Scene {
    Scene(size: Size(width: width, height: height), nodes: nodes)
  }

  @Test func sizesMustBeAboveZero() {
    #expect(
      messages { _ = try drawPNG(scene(0, 10)) }
        == ["error: the width and height must be above 0, not `0.0`×`10.0`"])
    #expect(
      messages(.chinese) { _ = try drawPDF(scene(.nan, 10)) } == ["错误: 图的宽和高必须大于 0，而不是 `nan`×`10.0`"])
  }

  @Test func scaleMustBeAboveZero() {
    #expect(messages { _ = try drawPNG(scene(9, 9), scale: 0) } == ["error: the scale must be above 0, not `0.0`"])
    #expect(
      messages(.chinese) { _ = try drawPNG(scene(9, 9), scale: .nan) } == ["错误: 缩放倍数必须大于 0，而不是 `nan`"])
  }

  @Test func hugePicturesAreRefused() {
    let both = [messages { _ = try drawPNG(scene(1e6, 1e6)) }, messages { _ = try drawPNG(scene(20_000, 20_000)) }]
    #expect(
      both == [
        [
          "error: the image is too large: 1000000×1000000 pixels\n  hint: make the width, the height or the scale smaller"
        ],
        ["error: the image is too large: 20000×20000 pixels\n  hint: make the width, the height or the scale smaller"],
      ])
    #expect(
      messages(.chinese) { _ = try drawPNG(scene(1e6, 10)) }
        == ["错误: 图像过大：1000000×10 像素\n  提示: 请减小图的宽、高或缩放倍数"])
  }

  @Test func hugePagesAreRefused() {
    #expect(
      messages { _ = try drawPDF(scene(20_000, 100)) }
        == ["error: the page is too large: 20000×100, a PDF holds 14400×14400"])
    #expect(
      messages(.chinese) { _ = try drawPDF(scene(20_000, 100)) }
        == ["错误: 页面过大：20000×100，PDF 最大为 14400×14400"])
  }

  @Test func aDocumentNeedsPages() {
    #expect(messages { _ = try drawPDF(PagedDocument(pages: [])) } == ["error: the document has no pages"])
    #expect(messages(.chinese) { _ = try drawPDF(PagedDocument(pages: [])) } == ["错误: 文档没有页面"])
  }

  @Test(arguments: ["2024", "2024-13-01", "yesterday", ""])
  func datesMustBeDates(date: String) {
    let document = PagedDocument(pages: [scene(9, 9)], metadata: PagedDocument.Metadata(date: date))
    #expect(
      messages { _ = try drawPDF(document) }
        == ["error: the document's date `\(date)` is not a date\n  hint: write it as `2024-01-31`"])
    #expect(
      messages(.chinese) { _ = try drawPDF(document) } == ["错误: 文档日期 `\(date)` 不是有效日期\n  提示: 写法如 `2024-01-31`"])
  }

  @Test func linksMustLeadToAPage() {
    let linked = scene(9, 9, [.group(Group(link: .page(3, .zero), children: []))])
    #expect(messages { _ = try drawPDF(linked) } == ["error: a link leads to page 4 of 1"])
    #expect(messages(.chinese) { _ = try drawPDF(linked) } == ["错误: 链接指向第 4 页，但文档只有 1 页"])
  }

  @Test func picturesMustBeFiles() throws {
    func picture(_ bytes: [UInt8]) -> Scene {
      scene(9, 9, [.image(Image(bytes: bytes, frame: Rect(x: 0, y: 0, width: 9, height: 9)))])
    }
    #expect(
      messages { _ = try drawPNG(picture(Array("GIF89a".utf8))) }
        == ["error: the picture is not a PNG or JPEG file\n  hint: convert the picture to one of them first"])
    #expect(
      messages(.chinese) { _ = try drawPDF(picture([])) } == ["错误: 图片不是 PNG 或 JPEG 文件\n  提示: 请先将图片转换为其中一种"])
    let good = try TestCard.pictureFile
    #expect(messages { _ = try drawPNG(picture(Array(good.dropLast(40)))) } == ["error: the PNG picture is damaged"])
    #expect(messages(.chinese) { _ = try drawPNG(picture(Array(good.prefix(30)))) } == ["错误: PNG 图片已损坏"])
    let huge = good[..<16] + [0, 1, 0, 0, 0, 1, 0, 0] + good[24...]
    #expect(
      messages { _ = try drawPNG(picture(Array(huge))) }
        == ["error: the picture's size of 65536×65536 pixels is out of range"])
    #expect(
      messages(.chinese) { _ = try drawPNG(picture(Array(huge))) } == ["错误: 图片尺寸 65536×65536 像素超出范围"])
  }

  @Test func hugeFontsAreRefused() {
    let text = Text("山", at: .zero, font: Font(family: "serif", size: 20_000))
    #expect(
      messages { _ = try drawPNG(scene(9, 9, [.text(text)])) }
        == ["error: font size 20000 is too large, at most 10000 (text `山`)"])
    #expect(
      messages(.chinese) { _ = try drawPNG(scene(9, 9, [.text(text)])) } == ["错误: 字号 20000 过大，最大为 10000（文字 `山`）"])
  }

  @Test func errorsOfCairoAreNotLost() {
    #expect(
      messages { try check(cairoStatusInvalidRestore, making: "PDF") }
        == ["error: cannot make the PDF: cairo says `cairo_restore() without matching cairo_save()`"])
    #expect(
      messages(.chinese) { try check(cairoStatusNoMemory, making: "PDF") } == ["错误: 内存不足，无法生成 PDF"])
  }

  @Test func numbersThatAreNoneAreNotDrawn() throws {
    let odd = Point(x: .nan, y: .infinity)
    let black = Paint.color(.black)
    let nodes: [Node] = [
      .shape(Shape(.path(.polyline([.zero, odd])), fill: black, stroke: Stroke(.black))),
      .shape(Shape(.rect(Rect(x: 0, y: 0, width: .nan, height: 4)), fill: black)),
      .shape(Shape(.rect(Rect(x: 0, y: 0, width: -1e300, height: -1e300)), fill: .hatch(Hatch(color: .black)))),
      .shape(.line(from: .zero, to: Point(x: 9, y: 9), stroke: Stroke(.white, dash: [0, 0]))),
      .shape(.line(from: .zero, to: Point(x: 9, y: 9), stroke: Stroke(.white, dash: [-1, 2]))),
      .group(
        Group(
          placement: Placement(scale: 0),
          children: [.shape(Shape(.rect(Rect(x: 0, y: 0, width: 9, height: 9)), fill: black))])),
      .group(Group(placement: Placement(origin: odd), children: [])),
      .text(Text("山", at: odd, font: TestCard.sans)), .text(Text("山", at: .zero, font: TestCard.sans, angle: .nan)),
    ]
    let probe = try Probe(drawPNG(Scene(size: Size(width: 9, height: 9), background: .white, nodes: nodes)))
    #expect(probe[4, 4] == [255, 255, 255, 255])
    #expect(try !drawPDF(scene(9, 9, nodes)).isEmpty)
    #expect(!drawSVG(scene(9, 9, nodes)).contains("nan"))
  }
}
