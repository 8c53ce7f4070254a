extension DocumentNode {
  /// The value as JSON on one line, without places and with members in the order of their keys: equal texts mean equal
  /// values.
  public var json: String {
    switch content {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): "\(number)"
    case .string(let text): quoted(text)
    case .sequence(let items): "[\(items.map(\.json).joined(separator: ","))]"
    case .mapping(let entries):
      "{\(entries.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\($0.value.json)" }.joined(separator: ","))}"
    }
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
