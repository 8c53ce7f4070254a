import Testing

@testable import DataPackages

@Suite struct TextDictionaryTests {
  /// A dictionary of these texts, and the number that each got.
  private func numbered(_ texts: [String]) -> (dictionary: TextDictionary, numbers: [Int?]) {
    var dictionary = TextDictionary()
    let numbers = texts.map { text in
      Array(text.utf8).withUnsafeBufferPointer { dictionary.number(of: $0)?.number }
    }
    return (dictionary, numbers)
  }

  /// The numbers of these texts, looked for one after the other.
  private func found(_ texts: [String], in dictionary: TextDictionary) -> [Int?] {
    var dictionary = dictionary
    return texts.map { text in Array(text.utf8).withUnsafeBufferPointer { dictionary.find($0) } }
  }

  @Test func numbersFollowTheFirstAppearance() {
    let all = numbered(["市", "县", "市", "", "县", "a text of more than sixteen bytes", "市"])
    #expect(all.numbers == [0, 1, 0, 2, 1, 3, 0])
    #expect(all.dictionary.text(3) == "a text of more than sixteen bytes")
  }

  @Test func aTextIsFoundWhateverCameBefore() {
    #expect(found(["y2013"], in: TextDictionary()) == [nil])
    let years = (2013...2024).map { "y\($0)" }
    let dictionary = numbered(years).dictionary
    #expect(found(years + years, in: dictionary) == Array(0..<12) + Array(0..<12))
    #expect(found(years.reversed(), in: dictionary) == (0..<12).reversed())
    #expect(found(["y2025", "y201", "y2024"], in: dictionary) == [nil, nil, 11])
  }

  @Test func textsOfEachLengthAreToldApart() {
    let texts = (0..<40).flatMap { length in
      // They differ in the first, the middle, or the last byte.
      ["", "b", "c"].flatMap { letter in
        [0, length / 2, length].map { place in
          String(repeating: "a", count: place) + letter + String(repeating: "a", count: length - place)
        }
      }
    }
    let different = Array(Set(texts)).sorted()
    let all = numbered(different)
    #expect(all.numbers == Array(different.indices))
    #expect(found(different.reversed(), in: all.dictionary) == different.indices.reversed())
  }
}
