import Diagnostics

/// A time that somebody asks for: `2020`, `2021年`, `2021-2023`, `2021年6月`, `2021-06`.
struct AskedPeriod: Hashable {
  /// The first month, counted from year 0.
  let first: Int
  /// The last month, itself included.
  let last: Int

  /// Reads it; `nil` when it is none.
  init?(_ text: String) {
    var text = text.filter { !$0.isWhitespace }
    for sign in ["—", "–", "~", "～", "至", "－"] { text = text.replacing(sign, with: "-") }
    guard let ends = Self.ends(of: text), ends.0 <= ends.1 else { return nil }
    (first, last) = ends
  }

  private static func ends(of text: String) -> (Int, Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1: return months(of: parts[0])
    case 2:
      // `2021-06` is a month, `2021-2023` are years.
      if parts[1].count <= 2, let month = month("\(parts[0])年\(parts[1])月") { return (month, month) }
      guard let start = months(of: parts[0]), let end = months(of: parts[1]) else { return nil }
      return (start.0, end.1)
    default: return nil
    }
  }

  private static func months(of text: String) -> (Int, Int)? {
    if let month = month(text) { return (month, month) }
    let digits = text.hasSuffix("年") ? String(text.dropLast()) : text
    guard digits.count == 4, let year = Int(digits) else { return nil }
    return (year * 12, year * 12 + 11)
  }

  /// `2021年6月`
  private static func month(_ text: String) -> Int? {
    let parts = text.split(separator: "年", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].hasSuffix("月"), let year = Int(parts[0]),
      let month = Int(parts[1].dropLast()), (1...12).contains(month)
    else { return nil }
    return year * 12 + month - 1
  }

  /// Whether a period lies within it, as far as its ends are known.
  func holds(_ period: Period) -> Bool {
    let ends = [period.from, period.to].compactMap { $0 }.map { end in
      let day = Day(end)
      return day.year * 12 + day.month - 1
    }
    return !ends.isEmpty && ends.allSatisfy { (first...last).contains($0) }
  }
}
