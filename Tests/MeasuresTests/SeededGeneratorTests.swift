import Testing

@testable import Measures

@Suite struct SeededGeneratorTests {
  /// The first words of SplitMix64 from the seed 1234567, computed with Python's whole numbers modulo 2^64.
  @Test func givesThePublishedSequence() {
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func staysBelowOne() {
    var generator = SeededGenerator(seed: 1)
    #expect((0..<1000).allSatisfy { _ in (0..<1).contains(generator.unit()) })
  }
}
