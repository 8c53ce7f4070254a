/// The magnitude in which a number is printed.
public enum PrintedScale: Hashable, Sendable, CaseIterable {
  /// 亿 from 100 million on, 万 from 10 thousand on; ratios as they are.
  case automatic
  /// The base unit.
  case ones
  /// 万.
  case tenThousands
  /// 亿.
  case hundredMillions

  /// The word of the magnitude and its power of ten for a number of the unit.
  func magnitude(of value: Double, unit: String) -> Magnitude {
    switch self {
    case .ones: Magnitude(text: "", power: 0)
    case .tenThousands: Magnitude(text: "万", power: 4)
    case .hundredMillions: Magnitude(text: "亿", power: 8)
    case .automatic:
      if FigureUnits.isRatio(unit) || abs(value) < 1e4 {
        Magnitude(text: "", power: 0)
      } else if abs(value) < 1e8 {
        Magnitude(text: "万", power: 4)
      } else {
        Magnitude(text: "亿", power: 8)
      }
    }
  }
}
