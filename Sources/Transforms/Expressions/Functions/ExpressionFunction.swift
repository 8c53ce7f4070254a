import Diagnostics
import Tables

/// A function of the expression language.
struct ExpressionFunction: Sendable {
  enum Body: Sendable {
    /// A number to a number.
    case math(@Sendable (Double) -> Double)
    /// Anything else.
    case general(@Sendable (FunctionCall) throws(Failure) -> Value)
  }

  let name: String
  /// How many arguments it takes.
  let arity: ClosedRange<Int>
  /// Whether the same arguments always give the same value, whatever the row.
  let isPure: Bool
  let body: Body

  static func math(_ name: String, _ compute: @escaping @Sendable (Double) -> Double) -> Self {
    Self(name: name, arity: 1...1, isPure: true, body: .math(compute))
  }

  static func of(
    _ name: String, _ arity: ClosedRange<Int>, isPure: Bool = true,
    _ compute: @escaping @Sendable (FunctionCall) throws(Failure) -> Value
  ) -> Self {
    Self(name: name, arity: arity, isPure: isPure, body: .general(compute))
  }

  /// More arguments than anyone writes: the upper bound of functions that take any number.
  static let any = 10_000

  /// Every function, by name.
  static let named: [String: ExpressionFunction] = {
    // `if` is rewritten to a conditional by the parser: only one of its branches is evaluated.
    let branch = ExpressionFunction.of("if", 3...3) { (call) throws(Failure) in call[call[0].isTruthy ? 1 : 2] }
    let all =
      [branch] + mathFunctions + typeFunctions + textFunctions + patternFunctions + listFunctions + rangeFunctions
      + formatFunctions + dateFunctions + datePartFunctions + colorFunctions + distributionFunctions + domainFunctions
      + geoFunctions
    return Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Functions of Vega that cannot be had here, with the reason.
  static let refusals: [String: Wording] = {
    let clock = Wording(
      "结果不得取决于时钟；请把日期作为参数传入", en: "results must not depend on the clock; pass the date as a parameter")
    let interaction = Wording("这里没有交互事件和比例尺", en: "there are no events, signals or scales here")
    let interactive = [
      "data", "indata", "scale", "invert", "copy", "domain", "range", "bandwidth", "gradient", "treePath",
      "treeAncestors", "modify", "vlSelectionTest", "event", "screen", "containerSize",
      "windowSize", "warn", "info", "debug", "geoArea", "geoBounds", "pinchDistance", "pinchAngle",
      "xy", "x", "y", "group", "item", "inScope", "intersect", "intersectLasso", "lassoAppend", "lassoPath",
      "pathShape", "encode", "setdata",
      "geoScale", "geoShape",
    ]
    return Dictionary(
      [("now", clock)] + interactive.map { ($0, interaction) }, uniquingKeysWith: { first, _ in first })
  }()

  /// How many arguments it takes, for a message.
  var arityText: Wording {
    let (low, high) = (arity.lowerBound, arity.upperBound)
    if high == Self.any { return Wording("至少 \(low) ", en: "at least \(low) \(plural(low))") }
    if low == high { return Wording(" \(low) ", en: "\(low) \(plural(low))") }
    return Wording(" \(low) 到 \(high) ", en: "\(low) to \(high) arguments")
  }

  private func plural(_ count: Int) -> String { count == 1 ? "argument" : "arguments" }
}

/// One evaluation of a function.
struct FunctionCall {
  let name: String
  var arguments: [Value]
  var row: Int
  let context: EvaluationContext
  let memory: EvaluationMemory
  let offset: Int
  let location: SourceLocation

  /// How many arguments there are.
  var count: Int { arguments.count }

  /// An argument; null when it was left out.
  subscript(position: Int) -> Value { position < arguments.count ? arguments[position] : .null }

  /// An argument as a number; NaN when it was left out.
  func number(_ position: Int) -> Double { position < arguments.count ? arguments[position].scriptNumber : .nan }

  /// An argument as a whole number within the range of `Int32`, cut towards zero; `fallback` when it is left out or none.
  func integer(_ position: Int, or fallback: Int) -> Int {
    let value = number(position)
    return value.isNaN ? fallback : Int(max(-2_147_483_648, min(2_147_483_647, value)))
  }

  /// An argument as a text.
  func text(_ position: Int) -> String { self[position].scriptText }

  /// An argument as a list; nil when it is none.
  func list(_ position: Int) -> [Value]? { if case .list(let items) = self[position] { items } else { nil } }

  /// A failure at the place of this call.
  func failure(_ message: Wording, hint: Wording? = nil) -> Failure {
    expressionFailure(message, offset: offset, at: location, hint: hint)
  }

  /// The most items or characters that a function may make: hostile input must not fill the memory.
  static let maximumLength = 1_000_000

  /// Refuses a result of this length.
  func checkLength(_ length: Double) throws(Failure) {
    guard length > Double(Self.maximumLength) else { return }
    throw failure(
      Wording(
        "函数 `\(name)` 的结果超过 \(Self.maximumLength) 项",
        en: "the result of `\(name)` would be longer than \(Self.maximumLength)"))
  }
}
