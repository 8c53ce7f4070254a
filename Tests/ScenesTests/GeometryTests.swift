import Scenes
import Testing

@Suite struct GeometryTests {
  @Test func unionHoldsBoth() {
    let union = Rect(x: 0, y: 5, width: 10, height: 1).union(Rect(x: -2, y: 0, width: 3, height: 3))
    #expect(union == Rect(x: -2, y: 0, width: 12, height: 6))
  }

  @Test func arcEndsOnTheCircle() {
    var path = Path()
    path.arc(center: Point(x: 10, y: 10), radius: 5, from: 0, to: 3 * .pi / 2)
    #expect(path.commands.count == 4)
    guard case .curve(_, _, let end)? = path.commands.last else {
      Issue.record("an arc is made of curves")
      return
    }
    #expect(abs(end.x - 10) < 1e-9 && abs(end.y - 5) < 1e-9)
  }

  @Test func fixedMeasurerCountsEms() {
    let measurer = FixedTextMeasurer()
    let font = Font(family: "any", size: 10)
    #expect(measurer.extent(of: "北京2024", font: font).width == 40)
    #expect(measurer.extent(of: "\u{FF08}北京\u{FF09}", font: font).width == 40)
    let half = Font(family: "any", size: 10, features: ["halt"])
    #expect(measurer.extent(of: "\u{FF08}北京\u{FF09}", font: half).width == 30)
  }
}
