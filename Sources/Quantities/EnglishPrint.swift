/// One number in English print, as far as its precision can be judged: `over 30 million yuan` is known to one million.
struct EnglishPrint {
  /// The last place that is printed; zeros before the point only hold places.
  let lastPlace: Int
  /// Whether a word such as over, nearly or about stands with it.
  let hasWord: Bool

  /// `nil` when the text has Chinese characters, no number or several.
  init?(_ text: String) {
    guard !text.contains(where: { $0.isLetter && !$0.isASCII }) else { return nil }
    let lowered = text.lowercased()
    let numbers = lowered.split { !($0.isASCII && $0.isNumber) && $0 != "," && $0 != "." }
      .map { $0.filter { $0 != "," } }.filter { $0.contains(where: \.isNumber) }
    guard numbers.count == 1, let number = numbers.first else { return nil }
    let words = lowered.split { !$0.isLetter }.map(String.init)
    let powers = ["thousand": 3, "million": 6, "billion": 9, "trillion": 12]
    let power = words.compactMap { powers[$0] }.first ?? 0
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    if parts.count == 2 {
      lastPlace = power - parts[1].count
    } else {
      lastPlace = power + number.reversed().prefix { $0 == "0" }.count
    }
    let approximate: Set = [
      "over", "exceeding", "nearly", "almost", "about", "around", "some", "odd", "least", "more", "above",
    ]
    hasWord = words.contains(where: approximate.contains) || lowered.contains { "><≥≤≈~+".contains($0) }
  }
}
