import Scenes

/// A number's text, cut where numbers of a column stand over one another: behind the integer.
struct DecimalParts: Hashable {
  /// Sign, qualifying word and integer.
  var head: String
  /// Decimal point, decimals and unit.
  var tail: String

  /// The parts; `nil` when there is no digit.
  init?(_ text: String) {
    guard let first = text.firstIndex(where: \.isASCIIDigit) else { return nil }
    var end = first
    while end < text.endIndex {
      let next = text.index(after: end)
      let isGroup = text[end] == "," && next < text.endIndex && text[next].isASCIIDigit
      guard text[end].isASCIIDigit || isGroup else { break }
      end = next
    }
    head = String(text[..<end])
    tail = String(text[end...])
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
