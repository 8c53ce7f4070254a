public import Diagnostics
public import Documents
public import Tables

/// A condition on a row, as Vega-Lite writes it in `filter` and in conditional encodings.
public indirect enum Predicate: Hashable, Sendable {
  /// An expression that must be true.
  case expression(Expression)
  /// A condition on one field.
  case field(FieldPredicate)
  /// All must hold.
  case all([Predicate])
  /// At least one must hold.
  case any([Predicate])
  /// Must not hold.
  case not(Predicate)
  /// The row must be selected, or the parameter must be true. A selection of nothing selects all or none.
  case parameter(String, selectsAllWhenEmpty: Bool, at: SourceLocation)

  /// Reads a predicate: an expression as text, `{and: […]}`, `{or: […]}`, `{not: …}`, `{param: …}`, or an object with `field`.
  public static func decode(_ node: DocumentNode, log: DiagnosticLog) -> Predicate? {
    if let text = node.string { return log.expression(text, at: node.location).map { .expression($0) } }
    guard let entries = node.mapping else {
      log.error(
        Wording(
          "条件应是表达式或对象，却是\(node.kind.chinese)",
          en: "a predicate is an expression or an object, found \(node.kind.english)"), at: node.location)
      return nil
    }
    let reader = MappingReader(node, log: log)
    let compositions = ["and", "or", "not"]
    guard let key = entries.map(\.key).first(where: { compositions.contains($0) || $0 == "param" }) else {
      return FieldPredicate(reader).map { .field($0) }
    }
    defer { reader.finish() }
    if key == "param" {
      let all = reader.boolean("empty") ?? true
      return reader.requiredString(key).map { .parameter($0, selectsAllWhenEmpty: all, at: node.location) }
    }
    if key == "not" { return reader.required(key).flatMap { decode($0, log: log) }.map { .not($0) } }
    let parts = (reader.sequence(key) ?? []).compactMap { decode($0, log: log) }
    return key == "and" ? .all(parts) : .any(parts)
  }

  /// Resolves names against a table; the result says whether the predicate holds for a row.
  ///
  /// - Throws: a located error for an unknown name or field.
  public func bind(
    to table: Table, in context: EvaluationContext
  ) throws(Failure) -> (Int) throws(Failure) -> Bool {
    switch self {
    case .expression(let expression):
      let bound = try expression.bind(to: table, in: context)
      return { (row) throws(Failure) in try bound.isTrue(row: row) }
    case .field(let predicate): return try predicate.bind(to: table, in: context)
    case .all(let parts):
      let tests = try Self.bind(parts, to: table, in: context)
      return { (row) throws(Failure) in
        for test in tests where try !test(row) { return false }
        return true
      }
    case .any(let parts):
      let tests = try Self.bind(parts, to: table, in: context)
      return { (row) throws(Failure) in
        for test in tests where try test(row) { return true }
        return false
      }
    case .not(let part):
      let test = try part.bind(to: table, in: context)
      return { (row) throws(Failure) in try !test(row) }
    case .parameter(let name, let selectsAllWhenEmpty, let location):
      if let selection = context.selections[name] {
        return selection.isEmpty ? { _ in selectsAllWhenEmpty } : selection.bind(to: table)
      }
      if let value = context.parameters[name] { return { _ in value.isTruthy } }
      let known = (Array(context.selections.keys) + Array(context.parameters.keys)).sorted()
      throw Failure(
        Wording("没有参数 `\(name)`", en: "there is no parameter `\(name)`"), at: location,
        hint: suggestion(for: name, among: known))
    }
  }

  private static func bind(
    _ parts: [Predicate], to table: Table, in context: EvaluationContext
  ) throws(Failure) -> [(Int) throws(Failure) -> Bool] {
    var tests: [(Int) throws(Failure) -> Bool] = []
    for part in parts { tests.append(try part.bind(to: table, in: context)) }
    return tests
  }
}
