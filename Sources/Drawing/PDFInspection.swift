import Foundation

/// How many pages a PDF has; `nil` when it is not whole: when its end is missing, a cross-reference leads nowhere, or the
/// tree of pages cannot be followed.
///
/// Reads files with plain cross-reference tables, and updates behind them, as this program writes them
/// (ISO 32000-1, 7.5).
public func pageCount(ofPDF bytes: [UInt8]) -> Int? {
  PDFInspection(bytes)?.pageCount
}

private struct PDFInspection {
  private let bytes: [UInt8]
  /// Where each object begins.
  private var offsets: [Int: Int] = [:]
  private var root: Int?

  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let tail = String(decoding: bytes.suffix(64), as: UTF8.self)
    guard bytes.starts(with: "%PDF-1.".utf8), tail.hasSuffix("%%EOF\n"),
      var place = tail.number(behind: "startxref\n")
    else { return nil }
    // A chain of updates is short; a circle of them is no file of ours.
    for _ in 0..<16 {
      guard let trailer = readTable(at: place) else { return nil }
      root = root ?? trailer.number(behind: "/Root ")
      guard let previous = trailer.number(behind: "/Prev ") else { return }
      place = previous
    }
    return nil
  }

  /// Reads the cross-reference table at `place`; gives the dictionary behind it.
  private mutating func readTable(at place: Int) -> String? {
    var reader = LineReader(bytes, at: place)
    guard reader.next() == "xref" else { return nil }
    while let line = reader.next() {
      if line == "trailer" {
        var dictionary = ""
        while let line = reader.next(), line != "startxref" { dictionary += line + "\n" }
        return dictionary
      }
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2, numbers[1] >= 0, numbers[1] <= bytes.count / 20 else { return nil }
      for number in numbers[0]..<numbers[0] + numbers[1] {
        guard let entry = reader.next(), let offset = Int(entry.prefix(10)) else { return nil }
        guard entry.hasSuffix("n ") || entry.hasSuffix("n") else { continue }
        guard begins("\(number) ", at: offset) else { return nil }
        if offsets[number] == nil { offsets[number] = offset }
      }
    }
    return nil
  }

  /// The number of pages that the root of the page tree states, when that many pages hang on it.
  var pageCount: Int? {
    guard let root, let catalogue = object(root), let pages = catalogue.number(behind: "/Pages "),
      let count = object(pages)?.number(behind: "/Count "), count == offsets.keys.count(where: isPage)
    else { return nil }
    return count
  }

  private func isPage(_ number: Int) -> Bool {
    guard let text = object(number, limit: 64) else { return false }
    return text.contains("/Type /Page\n") || text.contains("/Type /Page ")
  }

  /// The beginning of an object, up to its end or the beginning of its stream.
  private func object(_ number: Int, limit: Int = 4096) -> String? {
    guard let offset = offsets[number] else { return nil }
    let text = String(decoding: bytes[offset..<min(offset + limit, bytes.count)], as: UTF8.self)
    return text.range(of: "endobj").map { String(text[..<$0.lowerBound]) } ?? text
  }

  private func begins(_ word: String, at offset: Int) -> Bool {
    bytes.indices.contains(offset) && bytes[offset...].starts(with: word.utf8)
  }
}

/// The lines of a file from some place on.
private struct LineReader {
  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = max(0, place)
  }

  mutating func next() -> String? {
    guard place < bytes.count else { return nil }
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    defer { place = end + 1 }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }
}
