public import Diagnostics
import Documents

/// How large a chart is on paper or on a screen, axes, legends and titles included: it is laid out anew for this size,
/// and its letters keep theirs.
///
/// A size is written as a name (`print`, `half`, `slide`, `phone`), as a width (`120mm`), or as a width and a height
/// (`156mmx90mm`, `156×90mm`).
public struct ChartSize: Hashable, Sendable {
  /// The width in points.
  public var width: Double
  /// The height in points; `nil` for what the chart needs.
  public var height: Double?
  /// How many pixels wide the picture is unless the caller says otherwise; `nil` for no such number.
  public var pixelWidth: Double?

  /// Points in a millimetre: an inch is 25.4 mm or 72 points.
  public static let pointsPerMillimetre = 72 / 25.4

  /// A size in millimetres.
  public init(millimetres width: Double, by height: Double? = nil, pixelWidth: Double? = nil) {
    self.init(
      width: width * Self.pointsPerMillimetre, height: height.map { $0 * Self.pointsPerMillimetre },
      pixelWidth: pixelWidth)
  }

  /// A size in points.
  public init(width: Double, height: Double? = nil, pixelWidth: Double? = nil) {
    self.width = width
    self.height = height
    self.pixelWidth = pixelWidth
  }

  /// The sizes that have names.
  ///
  /// `print` fills the type area of an A4 page as GB/T 9704 sets it, `half` one of two columns; `slide` is 16:9 with
  /// 1920 pixels across, `phone` 4:5 with 1080. A letter of 9 points is a 28th of the
  /// height of a slide, and on a phone as large as in print.
  public static let named: [(name: String, size: ChartSize)] = [
    ("print", ChartSize(millimetres: 156)), ("half", ChartSize(millimetres: 75)),
    ("slide", ChartSize(millimetres: 160, by: 90, pixelWidth: 1920)),
    ("phone", ChartSize(millimetres: 72, by: 90, pixelWidth: 1080)),
  ]

  /// The least and the greatest length of a side in millimetres.
  public static let sides = 20.0...2000.0

  /// A size as it is written; `nil` when it is none, or too small or large.
  public init?(_ text: String) {
    if let known = Self.named.first(where: { $0.name == text }) {
      self = known.size
      return
    }
    let parts = text.replacing("×", with: "x").split(separator: "x", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.hasSuffix("mm") else { return nil }
    let numbers = parts.compactMap { part in
      Double(part.hasSuffix("mm") ? part.dropLast(2) : part).flatMap { Self.sides.contains($0) ? $0 : nil }
    }
    guard numbers.count == parts.count else { return nil }
    self.init(millimetres: numbers[0], by: numbers.count > 1 ? numbers[1] : nil)
  }

  /// What to say about a text that is no size.
  public static func problem(_ text: String) -> (message: Wording, hint: Wording) {
    (
      Wording("`\(text)` 不是图的大小", en: "`\(text)` is not a size of a chart"),
      Wording(
        "写 `print`、`half`、`slide`、`phone` 之一，或如 `156mm`、`156mmx90mm`(每边 20 至 2000 毫米)",
        en: "write `print`, `half`, `slide` or `phone`, or such as `156mm` or `156mmx90mm` (20 to 2000 mm a side)")
    )
  }

  /// Defaults that a narrow chart has before its own: a legend beside the frame would take too much of its width.
  var configuration: Configuration {
    var result = Configuration()
    guard width < Self.narrow else { return result }
    var legend = Properties()
    legend.set("orient", "bottom")
    result.groups["legend"] = legend
    return result
  }

  /// Below this width, legends stand under the frame.
  private static let narrow = 110 * pointsPerMillimetre

  static func read(_ node: DocumentNode?, log: DiagnosticLog) -> ChartSize? {
    guard let node else { return nil }
    if let size = node.string.flatMap({ ChartSize($0) }) { return size }
    let problem = problem(node.string ?? node.kind.english)
    log.error(problem.message, at: node.location, hint: problem.hint)
    return nil
  }
}
