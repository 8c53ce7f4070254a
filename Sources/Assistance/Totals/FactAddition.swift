import Diagnostics
import Measures
import Quantities

/// Adds figures, or refuses to. Each check looks at one thing that would make the sum meaningless.
struct FactAddition {
  let data: AssistanceData
  let facts: [Fact]

  func total() throws(Refusal) -> FactTotal {
    guard let first = facts.first else { throw Refusal(Wording("没有数字可加", en: "there are no figures to add")) }
    // 1. What all figures must share, whether or not they are added in the end.
    try checkIndicators()
    try checkProgrammes()
    try checkStatuses()
    let isRatio = try checkAddition(of: data.indicator(first.indicator))
    // 2. What remains without parts and repetitions.
    try checkCircles()
    let addends = addends
    let added = Set(addends.map(\.id))
    let leftOut = facts.map(\.id).filter { !added.contains($0) }
    guard addends.count > 1 else { throw tooFew(addends, leftOut) }
    // 3. What the addends must not do to one another.
    try checkProgrammeIsKnown(addends)
    try checkDefinitions(addends)
    try checkLevels(addends)
    let period = try commonPeriod(of: addends)
    // 4. The sum.
    let quantity = isRatio ? try quotient(of: addends) : try sum(of: addends)
    let sum = FactSum(quantity: quantity, count: addends.count, period: period, leftOut: leftOut)
    return isRatio ? .ratio(sum) : .sum(sum)
  }

  /// The name of the indicator in quotation marks.
  var name: Wording {
    let name = data.name(ofIndicator: facts[0].indicator)
    return Wording("“\(name.chinese)”", en: "“\(name.english)”")
  }

  /// The figures that no other one in the list contains or repeats, in their order, even where what lies between is not
  /// in the list.
  var addends: [Fact] {
    let links = data.links
    let known = Set(facts.compactMap { links.row(of: $0.id) }.map { links.original(of: $0) })
    // Of a figure and its repetitions the first in the list counts.
    var seen: Set<Int> = []
    var seenIDs: Set<String> = []
    return facts.filter { fact in
      guard seenIDs.insert(fact.id).inserted else { return false }
      guard let row = links.row(of: fact.id) else { return true }
      return seen.insert(links.original(of: row)).inserted && links.holders(of: row).isDisjoint(with: known)
    }
  }

  private func checkCircles() throws(Refusal) {
    let links = data.links
    let circular = facts.filter { fact in links.row(of: fact.id).map(links.isInCircle) ?? false }.map(\.id)
    guard !circular.isEmpty else { return }
    throw Refusal(
      Wording(
        "\(name.chinese)的 \(circular.joined(separator: "、")) 互相包含，不可相加：请更正 `part_of`",
        en:
          "\(circular.joined(separator: ", ")) of \(name.english) contain each other and do not add: correct `part_of`")
    )
  }

  private func tooFew(_ addends: [Fact], _ leftOut: [String]) -> Refusal {
    guard let only = addends.first, !leftOut.isEmpty else {
      return Refusal(
        Wording("\(name.chinese)只有一个数字，不作合计", en: "\(name.english) has one figure only: no total"))
    }
    return Refusal(
      Wording(
        "\(name.chinese)的其余数字已含于 \(only.id) 或与之相同，不可相加：取 \(only.id)",
        en: "the other figures of \(name.english) are within \(only.id) or repeat it and do not add: take \(only.id)"))
  }

  /// Bounds add; a missing one leaves the sum without it.
  func sum(of facts: [Fact]) throws(Refusal) -> Quantity {
    let quantities = facts.map(\.quantity)
    guard quantities.allSatisfy({ $0.value != nil }) else {
      let ranges = facts.filter { $0.quantity.value == nil }.map(\.id)
      throw Refusal(
        Wording(
          "\(name.chinese)含区间或量级（\(ranges.joined(separator: "、"))），不可相加：请分列",
          en: "\(name.english) has ranges (\(ranges.joined(separator: ", "))), which do not add: list the figures apart"
        ))
    }
    do throws(QuantityRefusal) {
      return try Quantity.sum(quantities).quantity
    } catch {
      throw Refusal(error.reason)
    }
  }
}
