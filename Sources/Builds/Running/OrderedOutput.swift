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

  /// Takes the result at a position, and writes all whose turn has come.
  func add(_ result: Result<Item, Failure>, at position: Int) {
    state.withLock { state in
      state.waiting[position] = result
      if case .failure = result { state.hasFailed = true }
      while state.failure == nil, state.written.count < state.waiting.count,
        let next = state.waiting[state.written.count]
      {
        state.waiting[state.written.count] = nil
        do throws(Failure) {
          let item = try next.get()
          state.written.append(try write(item))
        } catch {
          state.failure = error
          state.hasFailed = true
        }
      }
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
