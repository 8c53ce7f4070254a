import Testing

@testable import Charts

/// What a filter or a time unit compares or cuts says what the texts of a field are, as in Vega-Lite.
@Suite struct FilterReadingTests {
  /// The values of `v` that are left, as labels.
  private func left(_ transform: String) throws -> [String] {
    try draw(
      """
      data: {values: [{d: 2024-01-05, v: 3, n: '5'}, {d: 2024-06-01, v: 12, n: '40'}, {d: '', v: 7, n: ''}]}
      transform: [\(transform)]
      mark: text
      encoding: {text: {field: v}}
      """
    ).groups("role-mark").flatMap(\.words)
  }

  @Test func textsComparedWithDatesAreDates() throws {
    #expect(try left("{filter: {field: d, lt: {year: 2024, month: 3}}}") == ["3"])
    #expect(try left("{filter: {field: d, range: [{year: 2024, month: 5}, {year: 2025}]}}") == ["12"])
    #expect(try left("{filter: {not: {field: d, timeUnit: month, equal: 6}}}, {filter: isValid(datum.d)}") == ["3"])
    #expect(try left("{calculate: datum.d, as: e}, {filter: {field: e, gt: {year: 2024, month: 3}}}") == ["12"])
  }

  @Test func expressionsSeeDates() throws {
    #expect(try left("{timeUnit: month, field: d, as: m}, {filter: month(datum.d) == 5}") == ["12"])
  }

  @Test func textsComparedWithNumbersAreNumbers() throws {
    #expect(try left("{filter: {field: n, oneOf: [5, 40]}}") == ["3", "12"])
    #expect(try left("{filter: {field: n, gt: 6}}") == ["12"])
    #expect(try left("{filter: {field: v, equal: '12'}}") == ["12"])
  }

  @Test func aTextThatIsNoDateIsNamed() {
    #expect(
      problems(
        """
        data: {values: [{d: 春}]}
        transform: [{filter: {field: d, timeUnit: year, equal: 2024}}]
        mark: point
        """) == "chart.vl.yaml:2:30: error: `春` in row 1 of the field `d` is not a date")
  }
}
