import CPangoCairo
import Diagnostics
import Foundation
import Scenes

extension Painter {
  /// Fills and strokes a shape.
  func draw(_ shape: Shape) throws(Failure) {
    guard let path = shape.geometry.path, !path.commands.isEmpty else { return }
    if let fill = shape.fill { self.fill(path, with: fill) }
    if let stroke = shape.stroke { try self.stroke(path, with: stroke) }
  }

  private func fill(_ path: Path, with paint: Paint) {
    switch paint {
    case .color(let color):
      guard color.alpha > 0 else { return }
      canvas.trace(path)
      canvas.setSource(color)
      cairo_fill(canvas.pointer)
    case .gradient(let gradient):
      canvas.trace(path)
      setSource(gradient)
      cairo_fill(canvas.pointer)
    case .hatch(let hatch):
      canvas.saved { fill(path, with: hatch) }
    }
  }

  private func stroke(_ path: Path, with stroke: Stroke) throws(Failure) {
    guard stroke.width > 0, stroke.width.isFinite else { return }
    try canvas.saved { () throws(Failure) in
      switch stroke.paint {
      case .color(let color): canvas.setSource(color)
      case .gradient(let gradient): setSource(gradient)
      // Lines are too thin to be hatched.
      case .hatch(let hatch): canvas.setSource(hatch.color)
      }
      cairo_set_line_width(canvas.pointer, stroke.width)
      cairo_set_line_cap(canvas.pointer, stroke.cap.cairo)
      cairo_set_line_join(canvas.pointer, stroke.join.cairo)
      if stroke.miterLimit.isFinite { cairo_set_miter_limit(canvas.pointer, max(1, stroke.miterLimit)) }
      let dash = stroke.drawableDash
      if !dash.isEmpty { cairo_set_dash(canvas.pointer, dash, Int32(clamping: dash.count), stroke.dashOffset) }
      if isPicture { return try canvas.strokeLine(path, stroke: stroke) }
      canvas.trace(path)
      cairo_stroke(canvas.pointer)
    }
  }

  private func setSource(_ gradient: Gradient) {
    guard gradient.start.isFinite, gradient.end.isFinite else { return canvas.setSource(.transparent) }
    let (start, end) = (gradient.start, gradient.end)
    let pattern =
      switch gradient.kind {
      case .linear: cairo_pattern_create_linear(start.x, start.y, end.x, end.y)
      case .radial(let first, let last):
        cairo_pattern_create_radial(start.x, start.y, max(0, first), end.x, end.y, max(0, last))
      }
    for stop in gradient.stops {
      let color = stop.color
      cairo_pattern_add_color_stop_rgba(pattern, stop.offset, color.red, color.green, color.blue, color.alpha)
    }
    cairo_set_source(canvas.pointer, pattern)
    cairo_pattern_destroy(pattern)
  }

  /// Fills the ground, then draws the lines as lines, cut at the outline: they stay sharp in print.
  private func fill(_ path: Path, with hatch: Hatch) {
    canvas.trace(path)
    cairo_clip(canvas.pointer)
    if hatch.background.alpha > 0 {
      canvas.setSource(hatch.background)
      cairo_paint(canvas.pointer)
    }
    guard let bounds = path.bounds else { return }
    cairo_new_path(canvas.pointer)
    for (start, end) in hatch.lines(across: bounds) {
      cairo_move_to(canvas.pointer, drawable(start.x), drawable(start.y))
      cairo_line_to(canvas.pointer, drawable(end.x), drawable(end.y))
    }
    canvas.setSource(hatch.color)
    cairo_set_line_width(canvas.pointer, max(hatch.lineWidth, 0))
    cairo_stroke(canvas.pointer)
  }
}

extension Hatch {
  /// The lines that cross `bounds`.
  ///
  /// A line runs along u = (cos a, −sin a), as y grows downwards; line k lies at (k + ½)·spacing along the normal
  /// n = (sin a, cos a), counted from the origin, so that neighbouring areas share their lines. The corners of
  /// `bounds` give the first and last k and how far the lines must reach along u.
  func lines(across bounds: Rect) -> [(start: Point, end: Point)] {
    guard angle.isFinite, spacing.isFinite, spacing > 0, lineWidth.isFinite, lineWidth > 0 else { return [] }
    let (sine, cosine) = (sin(angle * .pi / 180), cos(angle * .pi / 180))
    let corners = [(bounds.x, bounds.y), (bounds.maxX, bounds.y), (bounds.x, bounds.maxY), (bounds.maxX, bounds.maxY)]
    let along = corners.map { $0.0 * cosine - $0.1 * sine }
    let across = corners.map { $0.0 * sine + $0.1 * cosine }
    guard let from = along.min(), let to = along.max(), let low = across.min(), let high = across.max() else {
      return []
    }
    let margin = lineWidth / 2
    // At most 20,000 lines, however narrow the spacing: nobody can see more.
    let spacing = max(self.spacing, (high - low) / 20_000)
    let first = ((low - margin) / spacing - 0.5).rounded(.up)
    let last = ((high + margin) / spacing - 0.5).rounded(.down)
    guard first <= last, spacing > 0 else { return [] }
    return stride(from: first, through: last, by: 1).map { k in
      let distance = (k + 0.5) * spacing
      return (
        Point(x: from * cosine + distance * sine, y: -from * sine + distance * cosine),
        Point(x: to * cosine + distance * sine, y: -to * sine + distance * cosine)
      )
    }
  }
}

extension Stroke {
  /// The dashes; empty for a solid line, also when they are impossible (negative, or all zero).
  var drawableDash: [Double] {
    guard dash.allSatisfy({ $0 >= 0 && $0.isFinite }), dash.contains(where: { $0 > 0 }), dashOffset.isFinite else {
      return []
    }
    return dash
  }
}

extension Stroke.Cap {
  fileprivate var cairo: cairo_line_cap_t {
    switch self {
    case .butt: CAIRO_LINE_CAP_BUTT
    case .round: CAIRO_LINE_CAP_ROUND
    case .square: CAIRO_LINE_CAP_SQUARE
    }
  }
}

extension Stroke.Join {
  fileprivate var cairo: cairo_line_join_t {
    switch self {
    case .miter: CAIRO_LINE_JOIN_MITER
    case .round: CAIRO_LINE_JOIN_ROUND
    case .bevel: CAIRO_LINE_JOIN_BEVEL
    }
  }
}
