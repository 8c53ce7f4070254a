public import Diagnostics
public import Documents

/// Where bars that are too long are cut, as the property `shanhai.break` of a bar says: a limit in the units of the
/// axis, or `{limit: 2, format: ".0%", note: "…"}`.
public struct BarBreak: Hashable, Sendable {
  /// The length at which bars are cut; above zero.
  public var limit: Double
  /// How the true value is written at the end of the bar; `nil` for the format of the axis.
  public var format: String?
  /// Which kind of format that is: `number` or `chinese`.
  public var formatType: String?
  /// What is written below the chart; `nil` for the usual words.
  public var note: String?

  /// The property; every problem goes to `log`.
  public init?(_ node: DocumentNode, log: DiagnosticLog) {
    var limit = node.number
    if node.mapping != nil {
      let reader = MappingReader(node, log: log)
      limit = reader.required("limit").flatMap { item in
        if item.number == nil {
          log.error(Wording("`limit` 应是数字", en: "`limit` must be a number"), at: item.location)
        }
        return item.number
      }
      format = reader.string("format")
      formatType = reader.string("formatType")
      note = reader.string("note")
      reader.finish()
      if limit == nil { return nil }
    }
    guard let limit, limit > 0, limit.isFinite else {
      log.error(
        Wording("`shanhai.break` 应是大于零的数", en: "`shanhai.break` must be a number above zero"), at: node.location,
        hint: Wording("或 `{limit: 2, format: \".0%\"}`", en: "or `{limit: 2, format: \".0%\"}`"))
      return nil
    }
    self.limit = limit
  }
}
