import Diagnostics

// What every measure asks of its input. Each says no with the name of the measure, so that the reason can be printed in
// the cell where the number would stand.

/// Refuses what is not a number.
func requireFinite(_ values: [Double], for measure: Wording) throws(Refusal) {
  guard !values.allSatisfy(\.isFinite) else { return }
  throw Refusal(
    Wording(
      "\(measure.chinese)不接受无穷大和非数值",
      en: "the \(measure.english) takes finite numbers only"))
}

/// Refuses too few values.
func requireCount(_ count: Int, atLeast least: Int, for measure: Wording) throws(Refusal) {
  guard count < least else { return }
  throw Refusal(
    Wording(
      "\(measure.chinese)至少需要\(least)个单位，现有\(count)个",
      en: "the \(measure.english) needs at least \(least) units, there are \(count)"))
}

/// Refuses negative values.
func requireNonNegative(_ values: [Double], for measure: Wording) throws(Refusal) {
  guard values.contains(where: { $0 < 0 }) else { return }
  throw Refusal(
    Wording("\(measure.chinese)不接受负数", en: "the \(measure.english) takes no negative numbers"))
}

/// Refuses a total of zero or less, by which nothing can be divided.
func requirePositive(total: Double, for measure: Wording) throws(Refusal) {
  guard total <= 0 else { return }
  throw Refusal(
    Wording("合计不大于0，不计\(measure.chinese)", en: "the total is not above 0, no \(measure.english)"))
}

/// Refuses lists that should go together and differ in length.
func requireEqualCounts(_ counts: [Int], for measure: Wording) throws(Refusal) {
  guard Set(counts).count > 1 else { return }
  let list = counts.map(String.init)
  throw Refusal(
    Wording(
      "\(measure.chinese)的各列长短不一：\(list.joined(separator: "、"))",
      en: "the lists of the \(measure.english) differ in length: \(list.joined(separator: ", "))"))
}

/// A number for a refusal: whole ones without decimals, others with at most six.
func plain(_ value: Double) -> String {
  let rounded = (value * 1e6).rounded() / 1e6
  return Int(exactly: rounded).map(String.init) ?? "\(rounded)"
}
