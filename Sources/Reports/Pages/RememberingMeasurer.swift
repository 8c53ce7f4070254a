import Scenes
import Synchronization

/// A measurer that measures each text once: tables and second passes ask for the same words again and again.
final class RememberingMeasurer: TextMeasurer {
  private struct Key: Hashable {
    var text: String
    var font: Font
  }

  private struct Memory {
    var advances: [Key: [Double]] = [:]
    var extents: [Font: TextExtent] = [:]
  }

  /// More texts than this are not remembered, so that a huge table cannot fill the memory.
  private static let limit = 100_000

  private let base: any TextMeasurer
  private let memory = Mutex(Memory())

  init(_ base: any TextMeasurer) {
    self.base = base
  }

  /// Room of a line of text; height and depth are the font's.
  func extent(of text: String, font: Font) -> TextExtent {
    var extent =
      memory.withLock { $0.extents[font] }
      ?? {
        let measured = base.extent(of: text, font: font)
        memory.withLock { $0.extents[font] = measured }
        return measured
      }()
    extent.width = advances(of: text, font: font).reduce(0, +)
    return extent
  }

  func advances(of text: String, font: Font) -> [Double] {
    let key = Key(text: text, font: font)
    if let known = memory.withLock({ $0.advances[key] }) { return known }
    let measured = base.advances(of: text, font: font)
    memory.withLock { if $0.advances.count < Self.limit { $0.advances[key] = measured } }
    return measured
  }
}
