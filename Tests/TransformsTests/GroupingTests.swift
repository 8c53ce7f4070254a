import Tables
import Testing

@testable import Transforms

struct GroupingTests {
  private let cities = Column(["乐山", "台州", "乐山", "青岛", "台州"].map(Value.string))

  @Test func groupsStandAsTheyFirstAppear() {
    let grouping = Grouping([cities], rowCount: 5)
    #expect(grouping.groupOfRow == [0, 1, 0, 2, 1])
    #expect(grouping.firstRows == [0, 1, 3])
    #expect(grouping.rows(1) == [1, 4])
  }

  @Test func missingCellsAreAGroup() {
    let years = Column([.number(1), .null, .number(1), .null, .number(2)])
    #expect(Grouping([cities, years], rowCount: 5).groupOfRow == [0, 1, 0, 2, 3])
    #expect(Grouping([years], rowCount: 5).groupOfRow == [0, 1, 0, 1, 2])
  }

  @Test func partsStandAsTheyAppearAmongSomeRows() {
    let grouping = Grouping([cities], rowCount: 5)
    #expect(grouping.parts(of: [4, 2, 1, 0]) == [[4, 1], [2, 0]])
    #expect(grouping.parts(of: []) == [])
    #expect(Grouping([], rowCount: 5).parts(of: [3, 1]) == [[3, 1]])
  }
}
