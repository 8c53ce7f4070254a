import Foundation
import Scenes

/// Gathers the elements of an SVG and what they refer to.
struct SVGWriter {
  /// A value of an attribute.
  enum Value {
    /// Words, escaped when written.
    case text(String)
    /// A number, with at most three decimals.
    case number(Double)
  }

  /// An attribute with its value.
  typealias Attribute = (name: String, value: Value)

  /// Clip paths, gradients and patterns.
  private(set) var definitions = ""
  /// What is drawn.
  private(set) var body = ""
  private var clips: [Path: String] = [:]
  private var gradients: [Gradient: String] = [:]
  private var hatches: [Hatch: String] = [:]

  /// Begins an element that holds others.
  mutating func open(_ name: String, _ attributes: [Attribute]) {
    tag(name, attributes, to: &body)
    body += ">\n"
  }

  /// Ends an element that holds others.
  mutating func close(_ name: String) {
    body += "</\(name)>\n"
  }

  /// Writes an element that is empty or holds words.
  mutating func element(_ name: String, _ attributes: [Attribute], content: String? = nil) {
    tag(name, attributes, to: &body)
    guard let content else { return body.append("/>\n") }
    body += ">\(escaped(content))</\(name)>\n"
  }

  /// A line of a text, at its place within the text.
  struct Span {
    var x: Double
    var y: Double
    var words: String
  }

  /// Writes a text of several lines. Between them is no space: readers would draw it.
  mutating func lineElement(_ attributes: [Attribute], _ spans: [Span]) {
    tag("text", attributes, to: &body)
    body += ">"
    for span in spans {
      tag("tspan", [("x", .number(span.x)), ("y", .number(span.y))], to: &body)
      body += ">\(escaped(span.words))</tspan>"
    }
    body += "</text>\n"
  }

  /// The attributes of an area.
  mutating func fill(_ paint: Paint?) -> [Attribute] {
    guard let paint else { return [("fill", .text("none"))] }
    return attributes("fill", paint)
  }

  /// The attributes of a line; none for no line.
  mutating func stroke(_ stroke: Stroke?) -> [Attribute] {
    guard let stroke, stroke.width > 0, stroke.width.isFinite else { return [] }
    var paint = stroke.paint
    // Lines are too thin to be hatched, in SVG as in PNG and PDF.
    if case .hatch(let hatch) = paint { paint = .color(hatch.color) }
    var result = attributes("stroke", paint)
    if stroke.width != 1 { result.append(("stroke-width", .number(stroke.width))) }
    let dash = stroke.drawableDash
    if !dash.isEmpty {
      result.append(("stroke-dasharray", .text(dash.map(decimal).joined(separator: ","))))
      if stroke.dashOffset != 0 { result.append(("stroke-dashoffset", .number(stroke.dashOffset))) }
    }
    if stroke.cap != .butt { result.append(("stroke-linecap", .text(stroke.cap.rawValue))) }
    if stroke.join == .miter {
      result.append(("stroke-miterlimit", .number(max(1, stroke.miterLimit))))
    } else {
      result.append(("stroke-linejoin", .text(stroke.join.rawValue)))
    }
    return result
  }

  private mutating func attributes(_ name: String, _ paint: Paint) -> [Attribute] {
    switch paint {
    case .color(let color):
      var result: [Attribute] = [(name, .text(hex(color)))]
      if color.alpha < 1 { result.append(("\(name)-opacity", .number(max(color.alpha, 0)))) }
      return result
    case .gradient(let gradient): return [(name, .text("url(#\(id(of: gradient)))"))]
    case .hatch(let hatch): return [(name, .text("url(#\(id(of: hatch)))"))]
    }
  }

  /// The id of a clip path, written at its first use.
  mutating func clipPath(_ path: Path) -> String {
    if let known = clips[path] { return known }
    let id = "clip\(clips.count)"
    clips[path] = id
    define("clipPath", [("id", .text(id))], [("path", [("d", .text(pathData(path)))])])
    return id
  }

