public import Diagnostics

/// A delivery in the outbox.
public struct OutboxEntry: Hashable, Sendable {
  /// How far it is.
  public enum State: String, CaseIterable, Sendable {
    /// To be sent.
    case pending
    /// Sent, at least once.
    case sent
    /// Given up.
    case failed
  }

  /// The name of the channel.
  public let channel: String
  /// What is sent.
  public let message: Message
  /// How far it is.
  public let state: State
  /// How often it was tried.
  public let attempts: Int
  /// When it was put in, in seconds since 1970.
  public let enqueued: Int
  /// When it is tried next, while it is pending.
  public let nextAttempt: Int?
  /// When it was sent.
  public let sent: Int?
  /// Why the last attempt did not succeed.
  public let problem: DeliveryProblem?
}

/// What became of an attempt.
public struct DeliveryOutcome: Hashable, Sendable {
  /// The end of an attempt.
  public enum Result: Hashable, Sendable {
    /// The receiver has it.
    case sent
    /// It is tried again at this time.
    case postponed(DeliveryProblem, until: Int)
    /// It is given up.
    case failed(DeliveryProblem)
  }

  /// The name of the channel.
  public let channel: String
  /// The message's id.
  public let id: String
  /// How often it has been tried.
  public let attempts: Int
  /// The end of this attempt.
  public let result: Result

  /// What the user should look at, if the attempt did not succeed.
  public var diagnostic: Diagnostic? {
    switch result {
    case .sent: nil
    case .postponed(let problem, _), .failed(let problem): problem.diagnostic(channel)
    }
  }
}
