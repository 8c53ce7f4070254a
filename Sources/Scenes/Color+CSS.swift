extension Color {
  /// A colour as CSS writes it: `#f80`, `#ff8800`, `#ff880080`, `rgb(255, 136, 0)`, `rgb(100% 53% 0% / 50%)`,
  /// `hsl(32, 100%, 50%)`, a name such as `orange`, or `transparent`; `nil` when it is none of these.
  public init?(css text: String) {
    guard text.utf8.count <= 100 else { return nil }
    var characters = Substring(text)
    while characters.first?.isWhitespace == true { characters.removeFirst() }
    while characters.last?.isWhitespace == true { characters.removeLast() }
    let word = characters.lowercased()
    if word.hasPrefix("#") {
      self.init(hexDigits: word.dropFirst())
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

  private init?(hexDigits: Substring) {
    let digits = hexDigits.compactMap(\.hexDigitValue)
    guard digits.count == hexDigits.count, hexDigits.allSatisfy(\.isASCII) else { return nil }
    let bytes: [Int]
    switch digits.count {
    case 3, 4: bytes = digits.map { $0 * 17 }
    case 6, 8: bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
    default: return nil
    }
    let parts = bytes.map { Double($0) / 255 }
    self.init(red: parts[0], green: parts[1], blue: parts[2], alpha: parts.count == 4 ? parts[3] : 1)
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
