import CPangoCairo
import Scenes

/// The owner of a Pango layout with one line of glyphs.
final class ShapedLine {
  /// What is written, without control characters.
  let text: String
  private let layout: OpaquePointer?
  private let line: UnsafeMutablePointer<PangoLayoutLine>?

  /// Takes ownership of `layout`, whose text is `text`.
  init(layout: OpaquePointer?, text: String) {
    self.layout = layout
    self.text = text
    line = pango_layout_get_line_readonly(layout, 0)
  }

  deinit {
    guard let layout else { return }
    g_object_unref(UnsafeMutableRawPointer(layout))
  }

  /// Room of the line.
  var extent: TextExtent {
    var logical = PangoRectangle()
    pango_layout_line_get_extents(line, nil, &logical)
    let scale = Double(PANGO_SCALE)
    return TextExtent(
      width: Double(logical.width) / scale, ascent: Double(-logical.y) / scale,
      descent: Double(logical.y + logical.height) / scale)
  }

  /// Draws the line with its beginning at the current point of `canvas`.
  func show(on canvas: Canvas) {
    pango_cairo_show_layout_line(canvas.pointer, line)
  }

  /// Advance of each Unicode scalar of `text`, in its order.
  var scalarAdvances: [Double] {
    var parts: [(offset: Int, widths: [Int32])] = []
    forEachRun { run in
      guard let item = run.pointee.item else { return }
      var widths = [Int32](repeating: 0, count: Int(item.pointee.num_chars))
      pango_glyph_item_get_logical_widths(run, pango_layout_get_text(layout), &widths)
      parts.append((Int(item.pointee.offset), widths))
    }
    // Runs come as they stand on the page, which for right-to-left words is not the order of the text.
    parts.sort { $0.offset < $1.offset }
    return parts.flatMap(\.widths).map { Double($0) / Double(PANGO_SCALE) }
  }

  /// The characters that no font can draw, as they stand on the page.
  var missingScalars: [Unicode.Scalar] {
    guard pango_layout_get_unknown_glyphs_count(layout) > 0 else { return [] }
    var scalars: [Unicode.Scalar] = []
    forEachRun { run in
      guard let glyphs = run.pointee.glyphs else { return }
      for index in 0..<Int(glyphs.pointee.num_glyphs) {
        let glyph = glyphs.pointee.glyphs[index].glyph
        // Such a glyph is the character's number with a mark.
        guard glyph & unknownGlyphFlag != 0 else { continue }
        if let scalar = Unicode.Scalar(glyph & ~unknownGlyphFlag) { scalars.append(scalar) }
      }
    }
    return scalars
  }

  private func forEachRun(_ body: (UnsafeMutablePointer<PangoLayoutRun>) -> Void) {
    var next = line?.pointee.runs
    while let cell = next {
      if let run = cell.pointee.data?.assumingMemoryBound(to: PangoLayoutRun.self) { body(run) }
      next = cell.pointee.next
    }
  }
}

/// `PANGO_GLYPH_UNKNOWN_FLAG`, a macro that Swift cannot see.
private let unknownGlyphFlag: UInt32 = 0x1000_0000
