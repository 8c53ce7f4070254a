import Dispatch
import Foundation
import Synchronization

/// Applies `body` to every item on all processors and gives the results in the order of the items.
func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ body: @escaping @Sendable (Item) -> Result
) -> [Result] {
  let state = Mutex((next: 0, results: [Result?](repeating: nil, count: items.count)))
  let workers = min(items.count, max(1, ProcessInfo.processInfo.activeProcessorCount))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let index = state.withLock { state in
        defer { state.next += 1 }
        return state.next
      }
      guard index < items.count else { return }
      let result = body(items[index])
      state.withLock { $0.results[index] = result }
    }
  }
  return state.withLock { $0.results.compactMap { $0 } }
}
