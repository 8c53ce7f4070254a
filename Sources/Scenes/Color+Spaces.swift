import Foundation

/// A colour by hue, saturation and lightness. A grey has no hue (NaN), black and white no saturation either.
public struct HSLColor: Hashable, Sendable {
  /// Hue in degrees; 0 is red, 120 green.
  public var hue: Double
  /// 0 is grey, 1 is pure.
  public var saturation: Double
  /// 0 is black, 1 is white.
  public var lightness: Double
  /// 0 is invisible, 1 is solid.
  public var alpha: Double

  /// A colour from its parts.
  public init(hue: Double, saturation: Double, lightness: Double, alpha: Double = 1) {
    self.hue = hue
    self.saturation = saturation
    self.lightness = lightness
    self.alpha = alpha
  }

  /// The parts of an sRGB colour.
  public init(_ color: Color) {
    let low = min(color.red, color.green, color.blue)
    let high = max(color.red, color.green, color.blue)
    let range = high - low
    let lightness = (high + low) / 2
    guard range > 0 else {
      let hasNone = lightness <= 0 || lightness >= 1
      self.init(hue: .nan, saturation: hasNone ? .nan : 0, lightness: lightness, alpha: color.alpha)
      return
    }
    let sextant: Double
    if color.red == high {
      sextant = (color.green - color.blue) / range + (color.green < color.blue ? 6 : 0)
    } else if color.green == high {
      sextant = (color.blue - color.red) / range + 2
    } else {
      sextant = (color.red - color.green) / range + 4
    }
    let saturation = range / (lightness < 0.5 ? high + low : 2 - high - low)
    self.init(hue: sextant * 60, saturation: saturation, lightness: lightness, alpha: color.alpha)
  }

  /// This colour in sRGB.
  public var color: Color {
    let hue = hue.isNaN ? 0 : hue - (hue / 360).rounded(.down) * 360
    let saturation = self.hue.isNaN || self.saturation.isNaN ? 0 : self.saturation
    let high = lightness + (lightness < 0.5 ? lightness : 1 - lightness) * saturation
    let low = 2 * lightness - high
    func part(_ angle: Double) -> Double {
      if angle < 60 { return low + (high - low) * angle / 60 }
      if angle < 180 { return high }
      if angle < 240 { return low + (high - low) * (240 - angle) / 60 }
      return low
    }
    return Color(
      red: part(hue >= 240 ? hue - 240 : hue + 120), green: part(hue),
      blue: part(hue < 120 ? hue + 240 : hue - 120), alpha: alpha)
  }
}

/// A colour in CIELAB with the white of D50, as d3-color has it.
public struct LabColor: Hashable, Sendable {
  /// 0 is black, 100 is white.
  public var lightness: Double
  /// From green (below 0) to red.
  public var a: Double
  /// From blue (below 0) to yellow.
  public var b: Double
  /// 0 is invisible, 1 is solid.
  public var alpha: Double

  /// A colour from its parts.
  public init(lightness: Double, a: Double, b: Double, alpha: Double = 1) {
    self.lightness = lightness
    self.a = a
    self.b = b
    self.alpha = alpha
  }

  /// The white of D50 in XYZ.
  private static let white = (x: 0.96422, y: 1.0, z: 0.82521)

  /// The parts of an sRGB colour.
  public init(_ color: Color) {
    let (red, green, blue) = (Self.linear(color.red), Self.linear(color.green), Self.linear(color.blue))
    let y = Self.compressed((0.2225045 * red + 0.7168786 * green + 0.0606169 * blue) / Self.white.y)
    var (x, z) = (y, y)
    if red != green || green != blue {
      x = Self.compressed((0.4360747 * red + 0.3850649 * green + 0.1430804 * blue) / Self.white.x)
      z = Self.compressed((0.0139322 * red + 0.0971045 * green + 0.7141733 * blue) / Self.white.z)
    }
    self.init(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z), alpha: color.alpha)
  }

  /// This colour in sRGB; parts that a screen cannot show are cut.
  public var color: Color {
    let middle = (lightness + 16) / 116
    let x = Self.white.x * Self.expanded(a.isNaN ? middle : middle + a / 500)
    let y = Self.white.y * Self.expanded(middle)
    let z = Self.white.z * Self.expanded(b.isNaN ? middle : middle - b / 200)
    let red = Self.encoded(3.1338561 * x - 1.6168667 * y - 0.4906146 * z)
    let green = Self.encoded(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z)
    let blue = Self.encoded(0.0719453 * x - 0.2289914 * y + 1.4052427 * z)
    return Color(red: red, green: green, blue: blue, alpha: alpha)
  }

  /// CIE's cube root with its straight part near black.
  private static func compressed(_ t: Double) -> Double {
    let bend = 6.0 / 29
    return t > bend * bend * bend ? cbrt(t) : t / (3 * bend * bend) + 4.0 / 29
  }

  private static func expanded(_ t: Double) -> Double {
    let bend = 6.0 / 29
    return t > bend ? t * t * t : 3 * bend * bend * (t - 4.0 / 29)
  }

  /// From sRGB to light.
  private static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }

  /// From light to sRGB.
  private static func encoded(_ part: Double) -> Double {
    let value = part <= 0.0031308 ? 12.92 * part : 1.055 * pow(part, 1 / 2.4) - 0.055
    return min(max(value, 0), 1)
  }
}

