import Scenes
import Testing

@Suite struct MarkDumpTests {
  @Test func lineWithAGap() throws {
    let yaml = """
      data: {values: [{x: 0, y: 1}, {x: 1, y: 2}, {x: 2, y: null}, {x: 3, y: 1}, {x: 4, y: 0}]}
      mark: line
      width: 40
      height: 20
      encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
      """
    #expect(
      part(try scene(yaml), "role-mark") == """
        group mark-line role-mark marks
          path M0,10 L10,0 M30,10 L40,20 stroke #4c78a8 width 2
        """)
  }

  @Test func stackedAreasFillGaps() throws {
    let yaml = """
      data: {values: [{x: 0, y: 1, k: a}, {x: 1, y: 1, k: a}, {x: 1, y: 1, k: b}]}
      mark: area
      width: 40
      height: 20
      encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative, aggregate: sum}, color: {field: k}}
      """
    #expect(
      part(try scene(yaml), "role-mark") == """
        group mark-area role-mark marks
          path M0,10 L40,0 L40,10 L0,20 Z fill #4c78a8
          path M0,20 L40,10 L40,20 L0,20 Z fill #f58518
        """)
  }

  @Test func pointsAreColumns() throws {
    let yaml = """
      data: {values: [{x: 0, y: 1, s: 1}, {x: 1, y: 2, s: 4}]}
      mark: point
      width: 40
      height: 20
      encoding:
        x: {field: x, type: quantitative}
        y: {field: y, type: quantitative}
        size: {field: s, type: quantitative}
      """
    #expect(
      part(try scene(yaml), "role-mark") == """
        group mark-symbol role-mark marks
          symbols width 2
            0,10 area 93.25 stroke #4c78a8@0.7
            40,0 area 361 stroke #4c78a8@0.7
        """)
    #expect(words(try scene(yaml), "role-legend-label") == ["0", "1", "2", "3", "4"])
  }

  @Test func textsAndConditions() throws {
    let yaml = """
      data: {values: [{c: 乐清, v: 0.5}, {c: 上虞, v: 0.25}]}
      mark: {type: text, align: left}
      height: {step: 10}
      width: 20
      encoding:
        y: {field: c, sort: null}
        text: {field: v, type: quantitative, format: .0%}
        color: {condition: {test: datum.v > 0.3, value: red}, value: black}
      """
    #expect(
      part(try scene(yaml), "role-mark") == """
        group mark-text role-mark marks
          text “50%” 10,8.3 start 11 #ff0000
          text “25%” 10,18.3 start 11 #000000
        """)
  }

  @Test func rulesCrossTheView() throws {
    let yaml = """
      data: {values: [{v: 3}]}
      layer:
        - {mark: bar, encoding: {y: {field: v, type: quantitative}}}
        - {mark: rule, encoding: {y: {datum: 2}}}
      width: 30
      height: 30
      """
    #expect(
      part(try scene(yaml), "mark-rule role-mark") == """
        group mark-rule role-mark layer_1_marks
          path M30,10 L0,10 stroke #000000
        """)
  }

  @Test func ticksAndArcs() throws {
    let tick = """
      data: {values: [{v: 3}]}
      mark: tick
      width: 30
      encoding: {x: {field: v, type: quantitative}}
      """
    #expect(
      part(try scene(tick), "role-mark") == """
        group mark-rect role-mark marks
          rect 29.5,2.5 1×15 fill #4c78a8@0.7
        """)
    let arc = """
      data: {values: [{k: a, v: 1}, {k: b, v: 1}]}
      mark: arc
      width: 20
      height: 20
      encoding: {theta: {field: v, type: quantitative}, color: {field: k}}
      """
    #expect(
      part(try scene(arc), "role-mark") == """
        group mark-arc role-mark marks
          path M10,0 C15.52,0 20,4.48 20,10 C20,15.52 15.52,20 10,20 L10,10 Z fill #4c78a8
          path M10,20 C4.48,20 0,15.52 0,10 C0,4.48 4.48,0 10,0 L10,10 Z fill #f58518
        """)
  }

  @Test func boxPlot() throws {
    let yaml = """
      data: {values: [{v: 1}, {v: 2}, {v: 3}, {v: 4}, {v: 20}]}
      mark: boxplot
      width: 200
      encoding: {x: {field: v, type: quantitative}}
      """
    #expect(
      part(try scene(yaml), "role-mark") == """
        group mark-symbol role-mark layer_0_layer_0_marks
          symbols width 2
            200,10 area 30 stroke #4c78a8@0.7
        group mark-rule role-mark layer_0_layer_1_layer_0_marks
          path M10,10 L20,10 stroke #000000
        group mark-rule role-mark layer_0_layer_1_layer_1_marks
          path M40,10 L40,10 stroke #000000
        group mark-rect role-mark layer_1_layer_0_marks
          rect 20,3 20×14 fill #4c78a8
        group mark-rect role-mark layer_1_layer_1_marks
          rect 29.5,3 1×14 fill #ffffff@0.7
        """)
  }
}
