import Diagnostics

extension AssistanceData {
  /// The short name of a place, or its key when it is unknown.
  func name(ofRegion id: String) -> Wording {
    region(id).map { $0.shortName.wording } ?? Wording(id, en: id)
  }

  /// `越城→马边`.
  func name(of pairing: Pairing) -> Wording {
    let (helper, recipient) = (name(ofRegion: pairing.helper), name(ofRegion: pairing.recipient))
    return Wording("\(helper.chinese)→\(recipient.chinese)", en: "\(helper.english)→\(recipient.english)")
  }

  /// What a figure is about: its pair, or else its place.
  func subject(of fact: Fact) -> Wording {
    if let pairing = fact.pairing.flatMap({ pairing($0) }) { return name(of: pairing) }
    return name(ofRegion: fact.region ?? fact.pairing ?? "")
  }

  /// The name of a programme; for a figure that mixes several, or whose document does not say, so much.
  func name(ofProgramme id: String?) -> Wording {
    guard let id else { return Wording("多类合计或未分类", en: "several or no programmes") }
    return programmes.first { $0.id == id }?.name.wording ?? Wording(id, en: id)
  }

  /// The name of an indicator, or its key when it is unknown.
  func name(ofIndicator id: String) -> Wording { indicator(id)?.name.wording ?? Wording(id, en: id) }

  /// A figure as a report prints it.
  func printed(_ fact: Fact) -> Wording {
    let unit = indicator(fact.indicator)?.unit ?? LocalizedName(chinese: "", english: "")
    let figure = PrintedFigure(phrase: fact.phrase, quantity: fact.quantity, unit: unit)
    return Wording(figure.text(in: .chinese), en: figure.text(in: .english))
  }
}

extension LocalizedName {
  /// The name as words for print.
  var wording: Wording { Wording(chinese, en: text(in: .english)) }
}
