public import Diagnostics

/// Reads the members of an object and remembers which ones, so that a misspelt key is an error and not silence.
///
/// ```swift
/// let reader = MappingReader(node, log: log)
/// let title = reader.string("title")
/// let width = reader.number("width")
/// reader.finish()   // reports every key that nobody asked for
/// ```
///
/// A member with the wrong type is reported and read as absent; the caller goes on and finds the next problem.
public final class MappingReader {
  /// The object that is read.
  public let node: DocumentNode
  /// Where problems go.
  public let log: DiagnosticLog
  private let members: [String: DocumentNode]
  private var known: [String] = []

  /// A reader of `node`; if that is no object, this is reported and the reader is empty.
  public init(_ node: DocumentNode, log: DiagnosticLog) {
    self.node = node
    self.log = log
    if let entries = node.mapping {
      members = Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    } else {
      members = [:]
      log.error(
        Wording("此处应是对象，却是\(node.kind.chinese)", en: "expected an object, found \(node.kind.english)"),
        at: node.location)
    }
  }

  /// The member, whatever it is; `nil` when it is absent.
  public func node(_ key: String) -> DocumentNode? {
    known.append(key)
    return members[key]
  }

  /// The member, which must be there.
  public func required(_ key: String) -> DocumentNode? {
    if let node = node(key) { return node }
    if node.mapping != nil {
      log.error(Wording("缺少 `\(key)`", en: "`\(key)` is missing"), at: node.location)
    }
    return nil
  }

  /// A text.
  public func string(_ key: String) -> String? {
    value(key, Wording("文字", en: "a text")) { $0.string }
  }

  /// A text that must be there.
  public func requiredString(_ key: String) -> String? {
    required(key) == nil ? nil : string(key)
  }

  /// A number.
  public func number(_ key: String) -> Double? {
    value(key, Wording("数字", en: "a number")) { $0.number }
  }

  /// A truth value.
  public func boolean(_ key: String) -> Bool? {
    value(key, Wording("`true` 或 `false`", en: "`true` or `false`")) { $0.boolean }
  }

  /// An array.
  public func sequence(_ key: String) -> [DocumentNode]? {
    value(key, Wording("列表", en: "an array")) { $0.sequence }
  }

  /// An array of texts.
  public func strings(_ key: String) -> [String]? {
    sequence(key)?.compactMap { item in
      if item.string == nil {
        log.error(
          Wording(
            "`\(key)` 中应是文字，却是\(item.kind.chinese)", en: "expected a text in `\(key)`, found \(item.kind.english)"),
          at: item.location)
      }
      return item.string
    }
  }

  /// One of the named cases of an enumeration.
  ///
  /// - Parameter synonyms: what people write instead of a case, for the hint.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type = Choice.self, _ synonyms: [String: String] = [:]
  ) -> Choice? where Choice.RawValue == String {
    guard let text = string(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    log.error(
      Wording("`\(key)` 不能是 `\(text)`", en: "`\(key)` cannot be `\(text)`"), at: members[key]?.location,
      hint: suggestion(for: text, among: Choice.allCases.map(\.rawValue), synonyms: synonyms))
    return nil
  }

  /// A reader of the member, which must be an object if it is there.
  public func mapping(_ key: String) -> MappingReader? {
    guard let node = node(key), !node.isNull else { return nil }
    return MappingReader(node, log: log)
  }

  /// Reports every member that was not asked for, with the nearest known name.
  public func finish() {
    let known = Set(known)
    for entry in node.mapping ?? [] where !known.contains(entry.key) {
      log.error(
        Wording("未知的键 `\(entry.key)`", en: "unknown key `\(entry.key)`"), at: entry.keyLocation,
        hint: suggestion(for: entry.key, among: known.sorted()))
    }
  }

  private func value<T>(_ key: String, _ expected: Wording, _ read: (DocumentNode) -> T?) -> T? {
    guard let node = node(key), !node.isNull else { return nil }
    if let value = read(node) { return value }
    log.error(
      Wording(
        "`\(key)` 应是\(expected.chinese)，却是\(node.kind.chinese)",
        en: "`\(key)` must be \(expected.english), found \(node.kind.english)"),
      at: node.location)
    return nil
  }
}
