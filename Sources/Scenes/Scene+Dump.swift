extension Scene {
  /// The drawing as a tree of text for tests: one line a node, numbers to two decimals.
  ///
  /// ```
  /// scene 60×40 #ffffff
  ///   group mark-rect role-mark marks
  ///     rect 0,0 10×20 fill #4c78a8
  /// ```
  public func dump() -> String {
    var lines = ["scene \(size.dump)" + (background.map { " " + $0.dump } ?? "")]
    for node in nodes { node.dump(indent: 1, into: &lines) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Node {
  fileprivate func dump(indent: Int, into lines: inout [String]) {
    let margin = String(repeating: "  ", count: indent)
    switch self {
    case .group(let group):
      lines.append(margin + group.head)
      for child in group.children { child.dump(indent: indent + 1, into: &lines) }
    case .shape(let shape): lines.append(margin + shape.dump)
    case .symbols(let symbols):
      lines.append(margin + "symbols" + (symbols.strokes.isEmpty ? "" : " width \(symbols.strokeWidth.dump)"))
      for index in symbols.xs.indices { lines.append(margin + "  " + symbols.dump(index)) }
    case .text(let text): lines.append(margin + text.dump)
    case .image(let image): lines.append(margin + "image \(image.frame.dump) \(image.bytes.count) bytes")
    }
  }
}

extension Group {
  fileprivate var head: String {
    var words = ["group"]
    if !name.isEmpty { words.append(name) }
    if placement.origin != .zero { words.append("at \(placement.origin.dump)") }
    if placement.angle != 0 { words.append("turned \(placement.angle.dump)") }
    if placement.scale != 1 { words.append("scaled \(placement.scale.dump)") }
    if opacity != 1 { words.append("opacity \(opacity.dump)") }
    if clip != nil { words.append("clipped") }
    if blend != .normal { words.append("blend \(blend.rawValue)") }
    return words.joined(separator: " ")
  }
}

extension Shape {
  fileprivate var dump: String {
    var words: [String]
    switch geometry {
    case .rect(let rect, let radius): words = ["rect \(rect.dump)"] + (radius > 0 ? ["round \(radius.dump)"] : [])
    case .path(let path): words = ["path \(path.dump)"]
    }
    if let fill { words.append("fill \(fill.dump)") }
    if let stroke {
      words.append("stroke \(stroke.paint.dump)" + (stroke.width == 1 ? "" : " width \(stroke.width.dump)"))
      if !stroke.dash.isEmpty { words.append("dash " + stroke.dash.map(\.dump).joined(separator: ",")) }
    }
    return words.joined(separator: " ")
  }
}

extension Symbols {
  fileprivate func dump(_ index: Int) -> String {
    func item<T>(_ list: [T]) -> T? { list.count == 1 ? list[0] : index < list.count ? list[index] : nil }
    var words = ["\(xs[index].dump),\(ys[index].dump) area \((item(areas) ?? 0).dump)"]
    if let fill = item(fills) { words.append("fill \(fill.dump)") }
    if let stroke = item(strokes) { words.append("stroke \(stroke.dump)") }
    return words.joined(separator: " ")
  }
}

extension Text {
  fileprivate var dump: String {
    var words = ["text “\(string)” \(position.dump) \(anchor.rawValue) \(font.size.dump)"]
    if font.weight != 400 { words.append("weight \(font.weight)") }
    if angle != 0 { words.append("turned \(angle.dump)") }
    words.append(color.dump)
    return words.joined(separator: " ")
  }
}

extension Path {
  fileprivate var dump: String {
    commands.map { command in
      switch command {
      case .move(let point): "M\(point.dump)"
      case .line(let point): "L\(point.dump)"
      case .curve(let a, let b, let point): "C\(a.dump) \(b.dump) \(point.dump)"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }
}

extension Paint {
  fileprivate var dump: String {
    switch self {
    case .color(let color): color.dump
    case .gradient(let gradient): gradient.dump
    case .hatch(let hatch): "hatch \(hatch.color.dump) \(hatch.angle.dump)°"
    }
  }
}

extension Gradient {
  fileprivate var dump: String {
    switch kind {
    case .linear: "gradient of \(stops.count)"
    case .radial(let first, let last):
      "gradient of \(stops.count) around \(start.dump) \(first.dump) to \(end.dump) \(last.dump)"
    }
  }
}

extension Color {
  fileprivate var dump: String {
    func part(_ share: Double) -> String {
      let text = String(Int((min(max(share, 0), 1) * 255).rounded()), radix: 16)
      return text.count < 2 ? "0" + text : text
    }
    return "#" + part(red) + part(green) + part(blue) + (alpha < 1 ? "@\(alpha.dump)" : "")
  }
}

extension Point {
  fileprivate var dump: String { "\(x.dump),\(y.dump)" }
}

extension Size {
  fileprivate var dump: String { "\(width.dump)×\(height.dump)" }
}

extension Rect {
  fileprivate var dump: String { "\(x.dump),\(y.dump) \(width.dump)×\(height.dump)" }
}

extension Double {
  /// At most two decimals, without trailing zeros.
  fileprivate var dump: String {
    guard isFinite, abs(self) < 1e12 else { return "\(self)" }
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
