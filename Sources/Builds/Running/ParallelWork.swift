import Foundation
import Synchronization

/// Applies `body` to every item on `jobs` threads and gives the results in the order of the items.
func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ body: @escaping @Sendable (Item) -> Result
) -> [Result] {
  inParallel(items, jobs: jobs, while: { true }, body).compactMap { $0 }
}

/// Applies `body` to the items on `jobs` threads as long as `goesOn` says so, and gives the results in the order of the
/// items; `nil` for those that were not begun.
func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, while goesOn: @escaping @Sendable () -> Bool,
  _ body: @escaping @Sendable (Item) -> Result
) -> [Result?] {
  let state = WorkState<Result>(count: items.count)
  let finished = DispatchGroup()
  for _ in 0..<max(1, min(jobs, items.count)) {
    finished.enter()
    let thread = Thread {
      while goesOn(), let index = state.next() { state.store(body(items[index]), at: index) }
      finished.leave()
    }
    // Deeply nested documents are read and laid out by recursion.
    thread.stackSize = 16 << 20
    thread.start()
  }
  finished.wait()
  return state.results
}

/// Which item is next, and what came out so far.
private final class WorkState<Result: Sendable>: Sendable {
  private let state: Mutex<(next: Int, results: [Result?])>
  private let count: Int

  init(count: Int) {
    self.count = count
    state = Mutex((0, Array(repeating: nil, count: count)))
  }

  func next() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func store(_ result: Result, at index: Int) {
    state.withLock { $0.results[index] = result }
  }

  var results: [Result?] { state.withLock { $0.results } }
}
