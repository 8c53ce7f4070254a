public import Diagnostics
public import Scenes

/// One error for each character that no font of this machine can draw: it would be an empty square in print.
///
/// Texts that `measurer` has measured are not shaped again.
public func missingGlyphs(in scene: Scene, measurer: PangoTextMeasurer = PangoTextMeasurer()) -> [Diagnostic] {
  missingGlyphs(in: [scene], namesPages: false, measurer)
}

/// One error for each character that no font of this machine can draw, naming the page of its first use.
public func missingGlyphs(in document: PagedDocument) -> [Diagnostic] {
  missingGlyphs(in: document.pages, namesPages: true, PangoTextMeasurer())
}

private func missingGlyphs(in pages: [Scene], namesPages: Bool, _ measurer: PangoTextMeasurer) -> [Diagnostic] {
  var seen: Set<Unicode.Scalar> = []
  var diagnostics: [Diagnostic] = []
  for (index, page) in pages.enumerated() {
    page.forEachText { text in
      // Plain letters are in every font, and most text is checked without shaping it.
      guard text.string.utf8.contains(where: { $0 >= 0x80 }) else { return }
      for scalar in measurer.missingScalars(in: text.string, font: text.font) where seen.insert(scalar).inserted {
        diagnostics.append(missing(scalar, in: printable(text.string), page: namesPages ? index + 1 : nil))
      }
    }
  }
  return diagnostics
}

private func missing(_ scalar: Unicode.Scalar, in text: String, page: Int?) -> Diagnostic {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  let place = page.map { Wording("第 \($0) 页", en: " on page \($0)") } ?? Wording("", en: "")
  return .error(
    Wording(
      "没有字体能显示\(place.chinese)“\(excerpt(text))”中的 `\(scalar)`(\(code))",
      en: "no font can draw `\(scalar)` (\(code)) in “\(excerpt(text))”\(place.english)"),
    hint: hint(for: scalar))
}

/// What to install for a character.
private func hint(for scalar: Unicode.Scalar) -> Wording {
  let package: String? =
    switch scalar.value {
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: nil
    case 0x20000...0x3FFFF: "fonts-hanazono"
    case 0x1F000...0x1FAFF: "fonts-noto-color-emoji"
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF: "fonts-noto-cjk"
    default: "fonts-noto-core"
    }
  guard let package else {
    return Wording("这是自造字（专用区），请改用标准汉字", en: "this is a private character; write a standard one")
  }
  return Wording("请安装软件包 `\(package)`，或改用别的字", en: "install the package `\(package)`, or write another character")
}
