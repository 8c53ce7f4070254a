import Scenes

/// How the frames of a chart change for the size that it is laid out for.
struct Stretch {
  /// What the width of each frame is multiplied by.
  var width = 1.0
  /// What the height of each frame is multiplied by.
  var height = 1.0
  /// The same for frames whose height follows from the number of their rows.
  var rows = 1.0
  /// The width that is asked for, without the padding; `nil` when none is.
  var room: Double?

  /// A frame of a natural size.
  func frame(_ natural: Size, hasRows: Bool) -> Size {
    Size(width: natural.width * width, height: natural.height * (hasRows ? rows : height))
  }

  /// A step towards a size: what is too much or too little around the frames is taken from them.
  ///
  /// Without a height that is asked for, a frame that becomes narrower also becomes lower, down to three quarters,
  /// while rows keep their height.
  ///
  /// - Returns: whether there is still something to change.
  mutating func approach(_ asked: (width: Double, height: Double?), from drawn: DrawnView) -> Bool {
    let before = self
    width *= Self.factor(drawn.frame.width, more: asked.width - drawn.bounds.width)
    if let goal = asked.height {
      let factor = Self.factor(drawn.frame.height, more: goal - drawn.bounds.height)
      (height, rows) = (height * factor, min(rows * factor, Self.highestRows))
    } else {
      height = min(1, max(width, 0.75))
    }
    return abs(width - before.width) * drawn.frame.width > 0.25 * before.width
      || abs(height - before.height) * drawn.frame.height > 0.25 * before.height
  }

  /// Rows do not become higher than this many times their height: a few bars stand in the middle of a high sheet.
  private static let highestRows = 1.75

  /// What makes a length longer by so much; nothing becomes shorter than three quarters of an inch.
  private static func factor(_ length: Double, more: Double) -> Double {
    max(length + more, min(length, 54)) / max(length, 1)
  }
}
