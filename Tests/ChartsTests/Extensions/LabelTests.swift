import Diagnostics
import Scenes
import Testing

@testable import Charts

@Suite struct LabelTests {
  /// A generator of its own, so that the cases never change (Steele, Lea and Flood 2014).
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private let view = Rect(x: 0, y: 0, width: 500, height: 400)

  private func requests(_ count: Int, seed: UInt64) -> [LabelPlacement.Request] {
    var random = SplitMix(state: seed)
    return (0..<count).map { index in
      let place = Point(x: .random(in: 0...500, using: &random), y: .random(in: 0...400, using: &random))
      return LabelPlacement.Request(
        size: Size(width: .random(in: 10...60, using: &random), height: 10),
        anchor: Rect(x: place.x - 2, y: place.y - 2, width: 4, height: 4),
        priority: .random(in: 0...5, using: &random).rounded(), key: "\(index)", style: .point)
    }
  }

  @Test(arguments: [5, 60, 200, 500])
  func labelsNeverOverlap(count: Int) {
    for seed in 1...5 {
      let requests = requests(count, seed: UInt64(seed))
      let obstacles = requests.map { Obstacle.box($0.anchor) }
      var placement = LabelPlacement(bounds: view, obstacles: ObstacleGrid(obstacles), gap: 2, hasLeaders: true)
      let boxes = placement.place(requests).compactMap { $0?.box }
      #expect(boxes.count + placement.dropped == count)
      for (index, box) in boxes.enumerated() {
        #expect(view.holds(box))
        #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) })
        #expect(!obstacles.contains { $0.meets(box) })
      }
    }
  }

  @Test func theOrderOfRowsPlaysNoPart() {
    let requests = requests(150, seed: 7)
    var random = SplitMix(state: 11)
    let order = requests.indices.shuffled(using: &random)
    let obstacles = requests.map { Obstacle.box($0.anchor) }
    var (first, second) = (
      LabelPlacement(bounds: view, obstacles: ObstacleGrid(obstacles), gap: 2, hasLeaders: true),
      LabelPlacement(bounds: view, obstacles: ObstacleGrid(obstacles), gap: 2, hasLeaders: true)
    )
    let (plain, shuffled) = (first.place(requests), second.place(order.map { requests[$0] }))
    #expect(order.indices.allSatisfy { shuffled[$0]?.box == plain[order[$0]]?.box })
  }

  private func points(_ rows: String, more: String = "") -> String {
    """
    data: {values: [\(rows)]}
    width: 100
    height: 60
    encoding:
      x: {field: a, type: quantitative, scale: {domain: [0, 100]}}
      y: {field: b, type: quantitative, scale: {domain: [0, 60]}}
    layer:
      - mark: {type: circle, size: 16}
      - mark: {type: shanhai.label\(more)}
        encoding: {text: {field: n}, shanhai.priority: {field: p}}
    """
  }

  @Test func labelsStandBesideTheirPoints() throws {
    let scene = try draw(points("{n: 马边, a: 20, b: 30, p: 1}, {n: 峨边, a: 95, b: 30, p: 1}"))
    let texts = scene.groups("mark-text role-mark layer_1_marks").flatMap(\.group.children)
    let places = texts.map { node -> String in
      guard case .text(let text) = node else { return "" }
      return "\(text.string) \(brief(text.position.x)),\(brief(text.position.y))"
    }
    // To the right of the symbol, or, at the edge, to the left.
    #expect(places == ["马边 24,32.9", "峨边 71,32.9"])
  }

