import ChartSpecs
import Scenes

/// How marks look by the kind of their figures.
///
/// | status | areas and filled points | lines and open points |
/// |---|---|---|
/// | actual | as they are | as they are |
/// | approximate | lighter, with a dashed outline | long dashes |
/// | annualised | hatched in their colour | dots and dashes |
/// | planned | outline only | short dashes |
/// | missing | nothing; a sign at the axis | nothing |
/// | incomparable | hatched in grey, with a × | grey dots |
struct StatusLook {
  let isFilled: Bool
  /// Distance of the lines of a hatch.
  let hatching: Double

  init(isFilled: Bool, hatching: Double) {
    (self.isFilled, self.hatching) = (isFilled, hatching)
  }

  init(_ mark: MarkContext) {
    let type = mark.unit.mark.type
    self.init(isFilled: mark.looks.isFilled, hatching: [.point, .circle, .square].contains(type) ? 2 : 4)
  }

  /// What stands for nothing that compares.
  static let grey = Color(hex: 0x7A7A7A)

  func fill(_ paint: Paint?, _ status: FigureStatus) -> Paint? {
    guard let paint else { return nil }
    switch status {
    case .actual: return paint
    case .approximate: return .color(paint.main.mixed(with: .white, 0.6))
    case .annualised:
      return .hatch(Hatch(color: paint.main, background: .white, angle: 45, spacing: hatching, lineWidth: hatching / 4))
    case .planned: return .color(.white)
    case .missing: return nil
    case .incomparable:
      return .hatch(
        Hatch(
          color: Self.grey.mixed(with: .white, 0.3), background: .white, angle: 135, spacing: hatching,
          lineWidth: hatching / 5))
    }
  }

  /// - Parameter fill: what the mark would be filled with.
  func stroke(_ stroke: Stroke?, over fill: Paint?, _ status: FigureStatus) -> Stroke? {
    guard status != .actual else { return stroke }
    guard status != .missing else { return nil }
    guard isFilled else { return stroke.map { line($0, status) } }
    guard let fill else { return stroke }
    let color = status == .incomparable ? Self.grey : stroke?.paint.main ?? fill.main
    return Stroke(color, width: max(0.75, stroke?.width ?? 0.75), dash: status == .approximate ? [2.5, 1.75] : [])
  }

  private func line(_ stroke: Stroke, _ status: FigureStatus) -> Stroke {
    var result = stroke
    let unit = max(1, stroke.width)
    switch status {
    case .actual, .missing: break
    case .approximate: result.dash = [4 * unit, 2 * unit]
    case .annualised: result.dash = [4 * unit, 1.5 * unit, unit, 1.5 * unit]
    case .planned: result.dash = [2 * unit, 1.5 * unit]
    case .incomparable:
      result.dash = [unit, 1.5 * unit]
      result.paint = .color(Self.grey)
    }
    return result
  }

  /// The figure of a legend with the look of a status.
  func symbol(_ shape: Shape, _ status: FigureStatus, at center: Point) -> Node {
    if status == .missing { return Self.dash(at: center) }
    var result = shape
    if isFilled, shape.fill == nil { (result.fill, result.stroke) = (shape.stroke?.paint, nil) }
    (result.fill, result.stroke) = (
      fill(result.fill, status), stroke(result.stroke, over: result.fill, status)
    )
    guard status == .incomparable else { return .shape(result) }
    return .group(Group(children: [.shape(result), Self.cross(at: center)]))
  }

  /// The sign for what does not compare.
  static func cross(at center: Point) -> Node {
    let half = 2.5
    var path = Path()
    path.move(to: Point(x: center.x - half, y: center.y - half))
    path.line(to: Point(x: center.x + half, y: center.y + half))
    path.move(to: Point(x: center.x - half, y: center.y + half))
    path.line(to: Point(x: center.x + half, y: center.y - half))
    return .shape(Shape(.path(path), stroke: Stroke(Color(hex: 0x333333), width: 1.25)))
  }

  /// The sign for what is missing.
  static func dash(at center: Point) -> Node {
    let (start, end) = (Point(x: center.x - 4, y: center.y), Point(x: center.x + 4, y: center.y))
    return .shape(.line(from: start, to: end, stroke: Stroke(Color(hex: 0x555555), width: 1)))
  }
}

extension Paint {
  /// The colour that carries it.
  var main: Color {
    switch self {
    case .color(let color): color
    case .gradient(let gradient): gradient.stops.last?.color ?? .black
    case .hatch(let hatch): hatch.color
    }
  }
}

extension Color {
  /// This colour with a share of another one, in sRGB.
  func mixed(with other: Color, _ share: Double) -> Color {
    func part(_ a: Double, _ b: Double) -> Double { a + (b - a) * share }
    return Color(
      red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue), alpha: alpha)
  }
}
