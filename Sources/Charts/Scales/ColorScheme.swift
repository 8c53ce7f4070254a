import Scenes

/// A list or a run of colours that Vega has under a name.
struct ColorScheme: Hashable, Sendable {
  /// The name in small letters.
  let name: String
  /// Whether the colours stand for themselves, and not for those between them as well.
  let isCategorical: Bool
  /// The colours of the list, or those that the run goes through.
  let colors: [Color]

  /// A run through colours of the user.
  init(run colors: [Color]) {
    (name, isCategorical, self.colors) = ("", false, colors)
  }

  /// The scheme with a name, in any case of letters; `nil` when there is none.
  init?(named name: String) {
    let key = name.lowercased()
    if let digits = Self.categorical[key] {
      isCategorical = true
      colors = Self.colors(digits)
    } else if let digits = Self.continuous[key] {
      isCategorical = false
      colors = Self.colors(digits)
    } else {
      return nil
    }
    self.name = key
  }

  /// The run of colours; that of a list goes through all of it.
  var ramp: ColorRamp { ColorRamp(colors: colors) }

  /// Colours for this many classes: the list, or samples of the run.
  func colors(count: Int) -> [Color] {
    isCategorical ? colors : ramp.samples(count: count)
  }

  /// The names of all schemes, in alphabetical order.
  static let names: [String] = (Array(categorical.keys) + Array(continuous.keys)).sorted()

  /// Colours of six hexadecimal digits each.
  private static func colors(_ digits: String) -> [Color] {
    let digits = Array(digits)
    return stride(from: 0, to: digits.count - 5, by: 6).compactMap { start in
      UInt32(String(digits[start..<(start + 6)]), radix: 16).map(Color.init(hex:))
    }
  }
}
