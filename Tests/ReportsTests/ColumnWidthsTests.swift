import Testing

@testable import Reports

@Suite struct ColumnWidthsTests {
  private func widths(_ demands: [ColumnWidths.Demand], _ width: Double) -> [Double] {
    ColumnWidths(demands, width: width).widths.map { ($0 * 10).rounded() / 10 }
  }

  @Test func roomThatIsLeftGoesToAllByTheirWidths() {
    #expect(widths([.init(minimum: 10, maximum: 20), .init(minimum: 10, maximum: 60)], 160) == [40, 120])
  }

  @Test func narrowRoomGoesToThoseThatWantMore() {
    #expect(widths([.init(minimum: 20, maximum: 20), .init(minimum: 30, maximum: 300)], 100) == [20, 80])
  }

  @Test func weightsShareWhatIsLeft() {
    let demands: [ColumnWidths.Demand] = [
      .init(minimum: 10, maximum: 30), .init(minimum: 10, maximum: 90, weight: 1),
      .init(minimum: 10, maximum: 90, weight: 3),
    ]
    #expect(widths(demands, 130) == [30, 30, 70])
  }

  @Test func fixedWidthsStay() {
    let demands: [ColumnWidths.Demand] = [
      .init(minimum: 10, maximum: 30, fixed: 50), .init(minimum: 10, maximum: 30),
    ]
    #expect(widths(demands, 200) == [50, 150])
  }

  @Test func aLongTextInANarrowColumnIsATower() {
    let demands = (0..<10).map { ColumnWidths.Demand(minimum: 10, maximum: $0 == 9 ? 200 : 10) }
    #expect(ColumnWidths(demands, width: 104).hasTower(demands))
    #expect(!ColumnWidths(demands, width: 200).hasTower(demands))
  }

  @Test func tooLittleRoomIsSharedByNeed() {
    let result = ColumnWidths([.init(minimum: 50, maximum: 50), .init(minimum: 150, maximum: 200)], width: 100)
    #expect(result.isTooNarrow)
    #expect(result.widths == [25, 75])
  }
}
