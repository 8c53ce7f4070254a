import Testing

@testable import DataPackages

@Suite struct MissingMarksTests {
  @Test func nothingIsKeptAsLongAsNoCellIsMissing() {
    var marks = MissingMarks()
    marks.append(presentCells: 3)
    #expect(marks.count == 3)
    #expect(marks.marks == [])
    #expect(!marks[2])
  }

  @Test func cellsBeforeTheFirstMissingOneAreThere() {
    var marks = MissingMarks()
    marks.append(presentCells: 2)
    marks.appendMissing()
    marks.append(presentCells: 1)
    #expect(marks.marks == [false, false, true, false])
    marks.mark(0)
    marks.removeLast(2)
    #expect(marks.marks == [true, false])
    #expect(marks.count == 2)
  }

  @Test func laterPartsKeepTheirPlace() {
    var marks = MissingMarks()
    marks.reserveCapacity(10)
    marks.append(presentCells: 1)
    var later = MissingMarks()
    later.appendMissing()
    marks.append(later)
    var last = MissingMarks()
    last.append(presentCells: 2)
    marks.append(last)
    #expect(marks.marks == [false, true, false, false])
  }
}
