import ChartSpecs
import Tables
import Transforms

extension ReadingWriter {
  /// One line: its rows from the first to the last.
  private struct Course {
    var name: String
    var rows: [Int]
  }

  /// How lines and areas go: their ends, their highest value, their trend. Of more than six, the range of all.
  func courses() -> String {
    let measures = measures(reading.measure)
    let order = order()
    let known = measures.indices.filter { measures[$0].isFinite && order[$0].isFinite }
    let stop = say("。", en: ".")
    guard let first = known.min(by: { order[$0] < order[$1] }), let last = known.max(by: { order[$0] < order[$1] })
    else { return stop }
    let from = name(reading.dimension, first)
    let to = name(reading.dimension, last)
    var text = say("，从 \(from) 到 \(to)", en: ", from \(from) to \(to)")
    let courses = courses(known, order)
    if courses.count > 6 {
      guard let range = range(known.map { measures[$0] }) else { return text + stop }
      let (low, high) = (amount(range.low, reading.measure), amount(range.high, reading.measure))
      return text
        + say(
          "，共 \(courses.count) 条，值在 \(low) 与 \(high) 之间。", en: ", \(courses.count) lines between \(low) and \(high).")
    }
    text += stop + say("", en: " ")
    return text + list(courses.map { course($0, measures) }) + stop
  }

  /// The place of each row along the dimension.
  private func order() -> [Double] {
    guard let dimension = reading.dimension, let column = dimension.column.flatMap({ table[$0] }) else {
      return (0..<table.rowCount).map(Double.init)
    }
    guard let scale = resolver.scale(dimension.channel, unit: reading.position), scale.type.isDiscrete else {
      return measures(dimension)
    }
    let places = Dictionary(scale.values.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { a, _ in a })
    return (0..<column.count).map { places[column[$0]] ?? .nan }
  }

  private func courses(_ rows: [Int], _ order: [Double]) -> [Course] {
    var groups = [rows]
    if let column = reading.series?.column.flatMap({ table[$0] }) {
      groups = Grouping([column], rowCount: column.count).parts(of: rows)
    }
    return groups.map { rows in
      Course(name: reading.series == nil ? "" : name(reading.series, rows[0]), rows: sorted(rows, by: order))
    }
  }

  /// Rows in their order along the dimension, in which those of long lines mostly stand already.
  private func sorted(_ rows: [Int], by order: [Double]) -> [Int] {
    if zip(rows, rows.dropFirst()).allSatisfy({ order[$0] <= order[$1] }) { return rows }
    return rows.sorted { order[$0] == order[$1] ? $0 < $1 : order[$0] < order[$1] }
  }

  private func course(_ course: Course, _ measures: [Double]) -> String {
    guard let first = course.rows.first, let last = course.rows.last else { return "" }
    let title = course.name.isEmpty ? "" : course.name + say("：", en: ": ")
    let start = amount(measures[first], reading.measure)
    guard let trend = Trend(course.rows.map { measures[$0] }) else { return title + start }
    let end = amount(measures[last], reading.measure)
    var text = title + say("由 \(start) 到 \(end)，", en: "\(start) to \(end), ") + say(trend.wording)
    if let top = course.rows.max(by: { measures[$0] < measures[$1] }), measures[top] > measures[first],
      measures[top] > measures[last]
    {
      let highest = "\(amount(measures[top], reading.measure))"
      let place = name(reading.dimension, top)
      text += say("，最高 \(highest)（\(place)）", en: ", highest \(highest) (\(place))")
    }
    return text
  }
}
