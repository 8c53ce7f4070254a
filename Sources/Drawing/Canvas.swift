import CPangoCairo
import Diagnostics
import Scenes

/// The owner of a Cairo context: what is drawn with on a surface.
///
/// State is saved and restored only through `saved`: one restore too many puts a context in error, and everything
/// drawn later is lost without a word.
final class Canvas {
  /// The context; freed with this object.
  let pointer: OpaquePointer
  private let surface: Surface

  /// A context on `surface`.
  init(_ surface: Surface, making what: String) throws(Failure) {
    guard let pointer = cairo_create(surface.pointer) else {
      throw Failure(Wording("内存不足，无法生成 \(what)", en: "not enough memory to make the \(what)"))
    }
    self.pointer = pointer
    self.surface = surface
    try check(making: what)
  }

  deinit { cairo_destroy(pointer) }

  /// Throws when anything drawn so far went wrong.
  func check(making what: String) throws(Failure) {
    try Drawing.check(cairo_status(pointer), making: what)
    try Drawing.check(cairo_surface_status(surface.pointer), making: what)
  }

  /// Runs `body` and restores frame, clip and source behind it.
  func saved(_ body: () throws(Failure) -> Void) throws(Failure) {
    cairo_save(pointer)
    defer { cairo_restore(pointer) }
    try body()
  }

  /// Runs `body`, which cannot fail, and restores frame, clip and source behind it.
  func saved(_ body: () -> Void) {
    cairo_save(pointer)
    defer { cairo_restore(pointer) }
    body()
  }

  /// Moves, turns and scales the frame.
  func place(_ placement: Placement) {
    cairo_translate(pointer, placement.origin.x, placement.origin.y)
    if placement.angle != 0 { cairo_rotate(pointer, placement.angle * .pi / 180) }
    if placement.scale != 1 { cairo_scale(pointer, placement.scale, placement.scale) }
  }

  /// Sets one colour to draw with.
  func setSource(_ color: Color) {
    cairo_set_source_rgba(pointer, color.red, color.green, color.blue, color.alpha)
  }

  /// Begins a new path with these steps.
  func trace(_ path: Path) {
    cairo_new_path(pointer)
    append(path, at: .zero, scale: 1)
  }

  /// Adds the steps of `path`, scaled and then moved, to the path there is.
  func append(_ path: Path, at origin: Point, scale: Double) {
    func x(_ point: Point) -> Double { drawable(origin.x + point.x * scale) }
    func y(_ point: Point) -> Double { drawable(origin.y + point.y * scale) }
    for command in path.commands {
      switch command {
      case .move(let p): cairo_move_to(pointer, x(p), y(p))
      case .line(let p): cairo_line_to(pointer, x(p), y(p))
      case .curve(let a, let b, let p): cairo_curve_to(pointer, x(a), y(a), x(b), y(b), x(p), y(p))
      case .close: cairo_close_path(pointer)
      }
    }
  }
}

/// A coordinate that Cairo can hold: it keeps 24 bits before the point and wraps around silently beyond them.
func drawable(_ coordinate: Double) -> Double {
  guard coordinate.isFinite else { return 0 }
  return min(max(coordinate, -200_000), 200_000)
}
