import Diagnostics
import Quantities

// The words of the data in both languages at once, for what is said to people and not put into a table.
extension AssistanceData {
  /// `越城→马边`; the key when it is unknown.
  func name(ofPairing id: String) -> Wording {
    pairing(id).map { name(of: $0) } ?? Wording(id, en: id)
  }

  /// A figure on one line: `S3-046 越城→马边 帮扶资金 1.5亿元（2021—2023年）`.
  func line(of fact: Fact) -> Wording {
    let (subject, indicator, printed) = (subject(of: fact), name(ofIndicator: fact.indicator), printed(fact))
    let period = fact.period.wording
    func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
    return Wording(
      joined([fact.id, subject.chinese, indicator.chinese, printed.chinese])
        + (period.chinese.isEmpty ? "" : "（\(period.chinese)）"),
      en: joined([fact.id, subject.english, indicator.english, printed.english])
        + (period.english.isEmpty ? "" : " (\(period.english))"))
  }
}

extension Period {
  /// The period in both languages; empty when nothing is known.
  var wording: Wording { Wording(text(in: .chinese), en: text(in: .english)) }

  /// The period, and whether it is inferred.
  func wording(isStated: Bool) -> Wording {
    let words = wording
    if words.chinese.isEmpty { return Wording("未说明", en: "not stated") }
    return isStated ? words : Wording("\(words.chinese)（推定）", en: "\(words.english) (inferred)")
  }
}

extension Quantity {
  /// What the words guarantee: `145,000,000 至 155,000,000 元`, `不少于 30,000,000 元`.
  func hardBounds(in unit: Wording) -> Wording { Self.interval(lower, upper, unit) }

  /// An interval in words; either end may be open.
  static func interval(_ lower: Double?, _ upper: Double?, _ unit: Wording) -> Wording {
    let (low, high) = (lower.map(PrintedFigure.grouped), upper.map(PrintedFigure.grouped))
    func measured(_ chinese: String, _ english: String) -> Wording {
      Wording(
        unit.chinese.isEmpty ? chinese : "\(chinese) \(unit.chinese)",
        en: unit.english.isEmpty ? english : "\(english) \(unit.english)")
    }
    return switch (low, high) {
    case (let low?, let high?) where low == high: measured(low, low)
    case (let low?, let high?): measured("\(low) 至 \(high)", "\(low) to \(high)")
    case (let low?, nil): measured("不少于 \(low)", "at least \(low)")
    case (nil, let high?): measured("不多于 \(high)", "at most \(high)")
    case (nil, nil): Wording("字面不保证上下界", en: "the words guarantee no bounds")
    }
  }
}
