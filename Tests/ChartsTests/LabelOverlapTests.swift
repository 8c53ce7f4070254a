import Scenes
import Testing

@testable import Charts

/// Labels that overlap are left out.
@Suite struct LabelOverlapTests {
  private func shown(_ starts: [Double], width: Double = 10, _ method: LabelOverlap.Method, separation: Double = 0)
    -> String
  {
    let boxes = starts.map { Rect(x: $0, y: 0, width: width, height: 10) }
    return LabelOverlap.visible(boxes, method: method, separation: separation).map { $0 ? "●" : "○" }.joined()
  }

  @Test func everyOtherUntilNoneOverlap() {
    #expect(shown([0, 12, 24, 36], .parity) == "●●●●")
    #expect(shown([0, 8, 16, 24, 32], .parity) == "●○●○●")
    #expect(shown([0, 4, 8, 12, 16], .parity) == "●○○○●")
  }

  @Test func eachThatOverlapsTheLastOneKept() {
    #expect(shown([0, 8, 16, 19, 32], .greedy) == "●○●○●")
  }

  @Test func roomBetweenLabels() {
    #expect(shown([0, 12, 24], .parity, separation: 2) == "●●●")
    #expect(shown([0, 12, 24], .parity, separation: 3) == "●○●")
  }

  @Test func twoLabelsStayAndTheLastOfMore() {
    #expect(shown([0, 5], .parity) == "●●")
    #expect(shown([0, 2, 4, 6], .parity) == "●○○●")
  }
}
