import Diagnostics
import Quantities
import Testing

@testable import Assistance

/// The package of five public documents that comes with the program.
@Suite struct AssistancePackageTests {
  let data: AssistanceData
  let reconciliation: Reconciliation

  init() throws {
    data = try PublicPackage().data
    reconciliation = data.reconcile()
  }

  /// The documents contradict neither themselves nor one another.
  @Test func nothingIsContradictory() {
    #expect(reconciliation.filter { $0.severity == .error || $0.severity == .warning }.map(\.words.chinese) == [])
  }

  /// The checks of one document against itself, and the repetitions of a text.
  @Test(arguments: [
    "分项1.17亿元不超过总数5.01亿元", "分项1.5亿元不超过总数5.01亿元", "分项34个不超过总数150个", "分项45个不超过总数150个",
    "分项143.6万元不超过总数723.6万元", "分项800多人不超过总数近2000人", "分项2.3万人不超过总数17.8万人",
    "分项1450万元不超过总数6350万元", "分项2200万元不超过总数6350万元", "分项191人不超过总数3534人",
    "分项3534人不超过总数7.27万人", "分项2565万元不超过总数8145万元", "分项近50个不超过总数260个",
    "重复印出的44套一致", "重复印出的300万元一致",
  ])
  func whatAgreesIsConfirmed(_ words: String) {
    #expect(reconciliation.contains { $0.severity == .pass && $0.words.chinese == words })
  }

  /// 5.01 − 2.67; 150 − 79; 6350 − 3650; 723.6 − 143.6.
  @Test(arguments: [
    ("S3-007", "公布5.01亿元，分项合计2.67亿元，差2.34亿元：未分解"), ("S3-008", "公布150个，分项合计79个，差71个：未分解"),
    ("S1-062", "公布6350万元，分项合计3650万元，差2700万元：未分解"),
    ("S4-057", "公布723.6万元，分项合计143.6万元，差580万元：未分解"),
  ])
  func whatIsNotItemisedIsShown(_ fact: String, _ words: String) throws {
    let total = try #require(reconciliation.publishedTotals.first { $0.whole.id == fact })
    #expect(total.classification == .notItemised)
    #expect(total.words.chinese == words)
  }

  /// The workshops were counted a month after the projects that hold them, by a date that is inferred.
  @Test func aLaterDateOfAPartIsANote() {
    #expect(
      reconciliation.contains {
        $0.severity == .note && $0.words.chinese == "分项期间（截至2022年10月底）超出总数期间（截至2022年9月底）；期间系推断"
      })
  }

  /// 723.6万 of which 143.6万 is never 867.2万; 7.27万, 3534 and 191 are nested scopes.
  @Test func partsAreNotAddedToTheirWholes() {
    func total(_ ids: String...) -> FactTotal { data.total(of: data.facts.filter { ids.contains($0.id) }) }
    #expect(
      total("S4-057", "S4-058")
        == .refused(
          Wording(
            "“社会帮扶资金（含物资折款）”的其余数字已含于 S4-057 或与之相同，不可相加：取 S4-057",
            en: """
              the other figures of “Assistance funds from society” are within S4-057 or repeat it and do not add: \
              take S4-057
              """)))
    guard case .refused = total("S4-025", "S4-026", "S4-032") else {
      Issue.record("three indicators never add")
      return
    }
  }

  /// 45 + 34 projects of two pairs with one period.
  @Test func partsWithoutTheirWholeAdd() {
    guard case .sum(let sum) = data.total(of: data.facts.filter { $0.partOf == "S3-008" }) else {
      Issue.record("these two add")
      return
    }
    #expect(sum.quantity.value == 79)
    #expect(sum.count == 2)
  }
}
