/// The size of a finite number as decimal digits: 0.d₁d₂d₃… × 10^point.
///
/// Both roundings of this module start from here: JavaScript's from the exact binary value, GB/T 8170 from the
/// shortest text that stands for the number.
struct DecimalDigits: Hashable {
  /// Digits 0 to 9; the first is not 0; empty for the number zero.
  var digits: [UInt8]
  /// How many digits stand left of the decimal point; may be negative.
  var point: Int

  /// What happens to a number exactly between two others.
  enum Tie {
    /// Away from zero, as JavaScript prints.
    case up
    /// To the even neighbour, as GB/T 8170 asks.
    case even
  }

  /// The shortest digits that give `value` back when read.
  init(shortest value: Double) {
    var digits: [UInt8] = []
    var point = 0
    var pointSeen = false
    var exponent = 0
    var exponentSign = 0
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if exponentSign != 0 {
          exponent = exponent * 10 + Int(digit)
        } else {
          digits.append(digit)
          if !pointSeen { point += 1 }
        }
      case UInt8(ascii: "."): pointSeen = true
      case UInt8(ascii: "e"): exponentSign = 1
      case UInt8(ascii: "-"): exponentSign = -1
      default: break
      }
    }
    self.init(digits: digits, point: point + exponentSign * exponent)
  }

  /// The binary value in full, without any rounding: up to 767 digits.
  init(exactly value: Double) {
    let magnitude = value.magnitude
    guard magnitude > 0, magnitude.isFinite else {
      self.init(digits: [], point: 0)
      return
    }
    // value = mantissa · 2^power, with a whole mantissa.
    let fraction = magnitude.significandBitPattern
    let isNormal = magnitude.exponentBitPattern > 0
    let mantissa = isNormal ? fraction | (1 << 52) : fraction
    let power = Int(isNormal ? magnitude.exponentBitPattern : 1) - 1075
    var number = WholeNumber(mantissa)
    if power >= 0 {
      for _ in 0..<power { number.multiply(by: 2) }
      let digits = number.digits
      self.init(digits: digits, point: digits.count)
    } else {
      // m / 2^k = m · 5^k / 10^k.
      for _ in 0..<(-power) { number.multiply(by: 5) }
      let digits = number.digits
      self.init(digits: digits, point: digits.count + power)
    }
  }

  private init(digits: [UInt8], point: Int) {
    let start = digits.firstIndex { $0 != 0 } ?? digits.count
    let end = (digits.lastIndex { $0 != 0 } ?? -1) + 1
    self.digits = start < end ? Array(digits[start..<end]) : []
    self.point = self.digits.isEmpty ? 0 : point - start
  }

  /// These digits cut to `count` of them (0 or fewer may still round up to one), without trailing zeros.
  func rounded(to count: Int, tie: Tie) -> DecimalDigits {
    guard count < digits.count else { return self }
    guard count >= 0 else { return DecimalDigits(digits: [], point: 0) }
    var kept = Array(digits[..<count])
    let isExactlyHalf = digits[count] == 5 && count + 1 == digits.count
    let goesUp =
      if isExactlyHalf, tie == .even { (kept.last ?? 0) % 2 == 1 } else { digits[count] >= 5 }
    guard goesUp else { return DecimalDigits(digits: kept, point: point) }
    var index = count - 1
    while index >= 0, kept[index] == 9 {
      kept[index] = 0
      index -= 1
    }
    if index < 0 { return DecimalDigits(digits: [1] + kept, point: point + 1) }
    kept[index] += 1
    return DecimalDigits(digits: kept, point: point)
  }

  /// The digits of `value` rounded as JavaScript does: from the exact value, halves up.
  ///
  /// The shortest digits decide alike unless they end in a lone 5 just behind the cut, or the cut lies beyond what a
  /// double holds; then the exact expansion is made, which is slow.
  static func javaScript(_ value: Double, keeping count: (DecimalDigits) -> Int) -> DecimalDigits {
    let shortest = DecimalDigits(shortest: value)
    let kept = count(shortest)
    if kept < 0 || shortest.digits.isEmpty { return shortest.rounded(to: kept, tie: .up) }
    let endsInHalf = kept + 1 == shortest.digits.count && shortest.digits[kept] == 5
    if kept <= 15, !endsInHalf, value.isNormal { return shortest.rounded(to: kept, tie: .up) }
    let exact = DecimalDigits(exactly: value)
    return exact.rounded(to: count(exact), tie: .up)
  }

  /// The text without an exponent, with exactly `decimals` digits behind the point.
  func text(decimals: Int) -> String {
    var bytes: [UInt8] = point <= 0 ? [UInt8(ascii: "0")] : bytes(0..<point)
    if decimals > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes += self.bytes(point..<point + decimals)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first `count` digits, filled up with zeros.
  func text(digits count: Int) -> String { String(decoding: bytes(0..<count), as: UTF8.self) }

  private func bytes(_ places: Range<Int>) -> [UInt8] {
    places.map { UInt8(ascii: "0") + (digits.indices.contains($0) ? digits[$0] : 0) }
  }
}

/// A whole number of any size, in limbs of nine decimal digits, the lowest first.
private struct WholeNumber {
  private var limbs: [UInt64]
  private static let base: UInt64 = 1_000_000_000

  init(_ value: UInt64) {
    limbs = [value % Self.base, value / Self.base % Self.base, value / Self.base / Self.base]
  }

  mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = limbs[index] * factor + carry
      limbs[index] = product % Self.base
      carry = product / Self.base
    }
    if carry > 0 { limbs.append(carry) }
  }

  /// Decimal digits, the highest first, perhaps with leading zeros.
  var digits: [UInt8] {
    var digits: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    return Array(digits.reversed().drop { $0 == 0 })
  }
}
