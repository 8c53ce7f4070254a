import Scenes
import Testing

@testable import Drawing

@Suite struct PDFInspectionTests {
  /// A PDF of this program, of some pages.
  private func pdf(pages: Int) throws -> [UInt8] {
    let page = Scene(size: Size(width: 100, height: 80), nodes: [])
    return try drawPDF(PagedDocument(pages: Array(repeating: page, count: pages)))
  }

  @Test(arguments: [1, 2, 11])
  func countsPages(count: Int) throws {
    #expect(pageCount(ofPDF: try pdf(pages: count)) == count)
  }

  @Test func aFileThatIsCutShortIsNotWhole() throws {
    let bytes = try pdf(pages: 3)
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(pageCount(ofPDF: Array(bytes.prefix(length))) == nil)
    }
  }

  @Test func aFileWithoutItsMiddleIsNotWhole() throws {
    var bytes = try pdf(pages: 3)
    bytes.removeSubrange(bytes.count / 3..<bytes.count / 3 + 40)
    #expect(pageCount(ofPDF: bytes) == nil)
  }

  @Test func otherFilesAreNoPDF() {
    #expect(pageCount(ofPDF: []) == nil)
    #expect(pageCount(ofPDF: Array("<html>".utf8)) == nil)
    #expect(pageCount(ofPDF: Array("%PDF-1.5\nstartxref\n9\n%%EOF\n".utf8)) == nil)
  }
}
