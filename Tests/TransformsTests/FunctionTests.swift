import Diagnostics
import Testing

@testable import Transforms

@Suite struct FunctionTests {
  @Test(arguments: [
    ("abs(-2)", "2"), ("round(2.5)", "3"), ("round(-2.5)", "-2"), ("ceil(1.2) + floor(1.8)", "3"),
    ("trunc(-1.8)", "-1"),
    ("sign(-3)", "-1"), ("sqrt(16)", "4"), ("cbrt(8)", "2"), ("pow(2, 10)", "1024"), ("hypot(3, 4)", "5"),
    ("min(3, 1, 2)", "1"), ("max(3, '10')", "10"), ("max(1, NaN)", "nan"), ("min()", "inf"), ("clamp(12, 0, 10)", "10"),
    ("exp(0) + log(1) + sin(0) + cos(0)", "2"), ("atan2(0, 1)", "0"), ("abs('x')", "nan"),
  ])
  func math(text: String, expected: String) { #expect(value(text) == expected) }

  @Test(arguments: [
    ("isValid(null)", "false"), ("isValid(NaN)", "false"), ("isValid('')", "true"), ("isNaN('x')", "false"),
    ("isNaN(0 / 0)", "true"), ("isFinite(null)", "false"),
    ("isFinite(1 / 0)", "false"), ("isNumber(1)", "true"), ("isNumber('1')", "false"), ("isString('')", "true"),
    ("isBoolean(false)", "true"), ("isArray([])", "true"), ("isObject({})", "true"), ("isObject(1)", "false"),
    ("isDefined(undefined)", "false"), ("isDate(1)", "false"),
    ("toNumber('12.5')", "12.5"), ("toNumber('')", "·"), ("toNumber('12px')", "nan"), ("toString(12)", "12"),
    ("toBoolean('false')", "false"), ("toBoolean('yes')", "true"), ("toBoolean('')", "·"),
    ("parseFloat('3.5万')", "3.5"), ("parseFloat('约3')", "nan"), ("parseInt('42亩')", "42"),
    ("parseInt('ff', 16)", "255"),
    ("parseInt('0x1f')", "31"),
  ])
  func types(text: String, expected: String) { #expect(value(text) == expected) }

  @Test(arguments: [
    ("upper('ab') + lower('CD')", "ABcd"), ("trim('  a b ')", "a b"), ("substring('马边县', 0, 2)", "马边"),
    ("substring('abc', 2, 0)", "ab"), ("substring('abc', 1)", "bc"), ("split('a,b,c', ',')", "[a, b, c]"),
    ("split('a,b,c', ',', 2)", "[a, b]"), ("split('山海', '')", "[山, 海]"), ("join(['a', null, 1], '、')", "a、、1"),
    ("pad('7', 3, '0', 'left')", "007"), ("pad('7', 4)", "7   "), ("pad('ab', 5, '*', 'center')", "*ab**"),
    ("truncate('东西部协作', 3)", "东西…"), ("truncate('东西部协作', 4, 'left', '..')", "..协作"),
    ("truncate('abcdef', 5, 'center')", "ab…ef"), ("truncate('短', 5)", "短"), ("length('山海')", "2"),
    ("indexof('山海协作', '海')", "1"), ("lastindexof('abab', 'ab')", "2"), ("indexof('ab', 'c')", "-1"),
    ("slice('abcdef', -2)", "ef"), ("reverse('abc')", "cba"), ("btoa('山') + atob('5bGx')", "5bGx山"),
  ])
  func texts(text: String, expected: String) { #expect(value(text) == expected) }

  @Test(arguments: [
    ("test(/^马/, '马边')", "true"), ("test(/[/]b/i, 'A/B')", "true"), ("test('b+', 'abb')", "true"),
    ("test(regexp('^a', 'i'), 'Abc')", "true"), ("replace('a-b-c', '-', '+')", "a+b-c"),
    ("replace('a-b-c', /-/g, '+')", "a+b+c"), ("replace('2021年4月', /(\\d+)年(\\d+)月/, '$1-$2')", "2021-4"),
    ("replace('abc', /b/, '[$&]')", "a[b]c"), ("4 / 2 / 1", "2"), ("replace('a.b.c', '.', '$&-')", "a.-b.c"),
    ("replace('aaa', /a/g, '[$&$$]')", "[a$][a$][a$]"), ("replace('ab', /(b)|(c)/, '$1$2$3')", "ab$3"),
    ("replace('abc', 'b', \"$'$`\")", "acac"), ("split('3户4人', /[户人]/)", "[3, 4, ]"),
    ("split('a1b2c', /([0-9])/)", "[a, 1, b, 2, c]"), ("split('ab', /x*/)", "[a, b]"), ("split('', /x*/)", "[]"),
    ("split('a,b', /,/, 1)", "[a]"), ("'' + /[a-z]/gi", "/[a-z]/gi"), ("toString(regexp('o'))", "/o/"),
  ])
  func patterns(text: String, expected: String) { #expect(value(text) == expected) }

  @Test(arguments: [
    ("length([1, 2])", "2"), ("indexof([1, 2, 1], 1)", "0"), ("lastindexof([1, 2, 1], 1)", "2"),
    ("indexof([1], '1')", "-1"),
    ("slice([1, 2, 3, 4], 1, -1)", "[2, 3]"), ("reverse([1, 2])", "[2, 1]"),
    ("sort([10, 9, null, 'a'])", "[·, 9, 10, a]"),
    ("peek([1, 2])", "2"), ("pluck([{a: 1}, {a: 2}], 'a')", "[1, 2]"), ("merge({a: 1, b: 1}, {b: 2})", "{a: 1, b: 2}"),
    ("array(1)", "[1]"), ("extent([3, null, 1, NaN])", "[1, 3]"), ("span([2, 9])", "7"),
    ("inrange(5, [10, 0])", "true"),
    ("inrange(10, [0, 10], true, false)", "false"), ("clampRange([8, 12], 0, 10)", "[6, 10]"),
    ("lerp([0, 10], 0.3)", "3"),
    ("sequence(3)", "[0, 1, 2]"), ("sequence(1, 2, 0.5)", "[1, 1.5]"), ("sequence(3, 0)", "[]"),
    ("sequence(1, 2, 0)", "[]"),
  ])
  func lists(text: String, expected: String) { #expect(value(text) == expected) }

  @Test(arguments: [
    ("rgb(91, 143, 249)", "rgb(91, 143, 249)"), ("rgb('#5b8ff9')", "rgb(91, 143, 249)"),
    ("rgb(300, 0, 0, 0.5)", "rgba(255, 0, 0, 0.5)"), ("hsl(120, 1, 0.5)", "rgb(0, 255, 0)"),
    ("hsl(-120, 1, 0.25)", "rgb(0, 0, 128)"), ("luminance('#fff')", "1"),
    ("contrast('#000', 'rgb(255,255,255)')", "21"), ("rgb('steelblue').r", "70"), ("rgb(300, 0, 0).r", "300"),
    ("round(lab('steelblue').l)", "52"), ("round(hcl('steelblue')['h'])", "256"), ("hsl('red').s", "1"),
    ("rgb(1, 2, 3, 0.5).opacity + rgb('red').opacity", "1.5"), ("rgb('red').h", "·"),
  ])
  func colors(text: String, expected: String) { #expect(value(text) == expected) }

  @Test func colorDiagnostics() {
    #expect(
      value("luminance('rouge')", language: .chinese) == """
        test.vl.yaml:1:1: 错误: 表达式第 1 个字符：`rouge` 不是颜色
          提示: 写作 `#5b8ff9` 或 `rgb(91, 143, 249)`
        """)
  }
}
