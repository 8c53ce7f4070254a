import Diagnostics
import Foundation
import Scenes
import Tables

/// Vega's functions of colours. A colour is a text, as CSS writes it: `#5b8ff9`, `steelblue` or `rgb(91, 143, 249)`.
///
/// Each makes a colour from its parts, or from another colour.
let colorFunctions: [ExpressionFunction] = [
  space("rgb") { Color(red: $0 / 255, green: $1 / 255, blue: $2 / 255, alpha: $3) },
  space("hsl") { HSLColor(hue: $0, saturation: $1, lightness: $2, alpha: $3).color },
  space("lab") { LabColor(lightness: $0, a: $1, b: $2, alpha: $3).color },
  space("hcl") { HCLColor(hue: $0, chroma: $1, lightness: $2, alpha: $3).color },
  .of("luminance", 1...1) { (call) throws(Failure) in .number(luminance(try color(call, 0))) },
  .of("contrast", 2...2) { (call) throws(Failure) in
    let (a, b) = (luminance(try color(call, 0)), luminance(try color(call, 1)))
    // WCAG 2.1, "contrast ratio".
    return .number((max(a, b) + 0.05) / (min(a, b) + 0.05))
  },
]

private func space(
  _ name: String, _ make: @escaping @Sendable (Double, Double, Double, Double) -> Color
) -> ExpressionFunction {
  .of(name, 1...4) { (call) throws(Failure) in
    if call.count < 3 { return .string(functionText(try color(call, 0))) }
    let alpha = call.count > 3 ? call.number(3) : 1
    return .string(functionText(make(call.number(0), call.number(1), call.number(2), alpha)))
  }
}

private func color(_ call: FunctionCall, _ position: Int) throws(Failure) -> Color {
  let text = call.text(position)
  if let color = Color(css: text) { return color }
  throw call.failure(
    Wording("`\(text.prefix(40))` 不是颜色", en: "`\(text.prefix(40))` is not a color"),
    hint: Wording("写作 `#5b8ff9` 或 `rgb(91, 143, 249)`", en: "write `#5b8ff9` or `rgb(91, 143, 249)`"))
}

/// As the functions of CSS: `rgb(91, 143, 249)`, with an opacity below 1 `rgba(91, 143, 249, 0.5)`.
private func functionText(_ color: Color) -> String {
  func byte(_ part: Double) -> Int { part.isNaN ? 0 : Int((min(max(part, 0), 1) * 255).rounded()) }
  let parts = "\(byte(color.red)), \(byte(color.green)), \(byte(color.blue))"
  let alpha = color.alpha.isNaN ? 1 : min(max(color.alpha, 0), 1)
  return alpha == 1 ? "rgb(\(parts))" : "rgba(\(parts), \(Value.number(alpha).scriptText))"
}

/// WCAG 2.1, "relative luminance".
private func luminance(_ color: Color) -> Double {
  func linear(_ part: Double) -> Double { part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4) }
  let weightedRed = 0.2126 * linear(color.red)
  let weightedGreen = 0.7152 * linear(color.green)
  return weightedRed + weightedGreen + 0.0722 * linear(color.blue)
}
