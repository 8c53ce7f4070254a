import Diagnostics
import Quantities
import Tables

extension AssistanceData {
  /// How the phrase became a number in base units and its bounds, one step a line.
  func steps(of fact: Fact, _ rules: SoftRules) -> [Explanation.Line] {
    let unit = indicator(fact.indicator)?.unit.wording ?? Wording("", en: "")
    let plain = simplified(fact.phrase)
    var steps = [
      Wording(
        "原文“\(fact.phrase)”（\(fact.source) 第\(fact.paragraph)段）",
        en: "the phrase “\(fact.phrase)” (\(fact.source) ¶\(fact.paragraph))")
    ]
    if plain != fact.phrase { steps.append(Wording("简体“\(plain)”", en: "in Simplified characters “\(plain)”")) }
    steps += [
      reading(of: fact.quantity, in: plain, unit), fact.quantity.hardStep(unit), secondReading(of: fact, unit),
      rules.step(fact.quantity, unit),
    ]
    .compactMap { $0 }
    return steps.enumerated().map { number, words in
      .init("step", Wording("\(number + 1).", en: "\(number + 1)."), words)
    }
  }

  /// `1.5 × 1亿 = 150,000,000 元` when the phrase shows it so; otherwise what was recorded.
  private func reading(of quantity: Quantity, in phrase: String, _ unit: Wording) -> Wording? {
    guard let value = quantity.value else { return nil }
    let amount = Quantity.interval(value, value, unit)
    for reading in PhraseNumber.all(in: phrase) {
      let product = reading.number * reading.factor
      guard abs(product - value) <= abs(value) * 1e-9 else { continue }
      guard reading.factor != 1 else { return Wording("读作 \(amount.chinese)", en: "reads \(amount.english)") }
      let factor = PrintedFigure.grouped(reading.factor)
      return Wording(
        "\(reading.digits)\(reading.magnitude) = \(reading.digits) × \(factor) = \(amount.chinese)",
        en: "\(reading.digits)\(reading.magnitude) = \(reading.digits) × \(factor) = \(amount.english)")
    }
    return Wording("记作 \(amount.chinese)", en: "recorded as \(amount.english)")
  }
}

extension AssistanceData {
  /// What the rules of reading phrases make of this one, beside what the data hold; `nil` when they cannot read it.
  private func secondReading(of fact: Fact, _ unit: Wording) -> Wording? {
    guard let read = try? parseFigure(fact.phrase).quantity else { return nil }
    let kept = fact.quantity
    if read.value == kept.value, read.lower == kept.lower, read.upper == kept.upper {
      return Wording("按数词规则重读，结果相同", en: "reading the phrase again by the rules gives the same")
    }
    let value = read.value.map { Quantity.interval($0, $0, unit) } ?? Wording("无单一数值", en: "no single number")
    let bounds = read.hardBounds(in: unit)
    return Wording(
      "按数词规则重读，得 \(value.chinese)，\(bounds.chinese)，与记录不同",
      en: "reading the phrase again by the rules gives \(value.english), \(bounds.english), not what is recorded")
  }
}

/// A number in Arabic digits with the magnitude behind it, as in `1.5亿`.
private struct PhraseNumber {
  var digits = ""
  var magnitude = ""
  var factor = 1.0

  var number: Double { Double(digits.filter { $0 != "," && $0 != "，" }) ?? .nan }

  /// The numbers of a phrase in their order.
  static func all(in phrase: String) -> [PhraseNumber] {
    var found: [PhraseNumber] = []
    var current = PhraseNumber()
    for character in phrase {
      let isDigit = character.isASCII && (character.isNumber || ".,".contains(character))
      if isDigit, current.magnitude.isEmpty {
        current.digits.append(character)
      } else if let factor = factors[character], !current.digits.isEmpty {
        current.magnitude.append(character)
        current.factor *= factor
      } else if character == "余" || character == "多", !current.digits.isEmpty {
        // 500多万: the word stands between the digits and their magnitude.
        continue
      } else if !current.digits.isEmpty {
        found.append(current)
        current = PhraseNumber(digits: isDigit ? String(character) : "")
      }
    }
    return current.digits.isEmpty ? found : found + [current]
  }

  private static let factors: [Character: Double] = ["十": 10, "百": 100, "千": 1000, "万": 1e4, "亿": 1e8]
}

extension Quantity {
  /// How the word with the number gives its hard bounds.
  fileprivate func hardStep(_ unit: Wording) -> Wording {
    let bounds = hardBounds(in: unit)
    func rule(_ chinese: String, _ english: String) -> Wording {
      Wording("\(chinese)：\(bounds.chinese)", en: "\(english): \(bounds.english)")
    }
    switch qualifier {
    case .exact: return rule("确数，上下界即其本身", "a count is its own bounds")
    case .rounded: return rule("取整到末位数字，相差不过末位的半个单位", "rounded to its last digit, half a unit to both sides")
    case .over: return rule("“超”只保证下界", "“over” guarantees a lower bound only")
    case .nearly: return rule("“近”只保证上界", "“nearly” guarantees an upper bound only")
    case .about: return rule("“约”", "“about”")
    case .moreThan: return rule("“余”不到末位非零数字的下一个单位", "“odd” ends before the next unit of the last digit")
    case .range: return rule("区间是人群或地方之间的差别，不是误差", "a range is a spread over people or places, not an error")
    case .ordinalClass: return rule("量级词只给出一类大小", "the word gives a class of size only")
    }
  }
}

extension SoftRules {
  /// The rule that gives a figure its soft bounds.
  func wording(for quantity: Quantity) -> Wording {
    switch quantity.qualifier {
    case .over:
      Wording(
        "超：上至首位数字再加 \(short(overSteps)) 个单位", en: "over: up by \(short(overSteps)) of the leading digit")
    case .nearly:
      Wording("近：下至数值的 \(percent(nearlyShare))", en: "nearly: down to \(percent(nearlyShare)) of the number")
    case .about:
      Wording(
        "约：上下各 \(percent(aboutShare))，至少末位有效数字的半个单位",
        en: "about: \(percent(aboutShare)) to both sides, at least half a unit of the last significant digit")
    case .exact, .rounded, .moreThan, .range, .ordinalClass:
      Wording("与字面上下界相同", en: "the same as the hard bounds")
    }
  }

  /// The step from hard to soft bounds; `nil` when they are the same.
  fileprivate func step(_ quantity: Quantity, _ unit: Wording) -> Wording? {
    guard let soft = quantity.softBounds(by: self),
      soft.lowerBound != quantity.lower || soft.upperBound != quantity.upper
    else { return nil }
    let (rule, bounds) = (wording(for: quantity), Quantity.interval(soft.lowerBound, soft.upperBound, unit))
    return Wording("作图用 \(rule.chinese)：\(bounds.chinese)", en: "for charts, \(rule.english): \(bounds.english)")
  }

  private func short(_ number: Double) -> String { PrintedFigure.grouped(number) }
  private func percent(_ share: Double) -> String { PrintedFigure.grouped((share * 100_000).rounded() / 1000) + "%" }
}
