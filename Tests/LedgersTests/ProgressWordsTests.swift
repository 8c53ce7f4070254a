import Diagnostics
import Testing

@testable import Assistance
@testable import Ledgers

@Suite struct ProgressWordsTests {
  @Test func monthsAreListedInRuns() {
    #expect(Month.list([1, 3, 4, 5, 9], in: .chinese) == "1、3—5、9月")
    #expect(Month.list([1, 3, 4, 5, 9], in: .english) == "Jan, Mar–May, Sep")
    #expect(Month("2024-13") == nil)
    #expect(Month("2024-3") == nil)
    #expect(Month("2024-02")?.end == 1_709_164_800_000)
  }

  @Test func sentencesSayAheadBehindAndOnSchedule() {
    let persons = LocalizedName(chinese: "人", english: "persons")
    func sentence(_ actual: Double?, _ target: Double?, _ pace: Double?) -> [String] {
      let completion = Completion(actual: actual, target: target, pace: pace)
      let words = completion.sentence(unit: persons, rules: LedgerRules())
      return [words.chinese, words.english]
    }
    #expect(
      sentence(70, 120, 0.5) == [
        "完成年度目标的58.3%，快于序时进度8.3个百分点",
        "58.3% of the annual target, 8.3 percentage points ahead of schedule",
      ])
    #expect(
      sentence(30, 120, 0.5) == [
        "完成年度目标的25.0%，慢于序时进度25.0个百分点",
        "25.0% of the annual target, 25.0 percentage points behind schedule",
      ])
    #expect(sentence(60, 120, 0.5) == ["完成年度目标的50.0%，与序时进度持平", "50.0% of the annual target, on schedule"])
    #expect(sentence(nil, nil, nil) == ["未定年度目标，也未报完成数", "no annual target and no report"])
    #expect(sentence(5, nil, nil) == ["未定年度目标，累计5人", "no annual target; 5 persons so far"])
    #expect(sentence(nil, 9, 1) == ["年度目标9人，未报完成数", "annual target 9 persons; not reported"])
  }

  @Test func statusesHaveWordsInBothLanguages() {
    let all: [ProgressStatus] = [
      .completed, .ahead, .level, .behind, .farBehind, .noTarget, .zeroTarget, .noData,
    ]
    let labels = all.map { $0.label(by: LedgerRules()) }
    #expect(
      labels.map(\.chinese) == ["已完成", "快于序时", "与序时持平", "慢于序时", "慢于序时10个百分点以上", "未定目标", "目标为零", "未报"])
    #expect(
      labels.map(\.english) == [
        "completed", "ahead of schedule", "on schedule", "behind schedule", "over 10 points behind schedule",
        "no target set", "target is zero", "not reported",
      ])
  }
}
