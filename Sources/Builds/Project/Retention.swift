import Diagnostics
import Documents

/// Which published issues are kept: `retention: {issues: 12, days: 400}`.
struct Retention: Sendable {
  /// How many issues are kept, the published one among them.
  var issues = 12
  /// Issues younger than this many days are kept whatever their number.
  var days = 0

  /// What the manifest says, or the default: twelve issues.
  init(_ reader: MappingReader?) {
    guard let reader else { return }
    issues = Self.whole(reader, "issues", from: 1) ?? issues
    days = Self.whole(reader, "days", from: 0) ?? days
    reader.finish()
  }

  private static func whole(_ reader: MappingReader, _ key: String, from least: Int) -> Int? {
    guard let number = reader.number(key) else { return nil }
    if let whole = Int(exactly: number), whole >= least, whole <= 100_000 { return whole }
    reader.log.error(
      Wording("`\(key)` 应是 \(least) 到 100000 的整数", en: "`\(key)` must be a whole number from \(least) to 100000"),
      at: reader.node[key]?.location)
    return nil
  }
}
