/// Pseudo-random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014).
///
/// Only integers and the four basic operations are used on the way to a figure: logarithms and powers may differ in
/// their last digit from one C library to another.
struct SampleRandom {
  private var state: UInt64

  /// A sequence of its own for each pair of streams, so that one county's figures do not hang on another's.
  init(seed: UInt64, _ stream: Int, _ substream: Int) {
    state = seed
    state = next() ^ UInt64(bitPattern: Int64(stream))
    state = next() ^ UInt64(bitPattern: Int64(substream))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// The next number in 0 ..< 1, with 53 random bits.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The next number between these two.
  mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }
}