  private mutating func id(of gradient: Gradient) -> String {
    if let known = gradients[gradient] { return known }
    let id = "gradient\(gradients.count)"
    gradients[gradient] = id
    let frame: [Attribute] = [("id", .text(id)), ("gradientUnits", .text("userSpaceOnUse"))]
    let stops = gradient.stops.map { stop in
      var attributes: [Attribute] = [("offset", .number(stop.offset)), ("stop-color", .text(hex(stop.color)))]
      if stop.color.alpha < 1 { attributes.append(("stop-opacity", .number(stop.color.alpha))) }
      return ("stop", attributes)
    }
    let (start, end) = (gradient.start, gradient.end)
    switch gradient.kind {
    case .linear:
      let ends = [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)]
      define("linearGradient", frame + numbers(ends), stops)
    case .radial(let first, let last):
      let circles = [("fx", start.x), ("fy", start.y), ("fr", first), ("cx", end.x), ("cy", end.y), ("r", last)]
      define("radialGradient", frame + numbers(circles), stops)
    }
    return id
  }

  private func numbers(_ values: [(String, Double)]) -> [Attribute] { values.map { ($0.0, .number($0.1)) } }

  /// One cell of the pattern is a line in the middle of a square as wide as the spacing.
  private mutating func id(of hatch: Hatch) -> String {
    if let known = hatches[hatch] { return known }
    let id = "hatch\(hatches.count)"
    hatches[hatch] = id
    let side = Value.number(hatch.spacing)
    var cell: [(String, [Attribute])] = []
    if hatch.background.alpha > 0 {
      cell.append(("rect", [("width", side), ("height", side)] + attributes("fill", .color(hatch.background))))
    }
    let line = "M0,\(decimal(hatch.spacing / 2))h\(decimal(hatch.spacing))"
    cell.append(("path", [("d", .text(line))] + stroke(Stroke(hatch.color, width: hatch.lineWidth))))
    var frame: [Attribute] = [
      ("id", .text(id)), ("patternUnits", .text("userSpaceOnUse")), ("width", side), ("height", side),
    ]
    if hatch.angle != 0 { frame.append(("patternTransform", .text("rotate(\(decimal(-hatch.angle)))"))) }
    define("pattern", frame, cell)
    return id
  }

  private mutating func define(_ name: String, _ frame: [Attribute], _ children: [(String, [Attribute])]) {
    tag(name, frame, to: &definitions)
    definitions += ">"
    for (child, attributes) in children {
      tag(child, attributes, to: &definitions)
      definitions += "/>"
    }
    definitions += "</\(name)>\n"
  }
}

/// Appends the beginning of an element, without its end.
///
/// This is no method: a method that reads the writer while it changes one of its texts would copy all of it each time.
private func tag(_ name: String, _ attributes: [SVGWriter.Attribute], to text: inout String) {
  text += "<\(name)"
  for (name, value) in attributes {
    text += " \(name)=\""
    switch value {
    case .text(let words): text += escaped(words)
    case .number(let number): append(number, to: &text)
    }
    text += "\""
  }
}

/// `#1f4e79`, without alpha.
private func hex(_ color: Color) -> String {
  func part(_ share: Double) -> Int { share.isFinite ? Int((min(max(share, 0), 1) * 255).rounded()) : 0 }
  let number = part(color.red) << 16 | part(color.green) << 8 | part(color.blue)
  let digits = String(number, radix: 16)
  return "#" + String(repeating: "0", count: 6 - digits.count) + digits
}

/// The text with the signs of XML escaped, and without characters that XML forbids.
func escaped(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""): false
    // From 0xC2 0x80 on there are more control characters, and behind 0xED and 0xEF non-characters.
    case 0x20..<0x7F, 0xE4...0xE9: true
    case 0x80..<0xC0: true
    default: false
    }
  }
  if isPlain { return text }
  var result = ""
  for scalar in text.unicodeScalars.lazy.compactMap(printable) {
    switch scalar {
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "&": result += "&amp;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// The bytes as base 64.
func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
