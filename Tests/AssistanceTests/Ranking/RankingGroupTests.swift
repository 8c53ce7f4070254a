import Diagnostics
import Tables
import Testing

@testable import Assistance

@Suite struct RankingGroupTests {
  static let pairings = ["yuecheng-mabian", "shangyu-jinkouhe", "chengyang-weiyuan", "yueqing-lixian"]

  func line(
    _ id: String, _ pairing: String, _ value: String, _ from: String, _ to: String, indicator: String = "funds",
    accumulation: String = "in-period", partOf: String = ""
  ) -> String {
    "\(id)|S1|1|\(value)元|\(indicator)|\(pairing)||east-west||\(value)|\(value)|\(value)|exact|actual|\(accumulation)"
      + "|\(from)|\(to)|stated|\(partOf)||||"
  }

  func ranks(_ lines: [String]) throws -> Table {
    let views = AssistanceViews(try ComparabilityPackage.data(lines.joined(separator: "\n")), language: .chinese)
    return try #require(try views.table(named: "ranks"))
  }

  func groups(_ lines: [String]) throws -> [[String]] {
    let data = try ComparabilityPackage.data(lines.joined(separator: "\n"))
    return data.rankingGroups(by: ComparisonRules()).map { group in
      group.positions.map { data.facts[$0].id }.sorted()
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The days of a month of 2021, or of 2022 from 13 on.
  func month(_ number: Int) -> (first: String, last: String) {
    let year = number > 12 ? 2022 : 2021
    let month = number > 12 ? number - 12 : number
    let text = month < 10 ? "0\(month)" : "\(month)"
    return ("\(year)-\(text)-01", "\(year)-\(text)-\(Day.length(ofMonth: month, year: year))")
  }

  @Test func monthsAreRankedEachForItself() throws {
    let lines = (1...12).flatMap { number in
      Self.pairings.prefix(3).enumerated().map { place, pairing in
        // 马边 and 金口河 change places every month.
        let value = place == 2 ? 5 : (number + place) % 2 == 0 ? 20 : 10
        return line("M\(number)-\(place)", pairing, "\(value)", month(number).first, month(number).last)
      }
    }
    let table = try ranks(lines)
    #expect(table.rowCount == 36)
    let ids = (0..<36).compactMap { table[$0, "fact"].string }
    let row = try #require(ids.firstIndex(of: "M3-0"))
    #expect(table[row, "change"] == .string("下降1位"))
    #expect(table[try #require(ids.firstIndex(of: "M3-1")), "change"] == .string("上升1位"))
    #expect(table[try #require(ids.firstIndex(of: "M1-0")), "change"] == .null)
  }

  @Test func monthEndsOfStocksAreRankedEachForItself() throws {
    let lines = (1...3).flatMap { number in
      Self.pairings.prefix(2).map { pairing in
        line(
          "S\(number)-\(pairing)", pairing, "\(number)", "", month(number).last, indicator: "schools",
          accumulation: "at-date")
      }
    }
    #expect(try groups(lines).count == 3)
  }

  @Test func aMonthIsNotRankedBesideTheNextOrTwo() throws {
    let january = line("A", Self.pairings[0], "1", "2021-01-01", "2021-01-31")
    #expect(try groups([january, line("B", Self.pairings[1], "2", "2021-02-01", "2021-02-28")]).isEmpty)
    #expect(try groups([january, line("B", Self.pairings[1], "2", "2021-01-01", "2021-02-28")]).isEmpty)
    let data = try ComparabilityPackage.data(
      [january, line("B", Self.pairings[1], "3", "2021-01-01", "2021-02-28")].joined(separator: "\n"))
    #expect(data.compare(data.facts[0], data.facts[1]).grade == .c)
  }

  @Test func aPartHasNoPlaceBesideItsWhole() throws {
    let whole = line("W", Self.pairings[0], "9", "2022-01-01", "2022-12-31")
    let part = line("P", Self.pairings[1], "4", "2022-01-01", "2022-12-31", partOf: "M")
    let middle = line("M", Self.pairings[2], "5", "2022-01-01", "2022-12-31", partOf: "W")
    #expect(try groups([whole, part]) == [["P", "W"]])
    #expect(try groups([whole, part, middle]).isEmpty)
  }

  @Test func aPairAndItsSuccessorAreNotRanked() throws {
    let old = line("O", "yueqing-rangtang", "9", "2021-01-01", "2021-12-31")
    let new = line("N", "yueqing-lixian", "5", "2021-01-01", "2021-12-31")
    let other = line("B", Self.pairings[0], "7", "2021-01-01", "2021-12-31")
    #expect(try groups([old, new, other]) == [["B", "N"]])
  }

  @Test func figuresFromBothSidesOfABreakAreNotRanked() throws {
    let before = line("A", Self.pairings[0], "9", "2021-03-10", "2021-03-31", accumulation: "at-date")
    let after = line("B", Self.pairings[1], "5", "2021-04-01", "2021-04-05", accumulation: "at-date")
    #expect(try groups([before, after]).isEmpty)
  }

  @Test func aPeriodThatEndsBeforeItBeginsHasNoPlace() throws {
    let lines = Self.pairings.prefix(2).map { line($0, $0, "1", "2022-01-01", "2021-12-31") }
    #expect(try groups(Array(lines)).isEmpty)
    let data = try ComparabilityPackage.data(lines.joined(separator: "\n"))
    #expect(
      data.compare(data.facts[0], data.facts[1]).reasons.map(\.words.chinese) == ["期间的起止颠倒"])
  }

  @Test func placesInAListAreNotRankedAgain() throws {
    let lines = Self.pairings.prefix(2).map {
      line($0, $0, "3", "", "2021-12-31", indicator: "place", accumulation: "at-date")
    }
    #expect(try groups(Array(lines)).isEmpty)
  }

  @Test func noChangeIsToldOverAGap() throws {
    let lines = [2015, 2021].flatMap { year in
      Self.pairings.prefix(2).enumerated().map { place, pairing in
        line("\(year)-\(place)", pairing, "\(year == 2015 ? place + 1 : 3 - place)", "\(year)-01-01", "\(year)-12-31")
      }
    }
    let table = try ranks(lines)
    #expect(table.rowCount == 4)
    #expect((0..<4).allSatisfy { table[$0, "change"] == .null })
  }

  /// Any two figures of a group compare with its grade or better; groups do not depend on the order of rows.
  @Test func groupsHoldOnRandomPackages() throws {
    var generator = TestGenerator(seed: 11)
    let days = [
      "2021-01-01", "2021-01-25", "2021-02-20", "2021-06-01", "2021-12-01", "2021-12-30", "2021-12-31", "2022-01-20",
    ]
    for _ in 0..<150 {
      let lines = (0..<6).map { number in
        line(
          "F\(number)", Self.pairings.randomElement(using: &generator) ?? "",
          "\(Int.random(in: 1...9, using: &generator))",
          days.prefix(5).randomElement(using: &generator) ?? "", days.suffix(4).randomElement(using: &generator) ?? "",
          accumulation: Bool.random(using: &generator) ? "cumulative" : "in-period",
          partOf: Int.random(in: 0..<6, using: &generator) == 0 ? "F0" : "")
      }
      let expected = try groups(lines)
      #expect(try groups(lines.shuffled(using: &generator)) == expected, "\(lines)")
      let data = try ComparabilityPackage.data(lines.joined(separator: "\n"))
      for group in data.rankingGroups(by: ComparisonRules()) {
        for one in group.positions {
          for other in group.positions where other > one {
            #expect(data.compare(data.facts[one], data.facts[other]).grade <= group.grade, "\(lines)")
          }
        }
      }
    }
  }
}
