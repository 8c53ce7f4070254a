import CPangoCairo
import Scenes

extension Canvas {
  /// Begins a new path with these steps, to be stroked on pixels; of a very long line only what can be seen, if the pen
  /// is a plain one.
  ///
  /// The pixels are the same as with the whole line. Cairo takes points nearer than its tolerance for one; it is set to
  /// the least for a long line, so that this does not depend on which points stand before.
  func traceLine(_ path: Path, stroke: Stroke) {
    guard path.commands.count > longLine, !path.hasCurves else { return trace(path) }
    cairo_set_tolerance(pointer, 1.0 / 256)
    var matrix = cairo_matrix_t()
    cairo_get_matrix(pointer, &matrix)
    let isPlain = stroke.cap == .butt && stroke.join != .round && stroke.drawableDash.isEmpty
    guard isPlain, matrix.xy == 0, matrix.yx == 0, matrix.xx == matrix.yy, matrix.xx > 0 else { return trace(path) }
    let lines = path.deviceLines(matrix)
    let halfWidth = stroke.width / 2 * matrix.xx
    cairo_new_path(pointer)
    cairo_identity_matrix(pointer)
    for line in lines {
      append(line, LineReduction.keptSegments(of: line, halfWidth: halfWidth))
    }
    cairo_set_matrix(pointer, &matrix)
  }

  /// Adds the segments of a line that are kept.
  private func append(_ line: [DevicePoint], _ keeps: [Bool]) {
    var isDown = false
    for segment in keeps.indices {
      guard keeps[segment] else {
        isDown = false
        continue
      }
      if !isDown { cairo_move_to(pointer, Double(line[segment].x) / 256, Double(line[segment].y) / 256) }
      isDown = true
      cairo_line_to(pointer, Double(line[segment + 1].x) / 256, Double(line[segment + 1].y) / 256)
    }
  }
}

extension Path {
  /// Whether anything but straight lines is in it, closed parts included.
  fileprivate var hasCurves: Bool {
    commands.contains { command in
      switch command {
      case .move, .line: false
      case .curve, .close: true
      }
    }
  }

  /// Its parts on the pixels, rounded as Cairo does; points that repeat the one before are left out.
  fileprivate func deviceLines(_ matrix: cairo_matrix_t) -> [[DevicePoint]] {
    var lines: [[DevicePoint]] = []
    var line: [DevicePoint] = []
    func device(_ point: Point) -> DevicePoint {
      func fixed(_ value: Double) -> Int32 { Int32((drawable(value) * 256).rounded(.toNearestOrEven)) }
      return DevicePoint(
        x: fixed(matrix.xx * drawable(point.x) + matrix.x0), y: fixed(matrix.yy * drawable(point.y) + matrix.y0))
    }
    for command in commands {
      switch command {
      case .move(let point):
        if line.count > 1 { lines.append(line) }
        line = [device(point)]
      case .line(let point):
        let next = device(point)
        if line.last != next { line.append(next) }
      case .curve, .close: break
      }
    }
    return line.count > 1 ? lines + [line] : lines
  }
}

/// From so many points on, a line is looked through for what cannot be seen.
private let longLine = 5000
