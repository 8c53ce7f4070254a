import CCrypto
import CGLib
import Foundation

/// A SHA-256 over named parts: what decides whether a target is out of date. Content counts, times do not.
struct ContentHash {
  private var parts: [UInt8] = []

  /// Adds a part; its name and length keep neighbouring parts apart.
  mutating func add(_ name: String, _ bytes: some Collection<UInt8>) {
    parts.append(contentsOf: "\(name)\u{0}\(bytes.count)\u{0}".utf8)
    parts.append(contentsOf: bytes)
  }

  /// Adds a part of text.
  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The hash as 64 hexadecimal digits.
  var text: String { Self.of(parts) }

  /// The hash of some bytes as 64 hexadecimal digits.
  static func of(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes { of($0) } }

  /// The hash of a file's bytes; `nil` when it cannot be read.
  static func of(file path: String) -> String? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else { return nil }
    return data.withUnsafeBytes { of($0) }
  }

  private static func of(_ bytes: UnsafeRawBufferPointer) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    guard sha256(bytes.baseAddress, bytes.count, &digest) else { return slowly(bytes) }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The hash where libcrypto is not at hand: GLib takes some times as long.
  static func slowly(_ bytes: UnsafeRawBufferPointer) -> String {
    let start = bytes.assumingMemoryBound(to: UInt8.self).baseAddress
    guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, start, gsize(bytes.count)) else { return "" }
    defer { g_free(text) }
    return String(cString: text)
  }
}
