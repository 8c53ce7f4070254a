import CPangoCairo
public import Diagnostics
import Foundation
public import Scenes
import Synchronization

/// The families of a list such as `Noto Serif CJK SC, Noto Serif` that this machine has, in its order.
///
/// Generic names (`serif`, `sans-serif`, `monospace`, …) always lead to some font.
public func availableFamilies(in list: String) -> [String] {
  families(in: list).filter { isGeneric($0) || hasFamily($0) }
}

/// One error for each list of families of which this machine has none, with a hint which package brings it.
///
/// Text in such a list would be drawn in whatever font there is, without a word.
public func missingFonts(_ lists: [String]) -> [Diagnostic] {
  var seen: Set<String> = []
  return lists.compactMap { list in
    guard seen.insert(list).inserted, availableFamilies(in: list).isEmpty else { return nil }
    let wanted = families(in: list)
    guard let first = wanted.first else {
      return .error(Wording("没有写明字体", en: "no font is named"))
    }
    return .error(
      Wording("找不到字体 `\(list)`", en: "cannot find the font `\(list)`"), hint: hint(for: wanted, first: first))
  }
}

/// One error for each list of families in a scene of which this machine has none.
public func missingFonts(in scene: Scene) -> [Diagnostic] {
  var lists: [String] = []
  // Neighbours mostly have one font.
  scene.forEachText { if $0.font.family != lists.last { lists.append($0.font.family) } }
  return missingFonts(lists)
}

/// One error for each list of families in a document of which this machine has none.
public func missingFonts(in document: PagedDocument) -> [Diagnostic] {
  var lists: [String] = []
  for page in document.pages { page.forEachText { lists.append($0.font.family) } }
  return missingFonts(lists)
}

private func families(in list: String) -> [String] {
  list.split(separator: ",").map { part in
    part.trimmingCharacters(in: CharacterSet(charactersIn: " \t\"'"))
  }.filter { !$0.isEmpty }
}

private func isGeneric(_ family: String) -> Bool {
  ["serif", "sans-serif", "sans", "monospace", "cursive", "fantasy", "system-ui"].contains(family.lowercased())
}

/// Families that were asked for, and whether they are there; fontconfig, too, looks for fonts once in a process.
private let knownFamilies = Mutex<[String: Bool]>([:])

/// Whether fontconfig lists the family, under any of its names (also the Chinese one).
private func hasFamily(_ family: String) -> Bool {
  if let known = knownFamilies.withLock({ $0[family] }) { return known }
  let isThere = isListed(family)
  knownFamilies.withLock { $0[family] = isThere }
  return isThere
}

private func isListed(_ family: String) -> Bool {
  guard let pattern = FcPatternCreate() else { return false }
  defer { FcPatternDestroy(pattern) }
  guard FcPatternAddString(pattern, FC_FAMILY, printable(family)) != 0, let objects = FcObjectSetCreate() else {
    return false
  }
  defer { FcObjectSetDestroy(objects) }
  FcObjectSetAdd(objects, FC_FAMILY)
  guard let fonts = FcFontList(nil, pattern, objects) else { return false }
  defer { FcFontSetDestroy(fonts) }
  return fonts.pointee.nfont > 0
}

private func hint(for wanted: [String], first: String) -> Wording {
  for family in wanted {
    guard let package = debianPackage(of: family) else { continue }
    return Wording("请安装软件包 `\(package)`", en: "install the package `\(package)`")
  }
  return Wording("请安装字体 `\(first)`，或改用已有的字体", en: "install the font `\(first)`, or name another one")
}

/// The Debian package that has a family.
private func debianPackage(of family: String) -> String? {
  let packages = [
    ("noto sans cjk", "fonts-noto-cjk"), ("noto serif cjk", "fonts-noto-cjk"), ("noto sans mono cjk", "fonts-noto-cjk"),
    ("noto color emoji", "fonts-noto-color-emoji"), ("noto mono", "fonts-noto-mono"), ("noto ", "fonts-noto-core"),
    ("ar pl ukai", "fonts-arphic-ukai"), ("ar pl uming", "fonts-arphic-uming"),
    ("wenquanyi micro hei", "fonts-wqy-microhei"), ("wenquanyi zen hei", "fonts-wqy-zenhei"),
    ("hanamin", "fonts-hanazono"), ("dejavu", "fonts-dejavu"), ("liberation", "fonts-liberation"),
    ("source han", "fonts-noto-cjk"), ("思源", "fonts-noto-cjk"),
  ]
  let name = family.lowercased()
  return packages.first { name.hasPrefix($0.0) }?.1
}
