import Foundation

/// A file that one process holds alone, or several share. The system gives it up when its holder ends, however it ends;
/// the file says who holds it alone.
public final class LockFile: Sendable {
  /// A process, by its number and the name of its machine.
  public struct Holder: Hashable, Sendable {
    /// The number of the process.
    public var process: Int32
    /// The name of the machine.
    public var host: String

    /// This process.
    static var current: Holder {
      var name = [CChar](repeating: 0, count: 256)
      gethostname(&name, name.count - 1)
      return Holder(process: getpid(), host: String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
    }
  }

  /// Why a lock is not to be had.
  public enum Refusal: Error, Equatable {
    /// The file cannot be opened, with the system's error number.
    case unwritable(Int32)
    /// Another process holds it, or, when none is named, several share it.
    case held(by: Holder?)
  }

  /// How long a holder may take to say its name, or to end after it has withdrawn it: 100 times 5 ms.
  private static let patience = (tries: 100, microseconds: UInt32(5000))

  private let descriptor: Int32
  private let isShared: Bool

  /// Takes the lock.
  ///
  /// - Parameter path: the file; its folder must be there.
  public init(_ path: String, isShared: Bool = false) throws(Refusal) {
    let words = Holder.current.words
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(errno) }
    var tries = Self.patience.tries
    while flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
      // Between taking the lock and saying so, and between taking the name back and ending, a holder has no name.
      let holder = Holder(readingFrom: path)
      tries -= 1
      guard holder == nil, tries > 0 else {
        close(descriptor)
        throw .held(by: holder)
      }
      usleep(Self.patience.microseconds)
    }
    self.descriptor = descriptor
    self.isShared = isShared
    // What stands in the file now is of a holder that has ended.
    guard !isShared else { return }
    ftruncate(descriptor, 0)
    _ = Array(words.utf8).withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit {
    if !isShared { ftruncate(descriptor, 0) }
    close(descriptor)
  }
}

extension LockFile.Holder {
  fileprivate var words: String { "\(process)\n\(host)\n" }

  fileprivate init?(readingFrom path: String) {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 3, let process = Int32(lines[0]) else { return nil }
    self.init(process: process, host: String(lines[1]))
  }
}
