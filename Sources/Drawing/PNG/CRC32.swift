/// The checksum of the chunks of a PNG file (ISO/IEC 15948, annex D).
struct CRC32 {
  private var register: UInt32 = 0xFFFF_FFFF

  var value: UInt32 { ~register }

  /// Sixteen bytes at a time, each looked up by how many bytes come behind it (Kounavis and Berry 2005).
  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      Self.tables.withUnsafeBufferPointer { tables in
        var offset = 0
        while offset &+ 16 <= bytes.count {
          var first = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
          var second = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self))
          first ^= UInt64(register)
          register = 0
          for behind in (0..<8).reversed() {
            register ^= tables[(behind &+ 8) << 8 | Int(first & 0xFF)] ^ tables[behind << 8 | Int(second & 0xFF)]
            first >>= 8
            second >>= 8
          }
          offset &+= 16
        }
        for byte in bytes[offset...] { register = tables[Int((register ^ UInt32(byte)) & 0xFF)] ^ register >> 8 }
      }
    }
  }

  /// For 0 to 15 bytes behind it, what each byte changes.
  private static let tables: [UInt32] = {
    var tables: [UInt32] = (0..<256).map { remainder(of: $0) }
    for index in 256..<4096 {
      let before = tables[index - 256]
      tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
    }
    return tables
  }()

  /// What is left of a byte after division by the polynomial, bits in reverse.
  private static func remainder(of byte: UInt32) -> UInt32 {
    var rest = byte
    for _ in 0..<8 { rest = rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1 }
    return rest
  }
}
