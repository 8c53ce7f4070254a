import Diagnostics
import Testing

@testable import Builds

@Suite struct AtomicFileTests {
  @Test func replacesAFileAndLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    try writeAtomically([1], to: "\(folder.path)/a/b.bin", name: "a/b.bin")
    try writeAtomically([2, 3], to: "\(folder.path)/a/b.bin", name: "a/b.bin")
    #expect(folder.read("a/b.bin") == [2, 3])
    #expect(folder.names == ["a", "a/b.bin"])
  }

  @Test func saysWhereAFileStandsInTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.write("out", "a file, not a folder")
    let failure = #expect(throws: Failure.self) {
      try writeAtomically([1], to: "\(folder.path)/out/b.bin", name: "out/b.bin")
    }
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        "error: cannot write `out`: not a folder\n  hint: a file stands where a folder is needed"
      ])
    #expect(folder.read("out") == Array("a file, not a folder".utf8))
  }
}

@Suite struct ContentHashTests {
  @Test func isSHA256() {
    #expect(ContentHash.of([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      ContentHash.of(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    // Empty bytes have no address.
    for bytes in [[], Array("abc".utf8)] {
      #expect(bytes.withUnsafeBytes { ContentHash.slowly($0) } == ContentHash.of(bytes))
    }
  }
}

@Suite struct ProgressTests {
  @Test func barFillsUp() {
    #expect(Progress.bar(0, of: 4, width: 8) == "[........] 0/4")
    #expect(Progress.bar(3, of: 4, width: 8) == "[######..] 3/4")
    #expect(Progress.bar(0, of: 0, width: 4) == "[####] 0/0")
  }
}

@Suite struct ParallelWorkTests {
  @Test(arguments: [1, 2, 7, 100])
  func resultsKeepTheOrderOfTheItems(jobs: Int) {
    #expect(inParallel(Array(0..<50), jobs: jobs) { $0 * 2 } == (0..<50).map { $0 * 2 })
    #expect(inParallel([Int](), jobs: jobs) { $0 } == [])
  }

  @Test func nothingIsBegunAfterTheEnd() {
    #expect(inParallel([1, 2, 3], jobs: 2, while: { false }) { $0 } == [nil, nil, nil])
  }
}
