import Testing

@testable import DataPackages

@Suite struct SourceTextTests {
  static let long = [UInt8](repeating: 120, count: SourceText.keptSize + 1)

  @Test func aLongTextIsReadAgainWhenItIsAskedFor() {
    let text = SourceText(Self.long) { Self.long }
    text.release()
    #expect(text.bytes == Self.long)
  }

  @Test func aFileThatChangedGivesNoPlaces() {
    let text = SourceText(Self.long) { [120] }
    text.release()
    #expect(text.bytes == nil)
  }

  @Test func shortTextsAndThoseOfNoFileAreKept() {
    let short = SourceText([1, 2]) { nil }
    let own = SourceText(Self.long)
    short.release()
    own.release()
    #expect(short.bytes == [1, 2])
    #expect(own.bytes == Self.long)
  }
}
