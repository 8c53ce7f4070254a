extension Color {
  /// A colour as CSS writes it: `#f80`, `#ff8800`, `#ff880080`, `rgb(255, 136, 0)`, `rgb(100% 53% 0% / 50%)`,
  /// `hsl(32, 100%, 50%)`, a name such as `orange`, or `transparent`; `nil` when it is none of these.
  public init?(css text: String) {
    guard text.utf8.count <= 100 else { return nil }
    // As most colours are written.
    if text.utf8.first == UInt8(ascii: "#"), let color = Self(hexDigits: text.utf8.dropFirst()) {
      self = color
      return
    }
    var characters = Substring(text)
    while characters.first?.isWhitespace == true { characters.removeFirst() }
    while characters.last?.isWhitespace == true { characters.removeLast() }
    let word = characters.lowercased()
    if word.hasPrefix("#") {
      self.init(hexDigits: word.utf8.dropFirst())
    } else if word.hasSuffix(")"), let open = word.firstIndex(of: "(") {
      self.init(function: word[..<open], arguments: word[word.index(after: open)...].dropLast())
    } else if word == "transparent" {
      self = .transparent
    } else if let number = Self.named[word] {
      self.init(hex: number)
    } else {
      return nil
    }
  }

  /// This colour for SVG and CSS: `#ff8800`, or `rgba(255, 136, 0, 0.5)` when it is not solid.
  public var css: String {
    let parts = [red, green, blue].map(Self.byte)
    if alpha >= 1 {
      let digits = parts.map { part in
        let text = String(part, radix: 16)
        return text.count == 1 ? "0\(text)" : text
      }
      return "#" + digits.joined()
    }
    // Three decimals tell 255 steps apart.
    let share = (max(0, alpha) * 1000).rounded() / 1000
    let text = share == share.rounded() ? String(Int(share)) : String(share)
    return "rgba(\(parts[0]), \(parts[1]), \(parts[2]), \(text))"
  }

  /// The nearest of 256 steps.
  private static func byte(_ part: Double) -> Int {
    part.isNaN ? 0 : Int((min(max(part, 0), 1) * 255).rounded())
  }

  /// A colour of 3, 4, 6 or 8 digits in ASCII.
  private init?(hexDigits: some Collection<UInt8>) {
    var number: UInt32 = 0
    var count = 0
    for digit in hexDigits {
      guard count < 8, let value = Character(UnicodeScalar(digit)).hexDigitValue else { return nil }
      number = number << 4 | UInt32(truncatingIfNeeded: value)
      count += 1
    }
    guard [3, 4, 6, 8].contains(count) else { return nil }
    let isShort = count < 5
    func part(_ place: Int) -> Double {
      let digits = isShort ? 1 : 2
      let shift = UInt32(truncatingIfNeeded: 4 * (count - digits * (place + 1)))
      let value = number >> shift & (isShort ? 0xF : 0xFF)
      return Double(isShort ? value * 17 : value) / 255
    }
    self.init(red: part(0), green: part(1), blue: part(2), alpha: count == 4 || count == 8 ? part(3) : 1)
  }

  private init?(function name: Substring, arguments: Substring) {
    let words = arguments.split { $0 == "," || $0 == "/" || $0.isWhitespace }
    let values = words.compactMap(Argument.init)
    guard values.count == words.count, (3...4).contains(values.count) else { return nil }
    let alpha = values.count == 4 ? values[3].share(of: 1) : 1
    switch name {
    case "rgb", "rgba":
      let parts = values.prefix(3).map { $0.share(of: 255) }
      self.init(red: parts[0], green: parts[1], blue: parts[2], alpha: alpha)
    case "hsl", "hsla":
      guard !values[0].isPercent, values[1].isPercent, values[2].isPercent else { return nil }
      let color = HSLColor(
        hue: values[0].number, saturation: values[1].share(of: 1), lightness: values[2].share(of: 1), alpha: alpha)
      self = color.color
    default: return nil
    }
  }

  /// A number, perhaps with a percent sign, or `deg` for a hue.
  private struct Argument {
    let number: Double
    let isPercent: Bool

    init?(_ word: Substring) {
      isPercent = word.hasSuffix("%")
      let digits = isPercent ? word.dropLast() : word.hasSuffix("deg") ? word.dropLast(3) : word
      guard digits.first?.isLetter != true, let number = Double(digits), number.isFinite else { return nil }
      self.number = number
    }

    /// The share of the whole, 0 to 1.
    func share(of whole: Double) -> Double {
      min(max(isPercent ? number / 100 : number / whole, 0), 1)
    }
  }
}
