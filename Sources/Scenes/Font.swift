/// A typeface at a size.
public struct Font: Hashable, Sendable {
  /// Upright or slanted.
  public enum Slant: String, Hashable, Sendable {
    /// Upright.
    case normal
    /// Slanted.
    case italic
  }

  /// Names of families in the order of preference, separated by commas.
  public var family: String
  /// Size of an em.
  public var size: Double
  /// 100 to 900; 400 is regular, 700 bold.
  public var weight: Int
  /// Upright or slanted.
  public var slant: Slant
  /// OpenType features that are on, such as `halt` (half-width punctuation) or `tnum`.
  public var features: [String]

  /// A typeface at a size.
  public init(
    family: String, size: Double, weight: Int = 400, slant: Slant = .normal, features: [String] = []
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.slant = slant
    self.features = features
  }

  /// By size and weight alone, which tell most of the fonts of a drawing apart: fonts are looked up for each label.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(weight)
  }
}

/// How much room a line of text takes.
public struct TextExtent: Hashable, Sendable {
  /// Advance from its first to behind its last character.
  public var width: Double
  /// Height of the font above the baseline.
  public var ascent: Double
  /// Depth of the font below the baseline, positive.
  public var descent: Double

  /// Room of a line of text.
  public init(width: Double, ascent: Double, descent: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }
}

/// Tells how wide text is. `Drawing` has the real one; tests use `FixedTextMeasurer`.
public protocol TextMeasurer: Sendable {
  /// Room of a line of text.
  func extent(of text: String, font: Font) -> TextExtent
  /// Advance of each `Character` of a text that is shaped as one; their sum is the text's width.
  func advances(of text: String, font: Font) -> [Double]
}

/// Widths by rule, the same on every machine: a wide East Asian character is 1 em, every other 0.5 em.
public struct FixedTextMeasurer: TextMeasurer {
  /// The measurer.
  public init() {}

  /// Room of a line of text: ascent 0.88 em, descent 0.12 em.
  public func extent(of text: String, font: Font) -> TextExtent {
    let width = advances(of: text, font: font).reduce(0, +)
    return TextExtent(width: width, ascent: 0.88 * font.size, descent: 0.12 * font.size)
  }

  /// 1 em for a wide character, 0.5 em for every other (also for wide punctuation under the feature `halt`).
  public func advances(of text: String, font: Font) -> [Double] {
    text.map { character in
      let wide = character.isWide && !(font.features.contains("halt") && character.isWidePunctuation)
      return (wide ? 1 : 0.5) * font.size
    }
  }
}

extension Character {
  /// Whether this is a wide East Asian character (Chinese, kana, hangul, full-width forms).
  public var isWide: Bool {
    switch unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: isWidePunctuation
    }
  }

  /// Whether this is Chinese punctuation, a full em wide with half of it empty.
  public var isWidePunctuation: Bool {
    switch unicodeScalars.first?.value ?? 0 {
    // 、。〈〉《》「」『』【】〔〕〖〗, quotation marks “”‘’, and the full-width forms of !(),:;?
    case 0x3001...0x3002, 0x3008...0x3011, 0x3014...0x3017, 0x2018...0x2019, 0x201C...0x201D, 0xFF01, 0xFF08...0xFF09,
      0xFF0C, 0xFF1A...0xFF1B, 0xFF1F:
      true
    default: false
    }
  }
}
