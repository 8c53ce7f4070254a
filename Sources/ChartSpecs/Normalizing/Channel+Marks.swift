extension Encoding {
  /// What a kind of mark can show; the rest is left out, as in Vega-Lite, and makes no groups either.
  func suiting(_ mark: MarkType) -> Encoding { mark.isExtension ? self : filter { $0.key.suits(mark) } }
}

extension Channel {
  fileprivate func suits(_ mark: MarkType) -> Bool {
    switch self {
    case .text: mark == .text
    case .url: mark == .image
    case .shape: mark == .point || mark == .geoshape
    case .angle: [.point, .square, .text].contains(mark)
    case .theta, .radius: mark == .arc || mark == .text
    case .theta2, .radius2: mark == .arc
    case .size: [.point, .circle, .square, .tick, .rule, .bar, .text, .line, .trail].contains(mark)
    case .strokeDash: [.line, .point, .circle, .square, .tick, .rule, .bar, .geoshape].contains(mark)
    default: true
    }
  }
}
