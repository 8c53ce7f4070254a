public import Diagnostics
public import Documents

/// The `deliveries` of `shanhai.yml`: the channels by which messages and files leave, by name.
///
/// ```yaml
/// deliveries:
///   archive: {kind: folder, path: archive}
///   group: {kind: webhook, format: wecom, url: {env: WECOM_URL}}
///   leaders:
///     kind: mail
///     server: smtps://smtp.example.org
///     user: office
///     password: {file: /etc/shanhai/smtp-password}
///     from: 办公室 <office@example.org>
///     to: [leader@example.org]
///     attach: ["*.pdf"]
///     on: [success]
/// ```
public struct DeliveryPlan: Sendable {
  /// The channels in the order of the file.
  public let channels: [Channel]

  /// Reads the plan; none gives one without channels. Problems go to the log.
  public init(_ node: DocumentNode?, log: DiagnosticLog) {
    guard let node, !node.isNull else {
      channels = []
      return
    }
    guard let entries = node.mapping else {
      log.error(
        Wording(
          "`deliveries` 应是对象，却是\(node.kind.chinese)", en: "`deliveries` must be an object, found \(node.kind.english)"),
        at: node.location)
      channels = []
      return
    }
    channels = entries.compactMap { Channel($0, log: log) }
  }

  /// The names of the channels.
  public var names: [String] { channels.map(\.name) }

  /// The channel with this name.
  public subscript(name: String) -> Channel? { channels.first { $0.name == name } }

  /// Which of some channels want to hear of a success, or of a failure.
  public func names(among wanted: [String], isFailure: Bool) -> [String] {
    wanted.filter { self[$0]?.wants(isFailure: isFailure) == true }
  }
}
