import Diagnostics
import Foundation
import Scenes
import Tables

/// Vega's functions of colours. A colour is a text, as CSS writes it: `#5b8ff9`, `steelblue` or `rgb(91, 143, 249)`.
///
/// Each makes a colour from its parts, or from another colour. The parts can be had directly: `lab('steelblue').l`.
let colorFunctions: [ExpressionFunction] =
  colorSpaces.map(\.function) + [
    .of("luminance", 1...1) { (call) throws(Failure) in .number(luminance(try color(call, 0))) },
    .of("contrast", 2...2) { (call) throws(Failure) in
      let (a, b) = (luminance(try color(call, 0)), luminance(try color(call, 1)))
      // WCAG 2.1, "contrast ratio".
      return .number((max(a, b) + 0.05) / (min(a, b) + 0.05))
    },
  ]

/// What `rgb(…).r` and its like compute; `nil` for another member of what another function gives.
func colorPart(_ part: String, of name: String) -> ExpressionFunction? {
  guard let space = colorSpaces.first(where: { $0.name == name }) else { return nil }
  guard let position = (space.parts + ["opacity"]).firstIndex(of: part) else { return nil }
  return .of("\(name).\(part)", 1...4) { (call) throws(Failure) in
    guard call.count < 3 else { return .number(position == 3 && call.count < 4 ? 1 : call.number(position)) }
    let color = try color(call, 0)
    return .number(position == 3 ? color.alpha : space.numbers(color)[position])
  }
}

/// A way to tell a colour by three numbers.
private struct ColorSpace: Sendable {
  let name: String
  let parts: [String]
  let make: @Sendable (Double, Double, Double, Double) -> Color
  let numbers: @Sendable (Color) -> [Double]

  var function: ExpressionFunction {
    .of(name, 1...4) { [make] (call) throws(Failure) in
      if call.count < 3 { return .string(functionText(try color(call, 0))) }
      let alpha = call.count > 3 ? call.number(3) : 1
      return .string(functionText(make(call.number(0), call.number(1), call.number(2), alpha)))
    }
  }
}

private let colorSpaces = [
  ColorSpace(name: "rgb", parts: ["r", "g", "b"]) {
    Color(red: $0 / 255, green: $1 / 255, blue: $2 / 255, alpha: $3)
  } numbers: {
    [$0.red * 255, $0.green * 255, $0.blue * 255]
  },
  ColorSpace(name: "hsl", parts: ["h", "s", "l"]) {
    HSLColor(hue: $0, saturation: $1, lightness: $2, alpha: $3).color
  } numbers: {
    let color = HSLColor($0)
    return [color.hue, color.saturation, color.lightness]
  },
  ColorSpace(name: "lab", parts: ["l", "a", "b"]) {
    LabColor(lightness: $0, a: $1, b: $2, alpha: $3).color
  } numbers: {
    let color = LabColor($0)
    return [color.lightness, color.a, color.b]
  },
  ColorSpace(name: "hcl", parts: ["h", "c", "l"]) {
    HCLColor(hue: $0, chroma: $1, lightness: $2, alpha: $3).color
  } numbers: {
    let color = HCLColor($0)
    return [color.hue, color.chroma, color.lightness]
  },
]

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
