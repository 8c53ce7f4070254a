import CGLib
import Foundation

/// SHA-256, plain and keyed.
enum Digest {
  /// The SHA-256 of some bytes as 64 hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String {
    guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else { return "" }
    defer { g_free(text) }
    return String(cString: text)
  }

  /// The HMAC-SHA256 of a text under a key, in Base64.
  static func hmac(_ text: String, key: String) -> String {
    let keyBytes = Array(key.utf8)
    let bytes = Array(text.utf8)
    guard let hmac = g_hmac_new(G_CHECKSUM_SHA256, keyBytes, gsize(keyBytes.count)) else { return "" }
    defer { g_hmac_unref(hmac) }
    g_hmac_update(hmac, bytes, gssize(bytes.count))
    var digest = [UInt8](repeating: 0, count: 32)
    var length = gsize(digest.count)
    g_hmac_get_digest(hmac, &digest, &length)
    return Data(digest.prefix(Int(length))).base64EncodedString()
  }
}
