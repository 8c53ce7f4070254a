import Scenes
import Testing

/// Arcs and texts in polar coordinates. The frame is 200 by 200; angles count from twelve o'clock.
@Suite struct ArcTests {
  /// The corners of the shapes of arcs: `x,y`, ends of arcs at quarter turns included.
  private func corners(_ mark: String, _ encoding: String, _ values: String = "[{t: 0}]") throws -> [String] {
    try draw(
      """
      data: {values: \(values)}
      width: 200
      height: 200
      mark: {type: arc, \(mark)}
      encoding: {\(encoding)}
      """
    ).groups("mark-arc role-mark").flatMap { group in
      group.group.children.map { node in
        guard case .shape(let shape) = node, case .path(let path) = shape.geometry else { return "?" }
        return path.commands.compactMap { command in
          switch command {
          case .move(let point), .line(let point), .curve(_, _, let point): "\(brief(point.x)),\(brief(point.y))"
          case .close: nil
          }
        }.joined(separator: " ")
      }
    }
  }

  private let quarter = "theta: {value: 1.5707963267948966}"

  @Test("Both ends of a radius and of an angle can be values.")
  func values() throws {
    #expect(
      try corners("", "\(quarter), radius: {value: 60}, radius2: {value: 20}") == [
        "100,40 160,100 120,100 100,80"
      ])
    #expect(
      try corners("", "theta: {datum: 0, scale: null}, theta2: {datum: 1.5707963267948966}") == [
        "100,0 200,100 100,100"
      ])
  }

  @Test("Offsets turn and move both ends of a part of a pile, and the outer end of others.")
  func offsets() throws {
    let pile = "theta: {field: t, type: quantitative}, detail: {field: t}"
    #expect(
      try corners("thetaOffset: 1.5707963267948966", pile, "[{t: 1}, {t: 3}]") == [
        "200,100 100,200 100,100", "100,200 0,100 100,0 200,100 100,100",
      ])
    #expect(try corners("radiusOffset: -50", quarter) == ["100,50 150,100 100,100"])
  }

  @Test("The edges of neighbours are as far apart at the middle as at the rim.")
  func padding() throws {
    // √(0² + 100²)·sin(0.2 / 2) = 9.98 from each edge.
    #expect(try corners("padAngle: 0.2", quarter) == ["109.98,0.5 199.5,90.02 100,100"])
  }

  @Test("Rings are piled up from the middle out.")
  func rings() throws {
    let rings = try corners(
      "", "\(quarter), radius: {field: r, type: quantitative, stack: true}, detail: {field: n}",
      "[{n: b, r: 3}, {n: a, r: 1}]")
    #expect(rings == ["100,0 200,100 125,100 100,75", "100,75 125,100 100,100"])
  }

  @Test("Arcs stand where `x` and `y` say.")
  func places() throws {
    #expect(try corners("radius: 10", "\(quarter), x: {value: 20}") == ["20,90 30,100 20,100"])
  }

  @Test("Texts stand at their angle and radius, in the middle of a part of a pile.")
  func texts() throws {
    func places(_ mark: String, _ theta: String) throws -> [String] {
      try draw(
        """
        data: {values: [{t: 1}, {t: 3}]}
        width: 200
        height: 200
        mark: {type: text, baseline: alphabetic, \(mark)}
        encoding:
          theta: {field: t, type: quantitative, \(theta)}
          detail: {field: t}
          text: {value: a}
        """
      ).groups("mark-text role-mark").flatMap(\.linesOfText).map { "\(brief($0.position.x)),\(brief($0.position.y))" }
    }
    #expect(try places("radius: 100", "stack: true") == ["170.71,29.29", "29.29,170.71"])
    #expect(try places("radius: 100", "scale: {domain: [0, 4]}") == ["200,100", "0,100"])
    #expect(try places("", "stack: true") == ["100,100", "100,100"])
  }

  @Test("There is a line only around frames whose marks lie along an axis.")
  func frames() throws {
    func outlines(_ spec: String) throws -> [Bool] {
      try draw("data: {values: [{t: 1}]}\nwidth: 20\nheight: 20\n" + spec).groups("background").compactMap { found in
        guard case .shape(let shape)? = found.group.children.first, case .rect(let rect, _) = shape.geometry,
          rect.width == 20
        else { return nil }
        return shape.stroke != nil
      }
    }
    let arc = "{mark: arc, encoding: {theta: {field: t, type: quantitative}}}"
    let point = "{mark: point, encoding: {x: {field: t, type: quantitative, axis: null}}}"
    #expect(try outlines("layer: [\(arc)]") == [false])
    #expect(try outlines("layer: [\(arc), \(point)]") == [true])
    #expect(try outlines("layer: [\(arc)]\nview: {style: cell}") == [true])
    #expect(try outlines("layer: [\(arc)]\nconfig: {view: {stroke: red}}") == [false])
    #expect(try outlines("layer: [\(arc)]\nview: {stroke: red}") == [true])
  }
}
