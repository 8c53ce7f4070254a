import Diagnostics
import Foundation
import Scenes
import Testing

@testable import Drawing

struct PDFDrawingTests {
  /// Which of some words are not written in the bytes of a PDF.
  private func missing(_ words: [String], in pdf: [UInt8]) -> [String] {
    words.filter { Data(pdf).range(of: Data($0.utf8)) == nil }
  }

  @Test func sameDocumentSameBytes() throws {
    #expect(try drawPDF(TestCard.document) == drawPDF(TestCard.document))
  }

  @Test func metadataOutlineAndTagsAreWritten() throws {
    let wanted = [
      "%PDF-1.5\n",
      "/Title <FEFF5C716D77534F4F5C5B6362A5>",  // 山海协作季报
      "/CreationDate (D:20240131080000+08'00)", "/ModDate (D:20240131080000+08'00)",
      "/Title <FEFF7B2C4E8C9875>",  // 第二页
      "/Lang (zh-Hans)", "/DisplayDocTitle true", "/Marked true", "/S /H1\n",
      "/Alt <feff4e09683967f15b50003a0022753200220020003c00204e590020002600204e19>",  // 三根柱子:"甲" < 乙 & 丙
      "/URI (https://example.org/%E6%95%B0%E6%8D%AE?a='b'%5C%28c%29)",
    ]
    #expect(missing(wanted, in: try drawPDF(TestCard.document)) == [])
  }

  @Test func fontsAreSubsets() throws {
    let pdf = try drawPDF(TestCard.document)
    #expect(missing(["+NotoSansCJKsc-Regular\n", "+NotoSerifCJKsc-Bold\n", "/FontFile3"], in: pdf) == [])
    #expect(pdf.count < 200_000)
  }

  @Test(.enabled(if: path(of: "pdftotext") != nil))
  func wordsCanBeSearched() throws {
    let pages = try output(of: "pdftotext", ["-layout", "FILE", "-"], input: drawPDF(TestCard.document))
    let lines = (pages ?? "").split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }
    #expect(
      lines.joined(separator: "\n") == """
        山海协作资金支出进度(2024年)
        浙江平阳县垟溪 甪直 嵊州 阆中 炉霍 呷拉 60.5% GDP   两端对齐的文字
        资金(万元)
        「半宽」、。
        第二页 Second
        回到第一页

        """)
  }

  @Test(.enabled(if: path(of: "qpdf") != nil))
  func theFileIsSound() throws {
    let report = try output(of: "qpdf", ["--check", "FILE"], input: drawPDF(TestCard.document))
    #expect(report?.contains("No syntax or stream encoding errors found") == true, "\(report ?? "")")
    #expect(report?.contains("WARNING") == false)
  }

  @Test(.enabled(if: path(of: "pdfinfo") != nil))
  func structureNestsAsTheGroupsDo() throws {
    func row(_ words: [(StructureTag, String)], y: Double) -> Node {
      let cells = words.enumerated().map { index, word in
        let text = Text(word.1, at: Point(x: 20 + 60 * Double(index), y: y), font: TestCard.sans)
        return Node.group(Group(tag: word.0, children: [.text(text)]))
      }
      return .group(Group(tag: .tableRow, children: cells))
    }
    let table = Group(
      tag: .table,
      children: [
        row([(.tableHeader, "县"), (.tableHeader, "资金")], y: 20),
        row([(.tableHeader, "平阳"), (.tableCell, "12.5")], y: 40),
      ])
    let number = Group(tag: .artifact, children: [.text(Text("1", at: Point(x: 90, y: 90), font: TestCard.sans))])
    let scene = Scene(
      size: Size(width: 200, height: 100),
      nodes: [.group(Group(tag: .document, children: [.group(table)])), .group(number)])
    let structure = try output(of: "pdfinfo", ["-struct-text", "FILE"], input: drawPDF(scene))
    #expect(
      structure == """
        Document
          Table (block)
            TR
              TH:
                 /Scope /Column
                "县"
              TH:
                 /Scope /Column
                "资金"
            TR
              TH:
                 /Scope /Row
                "平阳"
              TD
                "12.5"

        """)
  }

  @Test(.enabled(if: path(of: "pdfinfo") != nil))
  func fadedGroupsKeepTagsAndLinks() throws {
    let word = Node.text(Text("淡", at: Point(x: 20, y: 20), font: TestCard.sans))
    let linked = Node.group(Group(tag: .paragraph, link: .address("https://example.org"), children: [word]))
    let scene = Scene(
      size: Size(width: 100, height: 50), nodes: [.group(Group(opacity: 0.5, children: [linked, word]))])
    let pdf = try drawPDF(scene)
    #expect(missing(["/URI (https://example.org)"], in: pdf) == [])
    let structure = try output(of: "pdfinfo", ["-struct-text", "FILE"], input: pdf)
    #expect(
      structure == """
        Document
          P (block)
            Link (inline)
              Object 10 0
              "淡"

        """)
  }

  @Test(.enabled(if: path(of: "qpdf") != nil))
  func linksWithinLinksAndEmptyTagsAreSound() throws {
    let word = Node.text(Text("内", at: Point(x: 20, y: 20), font: TestCard.sans))
    let inner = Node.group(Group(link: .address("https://example.org/inner"), children: [word]))
    let outer = Node.group(Group(tag: .paragraph, link: .address("https://example.org/outer"), children: [inner]))
    let empty = Node.group(Group(tag: .figure(alternative: "空"), link: .address("x"), children: []))
    let pdf = try drawPDF(Scene(size: Size(width: 100, height: 50), nodes: [empty, outer, empty]))
    #expect(missing(["outer", "inner"], in: pdf) == ["inner"])
    let report = try output(of: "qpdf", ["--check", "FILE"], input: pdf)
    #expect(report?.contains("No syntax or stream encoding errors found") == true, "\(report ?? "")")
  }

  @Test func aFileLaidOutInAnotherWayStaysAsItIs() {
    let additions = PDFAdditions(language: "en", showsTitle: true, figureAlternatives: [])
    for other in [
      "", "%PDF-1.5\nstartxref\n9\n%%EOF\n", "xref\n0 9\ntrailer\n/Root 1 0 R /Info 2 0 R\nstartxref\n0\n%%EOF",
    ] {
      #expect(completed(Array(other.utf8), with: additions) == Array(other.utf8))
    }
  }
}
