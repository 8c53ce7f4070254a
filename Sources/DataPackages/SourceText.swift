import Synchronization

/// The text of a data file, in which places are found again. When the file is long, it is let go once the package is
/// checked, and read anew when somebody asks for a place after all.
final class SourceText: Sendable {
  /// Texts up to this many bytes are kept.
  static let keptSize = 1 << 24

  private let kept: Mutex<[UInt8]?>
  private let size: Int
  private let readAgain: (@Sendable () -> [UInt8]?)?

  /// A text that has been read.
  ///
  /// - Parameter readAgain: reads it another time; without it, the text is kept.
  init(_ bytes: [UInt8], readAgain: (@Sendable () -> [UInt8]?)? = nil) {
    kept = Mutex(bytes)
    size = bytes.count
    self.readAgain = readAgain
  }

  /// The bytes in UTF-8; `nil` when the file is no longer as it was.
  var bytes: [UInt8]? {
    kept.withLock { kept in
      if kept == nil, let bytes = readAgain?(), bytes.count == size { kept = bytes }
      return kept
    }
  }

  /// Lets a long text go.
  func release() {
    guard size > Self.keptSize, readAgain != nil else { return }
    kept.withLock { $0 = nil }
  }
}
