import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes
import Tables
import Typesetting

@testable import Charts

/// Draws a chart in YAML in UTC with fixed widths of words; a warning is a failure.
func draw(
  _ yaml: String, tables: [String: Table] = [:], language: Language = .chinese,
  theme: Configuration = Configuration()
) throws(Failure) -> Scene {
  var warnings: [Diagnostic] = []
  let spec = try ChartSpec.decode(try parseYAML(yaml, file: "chart.vl.yaml"), warnings: &warnings)
  let context = ChartContext(
    zone: TimeZone(secondsFromGMT: 0) ?? .gmt, language: language, measurer: FixedTextMeasurer())
  let scene = try compile(
    try normalize(spec, configuration: theme), tables: tables, context: context, warnings: &warnings)
  if !warnings.isEmpty { throw Failure(warnings) }
  return scene
}

/// What the user reads about a chart that cannot be drawn.
func problems(_ yaml: String, tables: [String: Table] = [:], language: Language = .english) -> String {
  do throws(Failure) {
    _ = try draw(yaml, tables: tables)
    return ""
  } catch {
    return error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
  }
}

/// A group in a drawing, with the place of its origin.
struct FoundGroup {
  var group: Group
  var origin: Point

  /// All texts in it that can be seen, in drawing order.
  var linesOfText: [Scenes.Text] { texts(group.children) }
  /// Their words.
  var words: [String] { linesOfText.map(\.string) }

  /// The rectangles directly in it: `x y width height`, in its own coordinates.
  var rects: [String] {
    group.children.compactMap { node in
      guard case .shape(let shape) = node, case .rect(let rect, _) = shape.geometry else { return nil }
      return [rect.x, rect.y, rect.width, rect.height].map(brief).joined(separator: " ")
    }
  }

  /// The straight lines directly in it: `x,y x,y`, in its own coordinates.
  var lines: [String] {
    group.children.compactMap { node in
      guard case .shape(let shape) = node, case .path(let path) = shape.geometry else { return nil }
      return path.commands.compactMap { command in
        switch command {
        case .move(let point), .line(let point): "\(brief(point.x)),\(brief(point.y))"
        case .curve, .close: nil
        }
      }.joined(separator: " ")
    }
  }

  /// The fills of the shapes directly in it.
  var fills: [Paint?] { group.children.compactMap { if case .shape(let shape) = $0 { shape.fill } else { nil } } }
  /// The same as CSS; `-` for none or for something else than a colour.
  var colors: [String] {
    group.children.compactMap { node in
      guard case .shape(let shape) = node else { return nil }
      return shape.fill?.color?.css ?? "-"
    }
  }

  /// The centres of symbols in it: `x,y`.
  var centers: [String] {
    group.children.flatMap { node -> [String] in
      switch node {
      case .symbols(let symbols): zip(symbols.xs, symbols.ys).map { "\(brief($0)),\(brief($1))" }
      case .group(let group): FoundGroup(group: group, origin: .zero).centers
      default: []
      }
    }
  }
}

extension Scene {
  /// The groups whose name holds all these words, from back to front.
  func groups(_ name: String) -> [FoundGroup] {
    let wanted = Set(name.split(separator: " "))
    var found: [FoundGroup] = []
    func visit(_ nodes: [Node], _ origin: Point) {
      for case .group(let group) in nodes {
        let place = Point(x: origin.x + group.placement.origin.x, y: origin.y + group.placement.origin.y)
        if wanted.isSubset(of: Set(group.name.split(separator: " "))) {
          found.append(FoundGroup(group: group, origin: place))
        }
        visit(group.children, place)
      }
    }
    visit(nodes, .zero)
    return found
  }

  /// The words of all groups with this role, one list.
  func words(_ name: String) -> [String] { groups(name).flatMap(\.words) }

  /// The titles of axes: those of x before those of y.
  var axisTitles: [String] { words("role-axis-title") }
  /// The labels of each axis: those of x before those of y.
  var axisLabels: [[String]] { groups("role-axis-label").map(\.words) }
  /// The bars of all marks.
  var bars: [String] { groups("mark-rect role-mark").flatMap(\.rects) }

  /// The grounds with an extent, as `x,y width×height` of their groups.
  var frames: [String] {
    groups("background").compactMap { found in
      guard case .shape(let shape)? = found.group.children.first, case .rect(let rect, _) = shape.geometry,
        rect.x == 0.5, rect.width > 0
      else { return nil }
      return "\(brief(found.origin.x)),\(brief(found.origin.y)) \(brief(rect.width))×\(brief(rect.height))"
    }
  }
}

private func texts(_ nodes: [Node]) -> [Scenes.Text] {
  nodes.flatMap { node -> [Scenes.Text] in
    switch node {
    case .group(let group): group.opacity == 0 ? [] : texts(group.children)
    case .text(let text): [text]
    case .shape, .symbols, .image: []
    }
  }
}

/// A number with at most two decimals.
func brief(_ number: Double) -> String {
  let rounded = (number * 100).rounded() / 100
  return Int(exactly: rounded).map(String.init) ?? String(rounded)
}

/// Funds of three counties over two years, in yuan.
let funds = Table([
  ("county", Column(.strings(["马边", "马边", "金口河", "金口河", "渭源", "渭源"]))),
  ("year", Column(.numbers([2021, 2022, 2021, 2022, 2021, 2022]))),
  ("money", Column(.numbers([40, 20, 10, 30, 60, 0]))),
])
