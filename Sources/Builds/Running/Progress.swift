import Foundation
import Synchronization

/// Tells how far a build is: a bar that redraws itself on a terminal, nothing anywhere else. Writes to standard error.
public final class Progress: Sendable {
  private let total: Int
  private let isTerminal: Bool
  private let done: Mutex<Int>

  /// Progress over `total` targets, of which some are done already.
  public init(total: Int, done: Int = 0) {
    self.total = total
    self.done = Mutex(done)
    isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
    show(done, "")
  }

  /// One more target is done.
  public func advance(_ name: String) {
    done.withLock { done in
      done += 1
      show(done, name)
    }
  }

  /// Takes the bar away.
  public func finish() {
    if isTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }

  private func show(_ done: Int, _ name: String) {
    guard isTerminal, total > 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(Self.bar(done, of: total)) \(name)".utf8))
  }

  /// `[#####.....] 12/24`.
  static func bar(_ done: Int, of total: Int, width: Int = 24) -> String {
    let filled = total == 0 ? width : done * width / total
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    return "[\(bar)] \(done)/\(total)"
  }
}
