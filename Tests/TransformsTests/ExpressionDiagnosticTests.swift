import Diagnostics
import Testing

@testable import Transforms

@Suite struct ExpressionDiagnosticTests {
  @Test(arguments: [
    ("1 +", "expected a value, found the end of the expression", "此处应有一个值，却是表达式的末尾", 4),
    ("1 2", "expected an operator, found `2`", "此处应有运算符，却是`2`", 3),
    ("(1", "expected `)`, found the end of the expression", "此处应有`)`，却是表达式的末尾", 3),
    ("[1; 2]", "expected a comma or `]`, found `;`", "此处应有逗号或 `]`，却是`;`", 3),
    ("{a 1}", "expected `:`, found `1`", "此处应有`:`，却是`1`", 4),
    ("{a: 1", "expected a comma or `}`, found the end of the expression", "此处应有逗号或 `}`，却是表达式的末尾", 6),
    ("{[1]: 1}", "expected a member's name, found `[`", "此处应有成员名，却是`[`", 2),
    ("datum.", "expected a member's name, found the end of the expression", "此处应有成员名，却是表达式的末尾", 7),
    ("'abc", "this text has no closing quote", "文字没有结束的引号", 1),
    ("'\\uZ'", "expected hexadecimal digits after `\\u`", "`\\u` 之后应是十六进制数字", 2),
    ("/ab", "this regular expression has no closing `/`", "正则表达式没有结束的 `/`", 1),
    ("1 + 12abc", "`12abc` is not a number", "`12abc` 不是数字", 5),
    ("round(1, 2)", "the function `round` takes 1 argument, found 2", "函数 `round` 要 1 个参数，却有 2 个", 1),
    ("slice('a')", "the function `slice` takes 2 to 3 arguments, found 1", "函数 `slice` 要 2 到 3 个参数，却有 1 个", 1),
    (
      "test(/(/, 'a')", "`/(/` is not a regular expression", "`/(/` 不是正则表达式", 6
    ),
    (
      "pad('a', 1e9)", "the result of `pad` would be longer than 1000000", "函数 `pad` 的结果超过 1000000 项", 1
    ),
  ])
  func withoutHint(text: String, english: String, chinese: String, character: Int) {
    #expect(value(text) == "test.vl.yaml:1:1: error: character \(character) of the expression: \(english)")
    #expect(value(text, language: .chinese) == "test.vl.yaml:1:1: 错误: 表达式第 \(character) 个字符：\(chinese)")
  }

  @Test(arguments: [
    ("datum.a = 1", "expected an operator, found `=`", "a comparison is written `==`"),
    ("datum.a => 1", "expected an operator, found `=>`", "a comparison is written `>=`"),
    ("Math.sqrt(datum.a)", "expected an operator, found `(`", "functions belong to nothing: `sqrt(x)`, `upper(s)`"),
    ("datum.a and 1", "expected an operator, found `and`", "write `&&`"),
    ("2 ** 3", "expected an operator, found `**`", "a power is written `pow(x, y)`"),
    ("1 ?? 2", "expected an operator, found `??`", "write `isValid(x) ? x : y`"),
    ("1 + 2)", "expected an operator, found `)`", nil),
    ("ruond(1.5)", "unknown function `ruond`", "did you mean `round`?"),
    ("now()", "unknown function `now`", "results must not depend on the clock; pass the date as a parameter"),
    ("scale('x', 1)", "unknown function `scale`", "there are no events, signals or scales here"),
    ("datum.mony", "there is no field `mony`", "did you mean `money`?"),
    ("datum.人数", "there is no field `人数`", "the fields are `county`, `year`, `money`"),
    ("money", "unknown name `money`", "a field is written `datum.money`"),
    ("round", "unknown name `round`", "a function is written `round(…)`"),
    ("dautm.money", "unknown name `dautm`", "did you mean `datum`?"),
    ("1 \u{FF0B} 2", "unknown character `\u{FF0B}`", "expressions use ASCII signs only"),
  ])
  func withHint(text: String, message: String, hint: String?) {
    let lines = value(text, on: funds).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasSuffix("of the expression: \(message)") == true, "\(lines)")
    #expect(lines.dropFirst().first.map(String.init) == hint.map { "  hint: \($0)" })
  }

  @Test func depthIsBounded() {
    let nested = String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000)
    let chained = "1" + String(repeating: " + 1", count: 5000)
    let negated = String(repeating: "!", count: 5000) + "1"
    let members = "datum.money" + String(repeating: ".a", count: 5000)
    for text in [nested, chained, negated, members] {
      #expect(value(text, on: funds).hasSuffix("the expression is nested more than 200 levels deep"))
    }
    #expect(value("1" + String(repeating: " + 1", count: 150)) == "151")
  }
}
