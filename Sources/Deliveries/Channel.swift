public import Diagnostics
import Documents

/// One way out: a folder, a webhook or mail.
public struct Channel: Sendable {
  /// What a channel can be told of.
  enum Event: String, CaseIterable, Sendable { case success, failure }

  /// What the channel is.
  enum Target: Sendable {
    case folder(FolderTarget)
    case webhook(WebhookTarget)
    case mail(MailTarget)
  }

  private enum Kind: String, CaseIterable { case folder, webhook, mail }

  /// The name in `shanhai.yml`.
  public let name: String
  /// Where it stands there.
  public let location: SourceLocation
  let events: [Event]
  let target: Target

  /// Whether it is told of a failure, or of a success.
  public func wants(isFailure: Bool) -> Bool { events.contains(isFailure ? .failure : .success) }

  init?(_ entry: DocumentNode.Entry, log: DiagnosticLog) {
    let reader = MappingReader(entry.value, log: log)
    guard reader.required("kind") != nil, let kind: Kind = reader.choice("kind") else { return nil }
    let target: Target? =
      switch kind {
      case .folder: FolderTarget(reader).map { .folder($0) }
      case .webhook: WebhookTarget(reader).map { .webhook($0) }
      case .mail: MailTarget(reader).map { .mail($0) }
      }
    events = Self.events(reader, kind)
    reader.finish()
    guard let target else { return nil }
    name = entry.key
    location = entry.keyLocation
    self.target = target
  }

  /// People want to hear of both; a folder takes files, and a failed run has none.
  private static func events(_ reader: MappingReader, _ kind: Kind) -> [Event] {
    guard let node = reader.node("on"), !node.isNull else { return kind == .folder ? [.success] : Event.allCases }
    let items = node.string == nil ? reader.sequence("on") ?? [] : [node]
    return items.compactMap { item in
      let text = item.string ?? ""
      guard let event = Event(rawValue: text) else {
        reader.log.error(
          Wording("`on` 中不能有\(item.kind.chinese)", en: "`on` cannot hold \(item.kind.english)"), at: item.location,
          hint: suggestion(for: text, among: Event.allCases.map(\.rawValue)))
        return nil
      }
      if event == .failure, kind == .folder {
        reader.log.error(
          Wording("失败的运行没有文件可存入文件夹", en: "a run that failed has no files for a folder"), at: item.location)
      }
      return event
    }
  }
}
