import Diagnostics
import Documents

/// People who get mail: `{kind: mail, server: "smtps://smtp.example.org", from: …, to: […]}`.
struct MailTarget: Sendable {
  let server: ServerAddress
  let user: String?
  let password: SecretSource?
  let from: MailAddress
  let to: [MailAddress]
  let cc: [MailAddress]
  /// The subject with places for facts, as `{{title}}`.
  let subject: SubjectTemplate
  /// Which published files go along, as `*.pdf`.
  let attach: [String]
  /// A file of certificates to trust instead of the system's.
  let authorities: String?

  init?(_ reader: MappingReader) {
    let server = Self.server(reader)
    user = reader.string("user")
    password = SecretSource.read(reader, "password")
    let from = reader.requiredString("from").flatMap {
      MailAddress($0, at: reader.node("from")?.location, log: reader.log)
    }
    let hasReceivers = reader.required("to") != nil
    to = Self.addresses(reader, "to")
    cc = Self.addresses(reader, "cc")
    if hasReceivers, to.isEmpty, reader.node("to")?.sequence?.isEmpty == true {
      reader.log.error(Wording("`to` 不能为空", en: "`to` must not be empty"), at: reader.node("to")?.location)
    }
    subject = SubjectTemplate(
      reader.string("subject") ?? "{{title}}", at: reader.node("subject")?.location, log: reader.log)
    attach = Self.list(reader, "attach").compactMap(\.string)
    authorities = reader.string("ca").flatMap {
      ProjectPath.check($0, "ca", at: reader.node("ca")?.location, reader.log) ? $0 : nil
    }
    if user == nil, let node = reader.node("password"), !node.isNull {
      reader.log.error(Wording("有 `password` 而缺少 `user`", en: "`password` is given without `user`"), at: node.location)
    }
    if user != nil, reader.node("password") == nil {
      reader.log.error(
        Wording("有 `user` 而缺少 `password`", en: "`user` is given without `password`"), at: reader.node("user")?.location)
    }
    guard let server, let from else { return nil }
    self.server = server
    self.from = from
  }

  /// Everybody who gets the mail.
  var receivers: [MailAddress] { to + cc }

  private static func server(_ reader: MappingReader) -> ServerAddress? {
    guard let text = reader.requiredString("server"), let node = reader.node("server") else { return nil }
    do throws(Failure) {
      return try ServerAddress(text, schemes: [.smtps, .smtp], at: node.location)
    } catch {
      error.diagnostics.forEach(reader.log.report)
      return nil
    }
  }

  private static func addresses(_ reader: MappingReader, _ key: String) -> [MailAddress] {
    list(reader, key).compactMap { item in
      guard let text = item.string else { return nil }
      return MailAddress(text, at: item.location, log: reader.log)
    }
  }

  /// An array of texts, or one text alone.
  private static func list(_ reader: MappingReader, _ key: String) -> [DocumentNode] {
    guard let node = reader.node(key), !node.isNull else { return [] }
    if node.string != nil { return [node] }
    _ = reader.strings(key)
    return node.sequence ?? []
  }
}
