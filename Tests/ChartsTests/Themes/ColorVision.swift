import Foundation
import Scenes

/// How somebody sees colours: what remains of red, green and blue in linear light.
///
/// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
/// Transactions on Visualization and Computer Graphics 15 (6), 2009, at severity 1.
enum ColorVision: String, CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia
  /// A print in one colour: luminance alone.
  case grey

  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    case .grey: [[Double]](repeating: [0.2126729, 0.7151522, 0.0721750], count: 3)
    }
  }

  /// The colour as it is seen.
  func lab(_ color: Color) -> Lab {
    let light = [color.red, color.green, color.blue].map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return Lab(linear: multiply(matrix, light).map { min(max($0, 0), 1) })
  }
}

/// A colour in CIE L*a*b* under D65.
struct Lab {
  var l: Double
  var a: Double
  var b: Double

  init(_ l: Double, _ a: Double, _ b: Double) { (self.l, self.a, self.b) = (l, a, b) }

  init(linear: [Double]) {
    let toXYZ = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
    ]
    let white = multiply(toXYZ, [1, 1, 1])
    let parts = zip(multiply(toXYZ, linear), white).map { value, white -> Double in
      let share = value / white
      return share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116
    }
    self.init(116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2]))
  }

  /// How different two colours look: CIEDE2000 (Sharma, Wu and Dalal, Color Research and Application 30 (1), 2005).
  func difference(_ other: Lab) -> Double {
    let chromas = (hypot(a, b), hypot(other.a, other.b))
    let seventh = pow((chromas.0 + chromas.1) / 2, 7)
    let stretch = 1 + 0.5 * (1 - (seventh / (seventh + pow(25, 7))).squareRoot())
    let (one, two) = (Hue(a * stretch, b), Hue(other.a * stretch, other.b))
    let (lightness, chroma) = (other.l - l, two.chroma - one.chroma)
    let isGrey = one.chroma * two.chroma == 0
    var turn = two.degrees - one.degrees
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let hue = isGrey ? 0 : 2 * (one.chroma * two.chroma).squareRoot() * sine(turn / 2)
    let middle = (l: (l + other.l) / 2, chroma: (one.chroma + two.chroma) / 2, hue: one.middle(two))
    let warm = 1 - 0.17 * cosine(middle.hue - 30) + 0.24 * cosine(2 * middle.hue)
    let weight = warm + 0.32 * cosine(3 * middle.hue + 6) - 0.2 * cosine(4 * middle.hue - 63)
    let square = (middle.l - 50) * (middle.l - 50)
    let scales = (
      l: 1 + 0.015 * square / (20 + square).squareRoot(), chroma: 1 + 0.045 * middle.chroma,
      hue: 1 + 0.015 * middle.chroma * weight
    )
    let power = pow(middle.chroma, 7)
    let blue = 30 * exp(-pow((middle.hue - 275) / 25, 2))
    let rotation = -sine(2 * blue) * 2 * (power / (power + pow(25, 7))).squareRoot()
    let parts = (lightness / scales.l, chroma / scales.chroma, hue / scales.hue)
    let sum = parts.0 * parts.0 + parts.1 * parts.1 + parts.2 * parts.2
    return (sum + rotation * parts.1 * parts.2).squareRoot()
  }

  private struct Hue {
    let chroma: Double
    let degrees: Double

    init(_ a: Double, _ b: Double) {
      chroma = hypot(a, b)
      let angle = chroma == 0 ? 0 : atan2(b, a) * 180 / .pi
      degrees = angle < 0 ? angle + 360 : angle
    }

    func middle(_ other: Hue) -> Double {
      let sum = degrees + other.degrees
      if chroma * other.chroma == 0 { return sum }
      if abs(degrees - other.degrees) <= 180 { return sum / 2 }
      return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
    }
  }
}

private func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
private func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
private func multiply(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
  matrix.map { row in zip(row, vector).map(*).reduce(0, +) }
}
