import Scenes
import Testing

/// Properties of marks that change how they are painted.
@Suite struct MarkPropertyTests {
  @Test("Each mark mixes with those before it.")
  func blending() throws {
    let yaml = """
      data: {values: [{v: 10}, {v: 20}]}
      mark: {type: point, filled: true, blend: multiply, opacity: 1}
      width: 20
      encoding: {x: {field: v, type: quantitative}}
      """
    let marks = part(try scene(yaml), "role-mark").split(separator: "\n").map(String.init)
    #expect(marks.filter { $0 == "  group blend multiply" }.count == 2)
    #expect(
      failure("data: {values: [{v: 1}]}\nmark: {type: point, blend: multiplied}") == """
        chart.vl.yaml:2:28: error: `blend` must be one of \
        \(BlendMode.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")), found the text `multiplied`
          hint: did you mean `multiply`?
        """)
  }

  @Test("Words are cut to the limit with an ellipsis of one's own, and broken where one says.")
  func ellipsesAndLineBreaks() throws {
    func texts(_ looks: String) throws -> [String] {
      words(
        try scene(
          """
          data: {values: [{w: one/two/three}]}
          mark: {type: text, fontSize: 10, \(looks)}
          encoding: {text: {field: w}}
          """), "role-mark")
    }
    #expect(try texts("lineBreak: /") == ["one", "two", "three"])
    #expect(try texts("limit: 40") == ["one/two…"])
    #expect(try texts("limit: 40, ellipsis: ..") == ["one/tw.."])
    #expect(try texts("limit: 40, dir: rtl") == ["…one/two"])
  }

  @Test("The limit of sharp corners is the definition's.")
  func miterLimit() throws {
    let yaml = """
      data: {values: [{x: 1, y: 1}, {x: 2, y: 2}]}
      mark: {type: line, strokeMiterLimit: 3}
      encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
      """
    guard case .shape(let shape)? = try scene(yaml).groups("mark-line role-mark").first?.group.children.first else {
      Issue.record("there is no line")
      return
    }
    #expect(shape.stroke?.miterLimit == 3)
  }

  @Test(
    "Gradients are given in shares of the box of what they fill; the radii of circles in shares of its longer side.")
  func gradients() throws {
    func gradient(_ looks: String) throws -> Gradient? {
      let yaml = """
        data: {values: [{x: 20}]}
        mark: {type: bar, color: {\(looks), stops: [{offset: 0, color: white}, {offset: 1, color: navy}]}}
        width: 40
        height: 20
        encoding: {x: {field: x, type: quantitative, scale: {domain: [0, 40]}}}
        """
      guard case .shape(let shape)? = try scene(yaml).groups("mark-rect role-mark").first?.group.children.first,
        case .gradient(let gradient)? = shape.fill
      else { return nil }
      return gradient
    }
    let linear = try gradient("gradient: linear, x1: 0.5")
    #expect([linear?.start.x, linear?.end.x] == [10, 20])
    #expect(linear?.kind == .linear)
    let radial = try gradient("gradient: radial, x2: 0.25")
    #expect([radial?.start.x, radial?.end.x] == [10, 5])
    #expect(radial?.kind == .radial(startRadius: 0, endRadius: 10))
  }

  @Test("The fill of a mark itself comes before the colours of a channel; so does the stroke of an outline.")
  func paintsBeforeColours() throws {
    func shapes(_ looks: String) throws -> String {
      part(
        try scene(
          """
          data: {values: [{v: 10, c: a}]}
          mark: {\(looks)}
          encoding: {x: {field: v, type: quantitative}, color: {field: c, legend: null}}
          """), "role-mark")
    }
    #expect(try shapes("type: bar, fill: '#eeeeee'").contains("fill #eeeeee"))
    #expect(try shapes("type: bar, stroke: '#eeeeee'").contains("fill #4c78a8"))
    #expect(try shapes("type: tick, stroke: '#eeeeee'").contains("fill #4c78a8"))
    #expect(try shapes("type: rule, stroke: '#eeeeee'").contains("stroke #eeeeee"))
  }
}
