import Foundation
import Scenes

extension Path {
  /// This path with each of its points changed.
  func mapped(_ change: (Point) -> Point) -> Path {
    Path(
      commands.map { command in
        switch command {
        case .move(let point): .move(change(point))
        case .line(let point): .line(change(point))
        case .curve(let a, let b, let point): .curve(change(a), change(b), change(point))
        case .close: .close
        }
      })
  }

  func scaled(_ factor: Double) -> Path { mapped { Point(x: $0.x * factor, y: $0.y * factor) } }

  func moved(to origin: Point) -> Path { mapped { Point(x: $0.x + origin.x, y: $0.y + origin.y) } }

  /// Turned around the origin by an angle in radians, clockwise.
  func turned(by angle: Double) -> Path {
    let (c, s) = (cos(angle), sin(angle))
    return mapped { Point(x: $0.x * c - $0.y * s, y: $0.x * s + $0.y * c) }
  }

  /// A path in the words of SVG; only straight lines and cubic curves; `nil` for anything else.
  init?(svg text: String) {
    self.init()
    var reader = SVGPathReader(text)
    guard let commands = reader.read() else { return nil }
    self.commands = commands
  }
}

/// Reads the straight lines and cubic curves of an SVG path.
private struct SVGPathReader {
  private var tokens: [String] = []
  private var index = 0

  init(_ text: String) {
    var number = ""
    for character in text {
      if character.isLetter, character != "e", character != "E" {
        flush(&number)
        tokens.append(String(character))
      } else if character == "," || character.isWhitespace {
        flush(&number)
      } else {
        if character == "-", !number.isEmpty, !number.hasSuffix("e") { flush(&number) }
        if character == ".", number.contains(".") { flush(&number) }
        number.append(character)
      }
    }
    flush(&number)
  }

  private mutating func flush(_ number: inout String) {
    if !number.isEmpty { tokens.append(number) }
    number = ""
  }

  private mutating func number() -> Double? {
    guard index < tokens.count, let value = Double(tokens[index]) else { return nil }
    index += 1
    return value
  }

  private mutating func point(_ origin: Point) -> Point? {
    guard let x = number(), let y = number() else { return nil }
    return Point(x: origin.x + x, y: origin.y + y)
  }

  mutating func read() -> [Path.Command]? {
    var commands: [Path.Command] = []
    var (current, start) = (Point.zero, Point.zero)
    var letter = ""
    while index < tokens.count {
      if Double(tokens[index]) == nil {
        letter = tokens[index]
        index += 1
      }
      let origin = letter == letter.lowercased() ? current : .zero
      switch letter.uppercased() {
      case "M", "L":
        guard let point = point(origin) else { return nil }
        current = point
        if letter.uppercased() == "M" { start = point }
        commands.append(letter.uppercased() == "M" ? .move(point) : .line(point))
        if letter == "M" { letter = "L" } else if letter == "m" { letter = "l" }
      case "H":
        guard let x = number() else { return nil }
        current.x = origin.x + x
        commands.append(.line(current))
      case "V":
        guard let y = number() else { return nil }
        current.y = origin.y + y
        commands.append(.line(current))
      case "C":
        guard let a = point(origin), let b = point(origin), let end = point(origin) else { return nil }
        current = end
        commands.append(.curve(a, b, end))
      case "Z":
        commands.append(.close)
        current = start
      default: return nil
      }
    }
    return commands
  }
}
