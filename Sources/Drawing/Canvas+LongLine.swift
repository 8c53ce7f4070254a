import CPangoCairo
import Diagnostics
import Dispatch
import Scenes

extension Canvas {
  /// Strokes these steps on pixels; of a very long line only what can be seen, if the pen is a plain one.
  ///
  /// The pixels are the same as with the whole line. Cairo takes points nearer than its tolerance for one; it is set to
  /// the least for a long line, so that this does not depend on which points stand before.
  func strokeLine(_ path: Path, stroke: Stroke, segmentsInBand: Int = 20_000) throws(Failure) {
    let isLong = path.commands.count > longLine && !path.hasCurves
    if isLong { cairo_set_tolerance(pointer, 1.0 / 256) }
    var matrix = cairo_matrix_t()
    cairo_get_matrix(pointer, &matrix)
    let isPlain = stroke.cap == .butt && stroke.join != .round && stroke.drawableDash.isEmpty
    guard isLong, isPlain, matrix.xy == 0, matrix.yx == 0, matrix.xx == matrix.yy, matrix.xx > 0 else {
      trace(path)
      return cairo_stroke(pointer)
    }
    let halfWidth = stroke.width / 2 * matrix.xx
    var line = KeptLine()
    for part in path.deviceLines(matrix) {
      line.append(part, keeping: LineReduction.keptSegments(of: part, halfWidth: halfWidth))
    }
    let pen = LinePen(halfWidth: halfWidth, miterLimit: cairo_get_miter_limit(pointer))
    if try strokeInBands(line, pen, matrix, segmentsInBand: segmentsInBand) { return }
    line.trace(on: self)
    cairo_set_matrix(pointer, &matrix)
    cairo_stroke(pointer)
  }

  /// Strokes several bands of rows at once; `false` where this does not pay or is not surely the same.
  private func strokeInBands(
    _ line: KeptLine, _ pen: LinePen, _ matrix: cairo_matrix_t, segmentsInBand: Int
  ) throws(Failure) -> Bool {
    guard line.points.count / 2 > segmentsInBand, let target = PixelTarget(self), !target.isBlank,
      let color = sourceColor,
      let bands = LineBands(
        of: line, pen: pen, columns: target.columns, rows: target.rows, segmentsInBand: segmentsInBand)
    else { return false }
    var parts: [PixelTarget.Part] = []
    for band in bands.bands {
      let part = try target.part(band.rows)
      part.canvas.setSource(color)
      part.canvas.takePen(of: self)
      parts.append(part)
    }
    DispatchQueue.concurrentPerform(iterations: parts.count) { [parts] index in
      let canvas = parts[index].canvas
      bands.trace(bands.bands[index], on: canvas)
      var matrix = matrix
      cairo_set_matrix(canvas.pointer, &matrix)
      cairo_stroke(canvas.pointer)
    }
    for part in parts { try part.canvas.check(making: "PNG") }
    cairo_surface_mark_dirty(cairo_get_group_target(pointer))
    return true
  }

  /// What is drawn with, if it is one colour.
  private var sourceColor: Color? {
    var color = Color.transparent
    let status = cairo_pattern_get_rgba(
      cairo_get_source(pointer), &color.red, &color.green, &color.blue, &color.alpha)
    return status == CAIRO_STATUS_SUCCESS ? color : nil
  }

  /// Takes over how another canvas strokes.
  private func takePen(of other: Canvas) {
    cairo_set_operator(pointer, cairo_get_operator(other.pointer))
    cairo_set_antialias(pointer, cairo_get_antialias(other.pointer))
    cairo_set_tolerance(pointer, cairo_get_tolerance(other.pointer))
    cairo_set_line_width(pointer, cairo_get_line_width(other.pointer))
    cairo_set_line_cap(pointer, cairo_get_line_cap(other.pointer))
    cairo_set_line_join(pointer, cairo_get_line_join(other.pointer))
    cairo_set_miter_limit(pointer, cairo_get_miter_limit(other.pointer))
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
