import Foundation

/// How log lines are written.
public enum LogFormat: String, CaseIterable, Sendable {
  /// `time=… level=info event=running schedule=monthly`
  case logfmt
  /// One JSON object a line.
  case json
}

extension ServiceEvent {
  /// The event as one line.
  func line(now: Int, format: LogFormat) -> String {
    let all =
      [("time", UTCTime.text(now)), ("level", level.rawValue), ("event", name)] + facts.map { ($0.key, $0.value) }
    switch format {
    case .logfmt: return all.map { "\($0)=\(Self.quoted($1))" }.joined(separator: " ")
    case .json: return "{" + all.map { "\(Self.json($0)):\(Self.json($1))" }.joined(separator: ",") + "}"
    }
  }

  /// A value as it is, or in quotes when it holds what would end it.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0 != "\"" && $0 != "=" && $0 != "\\" && $0.value != 0x7F
    }
    return isPlain && !text.isEmpty ? text : json(text)
  }

  /// A text in double quotes, with everything escaped that would break a line. The order of members is kept, which
  /// encoders do not promise.
  private static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
