import Diagnostics
import Synchronization

/// Takes results as they come and writes them in their order, up to the first that failed.
///
/// So what is written does not depend on which thread was quicker.
final class OrderedOutput<Item: Sendable, Written: Sendable>: Sendable {
  private struct State {
    var waiting: [Result<Item, Failure>?]
    var written: [Written] = []
    var failure: Failure?
    /// The first position that is known to have failed, written or not.
    var hasFailed = false
    /// Whether a thread is writing; others leave their results to it.
    var isWriting = false

    /// The result whose turn it is, if it has come.
    mutating func takeNext() -> Result<Item, Failure>? {
      guard failure == nil, written.count < waiting.count else { return nil }
      defer { waiting[written.count] = nil }
      return waiting[written.count]
    }
  }

  private let state: Mutex<State>
  private let write: @Sendable (Item) throws(Failure) -> Written

  /// An output for `count` results, each written by `write`, of which only what that gives is kept.
  init(count: Int, write: @escaping @Sendable (Item) throws(Failure) -> Written) {
    state = Mutex(State(waiting: Array(repeating: nil, count: count)))
    self.write = write
  }

  /// Whether a result has failed: nothing that is not begun yet will be written.
  var hasFailed: Bool { state.withLock { $0.hasFailed } }

  /// Takes the result at a position, and writes all whose turn has come, unless another thread is doing so.
  func add(_ result: Result<Item, Failure>, at position: Int) {
    let isFirst = state.withLock { state in
      state.waiting[position] = result
      if case .failure = result { state.hasFailed = true }
      defer { state.isWriting = true }
      return !state.isWriting
    }
    while isFirst, let next = nextOrEnd() {
      do throws(Failure) {
        let written = try write(next.get())
        state.withLock { $0.written.append(written) }
      } catch {
        state.withLock { ($0.failure, $0.hasFailed) = (error, true) }
      }
    }
  }

  /// The result to write now; with none, writing has ended.
  private func nextOrEnd() -> Result<Item, Failure>? {
    state.withLock { state in
      let next = state.takeNext()
      state.isWriting = next != nil
      return next
    }
  }

  /// What `write` gave, in order.
  ///
  /// - Throws: the first failure in order.
  func result() throws(Failure) -> [Written] {
    try state.withLock { state throws(Failure) in
      if let failure = state.failure { throw failure }
      return state.written
    }
  }
}
