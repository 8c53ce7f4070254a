import Dispatch
import Foundation
import Synchronization

/// A place on the pixels in 256ths of a pixel, as Cairo keeps it.
struct DevicePoint: Equatable {
  var x: Int32
  var y: Int32
}

/// Finds the segments of a line of very many points that can be left out without changing one pixel.
///
/// Where a line goes up and down many times within the width of its pen, most segments are hidden: at every height that
/// such a segment reaches, one other segment lies a little to its left and one a little to its right, and these two
/// together cover what is between, since they are less than the width apart. Only the first and the last segment to
/// reach a height remain: of a million random steps a third, of noise a hundredth.
///
/// The proof needs steep segments, whose cross-section at any height is the pen's width around the segment, and joins
/// that stay within a small margin of heights. So flat segments stay, with their neighbours, and with them every joint
/// that could be seen. Heights are counted in cells of 1/32 pixel; a cell is covered by a segment that crosses all of it.
struct LineReduction {
  private let points: [DevicePoint]
  /// The farthest that segments hiding each other lie apart, in 256ths.
  private let reach: Int32
  private let steepness: Steepness
  private var cells: HeightCells
  private var keeps: [Bool]
  private var isHiddenFromLeft: [Bool]

  /// Which segments of a line must be drawn; one for each point but the last. Neighbours are never equal points.
  ///
  /// - Parameter halfWidth: half the width of the pen, in pixels.
  static func keptSegments(of points: [DevicePoint], halfWidth: Double) -> [Bool] {
    let count = max(points.count - 1, 0)
    // A pen thinner than this hides nothing; the margins of heights are kept in a byte.
    guard count > 16, halfWidth >= 0.1, halfWidth <= 12 else { return Array(repeating: true, count: count) }
    var reduction = LineReduction(points, halfWidth: halfWidth)
    reduction.leaveOutHiddenInPieces()
    var rows = RowModes(points, margins: reduction.steepness.margins)
    rows.keep(&reduction.keeps)
    return reduction.keeps
  }

  private init(_ points: [DevicePoint], halfWidth: Double) {
    let count = points.count - 1
    self.points = points
    reach = Int32(1.9 * halfWidth * 256)
    steepness = Steepness(points, halfWidth: halfWidth)
    cells = HeightCells(points)
    isHiddenFromLeft = Array(repeating: false, count: count)
    keeps = steepness.keptWithNeighbours
    (keeps[0], keeps[count - 1]) = (true, true)
  }

  /// Looks at several pieces of the line at once. Where they are cut does not depend on the machine, for what is kept does
  /// on the cuts, if not what is seen.
  private mutating func leaveOutHiddenInPieces() {
    let length = 1 << 18
    let pieces = stride(from: 0, to: keeps.count, by: length).map { $0..<min($0 + length, keeps.count) }
    let found = Mutex([[Bool]](repeating: [], count: pieces.count))
    let whole = self
    DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
      var piece = whole
      piece.leaveOutHidden(in: pieces[index])
      let keeps = Array(piece.keeps[pieces[index]])
      found.withLock { $0[index] = keeps }
    }
    keeps = found.withLock { Array($0.joined()) }
  }

  /// Looks at the segments in groups that lie within the reach of each other.
  private mutating func leaveOutHidden(in piece: Range<Int>) {
    let count = piece.upperBound
    var start = piece.lowerBound
    while start < count {
      var (left, right) = (points[start].x, points[start].x)
      var end = start
      while end < count {
        let x = points[end + 1].x
        guard max(right, x) - min(left, x) <= reach else { break }
        (left, right) = (min(left, x), max(right, x))
        end += 1
      }
      if end == start {
        keeps[start] = true
        start += 1
      } else {
        visit(start..<end, .fromLeft)
        visit(start..<end, .fromRight)
        start = end
      }
    }
  }

  private enum Direction { case fromLeft, fromRight }

  /// One pass over a group: what no earlier segment hides covers its heights for the later ones.
  private mutating func visit(_ group: Range<Int>, _ direction: Direction) {
    cells.empty()
    var last = -2
    for step in 0..<group.count {
      let segment = direction == .fromLeft ? group.lowerBound + step : group.upperBound - 1 - step
      guard steepness.margins[segment] > 0 else { continue }
      let bounds = Bounds(points[segment], points[segment + 1])
      let isHidden = isHidden(segment, bounds, direction)
      if direction == .fromLeft {
        isHiddenFromLeft[segment] = isHidden
      } else if !(isHidden && isHiddenFromLeft[segment]) {
        keeps[segment] = true
      }
      guard !isHidden || keeps[segment] else { continue }
      cover(segment, bounds, direction, after: last)
      last = segment
    }
  }

  private func isHidden(_ segment: Int, _ bounds: Bounds, _ direction: Direction) -> Bool {
    let margin = steepness.margins[segment]
    let atStart = max(margin, steepness.margins[max(segment - 1, 0)])
    let atEnd = max(margin, steepness.margins[min(segment + 1, keeps.count - 1)])
    let (top, bottom) = bounds.runsDown ? (atStart, atEnd) : (atEnd, atStart)
    // Twice the place; upright segments may hide each other at the same place, as their edges are the same.
    let place =
      direction == .fromLeft
      ? (bounds.isUpright ? 2 * bounds.left : 2 * bounds.left - 1)
      : (bounds.isUpright ? -2 * bounds.right : -2 * bounds.right - 1)
    return cells.areCovered(from: bounds.top - Int32(top), to: bounds.bottom + Int32(bottom), at: place)
  }

  /// Covers the heights that a segment crosses; together with the one drawn before it also those around their joint.
  private mutating func cover(_ segment: Int, _ bounds: Bounds, _ direction: Direction, after last: Int) {
    var top = bounds.top + Int32(steepness.margins[segment])
    var bottom = bounds.bottom - Int32(steepness.margins[segment])
    var (left, right, isUpright) = (bounds.left, bounds.right, bounds.isUpright)
    let neighbour = direction == .fromLeft ? segment - 1 : segment + 1
    if last == neighbour {
      let other = Bounds(points[last], points[last + 1])
      if other.runsDown == bounds.runsDown {
        let margin = Int32(steepness.margins[last])
        if bounds.runsDown == (direction == .fromLeft) {
          top = bounds.top - margin
        } else {
          bottom = bounds.bottom + margin
        }
        (left, right, isUpright) = (min(left, other.left), max(right, other.right), false)
      }
    }
    let place =
      direction == .fromLeft ? 2 * right + (isUpright ? 0 : 1) : -2 * left + (isUpright ? 0 : 1)
    cells.cover(from: top, to: bottom, at: place)
  }
}

