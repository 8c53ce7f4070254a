/// Reads numbers from UTF-8 bytes, without making a text of the common ones.
enum NumberReading {
  /// The number these bytes write: sign, digits, decimal point, exponent; or `NaN`, `INF`, `-INF` in any case.
  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    var position = bytes.startIndex
    let end = bytes.endIndex
    var isNegative = false
    if position < end, bytes[position] == 0x2D || bytes[position] == 0x2B {
      isNegative = bytes[position] == 0x2D
      position += 1
    }
    var mantissa: UInt64 = 0
    var digitCount = 0
    var decimals = 0
    var hasPoint = false
    while position < end {
      let byte = bytes[position]
      if (0x30...0x39).contains(byte) {
        digitCount += 1
        if digitCount > 15 { return general(bytes) }
        mantissa = mantissa * 10 + UInt64(byte - 0x30)
        if hasPoint { decimals += 1 }
      } else if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else {
        return general(bytes)
      }
      position += 1
    }
    guard digitCount > 0 else { return general(bytes) }
    // Both operands are exact below 2⁵³ and 10²², so the quotient is the nearest number.
    let magnitude = Double(mantissa) / powers[decimals]
    return isNegative ? -magnitude : magnitude
  }

  /// The number that a sign, at most fifteen digits and a point write, which nearly all are; `nil` for any other text.
  static func plain(_ bytes: UnsafeBufferPointer<UInt8>, isInteger: Bool) -> Double? {
    var position = 0
    let isNegative = bytes.first == 0x2D
    if isNegative || bytes.first == 0x2B { position = 1 }
    let length = bytes.count - position
    guard length > 0, length <= 15 else { return nil }
    var mantissa: UInt64 = 0
    var point: Int?
    while position < bytes.count {
      let digit = bytes[position] &- 0x30
      if digit < 10 {
        mantissa = mantissa * 10 + UInt64(digit)
      } else {
        guard bytes[position] == 0x2E, point == nil, !isInteger, length > 1 else { return nil }
        point = position
      }
      position += 1
    }
    let magnitude = Double(mantissa) / powers[point.map { bytes.count - $0 - 1 } ?? 0]
    return isNegative ? -magnitude : magnitude
  }

  /// The whole number these bytes write: a sign and digits.
  static func integer(_ bytes: ArraySlice<UInt8>) -> Double? {
    let digits = bytes.first == 0x2D || bytes.first == 0x2B ? bytes.dropFirst() : bytes
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return number(bytes)
  }

  /// The number behind removing group signs, signs around it, and replacing the decimal sign.
  static func number(_ bytes: ArraySlice<UInt8>, notation: FieldType.Notation, isInteger: Bool) -> Double? {
    if notation == FieldType.Notation() { return isInteger ? integer(bytes) : number(bytes) }
    var text = String(decoding: bytes, as: UTF8.self)
    if let group = notation.group { text = text.split(separator: group).joined() }
    if !isInteger, notation.decimal != "." {
      if text.contains(".") { return nil }
      text = text.split(separator: notation.decimal, omittingEmptySubsequences: false).joined(separator: ".")
    }
    if !notation.isBare {
      let numeric: (Character) -> Bool = { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == "+" || $0 == ".") }
      guard let first = text.firstIndex(where: numeric), let last = text.lastIndex(where: \.isASCIIDigit) else {
        return nil
      }
      guard first <= last else { return nil }
      text = String(text[first...last])
    }
    let plain = Array(text.utf8)[...]
    return isInteger ? integer(plain) : number(plain)
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Long numbers, exponents, and the words; Swift's own reader also takes hexadecimal and other words.
  private static func general(_ bytes: ArraySlice<UInt8>) -> Double? {
    let text = String(decoding: bytes, as: UTF8.self)
    switch text.lowercased() {
    case "nan": return .nan
    case "inf", "+inf": return .infinity
    case "-inf": return -.infinity
    default: break
    }
    guard bytes.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
      bytes.contains(where: { (0x30...0x39).contains($0) }),
      let value = Double(text.hasSuffix(".") ? text + "0" : text), value.isFinite
    else { return nil }
    return value
  }
}

extension Character {
  /// Whether this is one of 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
