/// How JavaScript prints numbers (ECMA-262, 6.1.6.1.20 and 21.1.3); d3 and Vega print with these.
extension Double {
  /// `String(x)`: the shortest digits; with an exponent from 1e21 and below 1e-6.
  public var javaScriptText: String {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
    if self == 0 { return "0" }
    let sign = self < 0 ? "-" : ""
    let parts = DecimalDigits(shortest: self)
    let count = parts.digits.count
    if parts.point > 21 || parts.point <= -6 {
      return sign + Self.exponentText(parts, digits: count)
    }
    return sign + parts.text(decimals: Swift.max(0, count - parts.point))
  }

  /// `x.toFixed(digits)`: exactly this many digits behind the point; as `javaScriptText` from 1e21.
  public func javaScriptFixed(_ digits: Int) -> String {
    guard isFinite, magnitude < 1e21 else { return javaScriptText }
    let decimals = Swift.max(0, digits)
    let parts = DecimalDigits.javaScript(self) { $0.point + decimals }
    return (self < 0 ? "-" : "") + parts.text(decimals: decimals)
  }

  /// `x.toExponential(digits)`: this many digits behind the point, or as many as needed for `nil`.
  public func javaScriptExponential(_ digits: Int? = nil) -> String {
    guard isFinite else { return javaScriptText }
    let parts =
      if let digits {
        DecimalDigits.javaScript(self) { _ in digits + 1 }
      } else {
        DecimalDigits(shortest: self)
      }
    let count = digits.map { Swift.max(0, $0) + 1 } ?? Swift.max(1, parts.digits.count)
    return (self < 0 ? "-" : "") + Self.exponentText(parts, digits: count)
  }

  /// `x.toPrecision(digits)`: this many digits in all; with an exponent below 1e-6 or when the whole part has more.
  public func javaScriptPrecision(_ digits: Int) -> String {
    guard isFinite else { return javaScriptText }
    let count = Swift.max(1, digits)
    let parts = DecimalDigits.javaScript(self) { _ in count }
    let sign = self < 0 ? "-" : ""
    let exponent = parts.digits.isEmpty ? 0 : parts.point - 1
    if exponent < -6 || exponent >= count { return sign + Self.exponentText(parts, digits: count) }
    return sign + parts.text(decimals: Swift.max(0, count - 1 - exponent))
  }

  /// `Math.round(x)`: halves towards positive infinity.
  var javaScriptRounded: Double {
    let floor = rounded(.down)
    return self - floor >= 0.5 ? floor + 1 : floor
  }

  private static func exponentText(_ parts: DecimalDigits, digits count: Int) -> String {
    let exponent = parts.digits.isEmpty ? 0 : parts.point - 1
    let digits = parts.text(digits: count)
    let head = digits.prefix(1)
    let tail = digits.dropFirst()
    let sign = exponent < 0 ? "-" : "+"
    return head + (tail.isEmpty ? "" : ".\(tail)") + "e\(sign)\(exponent.magnitude)"
  }
}
