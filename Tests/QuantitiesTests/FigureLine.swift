@testable import Quantities

/// A figure on one line: value [hard bounds] qualifier, unit counted, step of the last digit, words.
func line(_ phrase: String) throws(FigureFault) -> String {
  let figure = try parseFigure(phrase)
  let unit = [figure.unit, figure.counted].filter { !$0.isEmpty }.joined(separator: " ")
  let parts = [
    "\(phrase): \(line(figure.quantity))", unit.isEmpty ? "—" : unit, "step \(number(figure.step))",
    figure.words.joined(separator: "+"),
  ]
  return parts.filter { !$0.isEmpty }.joined(separator: " | ")
}

/// A quantity as value [lower, upper] qualifier.
func line(_ quantity: Quantity) -> String {
  let bounds = "[\(number(quantity.lower, or: "…")), \(number(quantity.upper, or: "…"))]"
  return "\(number(quantity.value, or: "–")) \(bounds) \(quantity.qualifier.rawValue)"
}

private func number(_ value: Double?, or missing: String = "") -> String {
  value.flatMap(DecimalNumber.init(nearest:))?.digits ?? missing
}
