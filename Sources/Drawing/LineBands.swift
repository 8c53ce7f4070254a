import CPangoCairo

/// Where a line of very many segments can be cut into bands of rows that are drawn each on its own, with the pixels of
/// the whole.
///
/// Cairo goes through a picture row by row. What is in a row depends on the rows above it in one thing only: the order
/// of edges that meet at its upper end. This order is seen only in rows whose areas Cairo adds up exactly, those in
/// which no edge begins or ends and no two cross; in others it adds up 15 lines. So a band begins where all rows, down to
/// the lowest end of everything that crosses its upper end, are surely of the other kind.
///
/// For the same reason the edges of a band must come to Cairo in the order of the whole line, which goes along one side of
/// it and back along the other. So where the line leaves a band and comes back the pen stays down, and goes around
/// outside.
struct LineBands {
  /// From top to bottom.
  let bands: [LineBand]
  private let line: KeptLine
  private let segments: SegmentRows
  private let columns: Range<Int>
  /// From so many pixels on nothing is seen of a line.
  private let distance: Int

  /// The bands of a line, each with about so many segments; `nil` if the line cannot be cut or goes beyond the rows that may
  /// be drawn on.
  init?(of line: KeptLine, pen: LinePen, columns: Range<Int>, rows: Range<Int>, segmentsInBand: Int) {
    (self.line, self.columns) = (line, columns)
    distance = pen.reach(isSteep: false) >> 8 + 2
    guard line.lies(within: rows.lowerBound + distance, rows.upperBound - distance) else { return nil }
    segments = SegmentRows(of: line, pen: pen)
    bands = RowCounts(of: line, segments, pen: pen, rows: rows).bands(of: rows, segmentsInBand: segmentsInBand)
    guard bands.count > 1 else { return nil }
  }

  /// Makes what may be seen in a band the path of a canvas that is cut to it.
  func trace(_ band: LineBand, on canvas: Canvas) {
    let rows = band.rows
    let (above, below) = (Double(rows.lowerBound - distance), Double(rows.upperBound + distance))
    func move(_ x: Double, _ y: Double) { cairo_move_to(canvas.pointer, x, y) }
    func draw(_ x: Double, _ y: Double) { cairo_line_to(canvas.pointer, x, y) }
    func x(_ point: Int) -> Double { Double(line.points[point].x) / 256 }
    func y(_ point: Int) -> Double { Double(line.points[point].y) / 256 }
    cairo_identity_matrix(canvas.pointer)
    cairo_new_path(canvas.pointer)
    // Unseen at either side: Cairo draws from the first pixel of what it is given to the last, and may be wrong by a hair
    // about these where a segment is cut.
    for side in [columns.lowerBound - distance, columns.upperBound + distance] {
      move(Double(side), Double(band.splitRow) + 0.25)
      draw(Double(side), Double(band.splitRow) + 0.75)
    }
    // Where the pen is, unless it is lifted.
    var last: Int?
    for segment in line.points.indices {
      if line.isLifted[segment] { last = nil }
      guard segments.first[segment] < rows.upperBound, segments.last[segment] >= rows.lowerBound else { continue }
      if let last, last != segment - 1 {
        // Upright first: the corner of two steep segments is short.
        let far = segments.last[last + 1] < rows.lowerBound ? above : below
        draw(x(last), far)
        draw(x(segment - 1), far)
        draw(x(segment - 1), y(segment - 1))
      } else if last == nil {
        move(x(segment - 1), y(segment - 1))
      }
      draw(x(segment), y(segment))
      last = segment
    }
  }
}

/// Rows of pixels that are drawn on their own.
struct LineBand: Equatable {
  let rows: Range<Int>
  /// One of the rows in which surely an edge begins or ends.
  let splitRow: Int
}

/// What a line is drawn with: half its width, in pixels, and how many times as far a corner may reach.
struct LinePen {
  var halfWidth: Double
  var miterLimit: Double

  /// How far a segment can be seen above its upper and below its lower end, in 256ths, with something for rounding.
  ///
  /// Where two steep ones meet, with less than 1 across to 16 down, no pointed corner is drawn up or down: it would reach
  /// 16 times as far as the edges.
  fileprivate func reach(isSteep: Bool) -> Int {
    let times = isSteep && miterLimit < 15 ? 1.0 / 15 : max(miterLimit, 1.5)
    return Int(min(halfWidth * times, 100_000) * 256) + 32
  }

  /// Whether both edges of a segment surely end in the row of pixels that its end lies in, not near the rim.
  ///
  /// Only of segments that are neither upright nor flat, so that no band is a figure of upright and flat ones only, which
  /// Cairo draws in another way.
  fileprivate func surelyEnds(from start: DevicePoint, within end: DevicePoint) -> Bool {
    let (width, height) = (abs(end.x - start.x), abs(end.y - start.y))
    // A line of Cairo's 15 in a row is 17 high.
    guard width > 0, height >= 36 else { return false }
    let margin = 20 + halfWidth * 256 * Double(width) / Double(height)
    return Double(end.y & 255) >= margin && Double(end.y & 255) <= 255 - margin
  }
}

