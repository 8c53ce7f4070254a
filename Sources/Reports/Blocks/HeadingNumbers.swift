import Diagnostics

/// Counts headings and gives them their numbers.
struct HeadingNumbers {
  let numbering: FrontMatter.Numbering
  let language: Language
  private var counts = [0, 0, 0, 0, 0, 0]

  init(numbering: FrontMatter.Numbering, language: Language) {
    self.numbering = numbering
    self.language = language
  }

  /// The number of the next heading of this level, from 1.
  mutating func next(level: Int) -> String {
    counts[level - 1] += 1
    for deeper in level..<counts.count { counts[deeper] = 0 }
    let count = counts[level - 1]
    switch (numbering, language) {
    case (.none, _): return ""
    case (.chinese, .chinese):
      switch level {
      case 1: return chineseNumber(count) + "\u{3001}"
      case 2: return "\u{FF08}" + chineseNumber(count) + "\u{FF09}"
      case 3: return "\(count)."
      default: return "\u{FF08}\(count)\u{FF09}"
      }
    case (.decimal, _), (.chinese, .english):
      return counts[..<level].map(String.init).joined(separator: ".")
    }
  }
}

/// 1 to 99 in Chinese numerals; others in digits.
func chineseNumber(_ number: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  guard (1...99).contains(number) else { return String(number) }
  if number < 10 { return digits[number] }
  return (number < 20 ? "" : digits[number / 10]) + "十" + digits[number % 10]
}