  @Test func whatFindsNoRoomIsDroppedByPriority() {
    let rows = (0..<30).map { "{n: 受援县 \($0), a: 50, b: 30, p: \($0)}" }.joined(separator: ", ")
    #expect(
      problems(points(rows, more: ", leader: false")) == """
        chart.vl.yaml:9:11: warning: 28 labels found no room and are not drawn
          hint: make the chart larger, or say with `shanhai.priority` which ones to keep
        """)
  }

  @Test func labelsOfBarsStandAtTheirEnds() throws {
    let scene = try draw(
      """
      data: {values: [{n: 甲, v: 10}, {n: 乙, v: -5}]}
      width: 100
      height: 40
      encoding:
        y: {field: n, sort: null, axis: null}
        x: {field: v, type: quantitative, axis: null, scale: {domain: [-10, 10]}}
      layer:
        - mark: bar
        - mark: {type: shanhai.label, placement: bar, orient: horizontal}
          encoding: {text: {field: v, type: quantitative}}
      """)
    let texts = scene.groups("mark-text role-mark").flatMap(\.group.children)
    let places = texts.map { node -> Double in
      guard case .text(let text) = node else { return 0 }
      return text.position.x
    }
    #expect(places == [102, 13])
  }

  @Test func aLabelWithoutRoomBeyondABarGoesInsideOrToItsBase() throws {
    let scene = try draw(
      """
      data: {values: [{n: 甲, v: -9}, {n: 乙, v: -1}]}
      width: 100
      height: 40
      encoding:
        y: {field: n, sort: null, title: null}
        x: {field: v, type: quantitative, axis: null, scale: {domain: [-10, 10]}}
      layer:
        - mark: {type: bar, color: "#17395a"}
        - mark: {type: rule}
          encoding: {x: {value: 1}, y: null}
        - mark: {type: rule}
          encoding: {x: {value: 41}, y: null}
        - mark: {type: shanhai.label, placement: bar, orient: horizontal}
          encoding: {text: {field: v, type: quantitative}}
      """)
    let labels = scene.groups("mark-text role-mark").flatMap(\.group.children).compactMap { node -> String? in
      guard case .text(let text) = node else { return nil }
      return "\(text.string) \(brief(text.position.x)) \(text.color == .white ? "white" : "dark")"
    }
    #expect(labels == ["−9 7 white", "−1 52 dark"])
  }

  @Test func labelsOfLinesStandInOneColumnInTheOrderOfTheEnds() throws {
    let scene = try draw(
      """
      data: {values: [{s: a, t: 0, v: 1}, {s: a, t: 1, v: 5}, {s: b, t: 0, v: 3}, {s: b, t: 1, v: 5.2}]}
      width: 100
      height: 100
      encoding:
        x: {field: t, type: quantitative}
        y: {field: v, type: quantitative, scale: {domain: [0, 10]}}
        color: {field: s, legend: null}
      layer:
        - mark: line
        - mark: {type: shanhai.label, placement: line}
          encoding: {text: {field: s}}
      """)
    let found = scene.groups("mark-text role-mark")
    #expect(found.flatMap(\.words) == ["a", "b"])
    let places = found.flatMap(\.group.children).compactMap { node -> String? in
      guard case .text(let text) = node else { return nil }
      return "\(brief(text.position.x)),\(brief(text.position.y))"
    }
    #expect(places == ["112,56.9", "112,46.9"])
    #expect(found.first?.group.children.count == 3)
  }

  @Test func linesAreFoundInTheirCells() {
    let box = Rect(x: 10, y: 10, width: 10, height: 10)
    #expect(box.isCrossed(from: Point(x: 0, y: 0), to: Point(x: 30, y: 30)))
    #expect(!box.isCrossed(from: Point(x: 0, y: 0), to: Point(x: 9, y: 9)))
    #expect(!box.isCrossed(from: Point(x: 0, y: 25), to: Point(x: 30, y: 25)))
    var grid = ObstacleGrid([], step: 8)
    grid.add(.segment(Point(x: 0, y: 100), Point(x: 100, y: 0)))
    #expect(grid.meets(Rect(x: 48, y: 48, width: 4, height: 4)))
    #expect(!grid.meets(Rect(x: 10, y: 10, width: 20, height: 20)))
  }
}
