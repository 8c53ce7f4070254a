import Diagnostics
import Documents

@testable import Deliveries

/// A plan from YAML, and the problems in it as the user reads them.
func plan(_ yaml: String, in language: Language = .english) throws -> (plan: DeliveryPlan, messages: [String]) {
  let log = DiagnosticLog()
  let plan = DeliveryPlan(try parseYAML(yaml, file: "shanhai.yml"), log: log)
  return (plan, log.diagnostics.map { $0.text(in: language) })
}

/// 2024-06-05 08:00 in Shanghai.
let now = 1_717_545_600

extension Message {
  /// A report of May that was published.
  static func published(
    _ id: String = "monthly/1717545600/success", issue: String? = "00007", folder: String = "", files: [Attachment] = []
  ) -> Message {
    Message(
      id: id, title: "2024年5月对口支援月报已发布", text: "共 3 个文件\n截至 2024年5月31日", isFailure: false, schedule: "monthly",
      period: "2024-05", issue: issue, folder: folder, files: files)
  }

  /// A run that failed.
  static let failure = Message(
    id: "monthly/1717545600/failure", title: "月报未能生成", text: "facts.csv:3:5: 应是数字", isFailure: true,
    schedule: "monthly",
    period: "2024-05")
}

extension Courier {
  /// Delivers a message by the channel of this name; `nil` when it arrived, or else what the user reads.
  func report(
    _ message: Message, _ plan: DeliveryPlan, _ name: String = "a", in language: Language = .english
  ) -> String? {
    do throws(DeliveryProblem) {
      guard let channel = plan[name] else { return "no channel" }
      try deliver(message, by: channel, now: now)
      return nil
    } catch {
      let hint = error.hint.map { " | \($0.text(in: language))" } ?? ""
      return "\(error.message.text(in: language))\(hint)\(error.isPermanent ? " (final)" : "")"
    }
  }
}
