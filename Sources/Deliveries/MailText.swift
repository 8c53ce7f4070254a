import Foundation

/// A mail as it goes over the wire (RFC 5322, MIME). All text is encoded, so that no byte but ASCII and no line break of a
/// name or title gets into a header.
struct MailText {
  /// A file that goes along.
  struct File {
    let name: String
    let bytes: [UInt8]
  }

  let from: MailAddress
  let to: [MailAddress]
  let cc: [MailAddress]
  let subject: String
  let body: String
  let files: [File]
  /// What makes the `Message-ID`, the same however often the mail is sent.
  let id: String
  /// The date in seconds since 1970.
  let date: Int

  /// The bytes of the mail.
  var bytes: [UInt8] {
    // Base64 has no `-`: the boundary can occur in no part.
    let boundary = "=-\(Digest.sha256(Array(id.utf8)).prefix(32))"
    var lines = headers
    let text = [
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
      Self.base64(Array(body.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)),
    ]
    if files.isEmpty {
      lines += text
    } else {
      lines += ["Content-Type: multipart/mixed; boundary=\"\(boundary)\"", ""]
      lines += ["--\(boundary)"] + text
      for file in files { lines += ["--\(boundary)"] + Self.part(file) }
      lines += ["--\(boundary)--"]
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  private var headers: [String] {
    [
      "Date: \(Self.date(date))",
      "From: \(Self.header([from], after: 6))",
      "To: \(Self.header(to, after: 4))",
    ] + (cc.isEmpty ? [] : ["Cc: \(Self.header(cc, after: 4))"]) + [
      "Subject: \(EncodedWords.text(subject, after: 9))",
      "Message-ID: <\(Digest.sha256(Array(id.utf8)).prefix(32))@\(from.domain)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
    ]
  }

  private static func header(_ addresses: [MailAddress], after width: Int) -> String {
    addresses.enumerated().map { index, address in
      address.name.isEmpty
        ? address.address : "\(EncodedWords.text(address.name, after: index == 0 ? width : 1))\r\n <\(address.address)>"
    }.joined(separator: ",\r\n ")
  }

  private static func part(_ file: File) -> [String] {
    let type =
      switch (file.name as NSString).pathExtension.lowercased() {
      case "pdf": "application/pdf"
      case "png": "image/png"
      case "svg": "image/svg+xml"
      case "csv": "text/csv; charset=utf-8"
      default: "application/octet-stream"
      }
    return [
      "Content-Type: \(type)", "Content-Transfer-Encoding: base64",
      "Content-Disposition: attachment;\r\n \(ExtendedParameter.text("filename", file.name))", "",
      base64(file.bytes),
    ]
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
  }

  /// `Wed, 05 Jun 2024 00:00:00 +0000`.
  static func date(_ seconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
    return "\(day) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) +0000"
  }
}
