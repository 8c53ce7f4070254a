public import Diagnostics

/// A value in a JSON or YAML file together with its place, so that what is wrong with it can be said where it stands.
public struct DocumentNode: Hashable, Sendable {
  /// A member of a mapping.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let keyLocation: SourceLocation
    /// The value.
    public let value: DocumentNode

    /// A member of a mapping.
    public init(key: String, keyLocation: SourceLocation, value: DocumentNode) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  /// What stands there.
  public enum Content: Hashable, Sendable {
    /// Nothing.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number.
    case number(Double)
    /// A text.
    case string(String)
    /// An array, in its order.
    case sequence([DocumentNode])
    /// An object, its members in their order; keys are unique.
    case mapping([Entry])
  }

  /// What stands there.
  public let content: Content
  /// Where it begins.
  public let location: SourceLocation

  /// A value at a place.
  public init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }

  // Swift 6.3's optimizer fails to compile loops over nodes into which these are inlined.

  /// The text, if this is one.
  @inline(never) public var string: String? { if case .string(let value) = content { value } else { nil } }
  /// The number, if this is one.
  @inline(never) public var number: Double? { if case .number(let value) = content { value } else { nil } }
  /// The truth value, if this is one.
  @inline(never) public var boolean: Bool? { if case .boolean(let value) = content { value } else { nil } }
  /// The items, if this is an array.
  @inline(never) public var sequence: [DocumentNode]? { if case .sequence(let items) = content { items } else { nil } }
  /// The members, if this is an object.
  @inline(never) public var mapping: [Entry]? { if case .mapping(let entries) = content { entries } else { nil } }
  /// Whether nothing stands there.
  public var isNull: Bool { content == .null }

  /// The member of this object with this key.
  public subscript(key: String) -> DocumentNode? {
    guard let entries = mapping else { return nil }
    // Only the one that is found is copied.
    return entries.indices.first { entries[$0].key == key }.map { entries[$0].value }
  }

  /// What this is, in words for a message.
  public var kind: Wording {
    switch content {
    case .null: Wording("空值", en: "null")
    case .boolean(let value): Wording("`\(value)`", en: "`\(value)`")
    case .number(let value): Wording("数字 \(brief(value))", en: "the number \(brief(value))")
    case .string(let value): Wording("文字 `\(value.prefix(40))`", en: "the text `\(value.prefix(40))`")
    case .sequence: Wording("列表", en: "an array")
    case .mapping: Wording("对象", en: "an object")
    }
  }

  private func brief(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
