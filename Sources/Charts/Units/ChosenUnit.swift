import ChartSpecs
import Formats
import Foundation
import Scenes

/// The one unit that the numbers of an axis or a legend with `formatType: chinese` are counted in, and where it is named.
///
/// The property `shanhai.unit` says where: `label` on each label (the default), `last` on the last label alone, `title`
/// in the title alone. In a title, the unit that stands there at the end (`资金/万元`, `Money (10,000 yuan)`) is that of
/// the data; it is replaced by the one that the labels are counted in: `资金/亿元`, `Money (billion yuan)`.
struct ChosenUnit {
  /// Where the unit is named.
  enum Place: String {
    case label, last, title
  }

  private let format: ChineseNumberFormat
  private let place: Place
  private let written: WrittenUnit?
  private let title: [String]

  /// - Parameters:
  ///   - title: the lines of the title, in the language of the chart.
  ///   - ticks: the numbers that are labelled.
  ///   - range: numbers whose greatest decides about the unit.
  init?(
    _ looks: Properties, format: String?, title: [String], ticks: [Double], range: [Double], context: ChartContext
  ) {
    let language = context.formatLanguage
    guard let format = ChineseNumberFormat(format ?? "", language: language, locale: context.locale.number) else {
      return nil
    }
    place = looks.text("shanhai.unit").flatMap(Place.init) ?? .label
    self.title = title
    written = place == .title ? title.last.map { WrittenUnit($0) } : nil
    let base = written?.factor ?? 1
    var chosen = format
    if chosen.unit == nil, let most = range.map({ abs($0) * base }).max() {
      chosen.unit = MagnitudeUnit.choose(for: most, language: language)
    }
    let numbers = ticks.map { $0 * base }
    if place == .label, format.unit == nil, Self.spreads(numbers, in: chosen.unit) {
      self.format = format
      return
    }
    chosen = chosen.fitted(toTicks: numbers)
    chosen.showsUnit = place == .label
    self.format = chosen
  }

  /// Whether one unit would leave numbers below a hundredth, as on a logarithmic axis: then each label has its own.
  private static func spreads(_ numbers: [Double], in unit: MagnitudeUnit?) -> Bool {
    guard let unit, let least = numbers.lazy.map(abs).filter({ $0 > 0 }).min() else { return false }
    return least / unit.factor < 0.01
  }

  /// The labels of the numbers; the last is the greatest.
  func labels(_ numbers: [Double?]) -> [[String]] {
    let last = numbers.compactMap { $0 }.max()
    var named = format
    named.showsUnit = true
    return numbers.map { number in
      guard let number else { return [""] }
      if number == 0, place != .label { return ["0"] }
      let writer = place == .last && number == last ? named : format
      return [writer.string(number * (written?.factor ?? 1))]
    }
  }

  /// Which labels are shown so that the one with the unit is among them: those that it would run into give way.
  static func showingLast(_ shown: [Bool], _ boxes: [Rect], _ numbers: [Double?]) -> [Bool] {
    let known = numbers.indices.filter { numbers[$0] != nil }
    guard let last = known.max(by: { (numbers[$0] ?? 0) < (numbers[$1] ?? 0) }), last < shown.count else {
      return shown
    }
    var result = shown
    for index in shown.indices
    where LabelOverlap.overlap(boxes[index], boxes[last], 4) {
      result[index] = false
    }
    result[last] = true
    return result
  }

  /// The title with the unit in it.
  var titleLines: [String] {
    guard let written, let unit = format.unit, let last = title.last, !last.isEmpty else { return title }
    return title.dropLast() + [written.title(with: unit)]
  }
}

/// The unit at the end of a title, behind a slash or in brackets.
struct WrittenUnit {
  /// What one of it is: 10,000 for 万元.
  let factor: Double
  private let start: String
  private let noun: String
  private let end: String

  init(_ title: String) {
    let brackets: [(open: Character, close: Character)] = [("(", ")"), ("（", "）")]
    var (start, unit, end) = (title, "", "")
    if let pair = brackets.first(where: { $0.close == title.last }), let open = title.lastIndex(of: pair.open) {
      start = String(title[...open])
      unit = String(title[title.index(after: open)...].dropLast())
      end = String(pair.close)
    } else if let slash = title.lastIndex(of: "/") {
      let rest = title[title.index(after: slash)...]
      let space = rest.prefix { $0 == " " }
      start = String(title[...slash]) + space
      unit = String(rest.dropFirst(space.count))
    }
    let known = Self.factors.first { unit.hasPrefix($0.name) }
    factor = known?.factor ?? 1
    noun = String(unit.dropFirst(known?.name.count ?? 0)).trimmingCharacters(in: .whitespaces)
    (self.start, self.end) = (start, end)
  }

  /// The title with another unit.
  func title(with unit: MagnitudeUnit) -> String {
    let prefix = unit.factor == 1 ? "" : unit.label.trimmingCharacters(in: .whitespaces)
    let isChinese = prefix.first.map { !$0.isASCII } ?? true
    let words = [prefix, noun].filter { !$0.isEmpty }.joined(separator: isChinese ? "" : " ")
    guard !words.isEmpty else { return start + end }
    let hasPlace = !end.isEmpty || start.hasSuffix("/") || start.hasSuffix("/ ")
    return hasPlace ? start + words + end : isChinese ? "\(start)(\(words))" : "\(start) (\(words))"
  }

  private static let factors: [(name: String, factor: Double)] = [
    ("万亿", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("亿", 1e8), ("千万", 1e7), ("百万", 1e6), ("万", 1e4), ("千", 1e3),
    ("100 million ", 1e8), ("10,000 ", 1e4), ("1,000 ", 1e3), ("thousand ", 1e3), ("million ", 1e6), ("billion ", 1e9),
  ]
}
