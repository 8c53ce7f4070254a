import ChartSpecs
import Charts
import Diagnostics
import Documents
import Foundation
import Scenes
import Testing

/// A PNG header that claims 20 × 10 pixels: charts look at the size only.
private let wide: [UInt8] =
  [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 20, 0, 0, 0, 10]

/// A JPEG file up to its frame header, behind an empty comment: 12 × 24 pixels.
private let tall: [UInt8] = [0xFF, 0xD8, 0xFF, 0xFE, 0, 2, 0xFF, 0xC0, 0, 17, 8, 0, 24, 0, 12, 3]

private struct Album: PictureSource {
  func picture(_ path: String, mentionedAt location: Diagnostics.SourceLocation) throws(Failure) -> [UInt8] {
    switch path {
    case "bridge.png": return wide
    case "school.jpg": return tall
    case "notes.txt": return Array("hello".utf8)
    default: throw Failure(Wording("找不到文件 `\(path)`", en: "there is no file `\(path)`"), at: location)
    }
  }
}

@Suite struct ImageMarkTests {
  private func marks(_ yaml: String, in language: Language = .english) -> String {
    do throws(Failure) {
      var warnings: [Diagnostic] = []
      let spec = try normalize(try ChartSpec.decode(try parseYAML(yaml, file: "chart.vl.yaml"), warnings: &warnings))
      let context = ChartContext(zone: .gmt, measurer: FixedTextMeasurer(), pictures: Album())
      return part(try compile(spec, tables: [:], context: context, warnings: &warnings), "role-mark")
    } catch {
      return error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
    }
  }

  private func yaml(_ mark: String, url: String = "bridge.png") -> String {
    """
    data: {values: [{place: 10, img: "\(url)"}]}
    mark: \(mark)
    width: 100
    height: 100
    encoding:
      x: {field: place, type: quantitative, scale: {domain: [0, 20]}}
      y: {value: 50}
      url: {field: img}
    """
  }

  @Test(
    "A picture lies around its place in its own size, or in the box that is asked for, in its own proportions.",
    arguments: [
      ("image", "image 40,45 20×10 24 bytes"),
      ("{type: image, width: 40}", "image 30,40 40×20 24 bytes"),
      ("{type: image, width: 40, height: 10}", "image 40,45 20×10 24 bytes"),
      ("{type: image, width: 40, height: 10, aspect: false}", "image 30,45 40×10 24 bytes"),
      ("{type: image, align: left, baseline: bottom}", "image 50,40 20×10 24 bytes"),
      ("{type: image, align: right, baseline: top}", "image 30,50 20×10 24 bytes"),
    ])
  func sizes(mark: String, expected: String) {
    #expect(marks(yaml(mark)) == "group mark-image role-mark marks\n  \(expected)")
  }

  @Test func picturesFillBandsAndRanges() {
    let bands = """
      data: {values: [{city: 乐清, img: bridge.png}, {city: 上虞, img: school.jpg}]}
      mark: {type: image, opacity: 0.5}
      width: {step: 40}
      height: 20
      encoding: {x: {field: city, sort: null}, url: {field: img}}
      """
    #expect(
      marks(bands) == """
        group mark-image role-mark marks
          group opacity 0.5
            image 0,0 40×20 24 bytes
          group opacity 0.5
            image 55,0 10×20 16 bytes
        """)
    let between = """
      data: {values: [{a: 1, b: 3}]}
      mark: {type: image, url: bridge.png, aspect: false}
      width: 100
      height: 100
      encoding:
        x: {field: a, type: quantitative, scale: {domain: [0, 4]}}
        x2: {field: b}
      """
    #expect(marks(between) == "group mark-image role-mark marks\n  image 25,0 50×100 24 bytes")
  }

  @Test func dataStandsInTheAddress() {
    let address = "data:image/png;base64," + Data(wide).base64EncodedString()
    #expect(marks(yaml("image", url: address)).hasSuffix("image 40,45 20×10 24 bytes"))
  }

  @Test(arguments: [
    (
      "lost.png", "chart.vl.yaml:8:8: error: there is no file `lost.png`",
      "chart.vl.yaml:8:8: 错误: 找不到文件 `lost.png`"
    ),
    (
      "notes.txt", "chart.vl.yaml:8:8: error: `notes.txt` is not a PNG or JPEG picture",
      "chart.vl.yaml:8:8: 错误: `notes.txt` 不是 PNG 或 JPEG 图片"
    ),
    (
      "https://a.example/b.png",
      "chart.vl.yaml:8:8: error: pictures are not fetched from the network: `https://…`\n  hint: save it as a file first",
      "chart.vl.yaml:8:8: 错误: 不从网络读取图片 `https://…`\n  提示: 先存为文件"
    ),
    (
      "data:image/png,xyz", "chart.vl.yaml:8:8: error: a `data:` picture must be written in base64",
      "chart.vl.yaml:8:8: 错误: `data:` 图片应以 base64 写成"
    ),
  ])
  func whatCannotBeDrawn(url: String, english: String, chinese: String) {
    #expect(marks(yaml("image", url: url)) == english)
    #expect(marks(yaml("image", url: url), in: .chinese) == chinese)
  }

  @Test func withoutFilesOnlyData() {
    #expect(
      failure(yaml("image")) == "chart.vl.yaml:8:8: error: picture files cannot be read here: `bridge.png`")
    #expect(failure(yaml("image"), in: .chinese) == "chart.vl.yaml:8:8: 错误: 此处不能读取图片文件 `bridge.png`")
  }
}
