/// A day at which a programme was arranged anew: figures from before and after it are no series.
public struct ProgrammeBreak: Hashable, Sendable {
  /// The programme.
  public let programme: String
  /// The first day of the new arrangement, in milliseconds since 1970 UTC.
  public let date: Double
  /// What changed, for print.
  public let reason: LocalizedName
}
