import Testing

@testable import Assistance

@Suite struct FactLinksTests {
  /// R repeats P, P ⊂ M ⊂ T; A and B are in each other; C and D repeat each other; N names a figure that is not there.
  func links() throws -> FactLinks {
    try ReconciledPackage.data(
      """
      id|indicator|region|value|part_of|same_as
      T|funds|mabian|1||
      M|funds|mabian|1|T|
      P|funds|mabian|1|M|
      R|funds|mabian|1||P
      A|funds|mabian|1|B|
      B|funds|mabian|1|A|
      C|funds|mabian|1||D
      D|funds|mabian|1||C
      N|funds|mabian|1|X|
      """
    ).links
  }

  @Test func wholesAreFollowedThroughRepetitions() throws {
    let links = try links()
    #expect(links.holders(of: 3) == [0, 1])
    #expect(links.isPart(3, of: 0))
    #expect(!links.isPart(0, of: 3))
    #expect(links.original(of: 3) == 2)
    #expect(links.holders(of: 8).isEmpty)
  }

  @Test func circlesEnd() throws {
    let links = try links()
    #expect(links.holders(of: 4) == [4, 5])
    #expect((0..<9).filter { links.isInCircle($0) } == [4, 5])
    #expect([links.original(of: 6), links.original(of: 7)] == [6, 6])
  }

  @Test func onlyLinkedFiguresHaveAPlace() throws {
    let links = try links()
    #expect(["T", "R", "A", "N"].map { links.row(of: $0) } == [0, 3, 4, nil])
  }
}
