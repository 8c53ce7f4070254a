import ChartSpecs
import Diagnostics
import Formats
import Tables

extension Visual {
  /// The status that it names.
  var status: FigureStatus? { text.flatMap { FigureStatus(reading: $0) } }
}

extension ScaleBuilder {
  /// The status of each value of the domain, by the words that everybody uses.
  ///
  /// - Throws: a value that names none.
  func statusLooks() throws(Failure) -> [Visual] {
    var looks: [Visual] = []
    for value in resolver.values[position] {
      guard let word = value.string else {
        looks.append(.text(FigureStatus.actual.rawValue))
        continue
      }
      guard let status = FigureStatus(reading: word) else {
        let problem = FigureStatus.problem(word)
        throw Failure(problem.message, at: group.members.first?.encoded.definition.location, hint: problem.hint)
      }
      looks.append(.text(status.rawValue))
    }
    return looks
  }
}

extension ScaleResolver {
  /// Values of the channel `shanhai.status`, from what is sure to what is not; unknown ones stay behind in their order.
  func inOrderOfStatus(_ values: [Value]) -> [Value] {
    func rank(_ value: Value) -> Int {
      let status = value.string.flatMap { FigureStatus(reading: $0) }
      return status.flatMap(FigureStatus.allCases.firstIndex) ?? FigureStatus.allCases.count
    }
    return values.enumerated().sorted { a, b in
      let (first, second) = (rank(a.element), rank(b.element))
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
  }
}

extension LegendValues {
  /// An entry for each status that the values name, in their own order.
  func statusEntries(_ scale: ChartScale, _ language: FormatLanguage) -> [(value: Value, label: [String])] {
    var seen: Set<FigureStatus> = []
    return scale.values.compactMap { value -> (status: FigureStatus, value: Value)? in
      guard let status = scale.visual(value)?.status, seen.insert(status).inserted else { return nil }
      return (status, value)
    }.sorted { $0.status < $1.status }.map { entry in
      (entry.value, [language == .chinese ? entry.status.label.chinese : entry.status.label.english])
    }
  }
}

extension MarkContext {
  /// The status of each row; `nil` when the mark does not show any.
  func statuses() throws(Failure) -> ((Int) -> FigureStatus)? {
    guard let visual = try visual(.status) else { return nil }
    return { row in visual(row)?.status ?? .actual }
  }
}
