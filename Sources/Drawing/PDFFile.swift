/// The places of the objects in a PDF with a plain cross-reference table.
struct PDFFile {
  private let bytes: [UInt8]
  /// Where each object begins; 0 for none.
  private let offsets: [Int]
  private let tableStart: Int
  /// The object that is the catalogue.
  let root: Int
  /// The object with title and dates.
  let info: Int

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
      let entry = line + 1 + index * 20
      guard bytes[entry + 17] == UInt8(ascii: "n") else { return 0 }
      return Int(String(decoding: bytes[entry..<entry + 10], as: UTF8.self)) ?? 0
    }
  }

  /// One more than the highest number of an object.
  var count: Int { offsets.count }

  /// The elements of the document's structure, in the order of their numbers.
  var structureElements: [(number: Int, object: String)] {
    offsets.indices.compactMap { number in
      object(number, beginning: "<< /Type /StructElem").map { (number, $0) }
    }
  }

  /// The dictionary of an object; `nil` unless it begins like this.
  func object(_ number: Int, beginning: String) -> String? {
    guard offsets.indices.contains(number), offsets[number] > 0, offsets[number] < tableStart else { return nil }
    let head = "\(number) 0 obj\n"
    let text = bytes[offsets[number]..<tableStart]
    guard text.starts(with: (head + beginning).utf8) else { return nil }
    let body = text.dropFirst(head.utf8.count)
    guard let end = firstIndex(of: Array("\nendobj".utf8), in: body) else { return nil }
    let object = String(decoding: body[..<end], as: UTF8.self)
    return object.hasSuffix(">>") ? object : nil
  }

  private func firstIndex(of word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
  }

  /// The file with other and more objects, given in the order of their numbers.
  func updated(_ objects: [(number: Int, object: String)]) -> [UInt8] {
    var result = bytes
    var table = "xref\n"
    for (number, object) in objects {
      let place = String(result.count)
      table += "\(number) 1\n\(String(repeating: "0", count: max(0, 10 - place.count)))\(place) 00000 n \n"
      result.append(contentsOf: "\(number) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let start = result.count
    let trailer = """
      trailer
      << /Size \(max(count, (objects.last?.number ?? 0) + 1))
         /Root \(root) 0 R
         /Info \(info) 0 R
         /Prev \(tableStart)
      >>
      startxref
      \(start)
      %%EOF

      """
    result.append(contentsOf: (table + trailer).utf8)
    return result
  }
}

extension String {
  /// The decimal number right behind the last occurrence of a word.
  func number(behind word: String) -> Int? {
    guard let range = ranges(of: word).last else { return nil }
    return Int(self[range.upperBound...].prefix { $0.isASCII && $0.isNumber })
  }
}
