import Diagnostics

/// A unit that a scheme cannot score: it has several figures for one indicator within the year, and nobody says which counts.
struct UnscoredUnit {
  /// Its figures for that indicator.
  let facts: [Fact]
  let programme: String
  let year: Int

  /// Why it has no score.
  func reason(in data: AssistanceData) -> Wording {
    let name = facts.first.map { data.name(ofIndicator: $0.indicator) } ?? Wording("", en: "")
    let definitions = Set(facts.map { ComparedPair.definition(of: $0) })
    return definitions.count > 1
      ? Wording("“\(name.chinese)”有几个口径的数，未计入", en: "left out: “\(name.english)” has figures of several definitions")
      : Wording("“\(name.chinese)”有几个数，未计入", en: "left out: “\(name.english)” has several figures")
  }
}
