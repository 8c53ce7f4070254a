extension Table {
  /// The table as text for tests and messages: names, a rule, and a line a row, aligned; missing cells are `·`.
  ///
  /// ```
  /// city  money
  /// ----  -----
  /// 乐清  721
  /// 上虞  ·
  /// ```
  public func dump() -> String {
    let cells = (0..<rowCount).map { row in columns.map { $0[row].dump() } }
    let widths = fields.indices.map { position in
      max(fields[position].displayWidth, cells.map { $0[position].displayWidth }.max() ?? 0)
    }
    func line(_ texts: [String]) -> String {
      let padded = zip(texts, widths).map { text, width in
        text + String(repeating: " ", count: width - text.displayWidth)
      }
      return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([line(fields), line(rule)] + cells.map(line)).joined(separator: "\n") + "\n"
  }
}

extension Value {
  /// The value as text for tests and messages.
  public func dump() -> String {
    switch self {
    case .null: "·"
    case .boolean(let value): String(value)
    case .number(let value): Int(exactly: value).map(String.init) ?? String(value)
    case .string(let value): value
    case .instant(let time): "@\(Int(exactly: time).map(String.init) ?? String(time))"
    case .list(let values): "[" + values.map { $0.dump() }.joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.dump())" }.joined(separator: ", ") + "}"
    }
  }
}

extension String {
  /// Columns on a terminal: a wide East Asian character takes two.
  public var displayWidth: Int {
    unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        width + 2
      case 0x300...0x36F: width
      default: width + 1
      }
    }
  }
}
