import Diagnostics
import Formats
import Foundation

/// A month of a year, in which ledgers are kept.
struct Month: Hashable, Comparable {
  let year: Int
  /// 1 to 12.
  let number: Int

  init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// The month that holds a moment in milliseconds since 1970 UTC.
  init(of milliseconds: Double) {
    let time = CalendarTime(milliseconds, zone: .gmt)
    self.init(year: time.year, number: time.month)
  }

  /// `2024-03`; `nil` for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let year = Int(parts[0]),
      let number = Int(parts[1]), (1...12).contains(number)
    else { return nil }
    self.init(year: year, number: number)
  }

  /// Its last day, in milliseconds since 1970 UTC: day 0 of the next month.
  var end: Double { CalendarTime(year: year, month: number + 1, day: 0).milliseconds(in: .gmt) }

  static func < (a: Month, b: Month) -> Bool { (a.year, a.number) < (b.year, b.number) }

  func text(in language: Language) -> String {
    language == .chinese ? "\(year)年\(number)月" : "\(Self.englishNames[number - 1]) \(year)"
  }

  /// `1、3—5月`: months of one year, neighbours joined.
  static func list(_ numbers: [Int], in language: Language) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let chinese = language == .chinese
    let words = runs.map { run in
      let ends = run.count == 1 ? [run.lowerBound] : [run.lowerBound, run.upperBound]
      let texts = ends.map { chinese ? String($0) : englishNames[$0 - 1] }
      return texts.joined(separator: chinese ? "—" : "–")
    }
    return chinese ? words.joined(separator: "、") + "月" : words.joined(separator: ", ")
  }

  static let englishNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
