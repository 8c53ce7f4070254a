public import Diagnostics
public import Quantities

/// A figure as it stands in a sentence: whose it is, its printed words, and its number.
public struct NamedAmount: Hashable, Sendable {
  /// Whose it is, such as `越城→马边`.
  public let name: Wording
  /// The figure with its qualifier and unit, such as `近2000人`.
  public let words: Wording
  /// The number with its bounds, in the base unit.
  public let quantity: Quantity

  /// A figure of somebody, in these words.
  public init(name: Wording, words: Wording, quantity: Quantity) {
    self.name = name
    self.words = words
    self.quantity = quantity
  }

  /// Whether its words say that it is only near the truth.
  var isApproximate: Bool { quantity.qualifier.isApproximate }

  /// The beginning of a sentence on it: `绍兴→乐山协作资金5.01亿元`, `Funds of Shaoxing→Leshan: 501 million yuan`.
  func headline(_ indicator: Wording) -> Wording {
    let whose = name.english.isEmpty ? "" : " of \(name.english)"
    return Wording(
      name.chinese + indicator.chinese + words.chinese, en: "\(indicator.english)\(whose): \(words.english)")
  }

  /// Name and figure, one behind the other.
  var text: Wording { Wording(name.chinese + words.chinese, en: [name.english, words.english].spaced) }
}

/// What the words of some figures must be followed by when a number is derived from them; empty when all are tight.
func approximationNote(on amounts: [NamedAmount]) -> Wording {
  approximationNote(amounts.count { $0.isApproximate })
    .map { Wording("（\($0.chinese)）", en: " (\($0.english))") } ?? Wording("", en: "")
}

/// How many of the figures behind a number are approximate: `含2个概数`; `nil` for none.
func approximationNote(_ count: Int) -> Wording? {
  guard count > 0 else { return nil }
  return Wording("含\(count)个概数", en: "with \(count) approximate \(count == 1 ? "figure" : "figures")")
}

extension [Wording] {
  /// `甲、乙、丙`; `A, B and C`.
  var listed: Wording {
    guard count > 1 else { return first ?? Wording("", en: "") }
    let head = dropLast().map(\.english).joined(separator: ", ")
    return Wording(map(\.chinese).joined(separator: "、"), en: "\(head) and \(self[count - 1].english)")
  }
}

extension [String] {
  /// The texts that are not empty, with a space between them.
  var spaced: String { filter { !$0.isEmpty }.joined(separator: " ") }
}