/// The first and the last row for which each segment must be drawn: those in which it may be seen, or one next to it, whose
/// edges end where the two meet.
private struct SegmentRows {
  private(set) var first: [Int32]
  private(set) var last: [Int32]

  init(of line: KeptLine, pen: LinePen) {
    let points = line.points
    first = Array(repeating: .max, count: points.count)
    last = Array(repeating: .min, count: points.count)
    let (reach, steepReach) = (Int32(pen.reach(isSteep: false)), Int32(pen.reach(isSteep: true)))
    func isSteep(_ segment: Int) -> Bool {
      segment >= points.count || line.isLifted[segment] || points[segment].isSteep(from: points[segment - 1])
    }
    var (wasSteep, isSteepNow) = (true, isSteep(1))
    for segment in points.indices.dropFirst() {
      let isSteepNext = isSteep(segment + 1)
      defer { (wasSteep, isSteepNow) = (isSteepNow, isSteepNext) }
      guard !line.isLifted[segment] else { continue }
      let reach = wasSteep && isSteepNow && isSteepNext ? steepReach : reach
      let (y1, y2) = (points[segment - 1].y, points[segment].y)
      first[segment] = (min(y1, y2) - reach) >> 8
      last[segment] = (max(y1, y2) + reach) >> 8
    }
    takeInNeighbours(line.isLifted)
  }

  private mutating func takeInNeighbours(_ isLifted: [Bool]) {
    var (firstBefore, lastBefore) = (Int32.max, Int32.min)
    for segment in first.indices {
      let (firstNow, lastNow) = (first[segment], last[segment])
      if !isLifted[segment] {
        let next = segment + 1 < first.count && !isLifted[segment + 1] ? segment + 1 : segment
        first[segment] = min(firstBefore, firstNow, first[next])
        last[segment] = max(lastBefore, lastNow, last[next])
      }
      (firstBefore, lastBefore) = (firstNow, lastNow)
    }
  }
}

/// What there is of a line in each row.
private struct RowCounts {
  /// How many segments begin and end in the row, as they must be drawn.
  private var begun: [Int]
  private var ended: [Int]
  /// The lowest row that a segment which begins in the row reaches.
  private var deepest: [Int]
  /// The first row from there on in which, for all we know, no edge begins or ends.
  private var nextPlain: [Int]

  init(of line: KeptLine, _ segments: SegmentRows, pen: LinePen, rows: Range<Int>) {
    begun = Array(repeating: 0, count: rows.count)
    (ended, deepest, nextPlain) = (begun, begun, begun + [rows.count])
    var isSplit = Array(repeating: false, count: rows.count)
    for segment in line.points.indices where !line.isLifted[segment] {
      let first = Int(segments.first[segment]) - rows.lowerBound
      let last = Int(segments.last[segment]) - rows.lowerBound
      begun[first] += 1
      ended[last] += 1
      deepest[first] = max(deepest[first], last)
      let (start, end) = (line.points[segment - 1], line.points[segment])
      let row = Int(end.y >> 8) - rows.lowerBound
      isSplit[row] = isSplit[row] || pen.surelyEnds(from: start, within: end)
    }
    for row in isSplit.indices.reversed() { nextPlain[row] = isSplit[row] ? nextPlain[row + 1] : row }
  }

  /// The rows, cut where they can be.
  func bands(of rows: Range<Int>, segmentsInBand: Int) -> [LineBand] {
    var bands: [LineBand] = []
    var (start, splitRow) = (0, Int?.none)
    // Since the last cut, and across this one.
    var (count, crossing, deepest) = (0, 0, 0)
    for row in begun.indices.dropFirst() {
      count += begun[row - 1]
      crossing += begun[row - 1] - ended[row - 1]
      deepest = max(deepest, self.deepest[row - 1])
      if nextPlain[row - 1] >= row { splitRow = row - 1 }
      // What crosses is drawn twice.
      guard count >= segmentsInBand, crossing <= segmentsInBand / 4, nextPlain[row] > max(deepest, row),
        let split = splitRow
      else { continue }
      bands.append(LineBand(rows: start + rows.lowerBound..<row + rows.lowerBound, splitRow: split + rows.lowerBound))
      (start, count, splitRow) = (row, 0, nil)
    }
    let last = start + rows.lowerBound
    return bands + [LineBand(rows: last..<rows.upperBound, splitRow: last)]
  }
}

extension KeptLine {
  /// Whether all points lie between two rows.
  fileprivate func lies(within top: Int, _ bottom: Int) -> Bool {
    points.allSatisfy { Int($0.y >> 8) >= top && Int($0.y >> 8) < bottom }
  }
}

extension DevicePoint {
  /// Whether the way from a point has at most 1 across to 16 down or up.
  fileprivate func isSteep(from start: DevicePoint) -> Bool { abs(y - start.y) >= 16 * abs(x - start.x) }
}
