import Diagnostics
import Formats
import Foundation
import Tables

/// Vega's functions of colors. A color is a text, as CSS writes it: `#5b8ff9` or `rgb(91, 143, 249)`.
let colorFunctions: [ExpressionFunction] = [
  .of("rgb", 1...4) { (call) throws(Failure) in
    if call.count < 3 { return .string(try components(call, 0).text) }
    return .string(RGB(red: call.number(0), green: call.number(1), blue: call.number(2), alpha: alpha(call)).text)
  },
  .of("hsl", 3...4) { (call) throws(Failure) in
    .string(RGB(hue: call.number(0), saturation: call.number(1), lightness: call.number(2), alpha: alpha(call)).text)
  },
  .of("luminance", 1...1) { (call) throws(Failure) in .number(try components(call, 0).luminance) },
  .of("contrast", 2...2) { (call) throws(Failure) in
    let (a, b) = (try components(call, 0).luminance, try components(call, 1).luminance)
    // WCAG 2.1, "contrast ratio".
    return .number((max(a, b) + 0.05) / (min(a, b) + 0.05))
  },
]

private func alpha(_ call: FunctionCall) -> Double { call.count > 3 ? call.number(3) : 1 }

private func components(_ call: FunctionCall, _ position: Int) throws(Failure) -> RGB {
  let text = call.text(position)
  if let color = RGB(text) { return color }
  throw call.failure(
    Wording("`\(text.prefix(40))` 不是颜色", en: "`\(text.prefix(40))` is not a color"),
    hint: Wording("写作 `#5b8ff9` 或 `rgb(91, 143, 249)`", en: "write `#5b8ff9` or `rgb(91, 143, 249)`"))
}

/// Red, green and blue from 0 to 255, opacity from 0 to 1.
private struct RGB {
  let red: Double
  let green: Double
  let blue: Double
  let alpha: Double

  init(red: Double, green: Double, blue: Double, alpha: Double) {
    (self.red, self.green, self.blue, self.alpha) = (red, green, blue, alpha)
  }

  /// The color with a hue in degrees (CSS Color 4, section 7.1).
  init(hue: Double, saturation: Double, lightness: Double, alpha: Double) {
    func channel(_ offset: Double) -> Double {
      let turned = fmod(offset + hue / 30, 12)
      let position = turned < 0 ? turned + 12 : turned
      let strength = saturation * min(lightness, 1 - lightness)
      return 255 * (lightness - strength * max(-1, min(position - 3, 9 - position, 1)))
    }
    self.init(red: channel(0), green: channel(8), blue: channel(4), alpha: alpha)
  }

  init?(_ text: String) {
    if text.hasPrefix("#") {
      let digits = text.count == 4 ? text.dropFirst().map { "\($0)\($0)" }.joined() : String(text.dropFirst())
      guard digits.count == 6, let code = UInt32(digits, radix: 16) else { return nil }
      self.init(red: Double(code >> 16), green: Double(code >> 8 & 255), blue: Double(code & 255), alpha: 1)
      return
    }
    guard let open = text.firstIndex(of: "("), text.hasPrefix("rgb"), text.hasSuffix(")") else { return nil }
    let parts = text[text.index(after: open)...].dropLast().split(separator: ",").map { scriptNumber(of: String($0)) }
    guard (3...4).contains(parts.count), parts.allSatisfy(\.isFinite) else { return nil }
    self.init(red: parts[0], green: parts[1], blue: parts[2], alpha: parts.count > 3 ? parts[3] : 1)
  }

  /// As CSS writes it.
  var text: String {
    let channels = [red, green, blue].map { String(Int(max(0, min(255, $0.isNaN ? 0 : $0)).rounded())) }
    let isOpaque = alpha >= 1 || alpha.isNaN
    let parts = isOpaque ? channels : channels + [max(0, alpha).javaScriptText]
    return (isOpaque ? "rgb(" : "rgba(") + parts.joined(separator: ", ") + ")"
  }

  /// WCAG 2.1, "relative luminance".
  var luminance: Double {
    func linear(_ channel: Double) -> Double {
      let value = channel / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let weightedRed = 0.2126 * linear(red)
    let weightedGreen = 0.7152 * linear(green)
    return weightedRed + weightedGreen + 0.0722 * linear(blue)
  }
}
