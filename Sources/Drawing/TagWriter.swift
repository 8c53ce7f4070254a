import CPangoCairo
import Diagnostics
import Scenes

/// Writes what groups mean and where they lead into a PDF.
final class TagWriter {
  private let pageCount: Int
  private var isInLink = false
  /// What the figures show, in the order in which they were drawn.
  private(set) var figureAlternatives: [String] = []
  /// What the headings of tables stand over, in the order in which they were drawn.
  private(set) var headerScopes: [HeaderScope] = []
  private var rowHasCells = false

  /// A writer for a document of `pageCount` pages.
  init(pageCount: Int) { self.pageCount = pageCount }

  /// Runs `body` within the tags for `tag` and `link`.
  func tagged(
    _ tag: StructureTag?, link: Link?, on canvas: Canvas, _ body: () throws(Failure) -> Void
  ) throws(Failure) {
    guard let tag, let name = tag.name else { return try linked(link, on: canvas, body) }
    let headersBefore = headerScopes.count
    switch tag {
    case .figure(let alternative): figureAlternatives.append(alternative)
    case .tableHeader: headerScopes.append(.column)
    case .tableCell: rowHasCells = true
    case .tableRow: rowHasCells = false
    case .document, .heading, .paragraph, .list, .listItem, .table, .caption, .contents, .artifact: break
    }
    cairo_tag_begin(canvas.pointer, name, nil)
    try linked(link, on: canvas, body)
    cairo_tag_end(canvas.pointer, name)
    // A heading with cells beside it belongs to them; a row of nothing but headings to what is below.
    if tag == .tableRow, rowHasCells {
      for index in headersBefore..<headerScopes.count { headerScopes[index] = .row }
    }
  }

  private func linked(_ link: Link?, on canvas: Canvas, _ body: () throws(Failure) -> Void) throws(Failure) {
    // A link within a link is an error in PDF; the outer one wins, as in HTML.
    guard let link, !isInLink else { return try body() }
    isInLink = true
    defer { isInLink = false }
    cairo_tag_begin(canvas.pointer, CAIRO_TAG_LINK, try attributes(of: link))
    try body()
    cairo_tag_end(canvas.pointer, CAIRO_TAG_LINK)
  }

  private func attributes(of link: Link) throws(Failure) -> String {
    switch link {
    case .address(let address): "uri='\(quoted(address))'"
    case .page(let page, let position): try destination(page: page, position: position, pageCount: pageCount)
    }
  }
}

/// A place in a document in the words of Cairo, which counts pages from 1.
func destination(page: Int, position: Point, pageCount: Int) throws(Failure) -> String {
  guard 0..<pageCount ~= page else {
    throw Failure(
      Wording("链接指向第 \(page + 1) 页,但文档只有 \(pageCount) 页", en: "a link leads to page \(page + 1) of \(pageCount)"))
  }
  return "page=\(page + 1) pos=[\(decimal(position.x)) \(decimal(position.y))]"
}

/// An address for a quoted attribute: only ASCII, as PDF wants it.
///
/// Cairo 1.16 writes it between brackets as it is, so brackets and backslashes must not appear either.
private func quoted(_ address: String) -> String {
  var result = ""
  for byte in address.utf8 {
    switch byte {
    case UInt8(ascii: "'"): result += "\\'"
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"), 0...0x20, 0x7F...:
      result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    default: result.unicodeScalars.append(UnicodeScalar(byte))
    }
  }
  return result
}

extension StructureTag {
  /// The name in PDF; `nil` for decoration, which stays outside of the structure, and for the document: Cairo 1.16
  /// cannot keep it open from page to page, so one element over all others is added at the end.
  fileprivate var name: String? {
    switch self {
    case .document, .artifact: nil
    case .heading(let level): "H\(min(max(level, 1), 6))"
    case .paragraph: "P"
    case .list: "L"
    case .listItem: "LI"
    case .table: "Table"
    case .tableRow: "TR"
    case .tableHeader: "TH"
    case .tableCell: "TD"
    case .figure: "Figure"
    case .caption: "Caption"
    case .contents: "TOC"
    }
  }
}
