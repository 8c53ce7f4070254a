/// What a finished PDF should say and Cairo 1.16 cannot write.
struct PDFAdditions {
  /// The language as a BCP 47 tag.
  var language: String
  /// Whether the window should show the document's title, not the file's name.
  var showsTitle: Bool
  /// What the figures show, in the order in which they were drawn.
  var figureAlternatives: [String] = []
  /// What the headings of tables stand over, in the order in which they were drawn.
  var headerScopes: [HeaderScope] = []
}

/// What the heading of a table stands over (PDF 32000-1, table 349).
enum HeaderScope: String {
  /// The cells below it.
  case column = "Column"
  /// The cells beside it.
  case row = "Row"
}

/// The PDF with a catalogue that names the language, says that the document is tagged and shows its title, with one
/// element over all others, figures that say what they show, headings of tables that say what they stand over, and
/// dates marked as dates.
///
/// The changed objects stand in an incremental update (PDF 32000-1, 7.5.6): the bytes before it stay as they are. A
/// file that is not laid out as Cairo 1.16 does it stays as it is.
func completed(_ pdf: [UInt8], with additions: PDFAdditions) -> [UInt8] {
  guard let file = PDFFile(pdf), let catalogue = file.object(file.root, beginning: "<< /Type /Catalog") else {
    return pdf
  }
  var objects: [Int: String] = [:]
  var entries: [String] = []
  if !additions.language.isEmpty { entries.append("/Lang \(pdfString(additions.language))") }
  if additions.showsTitle { entries.append("/ViewerPreferences << /DisplayDocTitle true >>") }
  if let tree = catalogue.number(behind: "/StructTreeRoot ") {
    entries.append("/MarkInfo << /Marked true >>")
    objects = structure(of: file, tree: tree, with: additions)
  }
  objects[file.root] = catalogue.adding(entries)
  if let info = file.object(file.info, beginning: "<< /") {
    objects[file.info] = info.replacing("Date (2", with: "Date (D:2")
  }
  return file.updated(objects.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
}

/// The changed objects of the structure.
private func structure(of file: PDFFile, tree: Int, with additions: PDFAdditions) -> [Int: String] {
  let original = file.structureElements
  var elements = original

  // Cairo writes elements in the order in which they were drawn, but none without content: when their number
  // differs, nobody knows which is which.
  func describe(_ type: String, _ entries: [String]) {
    let indices = elements.indices.filter { elements[$0].object.contains("/S /\(type)\n") }
    guard indices.count == entries.count else { return }
    for (index, entry) in zip(indices, entries) where !entry.isEmpty {
      elements[index].object = elements[index].object.adding([entry])
    }
  }
  describe("Figure", additions.figureAlternatives.map { $0.isEmpty ? "" : "/Alt \(pdfString($0))" })
  describe("TH", additions.headerScopes.map { "/A << /O /Table /Scope /\($0.rawValue) >>" })

  var objects: [Int: String] = [:]
  if let root = file.object(tree, beginning: "<< /Type /StructTreeRoot"), let kids = root.firstRange(of: "/K ") {
    let document = file.count
    objects[tree] = "\(root[..<kids.lowerBound])/K [ \(document) 0 R ]\n>>"
    objects[document] = "<< /Type /StructElem\n   /S /Document\n   /P \(tree) 0 R\n   \(root[kids.lowerBound...])"
    for index in elements.indices {
      elements[index].object = elements[index].object.replacing("/P \(tree) 0 R\n", with: "/P \(document) 0 R\n")
    }
  }
  for (new, old) in zip(elements, original) where new.object != old.object { objects[new.number] = new.object }
  return objects
}

extension String {
  /// A dictionary with more entries.
  fileprivate func adding(_ entries: [String]) -> String {
    "\(dropLast(2))   \(entries.joined(separator: "\n   "))\n>>"
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
