public import Diagnostics

/// What a build did.
public struct BuildResult: Sendable {
  /// A target that was made, or would be.
  public struct Made: Sendable {
    /// Its name.
    public let name: String
    /// Why.
    public let reason: Wording
    /// How long it took, in seconds; `nil` when it was not made now: by a dry run, or by a build that was cut short.
    public var seconds: Double?
  }

  /// The targets that were made, or would be, in the order of the manifest.
  public var built: [Made] = []
  /// How many were up to date.
  public var upToDate = 0
  /// Files of targets that no longer exist, which the issue before still had.
  public var removed: [String] = []
  /// How many were taken over from a build that was cut short.
  public var resumed = 0
  /// The issue that was published; `nil` when nothing has changed, or nothing was to be published.
  public var issue: String?
  /// The files of the targets asked for, relative to the output folder.
  public var files: [String] = []
  /// What the user should look at.
  public var warnings: [Diagnostic] = []

  /// A line for each target that was made, or for the slowest of very many, and one that counts.
  public func lines(in language: Language) -> [String] {
    let limit = 60
    let shown =
      built.count <= limit ? built : built.sorted { ($0.seconds ?? 0) > ($1.seconds ?? 0) }.prefix(10).map { $0 }
    var lines = shown.map { made in
      let time = made.seconds.map { Wording("（\(Self.rounded($0)) 秒）", en: " (\(Self.rounded($0)) s)") }
      return "\(made.name): \(made.reason.text(in: language))\(time?.text(in: language) ?? "")"
    }
    if built.count > limit {
      lines.insert(Wording("最慢的 10 项：", en: "the slowest ten:").text(in: language), at: 0)
    }
    lines += removed.map { "\($0): " + Wording("不再需要", en: "no longer wanted").text(in: language) }
    lines.append(
      Wording("生成 \(built.count) 项，\(upToDate) 项无需更新", en: "made \(built.count), \(upToDate) up to date").text(
        in: language))
    if resumed > 0 {
      lines.append(
        Wording("其中 \(resumed) 项沿用上次中断前的结果", en: "\(resumed) of them taken over from a build that was cut short").text(
          in: language))
    }
    if let issue { lines.append(Wording("已发布第 \(issue) 期", en: "published issue \(issue)").text(in: language)) }
    return lines
  }

  private static func rounded(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
