public import Diagnostics

/// The band of each unit when a ranking is cut into `count` bands of about equal size; 1 is the best. Neighbours in a
/// league table can seldom be told apart, so bands say more than places.
///
/// Band = 1 + ⌊(place − 1)·count / n⌋ with places by competition ranking, so that equal values share a band.
/// - Throws: fewer than five units, fewer units than bands, fewer than two bands, or a value that is not finite.
public func quantileBands(
  _ values: [Double], into count: Int = 4, ascending: Bool = false
) throws(Refusal) -> [Int] {
  let measure = Wording("分档", en: "banding")
  try requireFinite(values, for: measure)
  try requireCount(values.count, atLeast: max(5, count), for: measure)
  guard count > 1 else { throw Refusal(Wording("至少分两档", en: "there must be two bands at least")) }
  return competitionRanks(values, ascending: ascending).map { 1 + ($0 - 1) * count / values.count }
}

/// `第一梯队` for band 1.
public func bandWords(_ band: Int) -> Wording {
  let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  let chinese = numerals.indices.contains(band - 1) ? numerals[band - 1] : String(band)
  return Wording("第\(chinese)梯队", en: "band \(band)")
}
