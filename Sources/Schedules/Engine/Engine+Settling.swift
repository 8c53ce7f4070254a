extension Engine {
  /// What becomes of a run whose process has ended: it is final, or will be tried again.
  ///
  /// ```
  /// succeeded, unchanged → succeeded, skipped
  /// gate closed          → gate, until the waiver or the next occurrence
  /// locked               → retry after a minute, not counted, for a day
  /// anything else        → retry by the schedule's policy, or failed, timed out, interrupted
  /// ```
  func settle(_ run: RunRecord, _ end: RunEnd, now: Int) -> RunRecord {
    var run = run
    run.ended = now
    run.process = nil
    run.status = end.status
    let report = end.report ?? Self.report(of: end)
    run.issue = report.issue ?? run.issue
    run.files = report.files.isEmpty ? run.files : report.files
    run.waived = report.waived ?? run.waived
    run.detail = report.detail
    switch report.result {
    case .succeeded: close(&run, .succeeded, nil)
    case .unchanged: close(&run, .skipped, .unchanged)
    case .gate, .locked, .failed:
      switch run.ending {
      case .replaced?: close(&run, .interrupted, .replaced)
      case .timeout?: tryAgain(&run, otherwise: .timedOut, .timeout, now: now)
      case let reason?: tryAgain(&run, otherwise: .interrupted, reason, now: now)
      case nil: settleFailure(&run, report, end, now: now)
      }
    }
    run.ending = nil
    run.endingSince = nil
    return run
  }

  private func settleFailure(_ run: inout RunRecord, _ report: RunReport, _ end: RunEnd, now: Int) {
    switch report.result {
    case .gate:
      run.state = .gate
      run.reason = .gateClosed
      run.attempt -= 1
      let waiver = definition(run.schedule)?.gates.waiver.map { run.due + $0.after }
      let next = now + Self.gateInterval(waited: now - run.due)
      run.nextAttempt = waiver.map { $0 > now ? min($0, next) : next } ?? next
    case .locked where now < run.due + Self.lockLimit:
      run.state = .retry
      run.reason = .locked
      run.attempt -= 1
      run.nextAttempt = now + Self.lockInterval
    case .locked: close(&run, .failed, .locked)
    case .succeeded, .unchanged, .failed:
      if end.problem != nil {
        tryAgain(&run, otherwise: .failed, .notStarted, now: now)
      } else if end.status == nil {
        tryAgain(&run, otherwise: .interrupted, .died, now: now)
      } else {
        tryAgain(&run, otherwise: .failed, .exitStatus, now: now)
      }
    }
  }

  private func tryAgain(
    _ run: inout RunRecord, otherwise state: RunRecord.State, _ reason: RunRecord.Reason, now: Int
  ) {
    guard let retry = definition(run.schedule)?.retry, run.attempt < retry.attempts else {
      return close(&run, state, reason)
    }
    run.state = .retry
    run.reason = reason
    run.nextAttempt = now + retry.wait(after: run.attempt)
  }

  private func close(_ run: inout RunRecord, _ state: RunRecord.State, _ reason: RunRecord.Reason?) {
    run.state = state
    run.reason = reason
    run.nextAttempt = nil
  }

  /// What the status alone says, when a program said nothing of itself.
  private static func report(of end: RunEnd) -> RunReport {
    switch end.status {
    case 0: RunReport(result: .succeeded)
    case 75: RunReport(result: .locked)
    default: RunReport(result: .failed, detail: end.problem ?? end.log.lastLine)
    }
  }
}

extension String {
  /// The last line that is not empty.
  fileprivate var lastLine: String? {
    split(whereSeparator: \.isNewline).last { $0.contains { !$0.isWhitespace } }.map(String.init)
  }
}
