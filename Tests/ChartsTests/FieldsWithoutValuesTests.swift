import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes
import Testing

@testable import Charts

/// What the user hears of fields that are shown as numbers or dates and hold none.
@Suite struct FieldsWithoutValuesTests {
  private func warnings(_ yaml: String) throws -> [String] {
    var warnings: [Diagnostic] = []
    let spec = try ChartSpec.decode(try parseYAML(yaml, file: "chart.vl.yaml"), warnings: &warnings)
    let context = ChartContext(zone: .gmt, language: .english, measurer: FixedTextMeasurer())
    _ = try compile(try normalize(spec), tables: [:], context: context, warnings: &warnings)
    return warnings.map { $0.text(in: .english) }
  }

  @Test func namesAsNumbers() throws {
    #expect(
      try warnings("data: {values: [{a: x}, {a: y}]}\nmark: bar\nencoding: {x: {field: a, type: quantitative}}") == [
        "chart.vl.yaml:3:15: warning: the field `a` holds no numbers\n  hint: names are shown by `type: nominal`"
      ])
  }

  @Test func datesInAnotherWriting() throws {
    #expect(
      try warnings("data: {values: [{d: 31.12.x}]}\nmark: tick\nencoding: {x: {field: d, type: temporal}}") == [
        """
        chart.vl.yaml:3:15: warning: the field `d` holds no dates that can be read
          hint: say how they are written: `format: {parse: {d: "date:'%d.%m.%Y'"}}`
        """
      ])
  }

  @Test func columnsInsteadOfRows() throws {
    #expect(
      try warnings("data: {values: {b: [1, 2]}}\nmark: tick\nencoding: {x: {field: b, type: quantitative}}") == [
        """
        chart.vl.yaml:3:15: warning: the field `b` holds no numbers
          hint: its values are lists: write an object for each row, or use `flatten`
        """
      ])
  }

  @Test("No rows, some missing values, one cell without values, and counts of names are no slips.")
  func notAlways() throws {
    let x = "encoding: {x: {field: a, type: quantitative}"
    #expect(try warnings("data: {values: []}\nmark: point\n\(x)}").isEmpty)
    #expect(try warnings("data: {values: [{a: 1}, {a: null}]}\nmark: point\n\(x)}").isEmpty)
    #expect(
      try warnings("data: {values: [{a: 1, b: p}, {a: null, b: q}]}\nmark: point\n\(x), row: {field: b}}").isEmpty)
    // The outliers of a box are whatever lies outside, and so may hold nothing but what is missing.
    #expect(
      try warnings("data: {values: [{a: 5}, {a: 6}, {a: null}]}\nmark: boxplot\n\(x)}").isEmpty)
    #expect(
      try warnings("data: {values: [{a: p}]}\nmark: bar\nencoding: {x: {aggregate: distinct, field: a}}").isEmpty)
  }

  @Test func datesAllWrittenAlike() throws {
    #expect(
      try warnings(
        """
        data: {values: [{d: 2024-01-05}]}
        mark: point
        encoding: {x: {field: d, type: temporal, axis: {format: YYYY-MM}}}
        """) == [
          """
          chart.vl.yaml:3:57: warning: the date format `YYYY-MM` has no `%` and writes all dates alike
            hint: for example `%Y-%m-%d`
          """
        ])
  }
}
