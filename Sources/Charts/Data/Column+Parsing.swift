import Formats
import Foundation
import Tables
import Transforms

extension Column {
  /// The cells read as a directive of Vega's `parse` says: `number`, `boolean`, `string`, `date`, `date:'%Y'`, `utc:'%Y'`.
  /// What cannot be read so is missing; another directive changes nothing.
  ///
  /// - Parameters:
  ///   - zone: the zone of dates that do not name one.
  ///   - locale: the names that patterns read.
  func parsed(as directive: String, zone: TimeZone, locale: TimeLocale = .english) -> Column {
    let parts = directive.split(separator: ":", maxSplits: 1).map(String.init)
    let pattern = parts.count > 1 ? parts[1].trimmingCharacters(in: CharacterSet(charactersIn: "'\"")) : nil
    switch parts.first {
    case "number": return parsedNumbers
    case "date": return moments(pattern, zone: zone, locale)
    case "utc": return moments(pattern, zone: .utc, locale)
    case "string": return mapping { $0.number.map { .string($0.javaScriptText) } ?? $0 }
    case "boolean":
      return mapping { value in
        switch value {
        case .string(let text): text.isEmpty ? .null : .boolean(text != "false" && text != "0")
        case .number(let number): .boolean(number != 0)
        default: value
        }
      }
    default: return self
    }
  }

  /// What all texts are, in the order in which Vega tries it: truth values, numbers, dates; `nil` for other texts.
  ///
  /// JavaScript reads a date out of nearly anything with a number in it, such as `Item 1`. Here, a text is a date only
  /// if it has a year of four digits and another number.
  func inferredType(zone: TimeZone) -> String? {
    guard let texts = differentTexts?.filter({ !$0.isEmpty }), !texts.isEmpty else { return nil }
    if texts.allSatisfy({ $0 == "true" || $0 == "false" }) { return "boolean" }
    if texts.allSatisfy({ !scriptNumber(of: $0).isNaN }) { return "number" }
    return texts.allSatisfy { resemblesDate($0) && parseDate($0, zone: zone) != nil } ? "date" : nil
  }

  private var differentTexts: [String]? {
    if case .categories(_, let values) = storage { return values }
    return texts
  }

  private var parsedNumbers: Column {
    func number(_ text: String) -> Double { text.isEmpty ? .nan : scriptNumber(of: text) }
    switch storage {
    case .numbers: return self
    case .strings(let texts):
      return Column(numbersOrMissing: texts.indices.map { isMissing($0) ? .nan : number(texts[$0]) })
    case .categories(let codes, let values):
      let numbers = values.map(number)
      return Column(numbersOrMissing: codes.indices.map { isMissing($0) ? .nan : numbers[Int(codes[$0])] })
    case .booleans, .instants, .mixed:
      return mapping { value in
        guard let text = value.string else { return value }
        let number = number(text)
        return number.isNaN ? .null : .number(number)
      }
    }
  }

  private func moments(_ pattern: String?, zone: TimeZone, _ locale: TimeLocale) -> Column {
    let parser = pattern.flatMap { TimeParser($0, locale: locale) }
    return mapping { value in
      switch value {
      case .string(let text):
        (parser?.milliseconds(text, zone: zone) ?? parseDate(text, zone: zone)).map(Value.instant) ?? .null
      case .number(let number):
        pattern == nil
          ? .instant(number)
          : parser?.milliseconds(number.javaScriptText, zone: zone).map(Value.instant) ?? .null
      default: value
      }
    }
  }

  /// The cells put through a function, each different text once.
  private func mapping(_ change: (Value) -> Value) -> Column {
    guard case .categories(let codes, let values) = storage else { return Column(self.values.map(change)) }
    let results = values.map { change(.string($0)) }
    return Column(codes.indices.map { isMissing($0) ? .null : results[Int(codes[$0])] })
  }
}

private func resemblesDate(_ text: String) -> Bool {
  let numbers = text.utf8.split { !(0x30...0x39).contains($0) }
  return numbers.count > 1 && numbers.contains { $0.count == 4 }
}
