import ChartSpecs
import Tables

extension ReadingWriter {
  /// One thing that is compared.
  private struct Item {
    var name: String
    var amount: Double
    var text: String
  }

  /// The values of bars, dots, cells and sectors: all of a few, else the largest and the smallest.
  func items() -> String {
    let measures = measures(reading.measure)
    let known = measures.indices.filter { measures[$0].isFinite }
    let stop = say("。", en: ".")
    guard !known.isEmpty else {
      return say("，共 \(table.rowCount) 项", en: ", \(table.rowCount) items") + seriesList() + stop
    }
    let items = isPiled ? sums(measures) : nil
    let count = items?.count ?? known.count
    var text = say("，共 \(count) 项", en: ", \(count) \(count == 1 ? "item" : "items")")
    if case let missing = missingCount(), missing > 0, !isPiled {
      text += say("，另有 \(missing) 项无数据", en: ", and \(missing) without data")
    }
    text += seriesList()
    if count <= 8 {
      let all = items ?? known.map { item($0, measures) }
      let total = isPie ? all.reduce(0) { $0 + $1.amount } : 0
      return text + say("：", en: ": ") + list(all.map { words($0, total: total) }) + stop
    }
    return text + stop + extremes(items, known, measures)
  }

  /// How many rows have no value to draw: marks without one are left out before.
  private func missingCount() -> Int {
    guard !unit.isAggregated, let column = reading.measure?.column.flatMap({ unit.raw[$0] }) else { return 0 }
    return (0..<column.count).reduce(0) { $0 + (column[$1].measure?.isFinite == true ? 0 : 1) }
  }

  private var isPie: Bool { if case .pie = reading.kind { true } else { false } }

  /// Whether several marks make one pile, which is what is compared.
  private var isPiled: Bool {
    guard case .bars(_, let isStacked, _) = reading.kind else { return false }
    return isStacked
  }

  private func extremes(_ items: [Item]?, _ known: [Int], _ measures: [Double]) -> String {
    let (largest, smallest): (Item?, Item?)
    if let items {
      largest = items.max { $0.amount < $1.amount }
      smallest = items.min { $0.amount < $1.amount }
    } else {
      largest = known.max { measures[$0] < measures[$1] }.map { item($0, measures) }
      smallest = known.min { measures[$0] < measures[$1] }.map { item($0, measures) }
    }
    guard let largest, let smallest else { return "" }
    let total = isPie ? known.reduce(0) { $0 + measures[$1] } : 0
    return say(
      "最大的是\(words(largest, total: total))，最小的是\(words(smallest, total: total))。",
      en: " Largest: \(words(largest, total: total)); smallest: \(words(smallest, total: total)).")
  }

  private func item(_ row: Int, _ measures: [Double]) -> Item {
    var names = [name(reading.dimension, row)]
    if let series = reading.series { names.append(name(series, row)) }
    let value = reading.dimension?.column.map { table[row, $0] }
    let text = value.flatMap { printed[$0] } ?? amount(measures[row], reading.measure)
    let name = names.filter { !$0.isEmpty }.joined(separator: reading.isFlow ? "→" : say("、", en: ", "))
    return Item(name: name, amount: measures[row], text: text)
  }

  /// The heights of the piles, in the order of the rows.
  private func sums(_ measures: [Double]) -> [Item] {
    guard let column = reading.dimension?.column.flatMap({ table[$0] }) else { return [] }
    var positions: [Value: Int] = [:]
    var items: [Item] = []
    for row in measures.indices where measures[row].isFinite {
      let value = column[row]
      if let position = positions[value] {
        items[position].amount += measures[row]
      } else {
        positions[value] = items.count
        items.append(Item(name: name(reading.dimension, row), amount: measures[row], text: ""))
      }
    }
    return items.map { item in
      var item = item
      item.text = amount(item.amount, reading.measure)
      return item
    }
  }

  private func words(_ item: Item, total: Double) -> String {
    let share = total > 0 ? item.amount / total : nil
    let part = share.map { say("（占 ", en: " (") + ValueFormat.percent($0) + say("）", en: ")") } ?? ""
    return (item.name.isEmpty ? "" : item.name + " ") + item.text + part
  }

  /// From where to where bars reach that have two ends.
  func spans() -> String {
    let starts = measures(reading.measure)
    let ends = measures(reading.unit[reading.measure?.channel.secondary ?? .x2])
    let all = (starts + ends).filter(\.isFinite)
    let count = table.rowCount
    guard let low = all.min(), let high = all.max() else { return say("。", en: ".") }
    let (first, last) = (amount(low, reading.measure), amount(high, reading.measure))
    return say("，共 \(count) 项，从 \(first) 到 \(last)。", en: ", \(count) items, from \(first) to \(last).")
  }

  /// What a scatter covers, and whether its two measures go together.
  func cloud() -> String {
    let (xs, ys) = (measures(reading.dimension), measures(reading.measure))
    let (ranges, titles) = ([xs, ys].map(range), [title(reading.dimension), title(reading.measure)])
    guard let x = ranges[0], let y = ranges[1] else { return say("。", en: ".") }
    let count = zip(xs, ys).reduce(0) { $0 + ($1.0.isFinite && $1.1.isFinite ? 1 : 0) }
    let across = "\(amount(x.low, reading.dimension))–\(amount(x.high, reading.dimension))"
    let up = "\(amount(y.low, reading.measure))–\(amount(y.high, reading.measure))"
    var text = say(
      "，共 \(count) 个点，\(titles[0]) \(across)，\(titles[1]) \(up)",
      en: ", \(count) points, \(titles[0]) \(across), \(titles[1]) \(up)")
    if let r = correlation(xs, ys) {
      let number = ValueFormat.hundredths(r)
      text += say("，相关系数 \(number)", en: ", correlation \(number)")
    }
    return text + say("。", en: ".")
  }

  func range(_ numbers: [Double]) -> (low: Double, high: Double)? {
    var (low, high) = (Double.infinity, -Double.infinity)
    for number in numbers where number.isFinite { (low, high) = (min(low, number), max(high, number)) }
    return low <= high ? (low, high) : nil
  }
}
