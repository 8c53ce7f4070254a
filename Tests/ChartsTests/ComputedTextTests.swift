import Scenes
import Testing

/// Words whose size and setting are written in other ways than as numbers of a property.
@Suite struct ComputedTextTests {
  private func texts(_ looks: String) throws -> [Scenes.Text] {
    let yaml = """
      data: {values: [{v: 10}, {v: -20}]}
      mark: {type: text, \(looks)}
      width: 100
      encoding: {x: {field: v, type: quantitative}, text: {field: v}}
      """
    return try scene(yaml).groups("mark-text role-mark").flatMap(\.linesOfText)
  }

  @Test("Text marks may call the size of letters their size; that of letters comes first.")
  func sizes() throws {
    #expect(try texts("size: 20").map(\.font.size) == [20, 20])
    #expect(try texts("size: 20, fontSize: 9").map(\.font.size) == [9, 9])
  }

  @Test("Words lie at the side of their bar that the sign of its number says.")
  func sides() throws {
    let marks = try texts(
      "align: {expr: \"datum.v < 0 ? 'right' : 'left'\"}, dx: {expr: \"datum.v < 0 ? -4 : 4\"}, baseline: bottom")
    #expect(marks.map(\.anchor) == [.start, .end])
    // The scale runs from −20 to 10 over the width.
    #expect(marks.map { brief($0.position.x) } == ["104", "-4"])
  }

  @Test("Letters are as large and heavy as expressions over the rows say.")
  func fonts() throws {
    let marks = try texts("fontSize: {expr: abs(datum.v)}, fontWeight: {expr: \"datum.v > 0 ? 'bold' : 300\"}")
    #expect(marks.map(\.font.size) == [10, 20])
    #expect(marks.map(\.font.weight) == [700, 300])
  }

  @Test("What expressions give that is no such word changes nothing.")
  func nonsense() throws {
    let marks = try texts("fontStyle: {expr: datum.v}, fontWeight: {expr: \"'fat' + datum.v\"}, dy: {expr: datum.w}")
    #expect(try marks == texts("dy: 0"))
  }
}
