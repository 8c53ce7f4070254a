import Diagnostics
import Quantities
import Testing

@testable import Assistance

@Suite struct CauseWordsTests {
  func faults(_ text: String, hasSeries: Bool = false) -> [String] {
    causeFaults(in: text, hasSeries: hasSeries).map { "\($0.offset) \($0.phrase)" }
  }

  @Test func causesAndPraiseAreFound() {
    #expect(faults("资金增长，得益于两地协作，有力推动了产业。") == ["5 得益于", "13 有力推动"])
    #expect(faults("在双方的推动下，产值提高") == ["0 在双方的推动下"])
    #expect(faults("项目推动了收入增长") == ["2 推动了收入增长"])
    #expect(faults("Thanks to both sides, output rose because of aid.") == ["0 Thanks to", "34 because of"])
  }

  @Test func partsOfAPhraseStandInOneClause() {
    #expect(faults("推动项目落地，资金增长").isEmpty)
    #expect(faults("在渭源，双方的推动下").isEmpty)
  }

  @Test func englishPhrasesAreWholeWords() {
    #expect(faults("a residue torn off").isEmpty)
    #expect(faults("subdue to nothing").isEmpty)
  }

  @Test func aRecordNeedsItsSeries() {
    #expect(faults("为历史新高") == ["1 历史新高"])
    #expect(faults("为历史新高", hasSeries: true).isEmpty)
  }

  @Test func plainFiguresHaveNone() {
    #expect(faults("累计到位1.5亿元，完成年度目标的96.9%，快于序时进度5.2个百分点。").isEmpty)
  }

  /// No maker of sentences names a cause, whatever its numbers are.
  @Test func noSentenceNamesACause() {
    var random = FindingRandom(state: 7)
    for _ in 0..<150 {
      let (first, second) = (random.amount(), random.amount())
      let (rate, pace) = (random.unit() * 2, random.unit())
      let place = 1 + Int(random.unit() * 5)
      let sentences = [
        partsSentence(first, of: funds, parts: [second, first]),
        completionSentence(first.name, verb: funds, amount: first.words, rate: rate, pace: pace),
        growthSentence(first, of: funds, before: second, unit: yuan, smallBase: 10),
        shareSentence(funds, from: pace, to: rate),
        rankSentence(
          first.name, among: 9, Wording("县", en: "counties"), places: place...(place + 2), change: place - 3),
        extremesSentence(of: funds, among: [first, second, random.amount()]),
        incomparableSentence(of: funds, first, second, grade: .d, reasons: [Wording("口径不同", en: "scopes differ")]),
        plannedSentence(of: funds, [(first, Wording("计划", en: "planned"))]), spreadSentence(first, of: funds),
      ]
      for sentence in sentences {
        #expect(causeFaults(in: sentence.chinese).isEmpty)
        #expect(causeFaults(in: sentence.english).isEmpty)
      }
      let record = recordSentence(of: funds, [second, first, random.amount()], since: Wording("2021年", en: "2021"))
      for text in both(record) { #expect(causeFaults(in: text, hasSeries: true).isEmpty) }
    }
  }
}

/// Figures from a seed.
struct FindingRandom {
  var state: UInt64

  mutating func unit() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }

  mutating func amount() -> NamedAmount {
    let value = (unit() * 1e6).rounded()
    let kinds: [Quantity.Qualifier] = [.exact, .rounded, .about, .nearly, .over, .moreThan]
    let kind = kinds[Int(unit() * 6)]
    let bounds: (Double?, Double?) =
      switch kind {
      case .over: (value, nil)
      case .nearly: (nil, value)
      case .about: (nil, nil)
      case .moreThan: (value, value + 100)
      default: (value, value)
      }
    return NamedAmount(
      name: Wording("马边", en: "Mabian"), words: Wording("\(Int(value))元", en: "\(Int(value)) yuan"),
      quantity: Quantity(value: value, lower: bounds.0, upper: bounds.1, qualifier: kind))
  }
}
