import Diagnostics
import Tables

/// What is wrong with the value of one cell; the words stand in `message`.
enum CellFault: Sendable {
  /// The text writes no value of the type.
  case wrongType(FieldType)
  /// The cell is missing although the field is required.
  case missing
  /// The cell is missing although the field belongs to the primary key.
  case missingKey
  /// Shorter than this many characters or items.
  case tooShort(Int, length: Int)
  /// Longer than this many characters or items.
  case tooLong(Int, length: Int)
  /// Less than the minimum.
  case tooSmall(String)
  /// Greater than the maximum.
  case tooGreat(String)
  /// Not greater than the exclusive minimum.
  case notGreater(String)
  /// Not less than the exclusive maximum.
  case notLess(String)
  /// Not of the form of the pattern.
  case wrongForm(String)
  /// Not one of the allowed values.
  case notAllowed([Value])

  /// Under which heading it is counted.
  var kind: FaultKind {
    switch self {
    case .wrongType: .wrongType
    case .missing, .missingKey: .missing
    case .tooShort, .tooLong, .tooSmall, .tooGreat, .notGreater, .notLess, .wrongForm, .notAllowed: .constraint
    }
  }

  /// What is wrong, in words; `value` is the text of the cell.
  func message(field: String, value: String) -> Wording {
    let subject = Wording(
      "字段 `\(field)` 的值 `\(clipped(value))`", en: "the value `\(clipped(value))` of `\(field)`")
    func say(_ chinese: String, _ english: String) -> Wording {
      Wording("\(subject.chinese) \(chinese)", en: "\(subject.english) \(english)")
    }
    switch self {
    case .wrongType(let type):
      return say("不是\(type.description.chinese)", "is not \(type.description.english)")
    case .missing: return Wording("字段 `\(field)` 不能为空", en: "`\(field)` must not be empty")
    case .missingKey:
      return Wording("主键字段 `\(field)` 不能为空", en: "`\(field)` belongs to the primary key and must not be empty")
    case .tooShort(let limit, let length):
      return say("长度为 \(length),少于 \(limit)", "has the length \(length), less than \(limit)")
    case .tooLong(let limit, let length):
      return say("长度为 \(length),超过 \(limit)", "has the length \(length), more than \(limit)")
    case .tooSmall(let limit): return say("小于下限 \(limit)", "is less than the minimum \(limit)")
    case .tooGreat(let limit): return say("大于上限 \(limit)", "is greater than the maximum \(limit)")
    case .notGreater(let limit): return say("应大于 \(limit)", "must be greater than \(limit)")
    case .notLess(let limit): return say("应小于 \(limit)", "must be less than \(limit)")
    case .wrongForm(let pattern):
      return say("不符合格式 `\(clipped(pattern))`", "does not match the pattern `\(clipped(pattern))`")
    case .notAllowed: return say("不在允许的值之中", "is not one of the allowed values")
    }
  }

  /// What to do about it.
  func hint(value: String) -> Wording? {
    // No honest value of a wrong type is this long, and the search for what it means takes time.
    if value.utf8.count > 200 { return nil }
    return switch self {
    case .wrongType(let type): cellHint(value, type: type)
    case .notAllowed(let values):
      suggestion(for: value, among: values.map { $0.dump() })
    case .wrongForm, .tooShort, .tooLong:
      value.first?.isWhitespace == true || value.last?.isWhitespace == true
        ? Wording("去掉首尾的空格", en: "remove the spaces around it") : nil
    case .missing, .missingKey, .tooSmall, .tooGreat, .notGreater, .notLess: nil
    }
  }
}

/// A text short enough for a message, on one line.
func clipped(_ text: String) -> String {
  let start = String(text.prefix(40)).split(whereSeparator: \.isNewline).joined(separator: "↵")
  return text.utf8.count > start.utf8.count && text.dropFirst(40).first != nil ? start + "…" : start
}
