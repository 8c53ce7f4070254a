public import Diagnostics
public import Documents

/// The looks of a mark, an axis, a legend or a title as the user wrote them: names with checked values.
///
/// Looks come from many places (the definition itself, styles, four levels of `config`); a later place adds to and
/// overrides an earlier one with `overridden(by:)`. Which names exist and what their values may be is said once, in a
/// `PropertySchema`.
public struct Properties: Hashable, Sendable {
  private var members: [String: DocumentNode]
  /// Where they stand, if at one place.
  public var location: SourceLocation?

  /// No properties.
  public init() { members = [:] }

  /// Properties that have been checked.
  public init(_ members: [String: DocumentNode], at location: SourceLocation? = nil) {
    self.members = members
    self.location = location
  }

  /// Whether nothing is set.
  public var isEmpty: Bool { members.isEmpty }
  /// What is set, in alphabetical order.
  public var names: [String] { members.keys.sorted() }

  /// The value as it stands in the file, `null` included.
  public subscript(name: String) -> DocumentNode? {
    get { members[name] }
    set { members[name] = newValue }
  }

  /// These properties, with those of `other` added or put in their place.
  public func overridden(by other: Properties?) -> Properties {
    guard let other else { return self }
    return Properties(members.merging(other.members) { _, new in new }, at: other.location ?? location)
  }

  /// A number.
  public func number(_ name: String) -> Double? { members[name]?.number }
  /// A text.
  public func text(_ name: String) -> String? { members[name]?.string }
  /// A truth value.
  public func boolean(_ name: String) -> Bool? { members[name]?.boolean }
  /// Whether the value is written as `null`.
  public func isNull(_ name: String) -> Bool { members[name]?.isNull ?? false }
  /// A number of things, at most 1000, so that no definition asks for endless ticks or colours.
  public func count(_ name: String) -> Int? { members[name].flatMap(ChartSpecs.count) }
  /// A list of numbers.
  public func numbers(_ name: String) -> [Double]? { members[name]?.sequence?.compactMap(\.number) }
  /// A list of texts; one text is a list of one.
  public func lines(_ name: String) -> [String]? { members[name].flatMap(textLines) }

  /// Puts a number in, for defaults that a normalisation computes.
  public mutating func set(_ name: String, _ value: Double) { put(name, .number(value)) }
  /// Puts a text in.
  public mutating func set(_ name: String, _ value: String) { put(name, .string(value)) }
  /// Puts a truth value in.
  public mutating func set(_ name: String, _ value: Bool) { put(name, .boolean(value)) }

  private mutating func put(_ name: String, _ content: DocumentNode.Content) {
    members[name] = DocumentNode(content, at: location ?? SourceLocation(file: ""))
  }

  /// Only the properties with these names.
  public func selecting(_ names: some Sequence<String>) -> Properties {
    var result = Properties([:], at: location)
    for name in names { result.members[name] = members[name] }
    return result
  }
}

/// A number as a number of things, 0 to 1000.
public func count(_ node: DocumentNode) -> Int? {
  node.number.flatMap { $0.isNaN ? nil : Int(min(max($0, 0), 1000)) }
}

/// The lines of a text or of a list of texts; a line feed begins a new line.
public func textLines(_ node: DocumentNode) -> [String]? {
  if let text = node.string { return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  return node.sequence?.compactMap { item in item.string ?? item.number.map { "\($0)" } }
}
