extension TimeUnit {
  /// How values of this unit are labelled when the user does not say, as a specifier for `TimeFormat`.
  ///
  /// English as Vega-Lite has it: `%b %Y` for `yearmonth`. Chinese in the same manner: `%Y年%-m月`.
  public func specifier(_ language: FormatLanguage = .english) -> String {
    let table =
      switch language {
      case .english: Self.english
      case .chinese: Self.chinese
      }
    var text = ""
    var rest = parts[...]
    while let first = rest.first {
      // The longest run of parts that has a label of its own.
      let length = (1...rest.count).reversed().first { table[Array(rest.prefix($0))] != nil } ?? 1
      text += table[Array(rest.prefix(length))] ?? table[[first]] ?? ""
      rest = rest.dropFirst(length)
    }
    return text.last == " " ? String(text.dropLast()) : text
  }

  private static let english: [[Part]: String] = [
    [.year]: "%Y ", [.quarter]: "Q%q ", [.month]: "%b ", [.date]: "%d ", [.week]: "W%U ", [.day]: "%a ",
    [.dayofyear]: "%j ", [.hours]: "%H:00", [.minutes]: "00:%M", [.seconds]: ":%S", [.milliseconds]: ".%L",
    [.year, .month]: "%b %Y ", [.year, .month, .date]: "%b %d, %Y ", [.hours, .minutes]: "%H:%M",
  ]

  private static let chinese: [[Part]: String] = [
    [.year]: "%Y年", [.quarter]: "%q季度", [.month]: "%-m月", [.date]: "%-d日", [.week]: "第%-U周", [.day]: "%a ",
    [.dayofyear]: "第%-j天", [.hours]: "%H:00", [.minutes]: "00:%M", [.seconds]: ":%S", [.milliseconds]: ".%L",
    [.year, .month, .date]: "%Y年%-m月%-d日 ", [.month, .date]: "%-m月%-d日 ", [.hours, .minutes]: "%H:%M",
  ]
}
