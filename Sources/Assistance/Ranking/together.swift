import Dispatch
import Synchronization

/// Two values, made at the same time.
func together<A: Sendable, B: Sendable>(
  _ one: @Sendable () -> A, _ other: @Sendable () -> B
) -> (A, B) {
  let made = Mutex<(A?, B?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { number in
    if number == 0 {
      let value = one()
      made.withLock { $0.0 = value }
    } else {
      let value = other()
      made.withLock { $0.1 = value }
    }
  }
  // Both are there after `concurrentPerform`.
  return made.withLock { ($0.0 ?? one(), $0.1 ?? other()) }
}
