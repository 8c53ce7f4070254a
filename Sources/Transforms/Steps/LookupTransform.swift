public import Diagnostics
import Documents
public import Tables

/// `lookup`: adds fields of the row of another table that has the same key.
///
/// When several rows of the other table have a key, the last one counts, as in Vega.
public struct LookupTransform: Hashable, Sendable {
  /// The field that holds the key here.
  public var key: FieldReference
  /// The name of the other table.
  public var source: FieldReference
  /// The field that holds the key there.
  public var sourceKey: FieldReference
  /// The fields to add; without any, the whole row as an object.
  public var fields: [FieldReference]
  /// The names of what is added; the fields' own by default.
  public var names: [String]
  /// What stands where the other table has no such key.
  public var fallback: Value

  /// A lookup.
  public init(
    _ key: FieldReference, in source: FieldReference, key sourceKey: FieldReference, fields: [FieldReference],
    as names: [String]? = nil, default fallback: Value = .null
  ) {
    self.key = key
    self.source = source
    self.sourceKey = sourceKey
    self.fields = fields
    self.names = names ?? fields.map(\.name)
    self.fallback = fallback
  }

  init?(_ reader: MappingReader) {
    let key = reader.requiredField("lookup")
    let fallback = reader.node("default").flatMap { PredicateValue.decode($0, log: reader.log) }
    let asNode = reader.node("as")
    guard reader.required("from") != nil, let from = reader.mapping("from") else { return nil }
    defer { from.finish() }
    let sourceKey = from.requiredField("key")
    let fields = from.fields("fields")
    guard from.required("data") != nil, let data = from.mapping("data") else { return nil }
    defer { data.finish() }
    guard let key, let sourceKey, let source = data.requiredField("name") else { return nil }
    let names = asNode?.string.map { [$0] } ?? (asNode == nil ? nil : reader.strings("as"))
    let expected = max(1, fields.count)
    guard names.map({ $0.count == expected }) ?? !fields.isEmpty else {
      reader.log.error(
        Wording(
          "`as` 应有 \(expected) 个名称，与 `fields` 对应", en: "`as` needs \(expected) names, one for each of `fields`"),
        at: asNode?.location ?? reader.node.location)
      return nil
    }
    var value = Value.null
    if case .literal(let literal) = fallback { value = literal }
    self.init(key, in: source, key: sourceKey, fields: fields, as: names, default: value)
  }

  /// The table with the added fields.
  ///
  /// - Throws: a located error for an unknown table or field.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    guard let other = context.tables[source.name] else {
      throw Failure(
        Wording("没有数据表 `\(source.name)`", en: "there is no table `\(source.name)`"), at: source.location,
        hint: suggestion(for: source.name, among: context.tables.keys.sorted()))
    }
    let keys = try key.column(in: table)
    let otherKeys = try sourceKey.column(in: other)
    var rowOfKey: [String: Int] = [:]
    for row in 0..<other.rowCount { if let key = otherKeys[row].lookupKey { rowOfKey[key] = row } }
    let found = (0..<table.rowCount).map { row in keys[row].lookupKey.flatMap { rowOfKey[$0] } }
    if fields.isEmpty {
      return table.setting(names[0], Column(found.map { $0.map(other.object) ?? fallback }))
    }
    var result = table
    for (field, name) in zip(fields, names) {
      let column = try field.column(in: other)
      result = result.setting(name, Column(found.map { $0.map { column[$0] } ?? fallback }))
    }
    return result
  }
}

extension Value {
  /// The text by which keys are compared: the number 330000 and the text `330000` are the same code. Nothing equals a
  /// missing key.
  fileprivate var lookupKey: String? { isNull ? nil : scriptText }
}
