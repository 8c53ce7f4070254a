public import Diagnostics
public import Tables

/// What the columns of a table mean and what must hold for them (Table Schema v1 and v2).
public struct TableSchema: Hashable, Sendable {
  /// How the columns of a file are matched with `fields`.
  public enum FieldsMatch: String, Hashable, Sendable, CaseIterable {
    /// The same fields in the same order.
    case exact
    /// The same fields in any order.
    case equal
    /// All fields of the schema, and perhaps others, which are left out.
    case subset
    /// Only fields of the schema, but perhaps not all.
    case superset
    /// At least one field of the schema.
    case partial
  }

  /// The fields in their order; names are unique.
  public var fields: [Field]
  /// The fields whose values together name a row; empty when there is no such key.
  public var primaryKey: [String] = []
  /// Further sets of fields that are unique together.
  public var uniqueKeys: [[String]] = []
  /// References to rows of this or other tables.
  public var foreignKeys: [ForeignKey] = []
  /// The texts that stand for a missing cell, unless the field has its own.
  public var missingValues: [String] = [""]
  /// How the columns of a file are matched with the fields.
  public var fieldsMatch = FieldsMatch.exact

  /// A schema of these fields, without keys.
  public init(fields: [Field]) {
    self.fields = fields
  }

  /// The field with this name.
  public subscript(name: String) -> Field? { fields.first { $0.name == name } }
}

/// A column of a table.
public struct Field: Hashable, Sendable {
  /// The name, as in the header of the file.
  public var name: String
  /// The name for readers.
  public var title: String?
  /// What the values mean.
  public var description: String?
  /// What the values are.
  public var type: FieldType
  /// What must hold for the values.
  public var constraints = FieldConstraints()
  /// The texts that stand for a missing cell here; `nil` when the schema's hold.
  public var missingValues: [String]?
  /// Where the descriptor declares it.
  public var location: SourceLocation?

  /// A field without constraints.
  public init(_ name: String, _ type: FieldType = .any) {
    self.name = name
    self.type = type
  }
}

/// A reference: the values of some fields must be those of a row of another table.
public struct ForeignKey: Hashable, Sendable {
  /// The fields that refer.
  public var fields: [String]
  /// The resource that is referred to; `nil` for the table itself.
  public var resource: String?
  /// The fields that are referred to, as many as `fields`.
  public var referencedFields: [String]
  /// Where the descriptor declares it.
  public var location: SourceLocation?

  /// A reference from `fields` to `referencedFields` of `resource`.
  public init(_ fields: [String], to resource: String?, _ referencedFields: [String]) {
    self.fields = fields
    self.resource = resource
    self.referencedFields = referencedFields
  }
}

/// What must hold for the values of a field. A missing cell breaks only `isRequired`.
public struct FieldConstraints: Hashable, Sendable {
  /// A limit for values that have an order.
  public struct Bound: Hashable, Sendable {
    /// The limit on the scale of the type: the number, or milliseconds, see `FieldType`.
    public var order: Double
    /// The limit as the descriptor writes it.
    public var text: String
  }

  /// Whether no cell may be missing.
  public var isRequired = false
  /// Whether no value may stand twice.
  public var isUnique = false
  /// The least number of characters, items, or members.
  public var minimumLength: Int?
  /// The greatest number of characters, items, or members.
  public var maximumLength: Int?
  /// The least value.
  public var minimum: Bound?
  /// The greatest value.
  public var maximum: Bound?
  /// What the value must be greater than.
  public var exclusiveMinimum: Bound?
  /// What the value must be less than.
  public var exclusiveMaximum: Bound?
  /// The form of the whole text.
  public var pattern: TextPattern?
  /// The only values that are allowed, in the order of the descriptor; empty when any is.
  public var allowed: [Value] = []

  /// No constraint.
  public init() {}
}
