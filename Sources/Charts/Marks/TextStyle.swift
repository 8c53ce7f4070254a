import ChartSpecs
import Documents
import Scenes

/// How lines of text are set around a place.
struct TextStyle {
  var font: Font
  var color: Color
  /// `left`, `center` or `right`.
  var align: String
  /// `alphabetic`, `top`, `middle`, `bottom`, `line-top`, `line-bottom`.
  var baseline: String
  /// Turn in degrees, clockwise.
  var angle: Double
  /// The greatest width of a line; the rest is cut off behind an ellipsis.
  var limit: Double?
  var lineHeight: Double?
  /// What stands for words that were cut off.
  var ellipsis = "…"
  /// Whether the words run from right to left: then their end, at the left, is cut off.
  var isRightToLeft = false
  /// Moves in the direction of the text and across it.
  var dx = 0.0
  var dy = 0.0

  init(font: Font, color: Color, align: String, baseline: String, angle: Double) {
    (self.font, self.color, self.align, self.baseline, self.angle) = (font, color, align, baseline, angle)
  }

  var anchor: Text.Anchor { align == "left" ? .start : align == "right" ? .end : .middle }

  /// Distance of baselines; as in Vega, two more than the size.
  var leading: Double { lineHeight ?? font.size + 2 }

  /// How far the first baseline lies below the place: the shares of the size that Vega uses.
  func baselineShift(lines: Int) -> Double {
    switch baseline {
    case "top": return 0.79 * font.size
    case "middle": return 0.3 * font.size - Double(lines - 1) * leading / 2 * 0
    case "bottom": return -0.21 * font.size
    case "line-top": return 0.29 * font.size + 0.5 * leading
    case "line-bottom": return 0.29 * font.size - 0.5 * leading
    default: return 0
    }
  }

  /// The texts; lines go down from the first, as in Vega.
  func nodes(_ lines: [String], at place: Point, measurer: any TextMeasurer) -> [Node] {
    let shift = baselineShift(lines: lines.count) + dy
    let down = Point(x: dx, y: shift).turned(angle)
    let step = Point(x: 0, y: leading).turned(angle)
    let nodes = lines.enumerated().compactMap { index, line -> Node? in
      let words = truncated(line, measurer)
      // Among others, empty lines take up room.
      guard !words.isEmpty || lines.count > 1 else { return nil }
      let position = Point(
        x: place.x + down.x + Double(index) * step.x, y: place.y + down.y + Double(index) * step.y)
      return .text(Text(words, at: position, font: font, color: color, anchor: anchor, angle: angle))
    }
    return nodes.count > 1 ? [.group(Group(Group.lines, children: nodes))] : nodes
  }

  /// The line, cut to the limit with an ellipsis.
  func truncated(_ line: String, _ measurer: any TextMeasurer) -> String {
    guard let limit, limit > 0, measurer.extent(of: line, font: font).width > limit else { return line }
    let room = limit - measurer.extent(of: ellipsis, font: font).width
    var width = 0.0
    var kept = ""
    for (character, advance) in zip(line, measurer.advances(of: line, font: font)) {
      width += advance
      if width > room { break }
      kept.append(character)
    }
    // Characters stand in the order of reading, whatever their direction.
    return isRightToLeft ? ellipsis + kept : kept + ellipsis
  }

  /// The greatest width of the lines.
  func width(_ lines: [String], _ measurer: any TextMeasurer) -> Double {
    lines.map { measurer.extent(of: truncated($0, measurer), font: font).width }.max() ?? 0
  }
}

extension Point {
  /// Turned around the origin by degrees, clockwise.
  func turned(_ degrees: Double) -> Point {
    guard degrees != 0 else { return self }
    let placement = Path([.move(self)]).turned(by: degrees * .pi / 180)
    if case .move(let point)? = placement.commands.first { return point }
    return self
  }
}

/// The font that properties ask for.
///
/// - Parameter prefix: what stands before the names: `label` for `labelFontSize`.
func font(
  _ properties: Properties, _ configuration: Configuration, prefix: String = "", size: Double, weight: Int = 400
)
  -> Font
{
  func name(_ name: String) -> String {
    prefix.isEmpty ? name : prefix + name.prefix(1).uppercased() + name.dropFirst()
  }
  return Font(
    family: properties.text(name("font")) ?? configuration.values["font"]?.string ?? "sans-serif",
    size: properties.number(name("fontSize")) ?? size, weight: fontWeight(properties[name("fontWeight")]) ?? weight,
    slant: properties.text(name("fontStyle")) == "italic" ? .italic : .normal)
}

func font(_ looks: Looks, _ configuration: Configuration, size: Double) -> Font {
  Font(
    family: looks.text("font") ?? configuration.values["font"]?.string ?? "sans-serif", size: size,
    weight: fontWeight(looks["fontWeight"]) ?? 400, slant: looks.text("fontStyle") == "italic" ? .italic : .normal)
}

private func fontWeight(_ node: DocumentNode?) -> Int? { fontWeight(node?.number, node?.string) }

/// The weight that a number or a word asks for.
func fontWeight(_ number: Double?, _ word: String?) -> Int? {
  switch word {
  case "bold", "bolder": 700
  case "normal": 400
  case "lighter": 300
  default: number.flatMap { Int(exactly: $0) }
  }
}
