import CDeflate
import Diagnostics

/// The bytes packed as zlib (RFC 1950); `level` from 0 (not at all) to 12 (slowest).
func deflate(_ bytes: [UInt8], level: Int) throws(Failure) -> [UInt8] {
  let tooMuch = Wording("内存不足，无法压缩图像", en: "not enough memory to pack the image")
  guard let compressor = libdeflate_alloc_compressor(Int32(clamping: level)) else { throw Failure(tooMuch) }
  defer { libdeflate_free_compressor(compressor) }
  let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
  let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
    count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
  }
  guard !packed.isEmpty else { throw Failure(tooMuch) }
  return packed
}

/// The checksum of PNG chunks over several pieces (ISO 3309).
func crc32(_ pieces: [UInt8]...) -> UInt32 {
  pieces.reduce(0) { libdeflate_crc32($0, $1, $1.count) }
}
