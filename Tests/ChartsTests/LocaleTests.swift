import Charts
import Diagnostics
import Scenes
import Testing

/// Words of charts with a `config.locale`; the expected ones are those of Vega-Lite for the same definition.
@Suite struct LocaleTests {
  private let german = """
    config:
      locale:
        number: {decimal: ',', thousands: '.', grouping: [3], currency: ['', ' €'], percent: ' %'}
        time:
          dateTime: '%A, der %e. %B %Y, %X'
          date: '%d.%m.%Y'
          time: '%H:%M:%S'
          periods: [AM, PM]
          days: [Sonntag, Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag]
          shortDays: [So, Mo, Di, Mi, Do, Fr, Sa]
          months: [Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember]
          shortMonths: [Jan, Feb, Mrz, Apr, Mai, Jun, Jul, Aug, Sep, Okt, Nov, Dez]

    """
  private let rows = """
    data: {values: [{d: '2024-03-05', v: 1234567.5, p: 0.256}, {d: '2024-05-07', v: -4200, p: 0.5}]}

    """

  /// The words in a role, which are the same in both languages.
  private func words(_ role: String, _ chart: String) throws -> [String] {
    let english = try draw(rows + german + chart, language: .english).words(role)
    #expect(try draw(rows + german + chart, language: .chinese).words(role) == english)
    return english
  }

