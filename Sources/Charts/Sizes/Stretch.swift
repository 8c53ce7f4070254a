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
    let across = asked.width - drawn.bounds.width
    width *= max((drawn.frame.width + across) / max(drawn.frame.width, 1), Self.least)
    if let goal = asked.height {
      let factor = max((drawn.frame.height + goal - drawn.bounds.height) / max(drawn.frame.height, 1), Self.least)
      (height, rows) = (height * factor, rows * factor)
    } else {
      height = min(1, max(width, 0.75))
    }
    return abs(width - before.width) * drawn.frame.width > 0.25 * before.width
      || abs(height - before.height) * drawn.frame.height > 0.25 * before.height
  }

  /// No step makes a frame smaller than a tenth.
  private static let least = 0.1
}
