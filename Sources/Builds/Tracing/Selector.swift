import Diagnostics

/// What a person wants explained, as it is written on the command line.
enum Selector: Hashable {
  /// A word that may be a fact: `S3-046`.
  case word(String)
  /// A row of a table, from 1: `pair-money:3`, `pair-money 3`.
  case row(table: String, number: Int)
  /// The figures of an indicator for a place or pair, perhaps at a time: `帮扶资金 越城→马边 2021-2023`.
  case figures(indicator: String, place: String, period: String?)

  /// Reads one to three words.
  ///
  /// - Throws: none, or more than three.
  init(_ words: [String]) throws(Failure) {
    switch words.count {
    case 1:
      if let colon = words[0].lastIndex(of: ":"), let number = Int(words[0][words[0].index(after: colon)...]) {
        self = .row(table: String(words[0][..<colon]), number: number)
      } else {
        self = .word(words[0])
      }
    case 2:
      if let number = Int(words[1]) {
        self = .row(table: words[0], number: number)
      } else {
        self = .figures(indicator: words[0], place: words[1], period: nil)
      }
    case 3: self = .figures(indicator: words[0], place: words[1], period: words[2])
    default:
      throw Failure(
        Wording(
          "要说明什么，写了 \(words.count) 个词", en: "\(words.count) words say what to explain, one to three are possible"),
        hint: Self.usage)
    }
  }

  /// The three ways to say it.
  static let usage = Wording(
    "写数字编号 `S3-046`，或表和行 `pair-money:3`，或 `指标 地区 期间`",
    en: "name a fact `S3-046`, a table and row `pair-money:3`, or `INDICATOR REGION PERIOD`")
}
