import CPangoCairo
import Scenes

extension Painter {
  /// Draws many small figures.
  ///
  /// Solid figures of one colour without an outline are gathered and filled together: the result is the same, as
  /// covering twice with a solid colour changes nothing. See-through figures must darken each other, one by one.
  func draw(_ symbols: Symbols) {
    guard symbols.outline.isFinite, !symbols.outline.commands.isEmpty else { return }
    canvas.saved {
      cairo_set_line_width(canvas.pointer, max(symbols.strokeWidth, 0))
      cairo_new_path(canvas.pointer)
      var gathered = 0
      var color: Color?
      for index in 0..<symbols.count {
        guard let symbol = symbols.symbol(at: index) else { continue }
        let isSimple = symbol.stroke == nil && symbol.fill?.alpha ?? 0 >= 1
        if gathered > 0, !isSimple || symbol.fill != color || gathered >= symbolsPerFill {
          fillGathered(color)
          gathered = 0
        }
        canvas.append(symbols.outline, at: symbol.center, scale: symbol.scale)
        if isSimple {
          color = symbol.fill
          gathered += 1
        } else {
          finish(symbol)
        }
      }
      if gathered > 0 { fillGathered(color) }
    }
  }

  private func fillGathered(_ color: Color?) {
    if let color { canvas.setSource(color) }
    cairo_fill(canvas.pointer)
  }

  private func finish(_ symbol: Symbol) {
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

/// Enough to save most of the work per fill, few enough that finding crossings of edges stays quick.
private let symbolsPerFill = 64
