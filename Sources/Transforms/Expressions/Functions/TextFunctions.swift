import Diagnostics
import Foundation
import Tables

/// Vega's functions of texts. Positions count characters as a reader sees them, not UTF-16 units.
let textFunctions: [ExpressionFunction] = [
  .of("upper", 1...1) { (call) throws(Failure) in .string(call.text(0).uppercased()) },
  .of("lower", 1...1) { (call) throws(Failure) in .string(call.text(0).lowercased()) },
  .of("trim", 1...1) { (call) throws(Failure) in .string(trimmed(call.text(0))) },
  .of("substring", 2...3) { (call) throws(Failure) in
    let characters = Array(call.text(0))
    let start = max(0, min(characters.count, call.integer(1, or: 0)))
    let end = call.count > 2 ? max(0, min(characters.count, call.integer(2, or: 0))) : characters.count
    return .string(String(characters[min(start, end)..<max(start, end)]))
  },
  .of("split", 2...3) { (call) throws(Failure) in
    let text = call.text(0)
    let pieces = try call.pattern(1)?.pieces(of: text) ?? split(text, at: call.text(1)).map { .string($0) }
    let limit = call.count > 2 ? max(0, call.integer(2, or: 0)) : pieces.count
    return .list(Array(pieces.prefix(limit)))
  },
  .of("pad", 2...4) { (call) throws(Failure) in
    try call.checkLength(call.number(1))
    return .string(pad(call))
  },
  .of("truncate", 2...4) { (call) throws(Failure) in .string(truncate(call)) },
  .of("btoa", 1...1) { (call) throws(Failure) in .string(Data(call.text(0).utf8).base64EncodedString()) },
  .of("atob", 1...1) { (call) throws(Failure) in
    Data(base64Encoded: call.text(0)).map { .string(String(decoding: $0, as: UTF8.self)) } ?? .null
  },
]

private func trimmed(_ text: String) -> String {
  guard let start = text.firstIndex(where: { !$0.isWhitespace }) else { return "" }
  let end = text.lastIndex { !$0.isWhitespace } ?? start
  return String(text[start...end])
}

private func split(_ text: String, at separator: String) -> [String] {
  if separator.isEmpty { return text.map { String($0) } }
  return text.components(separatedBy: separator)
}

private func pad(_ call: FunctionCall) -> String {
  let text = call.text(0)
  let fill = call[2].isNull || call.text(2).isEmpty ? " " : call.text(2)
  let missing = call.integer(1, or: 0) - text.count
  guard missing > 0 else { return text }
  func filling(_ count: Int) -> String { String(String(repeating: fill, count: count).prefix(count)) }
  return switch call.text(3) {
  case "left": filling(missing) + text
  case "center": filling(missing / 2) + text + filling(missing - missing / 2)
  default: text + filling(missing)
  }
}

private func truncate(_ call: FunctionCall) -> String {
  let text = call.text(0)
  let length = call.integer(1, or: 0)
  let ellipsis = call.count > 3 ? call.text(3) : "…"
  guard text.count > length else { return text }
  let kept = max(0, length - ellipsis.count)
  return switch call.text(2) {
  case "left": ellipsis + text.suffix(kept)
  case "center": String(text.prefix((kept + 1) / 2)) + ellipsis + text.suffix(kept / 2)
  default: text.prefix(kept) + ellipsis
  }
}
