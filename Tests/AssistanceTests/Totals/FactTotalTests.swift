import Diagnostics
import Quantities
import Testing

@testable import Assistance

@Suite struct FactTotalTests {
  func total(_ facts: String) throws -> FactTotal {
    let data = try ReconciledPackage.data(facts, isDated: true)
    return data.total(of: Array(data.facts))
  }

  /// The sum of 超 and 近 is bounded on neither side: 约.
  @Test func boundsAdd() throws {
    let total = try total(
      """
      id|phrase|indicator|pairing|value|lower|upper|qualifier
      A|1.5亿元|funds|yuecheng-mabian|150000000|145000000|155000000|rounded
      B|1.17亿元|funds|shangyu-jinkouhe|117000000|116500000|117500000|rounded
      """)
    let sum = Quantity(value: 267_000_000, lower: 261_500_000, upper: 272_500_000, qualifier: .rounded)
    // 2021 in milliseconds since 1970: 18628 days to its first, 18992 to its last.
    let year = Period(from: 18_628 * 86_400_000, to: 18_992 * 86_400_000)
    #expect(total == .sum(FactSum(quantity: sum, count: 2, period: year, leftOut: [])))
  }

  @Test(arguments: [
    ("over", "nearly", Quantity.Qualifier.about), ("over", "more-than", .over), ("exact", "over", .over),
    ("exact", "exact", .exact), ("exact", "rounded", .rounded), ("about", "exact", .about),
  ])
  func wordsOfASumFollowItsParts(_ one: String, _ other: String, _ expected: Quantity.Qualifier) throws {
    let total = try total(
      """
      id|phrase|indicator|pairing|value|lower|upper|qualifier
      A|100人|jobs|yuecheng-mabian|100|100|100|\(one)
      B|50人|jobs|shangyu-jinkouhe|50|50|50|\(other)
      """)
    guard case .sum(let sum) = total else {
      Issue.record("these two add")
      return
    }
    #expect(sum.quantity.qualifier == expected)
  }

  /// A part of a part of a whole in the list is within the whole, and a repetition is counted once.
  @Test func partsAndRepetitionsAreLeftOut() throws {
    let total = try total(
      """
      id|phrase|indicator|pairing|value|part_of|same_as
      A|100人|jobs|yuecheng-mabian|100||
      B|50人|jobs|yuecheng-mabian|50|A|
      C|20人|jobs|yuecheng-mabian|20|B|
      D|100人|jobs|yuecheng-mabian|100||A
      E|7人|jobs|shangyu-jinkouhe|7||
      """)
    guard case .sum(let sum) = total else {
      Issue.record("two figures add")
      return
    }
    #expect(sum.quantity == Quantity(value: 107, lower: nil, upper: nil, qualifier: .exact))
    #expect(sum.leftOut == ["B", "C", "D"])
  }

  /// Two pairs in two halves of a year, each with both: 1 + 2 + 3 + 4.
  @Test func flowsAddOverPeriodsThatAllSubjectsHave() throws {
    let total = try total(
      """
      id|phrase|indicator|pairing|value|period_from|period_to
      A|1人|jobs|yuecheng-mabian|1|2021-01-01|2021-06-30
      B|2人|jobs|yuecheng-mabian|2|2021-07-01|2021-12-31
      C|3人|jobs|shangyu-jinkouhe|3|2021-01-01|2021-06-30
      D|4人|jobs|shangyu-jinkouhe|4|2021-07-01|2021-12-31
      """)
    guard case .sum(let sum) = total else {
      Issue.record("these four add")
      return
    }
    #expect(sum.quantity.value == 10)
    #expect(sum.period.text(in: .chinese) == "2021年")
  }

  /// (80 + 10) ÷ (100 + 40) = 64.29 %, not the mean of 80 % and 25 %, which is 52.5 %.
  @Test func ratiosBecomeTheRatioOfSums() throws {
    let total = try data(missing: nil)
    guard case .ratio(let sum) = total else {
      Issue.record("both have a numerator and a denominator")
      return
    }
    #expect(sum.quantity.value.map { ($0 * 100).rounded() / 100 } == 64.29)
    #expect(sum.count == 2)
  }

  /// Ratios of two pairs, with the figures that they are made of, but for one.
  private func data(missing: String?) throws -> FactTotal {
    let lines = """
      id|phrase|indicator|pairing|value|period_from|period_to
      A|80%|paid-rate|yuecheng-mabian|80|2021-01-01|2021-12-31
      B|25%|paid-rate|shangyu-jinkouhe|25|2021-01-01|2021-12-31
      C|80元|paid|yuecheng-mabian|80|2021-01-01|2021-12-31
      D|100元|funds|yuecheng-mabian|100|2021-01-01|2021-12-31
      E|10元|paid|shangyu-jinkouhe|10|2021-01-01|2021-12-31
      F|40元|funds|shangyu-jinkouhe|40|2021-01-01|2021-12-31
      """
      .split(separator: "\n").filter { line in missing.map { !line.hasPrefix($0) } ?? true }
    let data = try ReconciledPackage.data(lines.joined(separator: "\n"))
    return data.total(of: data.facts.filter { $0.indicator == "paid-rate" })
  }

  @Test func ratiosWithoutTheirPartsAreRefused() throws {
    #expect(
      try data(missing: "F")
        == .refused(
          Wording(
            "“资金拨付率”是比率，不可相加，应为Σ分子÷Σ分母：缺上虞→金口河的“协作资金”",
            en: """
              “Share paid” is a ratio and does not add, Σ numerators ÷ Σ denominators would: “Funds” of \
              Shangyu→Jinkouhe is missing
              """)))
  }
}
