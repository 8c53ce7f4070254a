/// What a run says of itself, before its process ends.
struct RunReport: Codable, Hashable, Sendable {
  enum Result: String, Codable, Sendable {
    case succeeded
    /// Nothing new was built, and the schedule skips that.
    case unchanged
    /// Not all have reported.
    case gate
    /// Another build holds the lock.
    case locked
    case failed
  }

  var result: Result
  /// The published issue.
  var issue: String?
  /// The published files.
  var files: [String] = []
  /// Who has not reported, or the first error.
  var detail: String?
  /// Whom a waiver left out.
  var waived: String?
}

/// How the process of a run ended.
struct RunEnd: Hashable, Sendable {
  let key: RunKey
  /// The exit status, or 128 and the signal; `nil` when nobody could see it.
  var status: Int?
  /// Why it never began.
  var problem: String?
  /// What it said of itself.
  var report: RunReport?
  /// The last of what it printed.
  var log = ""
}
