import Diagnostics
import Tables

extension ExpressionCompiler {
  /// The code of a part of an expression that reads nothing but one column in which many texts are the same: it is
  /// run once for each different text, and not for each row. `nil` when the part is not of this kind, or fails for a
  /// text.
  func perCategory(_ tree: ExpressionTree) -> BoundExpression.Code? {
    guard tree.children.count > 0, let field = tree.onlyField, let column = table[field],
      case .categories(let codes, let values) = column.storage, values.count * 4 <= codes.count
    else { return nil }
    // One more row stands for missing cells.
    let isMissing = values.map { _ in false } + [true]
    let texts = Column(.strings(values + [""]), missing: isMissing)
    let compiler = ExpressionCompiler(
      expression: Expression(text: expression.text, location: expression.location, tree: tree),
      table: Table([(field, texts)]), context: context)
    guard let results = try? compiler.compile().column() else { return nil }
    let missing = column.missing
    let number: (Int) -> Int = missing.isEmpty ? { Int(codes[$0]) } : { missing[$0] ? values.count : Int(codes[$0]) }
    if results.missing.isEmpty {
      if case .booleans(let truths) = results.storage {
        return .truths { (row) throws(Failure) in truths[number(row)] }
      }
      if case .numbers(let numbers) = results.storage { return .numbers { numbers[number($0)] } }
    }
    return .values { (row) throws(Failure) in results[number(row)] }
  }
}

extension ExpressionTree {
  /// The field, if this reads exactly one and gives the same result for the same value of it.
  fileprivate var onlyField: String? {
    var found: String?
    func isPlain(_ tree: ExpressionTree) -> Bool {
      switch tree {
      case .datum: return false
      case .field(let name, _):
        if let found, found != name { return false }
        found = name
        return true
      case .call(let name, _, _):
        guard ExpressionFunction.named[name]?.isPure ?? false else { return false }
        return tree.children.allSatisfy(isPlain)
      case .literal, .undefined, .parameter, .member, .list, .object, .unary, .binary, .conditional:
        return tree.children.allSatisfy(isPlain)
      }
    }
    return isPlain(self) ? found : nil
  }
}
