import ChartSpecs
import Scenes

/// How the heading of a small multiple is set so that it does not run into the next one: on one line, on two or three,
/// or shortened. A heading is set like this when its property `shanhai.labelFit` is true.
struct HeadingFit {
  private(set) var lines: [String]
  private(set) var style: TextStyle

  /// - Parameter room: how long a line may be; `nil` for as long as its limit.
  init(_ lines: [String], _ looks: Properties, _ style: TextStyle, room: Double?, _ measurer: any TextMeasurer) {
    (self.lines, self.style) = (lines, style)
    guard looks.boolean("shanhai.labelFit") == true, lines.count == 1 else { return }
    let limit = min(room ?? .infinity, style.limit ?? .infinity)
    guard limit.isFinite, limit > 0 else { return }
    self.lines =
      WrappedWords(font: style.font, measurer: measurer).lines(lines[0], width: limit, most: 3)
      ?? Shortening(font: style.font, limit: limit, measurer: measurer).shortened(lines)
    // Several lines stand above the place of one, or around it.
    let extra = Double(self.lines.count - 1) * style.leading
    switch style.baseline {
    case "bottom", "line-bottom", "alphabetic": self.style.dy -= extra
    case "middle": self.style.dy -= extra / 2
    default: break
    }
  }
}
