import Diagnostics

/// The Herfindahl–Hirschman index Σs² of shares s = x / Σx: 1/n when all are equal, 1 when one has all.
///
/// - Throws: negative parts, a whole of zero, or a value that is not finite.
public func herfindahlIndex(_ parts: [Double]) throws(Refusal) -> Double {
  try shares(parts).values.reduce(0) { $0 + $1 * $1 }
}

/// The share of the `count` greatest parts, 0…1.
///
/// - Throws: negative parts, a whole of zero, a count below 1 or above the number of parts.
public func topShare(_ parts: [Double], count: Int) throws(Refusal) -> Double {
  let shares = try shares(parts).values
  guard (1...max(1, shares.count)).contains(count) else {
    throw Refusal(
      Wording("没有前\(count)位，只有\(shares.count)个单位", en: "there is no top \(count) of \(shares.count) units"))
  }
  return shares.sorted(by: >).prefix(count).reduce(0, +)
}
