import Foundation

/// Text in the header of a mail (RFC 2047): `=?utf-8?B?…?=`, of at most 75 characters each, on as many lines as are needed.
enum EncodedWords {
  /// The text as header characters.
  ///
  /// - Parameter width: the characters before it on its line.
  static func text(_ text: String, after width: Int) -> String {
    let text = String(text.unicodeScalars.map { $0.isControl ? " " : Character($0) })
    if isPlain(text), width + text.utf8.count <= 76 { return text }
    var words: [String] = []
    var word = ""
    var room = room(after: width)
    for character in text.unicodeScalars {
      let size = String(character).utf8.count
      if word.utf8.count + size > room {
        words.append(word)
        word = ""
        room = Self.room(after: 1)
      }
      word.unicodeScalars.append(character)
    }
    words.append(word)
    return words.filter { !$0.isEmpty }.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(
      separator: "\r\n ")
  }

  /// How many bytes a word can hold: a line of 76 characters less `=?utf-8?B?` and `?=`, four characters for three bytes.
  private static func room(after width: Int) -> Int { max(76 - width - 12, 8) / 4 * 3 }

  /// Letters, digits, spaces and signs that mean nothing in any header.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: " -+/!'".utf8.contains(byte)
      }
    } && text == text.trimmed
  }
}

/// A parameter of a header with any text (RFC 2231): `filename*0*=utf-8''%E6…; filename*1*=…`.
enum ExtendedParameter {
  /// The parameter, on as many lines as are needed.
  static func text(_ name: String, _ value: String) -> String {
    var pieces: [String] = [""]
    for byte in value.utf8 {
      let escaped = isSafe(byte) ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
      if (pieces.last?.utf8.count ?? 0) + escaped.utf8.count > 54 { pieces.append("") }
      pieces[pieces.count - 1] += escaped
    }
    if pieces.count == 1 { return "\(name)*=utf-8''\(pieces[0])" }
    return pieces.enumerated().map { index, piece in "\(name)*\(index)*=\(index == 0 ? "utf-8''" : "")\(piece)" }
      .joined(separator: ";\r\n ")
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0\(digits)" : digits
  }
}
