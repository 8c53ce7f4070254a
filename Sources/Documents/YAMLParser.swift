public import Diagnostics
import Yams

/// Reads YAML into a tree with places. Plain scalars follow YAML 1.2's core schema: `yes` and `on` are texts.
///
/// - Parameter firstLine: the number of the text's first line in `file`, when it is a block of a larger file.
/// - Throws: one located error for the first place that is not YAML, or that repeats a key.
public func parseYAML(_ text: String, file: String, firstLine: Int = 1) throws(Failure) -> DocumentNode {
  let offset = firstLine - 1
  do {
    guard let node = try Yams.compose(yaml: text) else {
      return DocumentNode(.null, at: SourceLocation(file: file, line: firstLine, column: 1))
    }
    var budget = text.utf8.count + repeatedValuesLimit
    return try convert(node, file: file, offset: offset, &budget)
  } catch let failure as Failure {
    throw failure
  } catch let error as YamlError {
    throw describe(error, file: file, offset: offset)
  } catch {
    throw Failure(Wording("不是有效的 YAML", en: "this is not valid YAML"), at: SourceLocation(file: file))
  }
}

/// How many values aliases may repeat: a few lines of aliases to aliases stand for billions.
private let repeatedValuesLimit = 100_000

/// - Parameter budget: how many values there may be yet; every value that is no repetition takes up a byte of the file.
private func convert(
  _ node: Node, file: String, offset: Int, _ budget: inout Int
) throws(Failure) -> DocumentNode {
  let location = location(of: node.mark, file: file, offset: offset)
  budget -= 1
  guard budget >= 0 else {
    throw Failure(
      Wording(
        "别名重复了超过 \(repeatedValuesLimit) 个值", en: "the aliases repeat more than \(repeatedValuesLimit) values"),
      at: location, hint: Wording("写出值，不要用指向别名的别名", en: "write the values, without aliases to aliases"))
  }
  switch node {
  case .scalar(let scalar):
    return DocumentNode(content(of: scalar), at: location)
  case .sequence(let sequence):
    var items: [DocumentNode] = []
    for item in sequence { items.append(try convert(item, file: file, offset: offset, &budget)) }
    return DocumentNode(.sequence(items), at: location)
  case .mapping(let mapping):
    var entries: [DocumentNode.Entry] = []
    for (key, value) in mapping {
      let keyLocation = SourceLocation(
        file: file, line: (key.mark?.line ?? 1) + offset, column: key.mark?.column)
      guard case .scalar(let scalar) = key else {
        throw Failure(Wording("键必须是文字", en: "a key must be a text"), at: keyLocation)
      }
      entries.append(
        DocumentNode.Entry(
          key: scalar.string, keyLocation: keyLocation, value: try convert(value, file: file, offset: offset, &budget)))
    }
    return DocumentNode(.mapping(entries), at: location)
  case .alias(let alias):
    throw Failure(
      Wording("找不到锚点 `\(alias.anchor.rawValue)`", en: "there is no anchor `\(alias.anchor.rawValue)`"),
      at: location)
  }
}

private func location(of mark: Mark?, file: String, offset: Int) -> SourceLocation {
  SourceLocation(file: file, line: mark.map { $0.line + offset }, column: mark?.column)
}

/// Resolves a scalar by YAML 1.2's core schema (section 10.3.2); a quoted scalar is always a text.
private func content(of scalar: Node.Scalar) -> DocumentNode.Content {
  guard scalar.style == .plain || scalar.style == .any else { return .string(scalar.string) }
  switch scalar.string {
  case "", "~", "null", "Null", "NULL": return .null
  case "true", "True", "TRUE": return .boolean(true)
  case "false", "False", "FALSE": return .boolean(false)
  case let text where isNumber(text):
    return Double(text).map { .number($0) } ?? .string(text)
  case let text: return .string(text)
  }
}

/// Whether a text has the form `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
private func isNumber(_ text: String) -> Bool {
  var rest = Substring(text).utf8
  func skip(_ accepted: (UInt8) -> Bool) -> Int {
    let count = rest.prefix(while: accepted).count
    rest.removeFirst(count)
    return count
  }
  func skipOne(_ accepted: StaticString) -> Bool {
    guard let first = rest.first, accepted.withUTF8Buffer({ $0.contains(first) }) else { return false }
    rest.removeFirst()
    return true
  }
  func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  _ = skipOne("-+")
  let whole = skip(isDigit)
  let fraction = skipOne(".") ? skip(isDigit) : 0
  guard whole + fraction > 0 else { return false }
  if skipOne("eE") {
    _ = skipOne("-+")
    guard skip(isDigit) > 0 else { return false }
  }
  return rest.isEmpty
}

private func describe(_ error: YamlError, file: String, offset: Int) -> Failure {
  switch error {
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
    .composer(_, let problem, let mark, _):
    return Failure(
      Wording("不是有效的 YAML:\(problem)", en: "this is not valid YAML: \(problem)"),
      at: location(of: mark, file: file, offset: offset),
      hint: Wording("检查缩进、冒号后的空格和引号", en: "look at the indentation, the space after a colon, and quotes"))
  case .duplicatedKeysInMapping(let duplicates, let context):
    let keys = duplicates.map { "`\($0)`" }.sorted().joined(separator: ", ")
    return Failure(
      Wording("键 \(keys) 重复", en: "the key \(keys) stands twice"),
      at: location(of: context.mark, file: file, offset: offset))
  default:
    return Failure(Wording("不是有效的 YAML", en: "this is not valid YAML"), at: SourceLocation(file: file))
  }
}
