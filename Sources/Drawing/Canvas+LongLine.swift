import CPangoCairo
import Diagnostics
import Dispatch
import Scenes
import Synchronization

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
    var parts: [PixelPart] = []
    for band in bands.bands { parts.append(try target.part(band.rows)) }
    let settings = StrokeSettings(of: self)
    DispatchQueue.concurrentPerform(iterations: parts.count) { [parts] index in
      parts[index].canvas.withLock { canvas in
        canvas.setSource(color)
        settings.apply(to: canvas)
        bands.trace(bands.bands[index], on: canvas)
        var matrix = matrix
        cairo_set_matrix(canvas.pointer, &matrix)
        cairo_stroke(canvas.pointer)
      }
    }
    for part in parts {
      try part.canvas.withLock { canvas throws(Failure) in try canvas.check(making: "PNG") }
    }
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
}

/// How a canvas strokes, but for its colour and its dashes.
private struct StrokeSettings {
  private let mixing: cairo_operator_t
  private let antialias: cairo_antialias_t
  private let cap: cairo_line_cap_t
  private let join: cairo_line_join_t
  private let tolerance: Double
  private let width: Double
  private let miterLimit: Double

  init(of canvas: Canvas) {
    mixing = cairo_get_operator(canvas.pointer)
    antialias = cairo_get_antialias(canvas.pointer)
    cap = cairo_get_line_cap(canvas.pointer)
    join = cairo_get_line_join(canvas.pointer)
    tolerance = cairo_get_tolerance(canvas.pointer)
    width = cairo_get_line_width(canvas.pointer)
    miterLimit = cairo_get_miter_limit(canvas.pointer)
  }

  func apply(to canvas: Canvas) {
    cairo_set_operator(canvas.pointer, mixing)
    cairo_set_antialias(canvas.pointer, antialias)
    cairo_set_line_cap(canvas.pointer, cap)
    cairo_set_line_join(canvas.pointer, join)
    cairo_set_tolerance(canvas.pointer, tolerance)
    cairo_set_line_width(canvas.pointer, width)
    cairo_set_miter_limit(canvas.pointer, miterLimit)
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
