import ChartSpecs
import Charts
import Diagnostics
import Documents
import Foundation
import Scenes
import Testing

/// Parameters: fixed values in expressions, and selections in their first state.
@Suite struct ParameterTests {
  private func drawn(_ yaml: String) -> (marks: String, scene: Scene?, notes: [String]) {
    var warnings: [Diagnostic] = []
    do throws(Failure) {
      let spec = try normalize(try ChartSpec.decode(try parseYAML(yaml, file: "chart.vl.yaml"), warnings: &warnings))
      let context = ChartContext(zone: .gmt, measurer: FixedTextMeasurer())
      let scene = try compile(spec, tables: [:], context: context, warnings: &warnings)
      return (part(scene, "role-mark"), scene, warnings.map { $0.text(in: .english) })
    } catch {
      return ("", nil, error.diagnostics.map { $0.text(in: .english) })
    }
  }

  @Test("Parameters stand in marks, scales, titles, transforms and other parameters; they are no interaction.")
  func valuesAndExpressions() {
    let (marks, scene, notes) = drawn(
      """
      params: [{name: double, expr: base * 2}, {name: base, value: 5}, {name: least, value: 2}]
      data: {values: [{v: 1}, {v: 2}, {v: 3}]}
      transform: [{filter: datum.v >= least}, {calculate: datum.v * base, as: w}]
      title: {text: {expr: "'at least ' + least"}}
      mark: {type: tick, thickness: {expr: base}, color: {expr: "base > 4 ? 'red' : 'blue'"}}
      width: 100
      height: 20
      encoding: {x: {field: w, type: quantitative, scale: {domain: [0, {expr: double * 2}]}}}
      """)
    #expect(
      marks == """
        group mark-rect role-mark marks
          rect 47.5,2.5 5×15 fill #ff0000@0.7
          rect 72.5,2.5 5×15 fill #ff0000@0.7
        """)
    #expect(scene.map { words($0, "role-title-text") } == ["at least 2"])
    #expect(notes.isEmpty)
  }

  @Test("Looks of a mark may be computed for each row; lines are not cut where they differ.")
  func expressionsOverRows() {
    let points = drawn(
      """
      data: {values: [{v: 1}, {v: 2}]}
      params: [{name: unit, value: 10}]
      mark: {type: point, filled: true, size: {expr: datum.v * unit}, x: {expr: datum.v * 20}, y: 5, opacity: 1}
      encoding: {color: {condition: {test: datum.v > 1, value: {expr: "'red'"}}, value: {expr: "rgb(0, 0, 10 * datum.v)"}}}
      """)
    #expect(points.notes.isEmpty)
    #expect(
      points.marks == """
        group mark-symbol role-mark marks
          symbols
            20,5 area 10 fill #00000a
            40,5 area 20 fill #ff0000
        """)
    let line = drawn(
      """
      data: {values: [{v: 1}, {v: 2}]}
      mark: {type: line, color: {expr: "datum.v > 1 ? 'red' : 'blue'"}}
      width: 10
      height: 10
      encoding: {x: {field: v, type: quantitative}, y: {value: 5}}
      """)
    #expect(line.marks == "group mark-line role-mark marks\n  path M5,5 L10,5 stroke #0000ff width 2")
  }

  @Test("A selection selects all or, with `empty: false`, nothing; or what it is given at first.")
  func selections() {
    func colours(_ parameter: String, _ condition: String = "param: pick") -> (String, [String]) {
      let (_, scene, notes) = drawn(
        """
        params: [{name: pick, \(parameter)}]
        data: {values: [{v: 1, c: 乐清}, {v: 2, c: 上虞}, {v: 3, c: 上虞}]}
        mark: bar
        encoding:
          x: {field: v, type: quantitative}
          y: {field: c, stack: false}
          color: {condition: {\(condition), value: red}, value: blue}
        """)
      let marks = scene.map { part($0, "role-mark marks") } ?? ""
      return (marks.split(separator: "\n").dropFirst().map { $0.hasSuffix("#ff0000") ? "r" : "b" }.joined(), notes)
    }
    let warning = "chart.vl.yaml:1:10: warning: interactive parameters are drawn in their initial state"
    #expect(colours("select: point") == ("rrr", [warning]))
    #expect(colours("select: point", "param: pick, empty: false").0 == "bbb")
    #expect(colours("select: {type: point, fields: [c]}, value: [{c: 上虞}]").0 == "brr")
    #expect(colours("select: {type: point, fields: [c]}, value: 乐清").0 == "rbb")
    #expect(colours("select: {type: point, encodings: [y]}, value: [{y: 乐清}]").0 == "rbb")
    #expect(colours("select: interval, value: {x: [1.5, 2.5]}").0 == "brb")
    #expect(colours("select: interval, value: {x: [1.5, 2.5]}", "test: {not: {param: pick}}").0 == "rbr")
    #expect(colours("value: false").0 == "bbb")
    #expect(colours("value: 上虞, bind: {input: text}", "test: datum.c == pick").0 == "brr")
  }

  @Test("An interval is drawn where it lies at first: a ground under the marks, an outline over them.")
  func brushes() {
    func brush(_ parameter: String, _ rest: String) -> String {
      drawn(
        """
        params: [{name: b, \(parameter)}]
        data: {values: [{v: 1, c: a}, {v: 5, c: b}]}
        \(rest)
        """
      ).scene.map { part($0, "b_brush") } ?? ""
    }
    let points = """
      mark: point
      width: 100
      height: 20
      encoding: {x: {field: v, type: quantitative, scale: {domain: [0, 10]}}}
      """
    #expect(
      brush("select: interval, value: {x: [2, 6]}", points) == """
        group mark-rect role-mark b_brush_bg clipped
          rect 20,0 40×20 fill #333333@0.13
        group mark-rect role-mark b_brush clipped
          rect 20,0 40×20 stroke #ffffff
        """)
    let configured = points + "\nconfig: {selection: {interval: {mark: {fill: red, stroke: blue, strokeDash: [3, 3]}}}}"
    #expect(
      brush("select: interval, value: {x: [2, 6]}", configured) == """
        group mark-rect role-mark b_brush_bg clipped
          rect 20,0 40×20 fill #ff0000
        group mark-rect role-mark b_brush clipped
          rect 20,0 40×20 stroke #0000ff dash 3,3
        """)
    #expect(
      brush("select: {type: interval, mark: {fill: green}}, value: {x: [2, 6]}", configured).contains("fill #008000"))
    #expect(brush("select: interval", points).isEmpty)
    #expect(brush("select: interval, bind: scales, value: {x: [2, 6]}", points).isEmpty)
    let looks = "select: {type: interval, mark: {fill: red, stroke: null}}, value: {x: [a, b]}"
    let two =
      "hconcat: [{mark: point, encoding: {x: {field: v}}}, {name: second, mark: bar, encoding: {x: {field: c}}}]"
    let named = brush(looks + ", views: [second]", two).split(separator: "\n")
    #expect(named.contains("  rect 1,0 20×20 fill #ff0000@0.13"))
    #expect(brush("select: interval, value: {x: [2, 6]}", points + "\nfacet: {field: c}").isEmpty)
  }

  @Test("Marks whose scales a selection moves end at the frame.")
  func movedMarksAreClipped() {
    func clips(_ rest: String) -> Bool {
      let (marks, _, notes) = drawn("data: {values: [{v: 1, w: 2}]}\n" + rest)
      #expect(notes.count == 1)
      return marks.contains("clip")
    }
    let xy = "x: {field: v, type: quantitative}, y: {field: w, type: quantitative}"
    let bound = "{name: p, select: interval, bind: scales"
    #expect(clips("params: [\(bound)}]\nmark: point\nencoding: {\(xy)}"))
    #expect(!clips("params: [{name: p, select: interval}]\nmark: point\nencoding: {\(xy)}"))
    #expect(!clips("params: [\(bound)}]\nmark: {type: point, clip: false}\nencoding: {\(xy)}"))
    #expect(!clips("params: [\(bound)}]\nmark: arc\nencoding: {theta: {field: v, type: quantitative}}"))
    #expect(clips("layer: [{mark: point}, {mark: line, params: [\(bound)}]}]\nencoding: {\(xy)}"))
    let moved = "x: {field: v, type: quantitative, scale: {domain: {param: p}}}"
    #expect(clips("params: [{name: p, select: interval}]\nmark: point\nencoding: {\(moved)}"))
    let two = "hconcat: [{mark: point, encoding: {\(xy)}}, {name: b, mark: point, encoding: {\(xy)}}]"
    #expect(clips("params: [\(bound), views: [b]}]\n" + two))
    #expect(!clips("params: [\(bound), views: [c]}]\n" + two))
  }

  @Test("A domain of a selection of nothing is that of the data, without zero.")
  func domainsOfNothing() {
    let (_, scene, _) = drawn(
      """
      params: [{name: p, select: interval}]
      data: {values: [{v: 20}, {v: 40}]}
      mark: point
      width: 100
      encoding: {x: {field: v, type: quantitative, scale: {domain: {param: p}}}}
      """)
    #expect(scene.map { words($0, "role-axis-label") } == ["20", "25", "30", "35", "40"])
  }

  @Test("What is not selected in a legend is dimmed there.")
  func selectionsInLegends() {
    let scene = drawn(
      """
      params: [{name: pick, select: {type: point, fields: [c]}, bind: legend, value: b}]
      data: {values: [{v: 1, c: a}, {v: 5, c: b}]}
      mark: bar
      encoding: {x: {field: v, type: quantitative}, color: {field: c}}
      """
    ).scene
    let legend = scene.map { part($0, "role-legend-symbol") + part($0, "role-legend-label") } ?? ""
    #expect(legend.components(separatedBy: "@0.35").count == 3)
  }

  @Test("A `lookup` may look in the rows that a selection holds.")
  func lookupsInSelections() {
    let (marks, _, notes) = drawn(
      """
      data: {values: [{c: a, t: 1, v: 2}, {c: a, t: 2, v: 6}]}
      width: 100
      height: 10
      layer:
        - params: [{name: base, select: {type: point, fields: [t]}, value: 1}]
          mark: {type: point, opacity: 0}
        - transform: [{lookup: c, from: {param: base, key: c}}, {calculate: datum.v / datum.base.v, as: x}]
          mark: {type: tick, thickness: 2}
          encoding: {x: {field: x, type: quantitative, scale: {domain: [0, 4]}}}
      """)
    #expect(notes == ["chart.vl.yaml:5:14: warning: interactive parameters are drawn in their initial state"])
    #expect(marks.contains("rect 24,1.25"))
    #expect(marks.contains("rect 74,1.25"))
  }

  @Test("The size of steps is not known to expressions, that of a frame is.")
  func sizesOfSteps() {
    func notes(_ more: String) -> [String] {
      drawn(
        """
        data: {values: [{c: a, v: 1}]}
        mark: {type: text, text: x, x: {expr: width - 5}}
        encoding: {x: {field: c, type: nominal}}
        \(more)
        """
      ).notes
    }
    let problem = """
      chart.vl.yaml:2:39: error: character 1 of the expression: unknown name `width`
        hint: a size in steps is not known before; write `width` as a number
      """
    #expect(notes("") == [problem])
    #expect(notes("width: {step: 30}") == [problem])
    #expect(notes("width: 80").isEmpty)
    #expect(notes("config: {view: {discreteWidth: 80}}").isEmpty)
  }

  @Test("Configurations hold parameters too.")
  func parametersOfTheConfiguration() {
    let (marks, _, notes) = drawn(
      """
      data: {values: [{v: 1}]}
      config: {params: [{name: accent, value: tomato}], tick: {color: {expr: accent}}}
      mark: tick
      encoding: {x: {field: v, type: quantitative}}
      """)
    #expect(notes.isEmpty)
    #expect(marks.contains("fill #ff6347"))
  }

  @Test func selectionsDecideFiltersAndDomains() {
    let (_, scene, notes) = drawn(
      """
      data: {values: [{v: 1}, {v: 5}, {v: 9}]}
      width: 100
      height: 20
      params: [{name: brush, select: interval, value: {x: [0, 6]}}]
      transform: [{filter: {param: brush}}]
      mark: {type: tick, thickness: 2}
      encoding: {x: {field: v, type: quantitative, scale: {domain: {param: brush}, nice: false}}}
      """)
    #expect(notes.count == 1)
    #expect(
      scene.map { part($0, "role-mark marks") } == """
        group mark-rect role-mark marks clipped
          rect 15.67,2.5 2×15 fill #4c78a8@0.7
          rect 82.33,2.5 2×15 fill #4c78a8@0.7
        """)
  }

  @Test(arguments: [
    (
      "params: [{name: a, expr: b + 1}, {name: b, expr: a + 1}]", "mark: bar",
      "chart.vl.yaml:1:26: error: character 1 of the expression: unknown name `b`\n  hint: did you mean `E`?"
    ),
    (
      "params: [{name: a, valu: 1}]", "mark: bar",
      "chart.vl.yaml:1:20: error: unknown key `valu`\n  hint: did you mean `value`?"
    ),
    (
      "params: [{name: size, value: 1}]", "mark: {type: bar, opacity: {expr: sise}}",
      "chart.vl.yaml:3:35: error: character 1 of the expression: unknown name `sise`\n  hint: did you mean `size`?"
    ),
    (
      "params: []", "mark: {type: bar, dx: {expr: datum.v}}",
      """
      chart.vl.yaml:3:23: error: `dx` cannot be an expression over rows
        hint: use parameters only, or write the value itself
      """
    ),
    (
      "params: []", "mark: {type: bar, opacity: {expr: \"'much'\"}}",
      "chart.vl.yaml:3:35: error: `opacity` must be a number, found the text `much`"
    ),
    (
      "transform: [{filter: {param: brsh}}]", "mark: bar",
      "chart.vl.yaml:1:22: error: there is no parameter `brsh`\n  hint: known are `height`, `width`"
    ),
  ])
  func mistakes(first: String, mark: String, message: String) {
    #expect(drawn("\(first)\ndata: {values: [{v: 1}]}\n\(mark)\n").notes == [message])
  }
}
