import Deliveries
import Diagnostics
import Dispatch
import Synchronization

/// Sends what is due in the outbox, beside the loop of the service: a slow mail server must not keep runs from starting.
final class DeliveryWork: Sendable {
  private struct State {
    var isBusy = false
    var outcomes: [DeliveryOutcome] = []
    var failure: Failure?
  }

  private let state = Mutex(State())
  private let outbox: Outbox

  init(_ outbox: Outbox) { self.outbox = outbox }

  /// Begins if something is due and nothing is being sent.
  ///
  /// - Parameter finished: called afterwards, on another thread.
  /// - Returns: when there is something to send next.
  func begin(
    now: Int, plan: DeliveryPlan, courier: Courier, finished: @escaping @Sendable () -> Void
  ) throws(Failure) -> Int? {
    guard let next = try outbox.nextAttempt() else { return nil }
    guard next <= now else { return next }
    let isFree = state.withLock { state in
      defer { state.isBusy = true }
      return !state.isBusy
    }
    guard isFree else { return nil }
    DispatchQueue.global().async { [self] in
      do throws(Failure) {
        let outcomes = try outbox.deliverDue(now: now, plan: plan, courier: courier)
        state.withLock { $0.outcomes += outcomes }
      } catch {
        let failure = error
        state.withLock { $0.failure = failure }
      }
      state.withLock { $0.isBusy = false }
      finished()
    }
    return nil
  }

  /// Whether something is being sent.
  var isBusy: Bool { state.withLock { $0.isBusy } }

  /// What has been done since the last call, as events.
  func take() -> [ServiceEvent] {
    let (outcomes, failure) = state.withLock { state in
      defer {
        state.outcomes = []
        state.failure = nil
      }
      return (state.outcomes, state.failure)
    }
    return outcomes.map(ServiceEvent.delivery) + (failure.map { [.problem(nil, $0, name: "deliveries")] } ?? [])
  }
}

extension ServiceEvent {
  /// What became of an attempt to send.
  static func delivery(_ outcome: DeliveryOutcome) -> ServiceEvent {
    let facts: [(String, String?)] = [
      ("channel", outcome.channel), ("id", outcome.id), ("attempt", String(outcome.attempts)),
    ]
    let problem = ("message", outcome.diagnostic?.message.english)
    switch outcome.result {
    case .sent: return ServiceEvent(.info, "sent", facts)
    case .postponed(_, let until):
      return ServiceEvent(.warning, "send-later", facts + [("next", UTCTime.text(until)), problem])
    case .failed: return ServiceEvent(.error, "send-failed", facts + [problem])
    }
  }
}
