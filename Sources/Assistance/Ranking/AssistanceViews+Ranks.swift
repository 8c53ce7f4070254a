import Diagnostics
import Measures
import Tables

extension AssistanceViews {
  /// Every figure that may be ranked, with its place among its peers, the places that its soft bounds allow, and how its
  /// place moved since the period before. Figures that compare with grade C, D or X have no row.
  func ranks() -> Table {
    let fields: Set = [
      "fact", "indicator_id", "indicator", "unit", "programme_id", "programme", "pairing_id", "helper_id",
      "recipient_id", "region_id", "subject", "status_id", "period_from", "period_to", "period", "value", "soft_lower",
      "soft_upper", "printed", "approximate",
    ]
    let (ranking, figures) = together {
      Ranking(data, by: rules)
    } _: {
      FigureTable(facts: data.facts, views: self, wanted: fields).table
    }
    let (gathered, columns) = together {
      figures.gathering(ranking.groups.flatMap(\.positions))
    } _: {
      Table(groupColumns(ranking) + placeColumns(ranking))
    }
    return zip(columns.fields, columns.columns).reduce(gathered) { $0.setting($1.0, $1.1) }
  }

  private func groupColumns(_ ranking: Ranking) -> [(String, Column)] {
    let groups = ranking.groups
    let classes = groups.map { $0.peerClass?.text(in: language) ?? "" }
    return [
      ("group", numbers(groups.indices.map { Double($0 + 1) }, of: groups)),
      ("peers", numbers(groups.map { Double($0.positions.count) }, of: groups)),
      ("class", texts(classes, of: groups)), ("grade_id", texts(groups.map(\.grade.rawValue), of: groups)),
      ("override", texts(groups.map { override($0) }, of: groups)),
    ]
  }

  private func override(_ group: RankingGroup) -> String {
    guard let override = group.override else { return "" }
    return Wording(
      "人工改定：\(override.reason)——\(override.author)", en: "set by hand: \(override.reason) — \(override.author)"
    ).text(in: language)
  }

  private func placeColumns(_ ranking: Ranking) -> [(String, Column)] {
    // The views are large: closures that run a million times do not copy them.
    let language = language
    var positions = CategoryBuilder<Position>()
    var changes = CategoryBuilder<RankMove.Change?>()
    var previous: [Double] = []
    var moved: [Double] = []
    for (number, group) in ranking.groups.enumerated() {
      let ranks = ranking.ranks[number]
      for place in group.positions.indices {
        let position = Position(
          first: Int32(ranks.ranges[place].lowerBound), last: Int32(ranks.ranges[place].upperBound),
          count: Int32(group.positions.count), isTied: ranks.areTied[place], hasClass: group.peerClass != nil)
        positions.append(position) { position.words(in: language) }
        let move = ranking.moves[number][place]
        changes.append(move?.change) { move?.change.words.text(in: language) ?? "" }
        previous.append(move?.before.map(Double.init) ?? .nan)
        moved.append(move?.rise.map(Double.init) ?? .nan)
      }
    }
    let ranges = ranking.ranks.flatMap(\.ranges)
    return [
      ("rank", Column(.numbers(ranking.ranks.flatMap(\.places).map(Double.init)))),
      ("rank_low", Column(.numbers(ranges.map { Double($0.lowerBound) }))),
      ("rank_high", Column(.numbers(ranges.map { Double($0.upperBound) }))),
      ("certain", Column(.booleans(ranges.map { $0.count == 1 }))),
      ("tied", Column(.booleans(ranking.ranks.flatMap(\.areTied)))), ("position", positions.columnOfDistinctWords),
      ("previous_rank", Column(numbersOrMissing: previous)), ("moved", Column(numbersOrMissing: moved)),
      ("change", changes.column),
    ]
  }

  /// A place among peers.
  private struct Position: Hashable {
    let first, last, count: Int32
    let isTied, hasClass: Bool

    // Within a group the places tell nearly all apart; one word is hashed in place of five.
    func hash(into hasher: inout Hasher) {
      hasher.combine(UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: last)))
    }

    func words(in language: Language) -> String {
      let places = Int(first)...Int(last)
      return hasClass
        ? classPositionWords(places, of: Int(count), isTied: isTied).text(in: language)
        : listPositionWords(places, of: Int(count), isTied: isTied).text(in: language)
    }
  }

  private func numbers(_ values: [Double], of groups: [RankingGroup]) -> Column {
    Column(.numbers(zip(values, groups).flatMap { [Double](repeating: $0, count: $1.positions.count) }))
  }

  private func texts(_ words: [String], of groups: [RankingGroup]) -> Column {
    var builder = CategoryBuilder<String>()
    for (word, group) in zip(words, groups) { for _ in group.positions { builder.append(word) { word } } }
    return builder.column
  }
}
