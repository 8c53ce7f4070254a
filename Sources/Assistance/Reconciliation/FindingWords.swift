import Diagnostics
import Foundation
import Quantities

/// A finding as a sentence, with the figures as they are printed.
struct FindingWords {
  let data: AssistanceData
  let finding: Finding
  let facts: [Fact]

  var text: Wording {
    switch finding.rule {
    case .bounds: bounds
    case .partCircle: Wording("分项与总数互相包含", en: "the part and its whole contain each other")
    case .part: part
    case .parts: parts
    case .publishedTotal: publishedTotal
    case .partUnit: partUnit
    case .partProgramme: partProgramme
    case .partStatus: partStatus
    case .partPeriod: partPeriod
    case .rate: rate
    case .repetition: repetition
    case .duplicate: duplicate
    case .twoValues: twoValues
    case .cumulative: cumulative
    case .unit: unit
    case .twoLevels: twoLevels
    }
  }

  /// The figure at this place of the finding as it is printed.
  func printed(_ position: Int) -> Wording { data.printed(facts[position]) }

  /// A number that no document prints, in the unit of the figure at this place.
  func amount(_ value: Double, like position: Int = 0) -> Wording {
    let unit = data.indicator(facts[position].indicator)?.unit ?? LocalizedName(chinese: "", english: "")
    let quantity = Quantity(value: value, lower: nil, upper: nil, qualifier: .exact)
    let figure = PrintedFigure(phrase: "", quantity: quantity, unit: unit)
    return Wording(figure.text(in: .chinese), en: figure.text(in: .english))
  }

  /// The period of the figure at this place.
  func period(_ position: Int) -> Wording {
    let period = facts[position].period
    guard period.from != nil || period.to != nil else { return Wording("期间未印", en: "no period printed") }
    return Wording(period.text(in: .chinese), en: period.text(in: .english))
  }

  /// The least of the difference, as `至少多…`.
  var least: Double { finding.difference?.lower ?? 0 }

  var isWithinBounds: Bool { if case .withinBounds = finding.detail { true } else { false } }
  var hasUncertainPeriod: Bool { if case .uncertainPeriod = finding.detail { true } else { false } }

  private var bounds: Wording {
    guard case .outside = finding.detail else {
      return Wording("下限大于上限", en: "the lower bound exceeds the upper one")
    }
    let figure = printed(0)
    return Wording("\(figure.chinese)不在其上下限之内", en: "\(figure.english) lies outside its own bounds")
  }

  private var rate: Wording {
    if case .candidates = finding.detail { return candidates }
    let (rate, above, below) = (printed(0), printed(1), printed(2))
    let quotient = quotient
    let ending =
      if finding.severity == .pass {
        Wording("相符", en: "they agree")
      } else if case .lastDigit = finding.detail {
        Wording("相差末位一个单位", en: "off by one unit of the last digit")
      } else {
        Wording("不符", en: "they disagree")
      }
    return Wording(
      "公布\(rate.chinese)，按\(above.chinese)÷\(below.chinese)计算为\(quotient.chinese)：\(ending.chinese)",
      en: """
        published \(rate.english), \(above.english) ÷ \(below.english) gives \(quotient.english): \(ending.english)
        """)
  }

  private var candidates: Wording {
    let name = data.name(ofIndicator: facts[1].indicator)
    let ids = facts.dropFirst().map(\.id)
    return Wording(
      "“\(name.chinese)”有\(ids.count)个数字（\(ids.joined(separator: "、"))），不知以哪个核算：未核算",
      en: "there are \(ids.count) figures of “\(name.english)” (\(ids.joined(separator: ", "))): not checked")
  }

  /// The quotient with as many decimals as the rate is printed with.
  private var quotient: Wording {
    let value = finding.expected?.value ?? .nan
    let unit = (finding.found?.upper ?? 0) - (finding.found?.lower ?? 0)
    let decimals = unit > 0 && unit.isFinite ? max(0, min(6, (-log10(unit)).rounded())) : 2
    let scale = pow(10, decimals)
    return amount((value * scale).rounded(.toNearestOrEven) / scale)
  }

  private var twoLevels: Wording {
    let figure = printed(0)
    let subject = data.subject(of: facts[0])
    let names = facts.dropFirst().prefix(3).map { data.subject(of: $0) }
    let count = facts.count - 1
    let more = count > names.count
    return Wording(
      "\(subject.chinese)的\(figure.chinese)可能已含其下\(count)对结对（\(names.map(\.chinese).joined(separator: "、"))"
        + "\(more ? "等" : "")）的数字：不可相加",
      en: "the \(figure.english) of \(subject.english) may hold the figures of \(count) "
        + "\(count == 1 ? "pair" : "pairs") below it (\(names.map(\.english).joined(separator: ", "))"
        + "\(more ? " and others" : "")): not to be added")
  }
}
