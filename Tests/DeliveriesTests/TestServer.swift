import Foundation

/// A server on loopback: one of the scripts in `Servers`, run by the system's Python for as long as this value lives.
final class TestServer {
  /// What a server noted of a request or mail.
  struct Record: Decodable, Equatable {
    var path: String?
    var type: String?
    var body: String?
    var from: String?
    var to: [String]?
    var encrypted: Bool?
    var user: String?
  }

  let port: Int
  private let folder: TemporaryFolder
  private let process = Process()
  private let input = Pipe()

  init(_ script: String, _ settings: String, certificate: Certificate? = nil) throws {
    folder = try TemporaryFolder()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments =
      ["\(scripts)/\(script)", folder.path, settings] + (certificate.map { [$0.certificate, $0.key] } ?? [])
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while !line.contains(UInt8(ascii: "\n")) {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      line += more
    }
    port = Int(String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  deinit { process.terminate() }

  /// A web server with these answers.
  static func web(_ answers: String = #"{"body": "{}"}"#, certificate: Certificate? = nil) throws -> TestServer {
    try TestServer("receiver.py", "[\(answers)]", certificate: certificate)
  }

  /// A mail server.
  static func mail(_ options: String = "{}", certificate: Certificate? = nil) throws -> TestServer {
    try TestServer("mailbox.py", options, certificate: certificate)
  }

  /// What arrived, in order.
  var records: [Record] {
    var records: [Record] = []
    while let text = folder.read("\(records.count + 1).json"),
      let record = try? JSONDecoder().decode(Record.self, from: Data(text.utf8))
    {
      records.append(record)
    }
    return records
  }

  /// A mail that arrived, byte for byte.
  func mail(_ number: Int) -> String? { folder.read("\(number).eml") }

  /// A mail that arrived, as Python's parser reads it.
  func parsed(_ number: Int) throws -> String {
    try run("/usr/bin/python3", ["\(scripts)/parse.py", "\(folder.path)/\(number).eml"])
  }
}

/// A certificate that signed itself, made for one test.
final class Certificate {
  private let folder: TemporaryFolder
  var certificate: String { "\(folder.path)/certificate.pem" }
  var key: String { "\(folder.path)/key.pem" }

  init(for name: String = "localhost") throws {
    folder = try TemporaryFolder()
    _ = try run(
      "/usr/bin/openssl",
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-keyout",
        key,
        "-out", certificate, "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)",
      ])
  }
}

private let scripts = (#filePath as NSString).deletingLastPathComponent + "/Servers"

/// Runs a program to its end and gives what it printed.
func run(_ program: String, _ arguments: [String]) throws -> String {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}
