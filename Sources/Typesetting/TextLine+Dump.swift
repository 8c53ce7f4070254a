import Scenes

extension TextLine {
  /// The line as text for tests: each part with its place, `|` between them; `½` marks halved signs and `+` added room.
  public func dump() -> String {
    parts.map { part in
      var text = "\(brief(part.x)) \(part.string)"
      if part.font.features.contains("halt") { text += " ½" }
      if part.font.features.contains("pwid") { text += " narrow" }
      if part.letterSpacing != 0 { text += " +\(brief(part.letterSpacing))" }
      return text
    }.joined(separator: " | ")
  }
}

/// A number with at most two decimals.
private func brief(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  if hundredths % 100 == 0 { return String(hundredths / 100) }
  let sign = hundredths < 0 ? "-" : ""
  let fraction = String(abs(hundredths) % 100)
  let digits = fraction.count == 1 ? "0" + fraction : fraction
  return "\(sign)\(abs(hundredths) / 100).\(digits.hasSuffix("0") ? String(digits.prefix(1)) : digits)"
}