/// A colour in CIELAB by hue and chroma. A grey has no hue (NaN).
public struct HCLColor: Hashable, Sendable {
  /// Hue in degrees.
  public var hue: Double
  /// Distance from grey; NaN for black and white.
  public var chroma: Double
  /// 0 is black, 100 is white.
  public var lightness: Double
  /// 0 is invisible, 1 is solid.
  public var alpha: Double

  /// A colour from its parts.
  public init(hue: Double, chroma: Double, lightness: Double, alpha: Double = 1) {
    self.hue = hue
    self.chroma = chroma
    self.lightness = lightness
    self.alpha = alpha
  }

  /// The parts of an sRGB colour.
  public init(_ color: Color) {
    let lab = LabColor(color)
    if lab.a == 0, lab.b == 0 {
      let isMiddle = lab.lightness > 0 && lab.lightness < 100
      self.init(hue: .nan, chroma: isMiddle ? 0 : .nan, lightness: lab.lightness, alpha: lab.alpha)
      return
    }
    let hue = atan2(lab.b, lab.a) * 180 / .pi
    let chroma = (lab.a * lab.a + lab.b * lab.b).squareRoot()
    self.init(hue: hue < 0 ? hue + 360 : hue, chroma: chroma, lightness: lab.lightness, alpha: lab.alpha)
  }

  /// This colour in sRGB; parts that a screen cannot show are cut.
  public var color: Color {
    guard !hue.isNaN else { return LabColor(lightness: lightness, a: 0, b: 0, alpha: alpha).color }
    let angle = hue * .pi / 180
    return LabColor(lightness: lightness, a: cos(angle) * chroma, b: sin(angle) * chroma, alpha: alpha).color
  }
}

/// A colour on Dave Green's cube helix: around the line of greys, with even brightness.
public struct CubehelixColor: Hashable, Sendable {
  /// Hue in degrees.
  public var hue: Double
  /// 0 is grey; may exceed 1.
  public var saturation: Double
  /// 0 is black, 1 is white.
  public var lightness: Double
  /// 0 is invisible, 1 is solid.
  public var alpha: Double

  /// A colour from its parts.
  public init(hue: Double, saturation: Double, lightness: Double, alpha: Double = 1) {
    self.hue = hue
    self.saturation = saturation
    self.lightness = lightness
    self.alpha = alpha
  }

  // The helix's projection (Green 2011, formula 2).
  private static let (a, b, c, d, e) = (-0.14861, 1.78277, -0.29227, -0.90649, 1.97294)

  /// The parts of an sRGB colour.
  public init(_ color: Color) {
    let (ed, eb) = (Self.e * Self.d, Self.e * Self.b)
    let mixed = Self.b * Self.c - Self.d * Self.a
    let lightness = (mixed * color.blue + ed * color.red - eb * color.green) / (mixed + ed - eb)
    let blue = color.blue - lightness
    let k = (Self.e * (color.green - lightness) - Self.c * blue) / Self.d
    let distance = (k * k + blue * blue).squareRoot()
    let saturation = distance / (Self.e * lightness * (1 - lightness))
    let hue = saturation.isFinite && saturation != 0 ? atan2(k, blue) * 180 / .pi - 120 : .nan
    self.init(hue: hue < 0 ? hue + 360 : hue, saturation: saturation, lightness: lightness, alpha: color.alpha)
  }

  /// This colour in sRGB; parts that a screen cannot show are cut.
  public var color: Color {
    let angle = hue.isNaN ? 0 : (hue + 120) * .pi / 180
    let amplitude = saturation.isNaN ? 0 : saturation * lightness * (1 - lightness)
    let (cosine, sine) = (cos(angle), sin(angle))
    func part(_ value: Double) -> Double { min(max(lightness + amplitude * value, 0), 1) }
    return Color(
      red: part(Self.a * cosine + Self.b * sine), green: part(Self.c * cosine + Self.d * sine),
      blue: part(Self.e * cosine), alpha: alpha)
  }
}
