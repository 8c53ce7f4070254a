import CPangoCairo
import Foundation
public import Scenes

/// The lists of font families that a scene's texts name.
public func fontLists(in scene: Scene) -> Set<String> {
  var lists: Set<String> = []
  scene.forEachText { lists.insert($0.font.family) }
  return lists
}

/// The lists of font families that a document's texts name.
public func fontLists(in document: PagedDocument) -> Set<String> {
  document.pages.reduce(into: []) { $0.formUnion(fontLists(in: $1)) }
}

/// What identifies the fonts that a list of families leads to on this machine: other fonts, or another version of
/// them, give another text.
///
/// A font file begins with a directory that holds a checksum of each of its tables (OpenType, “otff: the font header”),
/// so the beginning stands for the whole.
public func fontFingerprint(of list: String) -> String {
  var parts: [String] = []
  for weight in [FC_WEIGHT_REGULAR, FC_WEIGHT_BOLD] {
    parts += fontFiles(list, weight: weight).map(headChecksum)
  }
  return checksum(parts.joined(separator: "\n").utf8.map { $0 })
}

/// The libraries that draw, with their versions.
public var drawingLibraries: String {
  "cairo \(String(cString: cairo_version_string())), pango \(String(cString: pango_version_string()))"
}

/// The files of the first fonts that fontconfig gives for a list of families; the first of them draw nearly all text.
private func fontFiles(_ list: String, weight: Int32) -> [String] {
  guard let pattern = FcPatternCreate() else { return [] }
  defer { FcPatternDestroy(pattern) }
  for family in list.split(separator: ",") {
    let name = family.trimmingCharacters(in: CharacterSet(charactersIn: " \t\"'"))
    FcPatternAddString(pattern, FC_FAMILY, Array(name.utf8) + [0])
  }
  FcPatternAddInteger(pattern, FC_WEIGHT, weight)
  FcConfigSubstitute(nil, pattern, FcMatchPattern)
  FcDefaultSubstitute(pattern)
  var result = FcResultMatch
  guard let fonts = FcFontSort(nil, pattern, FcBool(1), nil, &result) else { return [] }
  defer { FcFontSetDestroy(fonts) }
  var files: [String] = []
  for index in 0..<min(4, Int(fonts.pointee.nfont)) {
    var file: UnsafeMutablePointer<FcChar8>?
    guard let font = fonts.pointee.fonts[index], FcPatternGetString(font, FC_FILE, 0, &file) == FcResultMatch, let file
    else { continue }
    files.append(String(cString: file))
  }
  return files
}

private func headChecksum(_ file: String) -> String {
  guard let handle = FileHandle(forReadingAtPath: file) else { return "" }
  defer { try? handle.close() }
  let head = (try? handle.read(upToCount: 1 << 16)) ?? Data()
  let size = (try? handle.seekToEnd()) ?? 0
  return "\(size) \(checksum(Array(head)))"
}

private func checksum(_ bytes: [UInt8]) -> String {
  guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else { return "" }
  defer { g_free(text) }
  return String(cString: text)
}
