import CPangoCairo
import Scenes

extension Painter {
  /// Draws many small figures.
  func draw(_ symbols: Symbols) {
    guard symbols.outline.isFinite, !symbols.outline.commands.isEmpty else { return }
    canvas.saved {
      cairo_set_line_width(canvas.pointer, max(symbols.strokeWidth, 0))
      cairo_new_path(canvas.pointer)
      if isPicture, let stamps = SymbolStamps(for: symbols, on: canvas) {
        for index in 0..<symbols.count {
          if let symbol = symbols.symbol(at: index) { stamps.draw(symbol) }
        }
        stamps.finish()
      } else if !isPicture, let radius = symbols.outline.circleRadius {
        drawAsPaths(symbols, dotRadius: radius)
      } else {
        drawAsPaths(symbols, dotRadius: nil)
      }
    }
  }

  /// Draws each figure as a path.
  ///
  /// Solid figures of one colour and size without an outline are gathered and drawn together: the result is the same,
  /// as covering twice with a solid colour changes nothing. See-through figures must darken each other, one by one.
  /// With `dotRadius`, a filled circle becomes a line without length with round ends, a tenth of the bytes of its curves.
  private func drawAsPaths(_ symbols: Symbols, dotRadius: Double?) {
    var gathered: (count: Int, first: Symbol)?
    func finishGathered() {
      guard let (_, first) = gathered else { return }
      finish(first, dotRadius: dotRadius)
      gathered = nil
    }
    for index in 0..<symbols.count {
      guard let symbol = symbols.symbol(at: index) else { continue }
      if let (count, first) = gathered, count >= symbolsPerFill || !symbol.joins(first) { finishGathered() }
      if dotRadius != nil, symbol.stroke == nil {
        cairo_move_to(canvas.pointer, drawable(symbol.center.x), drawable(symbol.center.y))
        cairo_line_to(canvas.pointer, drawable(symbol.center.x), drawable(symbol.center.y))
      } else {
        canvas.append(symbols.outline, at: symbol.center, scale: symbol.scale)
      }
      gathered = ((gathered?.count ?? 0) + 1, gathered?.first ?? symbol)
    }
    finishGathered()
  }

  /// Fills and strokes the path there is like `symbol`.
  private func finish(_ symbol: Symbol, dotRadius: Double?) {
    if let dotRadius, symbol.stroke == nil, let fill = symbol.fill {
      canvas.setSource(fill)
      cairo_set_line_cap(canvas.pointer, CAIRO_LINE_CAP_ROUND)
      cairo_set_line_width(canvas.pointer, 2 * dotRadius * symbol.scale)
      cairo_stroke(canvas.pointer)
      return
    }
    if let fill = symbol.fill {
      canvas.setSource(fill)
      cairo_fill_preserve(canvas.pointer)
    }
    if let stroke = symbol.stroke {
      canvas.setSource(stroke)
      cairo_stroke_preserve(canvas.pointer)
    }
    cairo_new_path(canvas.pointer)
  }
}

extension Symbol {
  /// Whether this figure can be drawn in one go with `first`.
  fileprivate func joins(_ first: Symbol) -> Bool {
    stroke == nil && first.stroke == nil && fill == first.fill && scale == first.scale && fill?.alpha ?? 0 >= 1
  }
}

extension Path {
  /// The radius when this is one full circle around the origin, made of at least three curves; else `nil`.
  ///
  /// The middle of a cubic lies at (p + 3a + 3b + q) / 8.
  var circleRadius: Double? {
    guard commands.count >= 5, case .move(let start) = commands[0] else { return nil }
    let radius = start.x.magnitude + start.y.magnitude == 0 ? 0 : (start.x * start.x + start.y * start.y).squareRoot()
    func isOn(_ p: Point) -> Bool {
      abs((p.x * p.x + p.y * p.y).squareRoot() - radius) <= radius * 1e-3
    }
    var last = start
    var turn = 0.0
    for command in commands.dropFirst() {
      switch command {
      case .curve(let a, let b, let q):
        let x = (last.x + 3 * a.x + 3 * b.x + q.x) / 8
        let y = (last.y + 3 * a.y + 3 * b.y + q.y) / 8
        guard isOn(q), isOn(Point(x: x, y: y)) else { return nil }
        turn += (last.x * q.y - last.y * q.x).sign == .minus ? -1 : 1
        last = q
      case .line(let q):
        guard q == last else { return nil }
      case .close: break
      case .move: return nil
      }
    }
    let isClosed = abs(last.x - start.x) <= radius * 1e-3 && abs(last.y - start.y) <= radius * 1e-3
    return radius > 0 && isClosed && abs(turn) >= 3 ? radius : nil
  }
}

/// Enough to save most of the work per fill, few enough that finding crossings of edges stays quick.
private let symbolsPerFill = 64
