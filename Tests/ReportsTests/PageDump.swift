import Scenes

/// The words of a page, a line for each baseline: its distance from the top, then each part's left edge and words.
func dump(_ scene: Scene) -> [String] {
  var texts: [(x: Double, y: Double, words: String)] = []
  collect(scene.nodes, x: 0, y: 0, into: &texts)
  var lines: [(y: Double, parts: [(x: Double, words: String)])] = []
  for text in texts {
    if let index = lines.firstIndex(where: { abs($0.y - text.y) < 0.5 }) {
      lines[index].parts.append((text.x, text.words))
    } else {
      lines.append((text.y, [(text.x, text.words)]))
    }
  }
  return lines.sorted { $0.y < $1.y }.map { line in
    let parts = line.parts.sorted { $0.x < $1.x }.map { "\(Int($0.x.rounded())) \($0.words)" }
    return "\(Int(line.y.rounded())): \(parts.joined(separator: " | "))"
  }
}

/// The words of all pages, without the running heads and page numbers.
func bodies(_ document: PagedDocument) -> [[String]] {
  document.pages.map { page in
    dump(
      Scene(
        size: page.size,
        nodes: page.nodes.filter { node in
          if case .group(let group) = node { group.tag != .artifact } else { true }
        }))
  }
}

private func collect(_ nodes: [Node], x: Double, y: Double, into texts: inout [(x: Double, y: Double, words: String)]) {
  for node in nodes {
    switch node {
    case .group(let group):
      collect(group.children, x: x + group.placement.origin.x, y: y + group.placement.origin.y, into: &texts)
    case .text(let text): texts.append((x + text.position.x, y + text.position.y, text.string))
    case .shape, .symbols, .image: break
    }
  }
}

/// The structure of a page: tags with the words in them, nested by indentation; decoration is left out.
func structure(_ scene: Scene) -> [String] {
  var lines: [String] = []
  walk(scene.nodes, depth: 0, into: &lines)
  return lines
}

private func walk(_ nodes: [Node], depth: Int, into lines: inout [String]) {
  for node in nodes {
    guard case .group(let group) = node else { continue }
    if group.tag == .artifact { continue }
    if let tag = group.tag {
      lines.append(String(repeating: "  ", count: depth) + "\(tag) \(words(group.children))")
      walk(group.children, depth: depth + 1, into: &lines)
    } else {
      walk(group.children, depth: depth, into: &lines)
    }
  }
}

private func words(_ nodes: [Node]) -> String {
  nodes.map { node in
    switch node {
    case .group(let group): group.tag == .artifact ? "" : words(group.children)
    case .text(let text): text.string
    case .shape, .symbols, .image: ""
    }
  }.joined()
}
