import Diagnostics
import Quantities

// Parts, wholes and totals.
extension FindingWords {
  var part: Wording {
    let (own, whole) = (printed(0), printed(1))
    return comparison(
      Wording("分项\(own.chinese)", en: "the part, \(own.english),"), whole,
      verb: ("does not exceed", "exceeds"), like: 0)
  }

  var parts: Wording {
    let count = facts.count - 1
    let sum = finding.found?.value.map { amount($0, like: 1) } ?? Wording("含区间", en: "a range")
    return comparison(
      Wording("\(count)项分项合计\(sum.chinese)", en: "\(count) parts, together \(sum.english),"), printed(0),
      verb: ("do not exceed", "exceed"), like: 0)
  }

  private func comparison(
    _ part: Wording, _ whole: Wording, verb: (String, String), like position: Int
  ) -> Wording {
    if finding.severity == .pass {
      return Wording(
        "\(part.chinese)不超过总数\(whole.chinese)", en: "\(part.english) \(verb.0) the whole, \(whole.english)")
    }
    let words = Wording(
      "\(part.chinese)大于总数\(whole.chinese)", en: "\(part.english) \(verb.1) the whole, \(whole.english)")
    if isWithinBounds {
      return Wording("\(words.chinese)，但上下限相交", en: "\(words.english), though their bounds overlap")
    }
    let least = amount(least, like: position)
    return Wording("\(words.chinese)，至少多\(least.chinese)", en: "\(words.english), by at least \(least.english)")
  }

  var publishedTotal: Wording {
    guard case .total(let kind) = finding.detail else { return Wording("", en: "") }
    let total = printed(0)
    // A single class of size (数千) is printed as it is; several ranges have no sum in words.
    let sum =
      finding.expected?.value.map { amount($0) }
      ?? (facts.count == 2 ? printed(1) : Wording("为区间", en: "a range"))
    let start = Wording(
      "公布\(total.chinese)，分项合计\(sum.chinese)", en: "published \(total.english), parts sum to \(sum.english)")
    guard let difference = finding.difference?.value, difference != 0 else {
      return Wording("\(start.chinese)：\(kind.label.chinese)", en: "\(start.english): \(kind.label.english)")
    }
    let size = amount(abs(difference))
    let word = difference > 0 ? Wording("差", en: "difference") : Wording("多出", en: "excess")
    return Wording(
      "\(start.chinese)，\(word.chinese)\(size.chinese)：\(kind.label.chinese)",
      en: "\(start.english), \(word.english) \(size.english): \(kind.label.english)")
  }

  var partUnit: Wording {
    let units = facts.map { data.indicator($0.indicator)?.unit ?? LocalizedName(chinese: "", english: "") }
    return Wording(
      "分项以\(units[0].chinese)计，总数以\(units[1].chinese)计：不可比较大小",
      en: """
        the part is counted in \(units[0].text(in: .english)), its whole in \(units[1].text(in: .english)): their \
        sizes do not compare
        """)
  }

  var partProgramme: Wording {
    let names = facts.map { data.name(ofProgramme: $0.programme) }
    return Wording(
      "分项属“\(names[0].chinese)”，总数属“\(names[1].chinese)”",
      en: "the part belongs to “\(names[0].english)”, its whole to “\(names[1].english)”")
  }

  var partStatus: Wording {
    let words = facts.map(\.status.label)
    return Wording(
      "分项为\(words[0].chinese)数，总数为\(words[1].chinese)数",
      en: "the part is \(words[0].english), its whole \(words[1].english)")
  }

  var partPeriod: Wording {
    let (own, whole) = (period(0), period(1))
    let ending = hasUncertainPeriod ? Wording("；期间系推断", en: "; a period is inferred") : Wording("", en: "")
    return Wording(
      "分项期间（\(own.chinese)）超出总数期间（\(whole.chinese)）\(ending.chinese)",
      en:
        "the period of the part (\(own.english)) reaches outside that of its whole (\(whole.english))\(ending.english)")
  }
}
