import Diagnostics
import Tables

/// Vega's functions that ask for or change the kind of a value.
let typeFunctions: [ExpressionFunction] = [
  .of("isValid", 1...1) { (call) throws(Failure) in .boolean(!call[0].isNull && call[0].number?.isNaN != true) },
  .of("isDefined", 1...1) { (call) throws(Failure) in .boolean(!call[0].isNull) },
  // Of numbers only, as `Number.isNaN` and `Number.isFinite`.
  .of("isNaN", 1...1) { (call) throws(Failure) in .boolean(call[0].number?.isNaN ?? false) },
  .of("isFinite", 1...1) { (call) throws(Failure) in .boolean(call[0].number?.isFinite ?? false) },
  .of("isNumber", 1...1) { (call) throws(Failure) in .boolean(call[0].number != nil) },
  .of("isString", 1...1) { (call) throws(Failure) in .boolean(call[0].string != nil) },
  .of("isBoolean", 1...1) { (call) throws(Failure) in
    if case .boolean = call[0] { .boolean(true) } else { .boolean(false) }
  },
  .of("isDate", 1...1) { (call) throws(Failure) in
    if case .instant = call[0] { .boolean(true) } else { .boolean(false) }
  },
  .of("isArray", 1...1) { (call) throws(Failure) in .boolean(call.list(0) != nil) },
  .of("isObject", 1...1) { (call) throws(Failure) in
    switch call[0] {
    case .object, .list, .instant: .boolean(true)
    case .null, .boolean, .number, .string: .boolean(false)
    }
  },
  .of("isRegExp", 1...1) { (call) throws(Failure) in .boolean(isPattern(call[0])) },
  .of("isTuple", 1...1) { (call) throws(Failure) in
    if case .object = call[0] { .boolean(!isPattern(call[0])) } else { .boolean(false) }
  },
  .of("toNumber", 1...1) { (call) throws(Failure) in isBlank(call[0]) ? .null : .number(call.number(0)) },
  .of("toString", 1...1) { (call) throws(Failure) in isBlank(call[0]) ? .null : .string(call.text(0)) },
  .of("toBoolean", 1...1) { (call) throws(Failure) in
    if isBlank(call[0]) { return .null }
    return .boolean(call[0].isTruthy && call[0] != .string("false") && call[0] != .string("0"))
  },
  .of("parseFloat", 1...1) { (call) throws(Failure) in .number(leadingNumber(of: call.text(0))) },
  .of("parseInt", 1...2) { (call) throws(Failure) in
    .number(leadingInteger(of: call.text(0), radix: call.integer(1, or: 10)))
  },
]

/// What Vega's conversions turn into null.
private func isBlank(_ value: Value) -> Bool { value.isNull || value == .string("") }

/// The longest beginning of the text that is a decimal number.
private func leadingNumber(of text: String) -> Double {
  let trimmed = text.drop { $0.isWhitespace }
  guard let match = trimmed.prefixMatch(of: /[-+]?(Infinity|([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?)/) else {
    return .nan
  }
  return scriptNumber(of: String(match.0))
}

private func leadingInteger(of text: String, radix: Int) -> Double {
  var rest = text.drop { $0.isWhitespace }
  var radix = radix
  let sign: Double = rest.first == "-" ? -1 : 1
  if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
  if rest.lowercased().hasPrefix("0x"), radix == 16 || radix == 10 {
    radix = 16
    rest = rest.dropFirst(2)
  }
  guard (2...36).contains(radix) else { return .nan }
  var value: Double?
  for character in rest {
    guard character.isASCII, let digit = Int(String(character), radix: 36), digit < radix else { break }
    value = (value ?? 0) * Double(radix) + Double(digit)
  }
  return value.map { sign * $0 } ?? .nan
}
