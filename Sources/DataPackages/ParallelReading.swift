import Dispatch
import Foundation
import Synchronization

/// Applies `body` to every item on all processors, and joins the results in the order of the items, each as soon as those
/// before it are joined.
///
/// Two results are never joined at once; the processor that makes the next one joins it while the others go on.
func inParallel<Item: Sendable, Result: Sendable, Whole: Sendable>(
  _ items: [Item], into whole: consuming Whole, _ body: @escaping @Sendable (Item) -> Result,
  joining join: @escaping @Sendable (inout Whole, Result) -> Void
) -> Whole {
  let queue = Mutex(ResultQueue<Result>(count: items.count))
  let whole = Mutex(whole)
  let workers = min(items.count, max(1, ProcessInfo.processInfo.activeProcessorCount))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while let index = queue.withLock({ $0.begin() }) {
      let result = body(items[index])
      queue.withLock { $0.results[index] = result }
      while let next = queue.withLock({ $0.next() }) {
        whole.withLock { join(&$0, next) }
        queue.withLock { $0.isJoining = false }
      }
    }
  }
  return whole.withLock { $0 }
}

/// Which items have been begun, and which results have been joined.
private struct ResultQueue<Result> {
  /// The results that wait for those before them.
  var results: [Result?]
  /// Whether a result is being joined.
  var isJoining = false
  private var begun = 0
  private var joined = 0

  init(count: Int) { results = [Result?](repeating: nil, count: count) }

  /// The number of an item that nobody has begun.
  mutating func begin() -> Int? {
    guard begun < results.count else { return nil }
    begun += 1
    return begun - 1
  }

  /// The result that may be joined now; it is handed out once.
  mutating func next() -> Result? {
    guard !isJoining, joined < results.count, let result = results[joined].take() else { return nil }
    isJoining = true
    joined += 1
    return result
  }
}
