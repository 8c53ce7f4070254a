import Diagnostics
import Quantities
import Tables

extension AssistanceViews {
  /// Every project with its place, money, time and state in words.
  func projectList() -> Table {
    Table(
      rows: data.projects.map { project in
        let pairing = project.pairing.flatMap { data.pairing($0) }
        let money = Quantity(value: project.money, lower: nil, upper: nil, qualifier: .rounded)
        let yuan = LocalizedName(chinese: "元", english: "yuan")
        let printed = PrintedFigure(phrase: project.moneyPhrase, quantity: money, unit: yuan)
        return [
          ("id", .string(project.id)), ("name", .string(project.name.text(in: language))),
          ("place", cell(name(ofRegion: project.region))), ("region_id", cell(project.region)),
          ("pairing", cell(pairing.map { name(of: $0) })), ("pairing_id", cell(project.pairing)),
          ("helper_id", cell(pairing?.helper)), ("programme_id", cell(project.programme)),
          ("programme", cell(project.programme.map { name(of: $0, among: data.programmes) })),
          ("category_id", cell(project.category)), ("category", cell(word(for: project.category))),
          ("money", cell(project.money)),
          ("money_printed", cell(project.moneyPhrase.isEmpty ? nil : printed.text(in: language))),
          ("plan_from", dayCell(project.period.from)), ("plan_to", dayCell(project.period.to)),
          ("period", cell(project.period.text(in: language))), ("state_id", cell(project.state)),
          ("state", cell(word(for: project.state))), ("source", .string(project.source)),
          ("paragraph", .number(Double(project.paragraph))), ("note", cell(project.note)),
        ]
      })
  }

  /// Every mechanism with what it does and the figures that measure it.
  func mechanismList() -> Table {
    let facts = data.facts.withIDs(Set(data.mechanisms.flatMap(\.facts)))
    return Table(
      rows: data.mechanisms.map { mechanism in
        let pairing = mechanism.pairing.flatMap { data.pairing($0) }
        let region = mechanism.region ?? pairing?.recipient
        let measures = mechanism.facts.compactMap { facts[$0] }.map(measure)
        return [
          ("id", .string(mechanism.id)), ("name", .string(mechanism.name.text(in: language))),
          ("category_id", cell(mechanism.category)), ("category", cell(word(for: mechanism.category))),
          ("programme_id", cell(mechanism.programme)),
          ("programme", cell(mechanism.programme.map { name(of: $0, among: data.programmes) })),
          ("place", cell(pairing.map { name(of: $0) } ?? name(ofRegion: region))), ("region_id", cell(region)),
          ("pairing_id", cell(mechanism.pairing)), ("helper_id", cell(pairing?.helper)),
          ("description", cell(mechanism.description.text(in: language))),
          ("measures", cell(measures.joined(separator: language == .chinese ? "\u{FF1B}" : "; "))),
          ("measured", .boolean(!measures.isEmpty)), ("facts", cell(mechanism.facts.joined(separator: " "))),
          ("source", .string(mechanism.source)), ("paragraph", .number(Double(mechanism.paragraph))),
        ]
      })
  }

  /// Every document with its date and how many figures it gives.
  func sourceList() -> Table {
    let figures = data.facts.counts(of: .source)
    return Table(
      rows: data.sources.map { source in
        let script = Wording(
          source.script == "Hant" ? "繁体" : "简体", en: source.script == "Hant" ? "Traditional" : "Simplified")
        return [
          ("id", .string(source.id)), ("title", .string(source.title)), ("publisher", cell(source.publisher)),
          ("date", dayCell(source.date)), ("date_text", cell(dateText(of: source))),
          ("date_stated", .boolean(source.isDateStated)), ("script", .string(script.text(in: language))),
          ("place", cell(name(ofRegion: source.place))),
          ("figures", .number(Double(figures[source.id] ?? 0))), ("note", cell(source.note)),
        ]
      })
  }

  private func measure(_ fact: Fact) -> String {
    guard let indicator = data.indicator(fact.indicator) else { return fact.phrase }
    let printed = PrintedFigure(phrase: fact.phrase, quantity: fact.quantity, unit: indicator.unit)
    let name = indicator.name.text(in: language)
    return "\(name) \(printed.text(in: language))"
  }

  private func dateText(of source: AssistanceData.Source) -> String? {
    guard let date = source.date else { return nil }
    let day = Day(date)
    let text =
      switch source.datePrecision {
      case "year": language == .chinese ? "\(day.year)年" : "\(day.year)"
      case "month": day.monthText(in: language)
      default: day.text(in: language)
      }
    guard !source.isDateStated else { return text }
    return text + Wording("\u{FF08}推定\u{FF09}", en: " (inferred)").text(in: language)
  }
}
