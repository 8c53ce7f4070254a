public import Scenes

/// How a report looks: typefaces, sizes in points, and colours. Front matter may replace any of it under `style`.
public struct ReportStyle: Hashable, Sendable {
  /// Family of the body (宋体).
  public var bodyFamily = "Noto Serif CJK SC"
  /// Family of headings, tables' heads and captions (黑体).
  public var headingFamily = "Noto Sans CJK SC"
  /// Family of emphasis and quotations (楷体).
  public var kaiFamily = "AR PL UKai CN, Noto Serif CJK SC"
  /// Family of code.
  public var codeFamily = "Noto Sans Mono CJK SC"
  /// Size of the body.
  public var bodySize = 10.5
  /// Distance of the body's baselines, in ems.
  public var lineHeight = 1.75
  /// Size of tables.
  public var tableSize = 8.5
  /// Size of captions.
  public var captionSize = 9.0
  /// Size of notes under tables, figures and pages.
  public var noteSize = 7.5
  /// Sizes of headings by level.
  public var headingSizes = [16.0, 13.0, 11.5, 10.5]
  /// Colour of the body.
  public var ink = Color(hex: 0x1F2328)
  /// Colour of headings, rules and numbers that stand out.
  public var accent = Color(hex: 0x1B4B72)
  /// Second colour, for ornaments.
  public var second = Color(hex: 0xB23A2E)
  /// Colour of secondary text.
  public var muted = Color(hex: 0x6A727B)
  /// Colour of fine rules.
  public var hairline = Color(hex: 0xCBD1D7)
  /// Colour behind boxes and stripes.
  public var tint = Color(hex: 0xF2F5F8)

  /// The house style.
  public init() {}

  /// The body's font.
  var body: Font { Font(family: bodyFamily, size: bodySize) }
  /// Distance of the body's baselines in points.
  var leading: Double { bodySize * lineHeight }

  /// The font of headings of a level, from 1.
  func heading(_ level: Int) -> Font {
    let size = headingSizes[min(level, headingSizes.count) - 1]
    return Font(family: headingFamily, size: size, weight: level < 4 ? 700 : 500)
  }
}
