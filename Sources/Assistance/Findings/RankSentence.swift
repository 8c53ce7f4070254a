public import Diagnostics

/// `马边在6个同类县中居第2位，比上期上升5位。` · `居并列第2位` · `居第3—5位`
///
/// - Parameters:
///   - subject: who has the place.
///   - count: how many there are, the subject among them.
///   - peers: what they are, such as 同类县.
///   - places: the first and last place that it may have, from 1; one place where bounds do not overlap.
///   - isTied: whether another one has the same place.
///   - change: places up since the period before, negative for down; none where the two cannot be told.
public func rankSentence(
  _ subject: Wording, among count: Int, _ peers: Wording, places: ClosedRange<Int>, isTied: Bool = false,
  change: Int? = nil
) -> Wording {
  let (first, last) = (places.lowerBound, places.upperBound)
  let place =
    first < last
    ? Wording("第\(first)—\(last)位", en: "between places \(first) and \(last)")
    : Wording((isTied ? "并列" : "") + "第\(first)位", en: (isTied ? "joint " : "") + "No. \(first)")
  let moved =
    switch change {
    case nil: Wording("", en: "")
    case 0?: Wording("，与上期持平", en: ", as in the period before")
    case let change?:
      Wording(
        "，比上期\(change > 0 ? "上升" : "下降")\(abs(change))位",
        en: ", \(change > 0 ? "up" : "down") \(abs(change)) since the period before")
    }
  return Wording(
    "\(subject.chinese)在\(count)个\(peers.chinese)中居\(place.chinese)\(moved.chinese)。",
    en: "\(subject.english) is \(place.english) of \(count) \(peers.english)\(moved.english).")
}
