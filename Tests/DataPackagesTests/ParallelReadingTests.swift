import Testing

@testable import DataPackages

@Suite struct ParallelReadingTests {
  @Test func resultsAreJoinedInTheOrderOfTheItems() {
    let items = Array(0..<500)
    let joined = inParallel(items, into: [-1]) { item in
      // Items take different times.
      (0..<(item % 7) * 1000).reduce(item) { $0 ^ $1 ^ $1 }
    } joining: { whole, result in
      whole.append(result)
    }
    #expect(joined == [-1] + items)
  }

  @Test func noItemsLeaveTheWholeAsItIs() {
    #expect(
      inParallel([Int](), into: "a") {
        $0
      } joining: { _, _ in
      } == "a")
  }
}