  @Test func numbersOfAxes() throws {
    #expect(
      try words("role-axis-label", "mark: point\nencoding: {x: {field: v, type: quantitative, axis: {tickCount: 3}}}")
        == ["0", "500.000", "1.000.000"])
    #expect(
      try words(
        "role-axis-label",
        "mark: point\nencoding: {x: {field: p, type: quantitative, axis: {format: .0%, values: [0, 0.5]}}}")
        == ["0 %", "50 %"])
    #expect(
      try words(
        "role-axis-label",
        "mark: point\nencoding: {x: {field: v, type: quantitative, axis: {format: '$.2f', values: [0, 1000]}}}")
        == ["0,00 €", "1000,00 €"])
  }

  @Test func logarithmicAxes() throws {
    let axis = try words(
      "role-axis-label", "mark: point\nencoding: {x: {field: p, type: quantitative, scale: {type: log}}}")
    #expect(axis.filter { !$0.isEmpty } == ["0,1", "0,2", "0,3", "0,4", "0,5", "0,6", "0,7", "0,8", "0,9", "1"])
  }

  @Test func momentsOfAxes() throws {
    #expect(
      try words("role-axis-label", "mark: point\nencoding: {x: {field: d, type: temporal, axis: {tickCount: month}}}")
        == ["April", "Mai"])
    #expect(
      try words(
        "role-axis-label", "mark: bar\nencoding: {x: {field: d, type: ordinal, timeUnit: yearmonthdate}}")
        == ["Mrz 05, 2024", "Mai 07, 2024"])
    #expect(
      try words("role-axis-label", "mark: bar\nencoding: {x: {field: d, type: ordinal, timeUnit: day}}") == ["Di"])
    #expect(
      try words(
        "role-axis-label",
        "mark: bar\nencoding: {y: {field: d, type: ordinal, axis: {formatType: time, format: '%A, %x'}}}"
      )
        == ["Dienstag, 05.03.2024", "Dienstag, 07.05.2024"])
  }

  @Test func legends() throws {
    func legend(_ color: String) throws -> [String] {
      try words("role-legend-label", "mark: point\nencoding: {color: {\(color)}}")
    }
    #expect(try legend("field: p, type: quantitative, legend: {values: [0.25, 0.5]}") == ["0,3", "0,5"])
    #expect(
      try legend("field: v, type: quantitative, scale: {type: threshold, domain: [1000.5], range: [red, blue]}")
        == ["1000.5"])
    #expect(
      try legend(
        "field: v, type: quantitative, scale: {type: threshold, domain: [1000.5], range: [red, blue]}, "
          + "legend: {format: '$,.1f'}") == ["1.000,5 €"])
    #expect(
      try legend("field: p, bin: {step: 0.25}, type: ordinal") == ["0,25 – 0,5"])
    #expect(try legend("field: d, timeUnit: month, type: ordinal") == ["Mrz", "Mai"])
  }

  @Test func textsAndHeaders() throws {
    func texts(_ text: String) throws -> [String] {
      try words(
        "mark-text role-mark", "mark: text\nencoding: {text: {\(text)}, x: {field: v, type: nominal, axis: null}}")
    }
    #expect(try texts("field: v, type: quantitative") == ["1234567,5", "−4200"])
    #expect(try texts("field: v, type: quantitative, format: '$,.2f'") == ["1.234.567,50 €", "−4.200,00 €"])
    #expect(try texts("field: d, type: temporal, format: '%-d. %B'") == ["5. März", "7. Mai"])
    #expect(
      try texts("condition: {test: datum.v > 0, field: p, type: quantitative, format: .1%}, field: d, type: temporal")
        == ["25,6 %", "Mai 07, 2024"])
    #expect(
      try texts("field: v, type: quantitative, format: ',万.1', formatType: chinese") == ["123,5万", "−0,4万"])
    #expect(
      try words("role-row-header", "mark: point\nencoding: {row: {field: d, timeUnit: month}}") == ["Mrz", "Mai"])
  }

  @Test func expressions() throws {
    #expect(
      try words(
        "mark-text role-mark",
        """
        transform: [{calculate: "utcParse('5. März 2024', '%d. %B %Y')", as: t}]
        mark: text
        encoding: {text: {field: t, type: temporal, format: '%x'}}
        """) == ["05.03.2024", "05.03.2024"])
    let functions = [
      ("format(datum.v, ',.1f')", ["1.234.567,5", "−4.200,0"]), ("monthFormat(2)", ["März", "März"]),
      ("monthAbbrevFormat(2)", ["Mrz", "Mrz"]), ("dayFormat(2)", ["Dienstag", "Dienstag"]),
      ("dayAbbrevFormat(2)", ["Di", "Di"]), ("utcFormat(0, '%A')", ["Donnerstag", "Donnerstag"]),
      ("timeFormat(0, '%B')", ["Januar", "Januar"]),
    ]
    for (function, expected) in functions {
      #expect(
        try words(
          "mark-text role-mark",
          "transform: [{calculate: \"\(function)\", as: t}]\nmark: text\nencoding: {text: {field: t}}") == expected)
    }
  }

  @Test func parameters() throws {
    #expect(
      try words(
        "role-title-text",
        """
        params: [{name: share, expr: "format(0.123, '.1%')"}]
        title: {text: {expr: "share + ' im ' + monthFormat(4)"}}
        mark: bar
        """) == ["12,3 % im Mai"])
  }

  @Test func labelExpressions() throws {
    #expect(
      try words(
        "role-axis-label",
        """
        mark: point
        encoding:
          x:
            field: v
            type: quantitative
            axis: {values: [1000], labelExpr: "datum.label + '/' + format(datum.value, '$d')"}
        """) == ["1.000/1000 €"])
  }

  @Test func namesOfMonthsInData() throws {
    let chart = """
      data: {values: [{d: 5. März 2024}], format: {parse: {d: "date:'%d. %B %Y'"}}}
      mark: text
      encoding: {text: {field: d, type: temporal, format: '%Y-%m-%d'}}

      """
    #expect(try draw(chart + german).words("mark-text role-mark") == ["2024-03-05"])
  }

  @Test func onePartAlone() throws {
    let chart = """
      data: {values: [{d: '2024-03-05', v: 0.5}]}
      mark: text
      encoding: {text: {field: v, type: quantitative}, x: {field: d, type: ordinal, timeUnit: yearmonth}}
      config: {locale: {number: {decimal: ','}}}
      """
    let chinese = try draw(chart, language: .chinese)
    #expect(chinese.words("mark-text role-mark") == ["0,5"])
    #expect(chinese.words("role-axis-label") == ["2024年3月"])
  }
}
