import Diagnostics
import Documents
import Scenes

extension ReportStyle {
  /// Replaces what `style` in the front matter names: families, sizes in points, colours as `#1B4B72`.
  mutating func read(_ reader: MappingReader) {
    bodyFamily = reader.string("bodyFamily") ?? bodyFamily
    headingFamily = reader.string("headingFamily") ?? headingFamily
    kaiFamily = reader.string("kaiFamily") ?? kaiFamily
    codeFamily = reader.string("codeFamily") ?? codeFamily
    bodySize = size("bodySize", 5...30, reader) ?? bodySize
    lineHeight = size("lineHeight", 1...4, reader) ?? lineHeight
    tableSize = size("tableSize", 4...30, reader) ?? tableSize
    captionSize = size("captionSize", 4...30, reader) ?? captionSize
    noteSize = size("noteSize", 4...30, reader) ?? noteSize
    ink = color("ink", reader) ?? ink
    accent = color("accent", reader) ?? accent
    second = color("second", reader) ?? second
    muted = color("muted", reader) ?? muted
    hairline = color("hairline", reader) ?? hairline
    tint = color("tint", reader) ?? tint
    reader.finish()
  }

  private func size(_ key: String, _ range: ClosedRange<Double>, _ reader: MappingReader) -> Double? {
    guard let number = reader.number(key) else { return nil }
    if range.contains(number) { return number }
    let limits = "\(plainText(range.lowerBound))–\(plainText(range.upperBound))"
    reader.log.error(
      Wording("`\(key)` 应在 \(limits) 之间", en: "`\(key)` must lie within \(limits)"), at: reader.node(key)?.location)
    return nil
  }

  private func color(_ key: String, _ reader: MappingReader) -> Color? {
    guard let text = reader.string(key) else { return nil }
    if text.count == 7, text.hasPrefix("#"), let number = UInt32(text.dropFirst(), radix: 16) {
      return Color(hex: number)
    }
    reader.log.error(
      Wording("`\(key)` 应是 `#1B4B72` 这样的颜色", en: "`\(key)` must be a colour such as `#1B4B72`"),
      at: reader.node(key)?.location)
    return nil
  }
}
