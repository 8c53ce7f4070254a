import Diagnostics
import Foundation

// Repetitions, values along time, units.
extension FindingWords {
  var repetition: Wording {
    let (own, original) = (printed(0), printed(1))
    if finding.severity == .pass {
      return Wording("重复印出的\(own.chinese)一致", en: "\(own.english), printed again, is the same")
    }
    let words = Wording(
      "标为同一数字，却印有\(original.chinese)和\(own.chinese)",
      en: "marked as one figure, but printed as \(original.english) and \(own.english)")
    guard isWithinBounds else { return words }
    return Wording("\(words.chinese)，上下限相交", en: "\(words.english); their bounds overlap")
  }

  var duplicate: Wording {
    let figure = printed(0)
    let paragraphs = [facts[1].paragraph, facts[0].paragraph]
    return Wording(
      "第\(paragraphs[0])段和第\(paragraphs[1])段印有同一数字\(figure.chinese)，未标 `same_as`：只计一次",
      en: """
        paragraphs \(paragraphs[0]) and \(paragraphs[1]) print the same figure, \(figure.english), without `same_as`: \
        count it once
        """)
  }

  var twoValues: Wording {
    let (own, other) = (printed(0), printed(1))
    let ending =
      if isWithinBounds {
        Wording("上下限相交", en: "their bounds overlap")
      } else if hasUncertainPeriod {
        Wording("期间系推断或起始未明", en: "a period is inferred or its beginning unknown")
      } else {
        Wording("上下限不相交", en: "their bounds do not overlap")
      }
    return Wording(
      "同一数字印有\(own.chinese)和\(other.chinese)，\(ending.chinese)：两数并存，不作取舍",
      en: """
        one figure is printed as \(own.english) and as \(other.english), \(ending.english): both are kept, none is \
        chosen
        """)
  }

  var cumulative: Wording {
    let (later, earlier) = (printed(0), printed(1))
    let ending =
      if isWithinBounds {
        Wording("，上下限相交", en: "; their bounds overlap")
      } else if hasUncertainPeriod {
        Wording("，起始时间未明", en: "; their beginning is unknown")
      } else {
        Wording("", en: "")
      }
    return Wording(
      "累计数由\(earlier.chinese)（\(period(1).chinese)）降为\(later.chinese)（\(period(0).chinese)）\(ending.chinese)",
      en: """
        a cumulative count falls from \(earlier.english) (\(period(1).english)) to \(later.english) \
        (\(period(0).english))\(ending.english)
        """)
  }

  var unit: Wording {
    let own = printed(0)
    switch finding.detail {
    case .median(let median, let power, let count):
      let (middle, factor) = (amount(median), Self.factor(power))
      return Wording(
        "疑似单位错误：\(own.chinese)约为同组\(count)个数中位数\(middle.chinese)的\(factor.chinese)",
        en: """
          possible error of unit: \(own.english) is about \(factor.english) the median of the \(count) figures of its \
          group, \(middle.english)
          """)
    case .power(let power):
      let (other, factor) = (printed(1), Self.factor(power))
      return Wording(
        "疑似单位错误：\(own.chinese)（\(period(0).chinese)）约为\(other.chinese)（\(period(1).chinese)）的\(factor.chinese)",
        en: """
          possible error of unit: \(own.english) (\(period(0).english)) is about \(factor.english) \(other.english) \
          (\(period(1).english))
          """)
    case .none, .withinBounds, .uncertainPeriod, .total, .lastDigit, .candidates, .outside: return own
    }
  }

  /// `1万倍`, `万分之一`.
  private static func factor(_ power: Int) -> Wording {
    let words: [Int: Wording] = [
      3: Wording("1000倍", en: "1,000 times"), 4: Wording("1万倍", en: "10,000 times"),
      8: Wording("1亿倍", en: "100 million times"), -3: Wording("千分之一", en: "a thousandth of"),
      -4: Wording("万分之一", en: "a ten-thousandth of"), -8: Wording("亿分之一", en: "a hundred-millionth of"),
    ]
    return words[power] ?? Wording("10的\(power)次方倍", en: "10 to the power of \(power) times")
  }
}
