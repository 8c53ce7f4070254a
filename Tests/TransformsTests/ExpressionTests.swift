import Tables
import Testing

@testable import Transforms

@Suite struct ExpressionTests {
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 4 - 3", "3"), ("7 % 4", "3"), ("-7 % 4", "-3"), ("1 / 0", "inf"),
    ("'a' + 1", "a1"), ("1 + '2'", "12"), ("'3' * '4'", "12"), ("null + 1", "1"), ("true + true", "2"),
    ("0.1 + 0.2", "0.30000000000000004"), ("'' + 0.1", "0.1"), ("'' + 1e21", "1e+21"), ("'' + 1e-7", "1e-7"),
    ("'' + 123456.75", "123456.75"), ("'' + -0.00012", "-0.00012"), ("'' + 1.5e300", "1.5e+300"),
    ("1 == '1'", "true"), ("1 === '1'", "false"), ("null == 0", "false"), ("null == undefined", "true"),
    ("'' == 0", "true"), ("NaN == NaN", "false"), ("1 != 2", "true"), ("1 !== 1", "false"), ("true == 1", "true"),
    ("'b' > 'a'", "true"), ("'10' < '9'", "true"), ("'10' < 9", "false"), ("NaN <= 1", "false"),
    ("2 >= 2 && 3", "3"), ("0 && x", "0"), ("0 || 'none'", "none"), ("1 || 2", "1"), ("!''", "true"),
    ("1 < 2 ? 'yes' : 'no'", "yes"), ("false ? 1 : true ? 2 : 3", "2"), ("if(0, 1, 2)", "2"),
    ("5 & 3", "1"), ("5 | 3", "7"), ("5 ^ 3", "6"), ("~5", "-6"), ("1 << 4", "16"), ("-8 >> 1", "-4"),
    ("-1 >>> 28", "15"),
    ("[1, 'b', [2]]", "[1, b, [2]]"), ("[4, 5][1]", "5"), ("[4, 5].length", "2"), ("[4][7]", "·"),
    ("{a: 1, 'b c': [2]}['b c'][0]", "2"), ("'a' in {a: 1}", "true"), ("1 in [7]", "false"), ("'山海'[1]", "海"),
    ("'it\\'s'", "it's"), ("\"\\u5c71\\n\"", "山\n"), ("0x1F", "31"), (".5 + 1.", "1.5"), ("1e3", "1000"), ("- -1", "1"),
    ("!!1 == true", "true"), ("+'7'", "7"), ("PI > 3.14 && E < 2.72", "true"), ("MAX_VALUE > 1e308", "true"),
  ])
  func constants(text: String, expected: String) {
    // A name that is never read may still not be unknown.
    let context = TransformContext(zone: utc.evaluation.zone, parameters: ["x": .string("unused")])
    #expect(value(text, in: context) == expected)
  }

  @Test func readsTheRow() {
    let table = Table(rows: [
      [
        ("money", .number(5000)), ("per head", .number(2)), ("到位", .number(4000)), ("unknown", .null),
        ("best", .object(["city": .string("乐清"), "parts": .list([.number(1), .number(2)])])),
      ]
    ])
    #expect(value("datum.money / datum['per head']", on: table) == "2500")
    #expect(value("datum.到位 / datum.money * 100 + '%'", on: table) == "80%")
    #expect(value("datum.best.city + datum['best'].parts[1]", on: table) == "乐清2")
    #expect(value("datum.best.none.deeper", on: table) == "·")
    #expect(value("isValid(datum.unknown) ? 1 : '缺'", on: table) == "缺")
    #expect(value("datum['mo' + 'ney']", on: table) == "5000")
    #expect(value("length(datum.best.parts) in datum.best.parts", on: table) == "false")
    #expect(value("pluck([datum], 'money')[0]", on: table) == "5000")
  }

  @Test func readsParameters() {
    let context = TransformContext(
      zone: utc.evaluation.zone, parameters: ["year": .number(2022), "units": .object(["money": .string("万元")])])
    #expect(value("year + units.money", in: context) == "2022万元")
    #expect(
      value("datum[field]", on: funds, in: .init(zone: utc.evaluation.zone, parameters: ["field": .string("year")]))
        == "2021")
  }

  @Test func wholeColumnsKeepTheirType() throws {
    let context = utc.evaluation
    let doubled = try Expression.parse("datum.year * 2", at: place).bind(to: funds, in: context).column()
    #expect(doubled.storage == .numbers([4042, 4042, 4044, 4044, 4044]))
    let late = try Expression.parse("datum.year > 2021", at: place).bind(to: funds, in: context).column()
    #expect(late.storage == .booleans([false, false, true, true, true]))
    let none = try Expression.parse("null", at: place).bind(to: funds, in: context).column()
    #expect(none.values == [.null, .null, .null, .null, .null])
  }

  @Test func tellsWhatItReads() throws {
    let expression = try Expression.parse("datum.b + datum['a'] + datum.b * rate", at: place)
    #expect(expression.fields == ["b", "a"])
    #expect(expression.parameters == ["rate"])
  }

  @Test func randomNumbersDependOnSeedAndRowOnly() throws {
    let expression = try Expression.parse("random()", at: place)
    func column(_ seed: UInt64) throws -> [Value] {
      let context = EvaluationContext(zone: utc.evaluation.zone, seed: seed)
      return try expression.bind(to: funds, in: context).column().values
    }
    #expect(try column(1) == column(1))
    #expect(try column(1) != column(2))
    #expect(Set(try column(1)).count == 5)
    #expect(try column(1).allSatisfy { (0..<1).contains($0.number ?? -1) })
  }
}
