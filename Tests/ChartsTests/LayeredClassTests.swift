import Diagnostics
import Testing

/// Classes of layers.
@Suite struct LayeredClassTests {
  /// The second layer holds only small numbers, which by themselves would be cut finer.
  @Test func layersOfSomeRowsHaveTheClassesOfAllRows() throws {
    let scene = try draw(
      """
      data: {values: [{k: a, m: 1}, {k: b, m: 4}, {k: a, m: 5}, {k: b, m: 97}]}
      width: 100
      height: 40
      encoding:
        x: {field: m, type: quantitative, bin: {maxbins: 5}, axis: null}
        y: {aggregate: count, type: quantitative, axis: null}
      layer:
        - {mark: bar}
        - {mark: bar, transform: [{filter: "datum.k == 'a'"}]}
      """)
    #expect(scene.groups("layer_0_marks").flatMap(\.rects) == ["1 0 19 40", "81 26.67 19 13.33"])
    #expect(scene.groups("layer_1_marks").flatMap(\.rects) == ["1 13.33 19 26.67"])
  }

  @Test("A scale that classes share with a number ends at round numbers, wherever the classes stand.")
  func classesUnderANumber() throws {
    let scene = try draw(
      """
      data: {values: [{m: 52}, {m: 61}, {m: 218}]}
      width: 180
      height: 40
      layer:
        - mark: bar
          encoding:
            x: {field: m, type: quantitative, bin: {step: 10}}
            y: {aggregate: count, type: quantitative, axis: null}
        - {mark: rule, encoding: {x: {aggregate: mean, field: m, type: quantitative}}}
      """)
    // From 40 to 220; the classes alone would begin at 50.
    #expect(scene.bars.first == "11 0 9 40")
  }
}
