import Diagnostics

@testable import Measures

/// The reason of a refusal in both languages, or `none` when the measure gave a number.
func refusal<T>(_ measure: () throws(Refusal) -> T) -> String {
  do {
    _ = try measure()
    return "none"
  } catch {
    return error.reason.text(in: .chinese) + " | " + error.reason.text(in: .english)
  }
}

/// Numbers as text with this many decimals, so that a test reads like a table.
func text(_ values: [Double], decimals: Int = 4) -> String {
  var unit = 1.0
  for _ in 0..<decimals { unit *= 10 }
  return values.map { plain(($0 * unit).rounded() / unit) }.joined(separator: " ")
}
