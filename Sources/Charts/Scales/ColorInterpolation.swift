import Foundation
import Scenes

/// The space in which a colour is made between two others, in the words of d3-interpolate.
enum ColorInterpolation: String, Hashable, Sendable, CaseIterable {
  /// By the parts of sRGB.
  case rgb
  /// By hue, saturation and lightness, the short way round the hues.
  case hsl
  /// The same, from the smaller hue to the larger.
  case hslLong = "hsl-long"
  /// By CIELAB: even to the eye.
  case lab
  /// By CIELAB's hue, chroma and lightness, the short way round the hues.
  case hcl
  /// The same, from the smaller hue to the larger.
  case hclLong = "hcl-long"
  /// Around the line of greys, the short way.
  case cubehelix
  /// The same, from the smaller hue to the larger.
  case cubehelixLong = "cubehelix-long"

  /// The colour at a share of the way, 0 to 1.
  ///
  /// - Parameter gamma: the power by which light is mixed in `rgb`, and by which lightness grows in the cubehelix
  ///   spaces, as in d3-interpolate.
  func mix(_ start: Color, _ end: Color, at share: Double, gamma: Double = 1) -> Color {
    var color: Color
    switch self {
    case .rgb:
      color = Color(
        red: powered(start.red, end.red, share, gamma), green: powered(start.green, end.green, share, gamma),
        blue: powered(start.blue, end.blue, share, gamma))
    case .hsl, .hslLong:
      let (a, b) = (HSLColor(start), HSLColor(end))
      color =
        HSLColor(
          hue: hue(a.hue, b.hue, share), saturation: linear(a.saturation, b.saturation, share),
          lightness: linear(a.lightness, b.lightness, share)
        ).color
    case .lab:
      let (a, b) = (LabColor(start), LabColor(end))
      color =
        LabColor(
          lightness: linear(a.lightness, b.lightness, share), a: linear(a.a, b.a, share), b: linear(a.b, b.b, share)
        ).color
    case .hcl, .hclLong:
      let (a, b) = (HCLColor(start), HCLColor(end))
      color =
        HCLColor(
          hue: hue(a.hue, b.hue, share), chroma: linear(a.chroma, b.chroma, share),
          lightness: linear(a.lightness, b.lightness, share)
        ).color
    case .cubehelix, .cubehelixLong:
      let (a, b) = (CubehelixColor(start), CubehelixColor(end))
      color =
        CubehelixColor(
          hue: hue(a.hue, b.hue, share), saturation: linear(a.saturation, b.saturation, share),
          lightness: linear(a.lightness, b.lightness, gamma == 1 ? share : pow(max(0, share), gamma))
        ).color
    }
    color.alpha = linear(start.alpha, end.alpha, share)
    return color
  }

  /// Between two numbers; a part that one of the colours does not have is the other's.
  private func linear(_ start: Double, _ end: Double, _ share: Double) -> Double {
    if start.isNaN { return end }
    return end.isNaN ? start : start + share * (end - start)
  }

  /// Between the powers of two numbers, and back.
  private func powered(_ start: Double, _ end: Double, _ share: Double, _ gamma: Double) -> Double {
    guard gamma != 1, gamma > 0 else { return linear(start, end, share) }
    return pow(max(0, linear(pow(start, gamma), pow(end, gamma), share)), 1 / gamma)
  }

  /// Between two angles in degrees.
  private func hue(_ start: Double, _ end: Double, _ share: Double) -> Double {
    switch self {
    case .hslLong, .hclLong, .cubehelixLong: return linear(start, end, share)
    default:
      let turn = end - start
      guard turn > 180 || turn < -180 else { return linear(start, end, share) }
      return start + share * (turn < 0 ? turn + 360 : turn - 360)
    }
  }
}
