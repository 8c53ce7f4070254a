import Scenes

/// Room that justification puts behind each character of a line.
///
/// Spaces and the gaps between Chinese and Latin take the first share; what is left goes evenly to them and to the gaps
/// between Chinese characters. A line that would be torn apart stays as it is.
func justify(_ line: Range<Int>, of clusters: [Cluster], slack: Double) -> [Double] {
  var room = [Double](repeating: 0, count: line.count)
  guard line.count > 1, abs(slack) > 0.0001 else { return room }
  let gaps = line.dropLast().map { JoinKind(clusters[$0], clusters[$0 + 1]) }
  let spaces = gaps.indices.filter { gaps[$0] == .space }
  if slack < 0 {
    for index in spaces { room[index] = slack / Double(spaces.count) }
    return room
  }
  var left = slack
  let soft = gaps.indices.filter { gaps[$0] == .space || gaps[$0] == .latinGap }
  if !soft.isEmpty {
    let share = min(left / Double(soft.count), 0.1 * clusters[line.lowerBound].em)
    for index in soft { room[index] += share }
    left -= share * Double(soft.count)
  }
  let all = gaps.indices.filter { gaps[$0] != .none }
  guard !all.isEmpty, left > 0.0001 else { return room }
  let share = left / Double(all.count)
  let limit = spaces.count == all.count ? 2.0 : 0.6
  guard share <= limit * clusters[line.lowerBound].em else { return [Double](repeating: 0, count: line.count) }
  for index in all { room[index] += share }
  return room
}

/// What lies between two characters of a line.
private enum JoinKind {
  /// A space, which is its left character.
  case space
  /// The room between Chinese and Latin.
  case latinGap
  /// The joint of two Chinese characters or marks.
  case chinese
  /// The inside of a word.
  case none

  init(_ left: Cluster, _ right: Cluster) {
    if left.kind == .space {
      self = .space
    } else if right.gap > 0 {
      self = .latinGap
    } else if left.kind == .leader && right.kind == .leader {
      self = .none
    } else if left.isWide && right.isWide {
      self = .chinese
    } else {
      self = .none
    }
  }
}