/// The extent of a segment.
private struct Bounds {
  let left, right, top, bottom: Int32
  /// Whether it ends lower than it begins.
  let runsDown: Bool
  var isUpright: Bool { left == right }

  @inline(__always)
  init(_ start: DevicePoint, _ end: DevicePoint) {
    (left, right) = (min(start.x, end.x), max(start.x, end.x))
    (top, bottom) = (min(start.y, end.y), max(start.y, end.y))
    runsDown = start.y < end.y
  }
}

/// How far the ends of steep segments reach beyond their heights.
private struct Steepness {
  /// For each segment the margin in 256ths: a pen of half width h across a slope of dx/dy ends h·dx/dy higher or lower.
  /// 0 for a flat segment, one of less than 16 up to 1 across.
  let margins: [UInt8]

  init(_ points: [DevicePoint], halfWidth: Double) {
    margins = (0..<points.count - 1).map { segment in
      let width = abs(points[segment + 1].x - points[segment].x)
      let height = abs(points[segment + 1].y - points[segment].y)
      guard height >= 16 * width else { return 0 }
      guard width > 0 else { return 1 }
      return UInt8(clamping: 1 + Int((halfWidth * 256 * Double(width) / Double(height)).rounded(.up)))
    }
  }

  /// Whether a segment is flat or meets a flat one.
  var keptWithNeighbours: [Bool] {
    margins.indices.map { segment in
      margins[segment] == 0 || margins[max(segment - 1, 0)] == 0
        || margins[min(segment + 1, margins.count - 1)] == 0
    }
  }
}

/// What has been drawn at each height of a group.
private struct HeightCells {
  private static let height: Int32 = 8
  private let top: Int32
  /// What covers each cell: how many groups are still to come after its group in the higher half, and in the lower half
  /// twice the place of the nearest segment to the side. So what was covered in earlier groups is farther than all else.
  private var cells: [Int64]
  private var group = Int64(Int32.max)

  init(_ points: [DevicePoint]) {
    let (low, high) = points.reduce((Int32.max, Int32.min)) { (min($0.0, $1.y), max($0.1, $1.y)) }
    top = low - 512
    cells = Array(repeating: .max, count: Int((high + 512 - top) / Self.height) + 2)
  }

  /// Nothing is covered any more.
  mutating func empty() { group -= 1 }

  private func key(_ place: Int32) -> Int64 { group << 32 + (Int64(place) - Int64(Int32.min)) }

  /// Whether all cells that these heights touch are covered by segments at `place` or before it.
  func areCovered(from start: Int32, to end: Int32, at place: Int32) -> Bool {
    let key = key(place)
    for cell in Int((start - top) / Self.height)...Int((end - top) / Self.height) where cells[cell] > key {
      return false
    }
    return true
  }

  /// Covers the cells that lie whole between these heights.
  mutating func cover(from start: Int32, to end: Int32, at place: Int32) {
    let first = Int((start - top + Self.height - 1) / Self.height)
    let last = Int((end - top) / Self.height)
    guard first < last else { return }
    let key = key(place)
    for cell in first..<last { cells[cell] = min(cells[cell], key) }
  }
}
