import Diagnostics
import Testing

@testable import Deliveries

/// TLS to servers on loopback whose certificate no system trusts.
@Suite struct EncryptionTests {
  let courier = Courier(folder: "/", environment: ["PASSWORD": "correct-horse"])

  func web(_ server: TestServer, _ settings: String = "") throws -> DeliveryPlan {
    try plan("a: {kind: webhook, url: \"https://localhost:\(server.port)/\"\(settings)}").plan
  }

  func mail(_ server: TestServer, _ scheme: String, _ settings: String) throws -> DeliveryPlan {
    try plan(
      """
      a:
        {kind: mail, server: "\(scheme)://localhost:\(server.port)", user: office, password: {env: PASSWORD},
        from: office@example.org, to: leader@example.org\(settings)}
      """
    ).plan
  }

  @Test func trustsNoUnknownCertificateOfAWebServer() throws {
    let certificate = try Certificate()
    let server = try TestServer.web(certificate: certificate)
    #expect(
      courier.report(.published(), try web(server))
        == "the certificate of `localhost` is not trusted | name the file of an office's own authority by `ca`")
    #expect(server.records.isEmpty)
    #expect(courier.report(.published(), try web(server, ", ca: \(certificate.certificate)")) == nil)
    #expect(server.records.count == 1)
  }

  @Test func trustsACertificateForItsOwnNameOnly() throws {
    let certificate = try Certificate(for: "other.example")
    let server = try TestServer.web(certificate: certificate)
    #expect(
      courier.report(.published(), try web(server, ", ca: \(certificate.certificate)"))
        == "the certificate of `localhost` is not trusted | name the file of an office's own authority by `ca`")
    #expect(server.records.isEmpty)
  }

  @Test func saysWhenTheAuthorityIsMissing() throws {
    let server = try TestServer.web(certificate: try Certificate())
    #expect(
      courier.report(.published(), try web(server, ", ca: /nowhere.pem")) == "the file of `ca` cannot be used")
  }

  @Test(arguments: [("smtps", "implicit"), ("smtp", "starttls")])
  func encryptsMail(scheme: String, kind: String) throws {
    let certificate = try Certificate()
    let server = try TestServer.mail(
      #"{"tls": "\#(kind)", "user": "office", "password": "correct-horse"}"#, certificate: certificate)
    let other = try Certificate()
    #expect(
      courier.report(.published(), try mail(server, scheme, ", ca: \(other.certificate)"))
        == "the certificate of `localhost` is not trusted | name the file of an office's own authority by `ca`")
    #expect(server.records.isEmpty)
    #expect(courier.report(.published(), try mail(server, scheme, ", ca: \(certificate.certificate)")) == nil)
    #expect(
      server.records == [
        TestServer.Record(from: "office@example.org", to: ["leader@example.org"], encrypted: true, user: "office")
      ])
  }

  @Test func sendsNoMailInClearWhenEncryptionIsWanted() throws {
    let certificate = try Certificate()
    let server = try TestServer.mail(#"{"user": "office", "password": "correct-horse"}"#)
    #expect(
      courier.report(.published(), try mail(server, "smtp", ", ca: \(certificate.certificate)"))
        == "cannot connect to `localhost` with TLS")
    #expect(server.records.isEmpty)
  }
}
