import Scenes

/// The steps of a path as Vega writes them: `M0,0L10,5Z`.
func pathData(_ path: Path, scale: Double = 1) -> String {
  var data = ""
  func add(_ letter: String, _ points: Point...) {
    data += letter
    for (index, point) in points.enumerated() {
      if index > 0 { data += "," }
      append(point.x * scale, to: &data)
      data += ","
      append(point.y * scale, to: &data)
    }
  }
  for command in path.commands {
    switch command {
    case .move(let p): add("M", p)
    case .line(let p): add("L", p)
    case .curve(let a, let b, let p): add("C", a, b, p)
    case .close: data += "Z"
    }
  }
  return data
}

/// A rectangle with sharp corners as Vega writes it: `M0,0h10v20h-10Z`.
func pathData(_ rect: Rect) -> String {
  let width = decimal(rect.width)
  return "M\(decimal(rect.x)),\(decimal(rect.y))h\(width)v\(decimal(rect.height))h\(decimal(-rect.width))Z"
}

/// A frame as SVG writes it: `translate(10,20) rotate(-90)`.
func transform(_ placement: Placement) -> String {
  var parts = ["translate(\(decimal(placement.origin.x)),\(decimal(placement.origin.y)))"]
  if placement.angle != 0 { parts.append("rotate(\(decimal(placement.angle)))") }
  if placement.scale != 1 { parts.append("scale(\(decimal(placement.scale)))") }
  return parts.joined(separator: " ")
}
