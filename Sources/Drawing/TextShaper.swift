import CPangoCairo
import Scenes

/// The owner of a Pango context: turns text into placed glyphs, the same for measuring and for drawing.
///
/// It belongs to one thread at a time. What it has shaped it keeps for a while: a label of a chart is measured several
/// times, checked and then drawn.
final class TextShaper {
  private let context: OpaquePointer
  private var lines: [Font: [String: ShapedLine]] = [:]
  private var lineCount = 0

  /// A shaper with a font map of its own, so that it shares nothing with other threads.
  init() {
    let map = pango_cairo_font_map_new()
    context = pango_font_map_create_context(map)
    g_object_unref(UnsafeMutableRawPointer(map))
    Self.configure(context)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(context)) }

  /// Makes one unit one point and keeps fractions: otherwise Pango assumes a screen of 96 dpi and rounds every glyph
  /// to whole pixels, so that text does not fit the box it was measured for. Han characters get mainland forms.
  private static func configure(_ context: OpaquePointer) {
    pango_cairo_context_set_resolution(context, 72)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("zh-cn"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }

  /// One line of glyphs. Control characters are left out.
  func shape(_ text: String, font: Font, letterSpacing: Double = 0) -> ShapedLine {
    guard letterSpacing == 0 else { return newLine(text, font: font, letterSpacing: letterSpacing) }
    if let known = lines[font]?[text] { return known }
    let line = newLine(text, font: font, letterSpacing: 0)
    if lineCount >= mostLines { (lines, lineCount) = ([:], 0) }
    lines[font, default: [:]][text] = line
    lineCount += 1
    return line
  }

  private func newLine(_ text: String, font: Font, letterSpacing: Double) -> ShapedLine {
    let layout = pango_layout_new(context)
    pango_layout_set_single_paragraph_mode(layout, 1)
    let description = Self.description(of: font)
    pango_layout_set_font_description(layout, description)
    pango_font_description_free(description)
    set(font.features, letterSpacing: letterSpacing, on: layout)
    let printable = printable(text)
    pango_layout_set_text(layout, printable, Int32(clamping: printable.utf8.count))
    return ShapedLine(layout: layout, text: printable)
  }

  private func set(_ features: [String], letterSpacing: Double, on layout: OpaquePointer?) {
    let features = features.filter { $0.utf8.count == 4 && $0.utf8.allSatisfy(isFeatureLetter) }
    let isSpaced = letterSpacing != 0 && letterSpacing.isFinite
    guard isSpaced || !features.isEmpty else { return }
    let attributes = pango_attr_list_new()
    if !features.isEmpty {
      pango_attr_list_insert(attributes, pango_attr_font_features_new(features.joined(separator: ", ")))
    }
    if isSpaced { pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(pangoUnits(letterSpacing))) }
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
  }

  private static func description(of font: Font) -> OpaquePointer? {
    let description = pango_font_description_new()
    pango_font_description_set_family(description, printable(font.family))
    let size = font.size.isFinite ? min(max(font.size, 0), 10_000) : 0
    pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
    pango_font_description_set_weight(description, PangoWeight(UInt32(min(max(font.weight, 100), 1000))))
    pango_font_description_set_style(description, font.slant == .italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    return description
  }
}

/// Enough for the texts of a page.
private let mostLines = 1000

/// Points in 1024ths, as Pango counts.
private func pangoUnits(_ points: Double) -> Int32 {
  Int32((min(max(points, -10_000), 10_000) * Double(PANGO_SCALE)).rounded())
}

private func isFeatureLetter(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}

/// The text without what cannot be drawn: control characters and non-characters; tabs and line ends are spaces.
func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { printable($0) != $0 }) else { return text }
  var result = String.UnicodeScalarView()
  result.append(contentsOf: text.unicodeScalars.compactMap(printable))
  return String(result)
}

/// The scalar to draw for `scalar`; `nil` for none.
func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
  case 0..<0x20, 0x7F..<0xA0: nil
  case 0xFDD0...0xFDEF: nil
  case let value where value & 0xFFFE == 0xFFFE: nil
  default: scalar
  }
}
