import Foundation
import Synchronization

/// Where the handler of signals writes. A handler may touch nothing else of the program than this and `write`.
private let signalOutput = Atomic<Int32>(-1)

/// Signals as bytes in a pipe, so that one loop can wait for them, for the output of children and for the time.
///
/// Signals belong to the process: there is one of these at a time.
final class SignalPipe {
  /// Where to wait.
  let input: Int32
  private let output: Int32
  private let signals: [Int32]

  /// Takes the signals from now on; what they did before, they do no longer.
  init(_ signals: [Int32]) {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (input, output) = (ends[0], ends[1])
    self.signals = signals
    signalOutput.store(output, ordering: .sequentiallyConsistent)
    for number in signals {
      signal(number) { number in
        let before = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(signalOutput.load(ordering: .relaxed), &byte, 1)
        errno = before
      }
    }
  }

  deinit {
    signals.forEach { _ = signal($0, SIG_DFL) }
    signalOutput.store(-1, ordering: .sequentiallyConsistent)
    close(input)
    close(output)
  }

  /// Wakes the one who waits, from any thread.
  var waker: @Sendable () -> Void {
    let output = output
    return {
      var byte: UInt8 = 0
      _ = write(output, &byte, 1)
    }
  }

  /// The signals that have come since the last call.
  func take() -> [Int32] {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = read(input, &buffer, buffer.count)
    return count > 0 ? buffer[..<count].filter { $0 != 0 }.map(Int32.init) : []
  }

  /// Waits for a signal, for one of the other descriptors, or for the time.
  func wait(for others: [Int32], milliseconds: Int) {
    var all = ([input] + others).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(&all, nfds_t(all.count), Int32(clamping: milliseconds))
  }
}
