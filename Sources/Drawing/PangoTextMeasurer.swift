import CPangoCairo
import Diagnostics
public import Scenes
import Synchronization

/// Begins to look for the fonts of this machine, which takes some milliseconds that other work can fill.
public func prepareFonts() {
  // The first font map of a process starts a thread that reads fontconfig's files; later ones wait for it.
  g_object_unref(UnsafeMutableRawPointer(pango_cairo_font_map_new()))
}

/// Tells how wide text is in the fonts of this machine, exactly as it will be drawn.
///
/// It may be used by several threads at once; copies share what they have measured.
public struct PangoTextMeasurer: TextMeasurer {
  private let room = Room()

  /// A measurer that has measured nothing yet.
  public init() {}

  /// Room of a line of text, in the highest and deepest of the fonts that its characters need.
  public func extent(of text: String, font: Font) -> TextExtent {
    room.state.withLock { state in
      if let known = state.extents[font]?[text] { return known }
      let extent = state.shaper.shape(text, font: font).extent
      state.remember { $0.extents[font, default: [:]][text] = extent }
      return extent
    }
  }

  /// Advance of each `Character` of a text that is shaped as one; control characters have none.
  public func advances(of text: String, font: Font) -> [Double] {
    room.state.withLock { state in
      if let known = state.advances[font]?[text] { return known }
      let line = state.shaper.shape(text, font: font)
      var scalars = line.scalarAdvances[...]
      let advances = text.map { character in
        character.unicodeScalars.reduce(0.0) { sum, scalar in
          printable(scalar) == nil ? sum : sum + (scalars.popFirst() ?? 0)
        }
      }
      state.remember { $0.advances[font, default: [:]][text] = advances }
      return advances
    }
  }

  /// The characters of a text that no font can draw.
  func missingScalars(in text: String, font: Font) -> [Unicode.Scalar] {
    room.state.withLock { state in state.shaper.shape(text, font: font).missingScalars }
  }

  /// Runs `body` with the shaper of this measurer, so that what was measured need not be shaped again to be drawn;
  /// other threads that measure with it wait.
  func withShaper<Result: Sendable>(
    _ body: (TextShaper) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    try room.state.withLock { state throws(Failure) in try body(state.shaper) }
  }

  /// Pango's objects belong to one thread at a time, so all threads share one of them behind a lock.
  private final class Room: Sendable {
    let state = Mutex(State())
  }

  private struct State {
    let shaper = TextShaper()
    var extents: [Font: [String: TextExtent]] = [:]
    var advances: [Font: [String: [Double]]] = [:]
    private var count = 0

    /// Stores a result; forgets all after a while, so that memory stays bounded.
    mutating func remember(_ store: (inout State) -> Void) {
      if count >= 20_000 {
        extents = [:]
        advances = [:]
        count = 0
      }
      count += 1
      store(&self)
    }
  }
}
