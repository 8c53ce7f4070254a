import Diagnostics

extension TableReader {
  /// Reports quotes and blank lines that are out of place in the current row.
  func reportProblems(of scanner: DelimitedScanner, file: String) {
    for problem in scanner.problems { faults.report(problem, of: scanner, file: file) }
  }
}

extension FaultLog {
  /// Reports a quote or blank lines out of place in the current row of a scanner.
  func report(_ problem: DelimitedScanner.Problem, of scanner: DelimitedScanner, file: String) {
    let lines = LineCounter(scanner.bytes, from: scanner.rowStart, line: scanner.rowLine)
    let quote = String(UnicodeScalar(scanner.dialect.quote ?? 0x22))
    switch problem {
    case .unclosedQuote(let offset):
      report(.quoting) {
        .error(
          Wording("此处的引号没有结束", en: "the quote that opens here is never closed"),
          at: lines.location(of: offset, file: file),
          hint: Wording(
            "值中的引号要写两次：`\(quote)\(quote)`", en: "a quote inside a value is written twice: `\(quote)\(quote)`"))
      }
    case .strayQuote(let offset):
      report(.quoting) {
        let isAfterSpace = offset > 0 && scanner.bytes[offset - 1] == 0x20
        let hint =
          isAfterSpace
          ? Wording(
            "去掉引号前的空格，或在方言中设 `\"skipInitialSpace\": true`",
            en: "remove the space before the quote, or set `\"skipInitialSpace\": true` in the dialect")
          : Wording(
            "整个值放在引号中，其中的引号写两次", en: "put the whole value into quotes, and write the quotes inside twice")
        return .error(
          Wording("没有引号的值中出现了引号", en: "a quote stands in a value without quotes"),
          at: lines.location(of: offset, file: file), hint: hint)
      }
    case .textAfterQuote(let offset):
      report(.quoting) {
        .error(
          Wording("结束引号之后还有文字", en: "there is text behind the closing quote"),
          at: lines.location(of: offset, file: file),
          hint: Wording(
            "值中的引号要写两次：`\(quote)\(quote)`", en: "a quote inside a value is written twice: `\(quote)\(quote)`"))
      }
    case .blankLines(let line, let count):
      report(.blankLine) {
        .warning(
          count == 1
            ? Wording("空行已略过", en: "the blank line is left out")
            : Wording("\(count) 个空行已略过", en: "\(count) blank lines are left out"),
          at: SourceLocation(file: file, line: line, column: 1))
      }
    }
  }
}
