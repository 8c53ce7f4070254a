public import Diagnostics

/// A place in words: `居第2位`, shared `并列第2位`, between two places `第3—5位`.
public func positionWords(_ places: ClosedRange<Int>, isTied: Bool = false) -> Wording {
  let (first, last) = (places.lowerBound, places.upperBound)
  if first != last { return Wording("第\(first)—\(last)位", en: "\(ordinal(first)) to \(ordinal(last))") }
  return isTied
    ? Wording("并列第\(first)位", en: "joint \(ordinal(first))")
    : Wording("居第\(first)位", en: ordinal(first))
}

/// A place among the units of one class: `同类第2（共6）`, shared `同类并列第2（共6）`, `同类第3—5（共6）`.
public func classPositionWords(_ places: ClosedRange<Int>, of count: Int, isTied: Bool = false) -> Wording {
  let words = listPositionWords(places, of: count, isTied: isTied)
  return Wording("同类\(words.chinese)", en: "\(words.english) in its class")
}

/// A place in a list that is no class: `第2（共6）`, shared `并列第2（共6）`, `第3—5（共6）`.
public func listPositionWords(_ places: ClosedRange<Int>, of count: Int, isTied: Bool = false) -> Wording {
  let (first, last) = (places.lowerBound, places.upperBound)
  if first != last {
    return Wording("第\(first)—\(last)（共\(count)）", en: "\(ordinal(first)) to \(ordinal(last)) of \(count)")
  }
  return Wording(
    "\(isTied ? "并列" : "")第\(first)（共\(count)）", en: "\(isTied ? "joint " : "")\(ordinal(first)) of \(count)")
}

/// `1st`, `2nd`, `3rd`, `4th`, `11th`.
func ordinal(_ number: Int) -> String {
  switch (number % 10, number % 100) {
  case (_, 11...13): "\(number)th"
  case (1, _): "\(number)st"
  case (2, _): "\(number)nd"
  case (3, _): "\(number)rd"
  default: "\(number)th"
  }
}
