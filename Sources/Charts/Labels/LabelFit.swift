import ChartSpecs
import Scenes

/// How the names on an axis are set so that none overlap: the first of these that fits all of them.
///
/// Along a horizontal axis: 1. on one line, 2. broken into two or three lines, 3. turned by 45°, or upright where the
/// steps are too small for that, and shortened where they would take more than two fifths of the frame's height.
/// Along a vertical axis: 1. on one line, 2. broken into as many lines as a step holds, 3. shortened.
///
/// An axis is set like this when its property `shanhai.labelFit` is true, unless it says `labelAngle` itself or its
/// labels have several lines already. With a `labelAngle` of 0, names are shortened before they are turned.
struct LabelFit {
  /// The lines of each label.
  let lines: [[String]]
  /// The turn of all of them in degrees.
  let angle: Double
  /// Whether steps are so small that even upright labels overlap, and some have to go.
  let isCrowded: Bool

  /// `nil` when the axis is not set by this rule.
  init?(_ plan: AxisPlan, _ labels: [[String]], at positions: [Double], _ resolver: ScaleResolver) {
    let looks = plan.looks
    let isLevel = looks.number("labelAngle") == 0
    guard looks.boolean("shanhai.labelFit") == true, plan.scale.type.isDiscrete, looks["labelAngle"] == nil || isLevel,
      positions.count == labels.count, !labels.isEmpty, labels.allSatisfy({ $0.count <= 1 })
    else { return nil }
    let words = labels.map { $0.first ?? "" }
    let context = resolver.context
    let font = font(looks, resolver.configuration, prefix: "label", size: 10)
    let limit = looks.number("labelLimit") ?? 180
    let leading = looks.number("labelLineHeight") ?? font.size + 2
    let step = zip(positions, positions.dropFirst()).map { abs($1 - $0) }.min() ?? plan.length
    let wrapping = WrappedWords(font: font, measurer: context.measurer)
    func shortened(_ limit: Double) -> [[String]] {
      Shortening(font: font, limit: limit, measurer: context.measurer).shortened(words).map { [$0] }
    }
    isCrowded = step < font.size
    if plan.isHorizontal {
      let room = min(step - font.size * 0.5, limit)
      let wrapped = words.map { wrapping.lines($0, width: room, most: 3) }
      if isLevel, room >= 2 * font.size {
        (lines, angle) = (zip(wrapped, shortened(room)).map { $0 ?? $1 }, 0)
      } else if wrapped.allSatisfy({ $0 != nil }) {
        (lines, angle) = (wrapped.compactMap { $0 }, 0)
      } else {
        // Lines at 45° lie step · sin 45° apart.
        angle = step * 0.7071 >= font.size * 1.1 ? 315 : 270
        lines = shortened(min(limit, max(plan.across * 0.4, 8 * font.size)))
      }
    } else {
      angle = 0
      let room = min(limit, context.stretch.room.map { $0 * 0.38 } ?? limit)
      let count = max(1, Int(bounded: (step - font.size) / leading) + 1)
      let wrapped = words.map { wrapping.lines($0, width: room, most: min(count, 3)) }
      let cut = shortened(room)
      lines = zip(wrapped, cut).map { $0 ?? $1 }
    }
  }

  /// How far a label moves across its lines, so that several stand around the place of one.
  func shift(of index: Int, _ style: TextStyle) -> Double {
    let extra = Double(lines[index].count - 1) * style.leading
    switch style.baseline {
    case "middle": return -extra / 2
    case "bottom", "line-bottom", "alphabetic": return -extra
    default: return 0
    }
  }
}
