import ChartSpecs
import Scenes

/// How the labels of a legend are set so that none is wider than its room: on one line, on two, or shortened; and how
/// many of them stand beside one another.
///
/// A legend is set like this when its property `shanhai.labelFit` is true. A legend above or below a chart that is laid
/// out for a width has no more columns than fit, whatever it says itself.
struct LegendFit {
  /// The lines of each label.
  let lines: [[String]]
  /// How many columns there is room for; `nil` for any number.
  let columns: Int?
  private let isOn: Bool

  /// - Parameter lead: the width of the figure with the gap behind it.
  init(_ plan: LegendPlan, _ labels: [[String]], _ style: TextStyle, _ lead: Double, _ resolver: ScaleResolver) {
    let measurer = resolver.context.measurer
    let room = resolver.context.stretch.room
    isOn = plan.looks.boolean("shanhai.labelFit") == true && labels.allSatisfy { $0.count <= 1 }
    if isOn {
      let names = labels.map { $0.first ?? "" }
      let usual = style.limit ?? .infinity
      let limit = room.map { min(usual, $0 * (plan.isHorizontal ? 0.9 : 0.3) - lead) } ?? usual
      let wrapping = WrappedWords(font: style.font, measurer: measurer)
      let cut = Shortening(font: style.font, limit: limit, measurer: measurer).shortened(names)
      lines = zip(names, cut).map { wrapping.lines($0, width: limit, most: 2) ?? [$1] }
    } else {
      lines = labels
    }
    guard let room, plan.isHorizontal else {
      columns = nil
      return
    }
    let widths = lines.map { lead + style.width($0, measurer) }
    let gap = plan.looks.number("columnPadding") ?? 10
    columns = Self.columns(widths, gap: gap, room: room - 2 * (plan.looks.number("padding") ?? 0))
  }

  /// The greatest number of columns in which entries of these widths, row by row, are no wider than the room.
  static func columns(_ widths: [Double], gap: Double, room: Double) -> Int {
    (1...max(1, widths.count)).last { count in
      let tracks = (0..<count).map { column in
        stride(from: column, to: widths.count, by: count).map { widths[$0] }.max() ?? 0
      }
      return tracks.reduce(0, +) + gap * Double(count - 1) <= room
    } ?? 1
  }

  /// How far lines move up so that they stand around the middle of their figure.
  func shift(_ lines: [String], _ style: TextStyle) -> Double {
    isOn ? -Double(lines.count - 1) * style.leading / 2 : 0
  }
}
