/// What a finished PDF should say and Cairo 1.16 cannot write.
struct PDFAdditions {
  /// The language as a BCP 47 tag.
  var language: String
  /// Whether the window should show the document's title, not the file's name.
  var showsTitle: Bool
  /// What the figures show, in the order of the page.
  var figureAlternatives: [String]
}

/// The PDF with a catalogue that names the language, says that the document is tagged and shows its title, and with
/// figures that say what they show.
///
/// The changed objects stand in an incremental update (PDF 32000-1, 7.5.6): the bytes before it stay as they are. A
/// file that is not laid out as Cairo 1.16 does it stays as it is.
func completed(_ pdf: [UInt8], with additions: PDFAdditions) -> [UInt8] {
  guard let file = PDFFile(pdf), let catalogue = file.object(file.root) else { return pdf }
  var changes: [(number: Int, entries: String)] = []

  let figures = file.objectNumbers.filter { file.object($0)?.contains("/S /Figure\n") ?? false }
  // Without content a figure is not written; then nobody knows which text belongs to which one.
  if figures.count == additions.figureAlternatives.count {
    for (number, alternative) in zip(figures, additions.figureAlternatives) where !alternative.isEmpty {
      changes.append((number, "/Alt \(pdfString(alternative))"))
    }
  }
  var entries: [String] = []
  if !additions.language.isEmpty { entries.append("/Lang \(pdfString(additions.language))") }
  if catalogue.contains("/StructTreeRoot") { entries.append("/MarkInfo << /Marked true >>") }
  if additions.showsTitle { entries.append("/ViewerPreferences << /DisplayDocTitle true >>") }
  changes.append((file.root, entries.joined(separator: "\n   ")))
  return file.updated(changes)
}

/// The places of the objects in a PDF with a plain cross-reference table.
private struct PDFFile {
  private let bytes: [UInt8]
  /// Where each object begins; 0 for none.
  private let offsets: [Int]
  private let tableStart: Int
  /// The object that is the catalogue.
  let root: Int
  private let info: Int

  /// `nil` when the file is laid out in another way.
  init?(_ bytes: [UInt8]) {
    let tail = String(decoding: bytes.suffix(1024), as: UTF8.self)
    guard let start = tail.number(behind: "startxref\n"), bytes.indices.contains(start),
      let root = tail.number(behind: "/Root "), let info = tail.number(behind: "/Info ")
    else { return nil }
    let head = String(decoding: bytes[start..<min(start + 24, bytes.count)], as: UTF8.self)
    guard head.hasPrefix("xref\n0 "), let count = head.number(behind: "xref\n0 "), count > 0,
      let line = bytes[start...].dropFirst(5).firstIndex(of: UInt8(ascii: "\n")),
      count <= (bytes.count - line - 1) / 20
    else { return nil }
    self.bytes = bytes
    self.root = root
    self.info = info
    tableStart = start
    offsets = (0..<count).map { index in
      let entry = String(decoding: bytes[(line + 1 + index * 20)..<(line + 1 + index * 20 + 18)], as: UTF8.self)
      return entry.hasSuffix("n") ? entry.number(behind: "") ?? 0 : 0
    }
  }

  /// The numbers of all objects, upwards.
  var objectNumbers: [Int] { offsets.indices.filter { offsets[$0] > 0 } }

  /// The dictionary of an object, such as `<< /Type /Catalog … >>`; `nil` for anything else.
  ///
  /// Only small objects are looked at: neither the catalogue nor a structure element is long.
  func object(_ number: Int) -> String? {
    guard offsets.indices.contains(number), offsets[number] > 0, offsets[number] < bytes.count else { return nil }
    let text = String(decoding: bytes[offsets[number]..<min(offsets[number] + 2048, bytes.count)], as: UTF8.self)
    let head = "\(number) 0 obj\n"
    guard text.hasPrefix(head), let end = text.firstRange(of: "\nendobj") else { return nil }
    let body = text[text.index(text.startIndex, offsetBy: head.count)..<end.lowerBound]
    return body.hasPrefix("<<") && body.hasSuffix(">>") ? String(body) : nil
  }

  /// The file with entries added to the dictionaries of some objects.
  func updated(_ changes: [(number: Int, entries: String)]) -> [UInt8] {
    var result = bytes
    var table = "xref\n"
    for change in changes.sorted(by: { $0.number < $1.number }) {
      guard let object = object(change.number) else { continue }
      let place = String(result.count)
      table += "\(change.number) 1\n\(String(repeating: "0", count: max(0, 10 - place.count)))\(place) 00000 n \n"
      let text = "\(change.number) 0 obj\n\(object.dropLast(2))   \(change.entries)\n>>\nendobj\n"
      result.append(contentsOf: text.utf8)
    }
    let trailer =
      "trailer\n<< /Size \(offsets.count)\n   /Root \(root) 0 R\n   /Info \(info) 0 R\n   /Prev \(tableStart)\n>>\n"
    let start = result.count
    result.append(contentsOf: (table + trailer + "startxref\n\(start)\n%%EOF\n").utf8)
    return result
  }
}

extension String {
  /// The decimal number right behind the last occurrence of a word.
  fileprivate func number(behind word: String) -> Int? {
    guard let range = word.isEmpty ? startIndex..<startIndex : ranges(of: word).last else { return nil }
    return Int(self[range.upperBound...].prefix { $0.isASCII && $0.isNumber })
  }
}

/// A text string: in itself when it is plain, otherwise UTF-16 with its mark, in hexadecimal digits.
private func pdfString(_ text: String) -> String {
  if text.utf8.allSatisfy(isPlain) { return "(\(text))" }
  let units = [0xFEFF] + printable(text).utf16
  return "<"
    + units.map { unit in
      let digits = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined() + ">"
}

/// Whether a byte means itself in a PDF string: letters, digits and hyphens.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
    true
  default: false
  }
}
