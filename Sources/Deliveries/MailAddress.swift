import Diagnostics

/// Somebody's address, perhaps with a name: `office@example.org`, `办公室 <office@example.org>`.
struct MailAddress: Hashable, Sendable {
  /// What people see; empty when none is given.
  let name: String
  /// What the server sees: plain ASCII, so that it needs no quoting anywhere.
  let address: String

  /// Reads an address; what is none goes to the log.
  init?(_ text: String, at location: SourceLocation?, log: DiagnosticLog) {
    var address = text
    var name = ""
    if let open = text.lastIndex(of: "<"), text.hasSuffix(">") {
      address = String(text[text.index(after: open)...].dropLast())
      name = String(text[..<open]).trimmed
      if name.count > 1, name.hasPrefix("\""), name.hasSuffix("\"") { name = String(name.dropFirst().dropLast()) }
    }
    guard Self.isAddress(address), !name.unicodeScalars.contains(where: \.isControl) else {
      // What stands there may hold line breaks: it is not repeated as it is.
      let shown = String(text.unicodeScalars.map { $0.isControl ? " " : Character($0) })
      log.error(
        Wording("`\(shown)` 不是邮件地址", en: "`\(shown)` is no mail address"), at: location,
        hint: Wording("例如 `办公室 <office@example.org>`", en: "for example `Office <office@example.org>`"))
      return nil
    }
    self.name = name
    self.address = address
  }

  /// The part behind the `@`.
  var domain: Substring { address[address.index(after: address.lastIndex(of: "@") ?? address.startIndex)...] }

  /// Atoms with dots, `@`, a domain: the form that all servers take (RFC 5321 without quoted local parts).
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count <= 64, parts[1].count <= 255 else { return false }
    return parts.allSatisfy { part in
      let words = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      return words.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtom) }
    }
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension Unicode.Scalar {
  /// Whether this is a control character, among them CR and LF, or breaks a line.
  var isControl: Bool { properties.generalCategory == .control || self == "\u{2028}" || self == "\u{2029}" }
}
