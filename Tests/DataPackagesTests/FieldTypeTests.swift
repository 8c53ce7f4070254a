import Tables
import Testing

@testable import DataPackages

@Suite struct FieldTypeTests {
  private func read(_ type: FieldType, _ text: String) -> String? {
    type.value(of: Array(text.utf8)[...])?.dump()
  }

  @Test(
    arguments: [
      ("721", "721"), ("-1.23", "-1.23"), ("+100000.00", "100000"), (".5", "0.5"), ("5.", "5"), ("1e3", "1000"),
      ("1E-2", "0.01"), ("12678967.543233", "12678967.543233"), ("12345678901234567890", "12345678901234567000"),
      ("0.1", "0.1"), ("nan", "nan"), ("INF", "inf"), ("-inf", "-inf"), ("1,2", nil), ("", nil), ("-", nil), (".", nil),
      ("1.2.3", nil), ("0x10", nil), ("1e", nil), ("1 ", nil), ("infinity", nil), ("--1", nil), ("1e999", nil),
    ] as [(String, String?)])
  func numbers(text: String, value: String?) {
    #expect(read(.number(), text) == value.map { Double($0).map { Value.number($0).dump() } ?? $0 })
  }

  @Test func numbersInOtherNotations() {
    var notation = FieldType.Notation()
    notation.decimal = ","
    notation.group = "."
    #expect(read(.number(notation), "1.234,5") == "1234.5")
    notation = FieldType.Notation()
    notation.isBare = false
    #expect(read(.number(notation), "约95.5%") == "95.5")
    #expect(read(.number(notation), "%") == nil)
    notation.group = ","
    #expect(read(.integer(notation), "1,234元") == "1234")
  }

  @Test func wholeNumbers() {
    #expect(read(.integer(), "-42") == "-42")
    #expect(read(.integer(), "42.0") == nil)
    #expect(read(.integer(), "4e2") == nil)
    #expect(read(.year, "2021") == "2021")
    #expect(read(.year, "21") == nil)
    #expect(read(.year, "-0044") == "-44")
  }

  @Test func truthValues() {
    #expect(read(.boolean(), "TRUE") == "true")
    #expect(read(.boolean(), "0") == "false")
    #expect(read(.boolean(), "是") == nil)
    #expect(read(.boolean(trueValues: ["是"], falseValues: ["否"]), "否") == "false")
  }

  @Test func days() {
    #expect(read(.date(), "1970-01-01") == "@0")
    #expect(read(.date(), "2021-06-01") == "@1622505600000")
    #expect(read(.date(), "2000-02-29") == "@951782400000")
    #expect(read(.date(), "1900-02-29") == nil)
    #expect(read(.date(), "2021-6-1") == nil)
    #expect(read(.date(.pattern("%Y年%m月%d日")), "2021年06月01日") == "@1622505600000")
    #expect(read(.date(.any), "2021-06-01T08:00:00Z") == "@1622505600000")
    #expect(read(.yearmonth, "2021-06") == "@1622505600000")
    #expect(read(.yearmonth, "2021-13") == nil)
  }

  @Test func moments() {
    #expect(read(.datetime(), "2021-06-01T08:00:00") == "@1622534400000")
    #expect(read(.datetime(), "2021-06-01T08:00:00.250Z") == "@1622534400250")
    #expect(read(.datetime(), "2021-06-01T08:00:00+08:00") == "@1622505600000")
    #expect(read(.datetime(), "2021-06-01 08:00:00") == nil)
    #expect(read(.datetime(), "2021-06-01T25:00:00") == nil)
    #expect(read(.datetime(.pattern("%d/%m/%Y %H:%M")), "01/06/2021 08:00") == "@1622534400000")
    #expect(read(.time(), "15:00:00") == "15:00:00")
    #expect(read(.time(), "15:00") == nil)
    #expect(read(.time(.pattern("%H:%M")), "15:05") == "15:05:00")
  }

  @Test func durations() {
    #expect(read(.duration, "P1Y2M10DT2H30M") == "P1Y2M10DT2H30M")
    for wrong in ["P", "PT", "1Y", "P1S", "P1M1Y", "PT1.5", "P.5D"] { #expect(read(.duration, wrong) == nil) }
    #expect(FieldType.duration.order(of: .string("-PT1.5S")) == -1500)
    #expect(FieldType.duration.order(of: .string("P1W")) == 604_800_000)
  }

  @Test func textFormats() {
    #expect(read(.string(.email), "office@yueqing.gov.cn") != nil)
    for wrong in ["office", "@b.c", "a@b", "a@@b.c", "a b@c.d", "a@.c"] { #expect(read(.string(.email), wrong) == nil) }
    #expect(read(.string(.uri), "https://example.org/a?b=c") != nil)
    for wrong in ["example.org", "1a:b", "http:", "http://a b"] { #expect(read(.string(.uri), wrong) == nil) }
    #expect(read(.string(.uuid), "123e4567-e89b-12d3-a456-426614174000") != nil)
    #expect(read(.string(.uuid), "123e4567-e89b-12d3-a456-42661417400g") == nil)
    #expect(read(.string(.binary), "5bGx5rW3") != nil)
    for wrong in ["5bGx5rW", "5b=x", "5bGx5rW!"] { #expect(read(.string(.binary), wrong) == nil) }
  }

  @Test func nestedValues() {
    #expect(read(.object, #"{"a": [1, null]}"#) == "{a: [1, ·]}")
    #expect(read(.object, "[1]") == nil)
    #expect(read(.array, "[1, \"二\"]") == "[1, 二]")
    #expect(read(.array, "{") == nil)
    #expect(read(.list(delimiter: "|", item: .string()), "溫州市|溫州") == "[溫州市, 溫州]")
    #expect(read(.list(delimiter: ",", item: .integer()), "1,x") == nil)
    #expect(read(.geopoint(), "120.7, 28.0") == "[120.7, 28]")
    #expect(read(.geopoint(), "28.0, 120.7") == nil)
    #expect(read(.geopoint(.array), "[120.7, 28.0]") == "[120.7, 28]")
    #expect(read(.geopoint(.object), #"{"lon": 120.7, "lat": 28}"#) == "[120.7, 28]")
    #expect(read(.geojson(), #"{"type": "Point", "coordinates": [1, 2]}"#) != nil)
    #expect(read(.geojson(), #"{"type": "Topology"}"#) == nil)
    #expect(read(.geojson(isTopology: true), #"{"type": "Topology"}"#) != nil)
  }
}
