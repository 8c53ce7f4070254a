import Scenes

/// Leads links to names (`#money`) to their places; links to names that have none become plain text.
func resolveLinks(_ nodes: [Node], places: [String: (page: Int, point: Point)]) -> [Node] {
  nodes.map { node in
    guard case .group(var group) = node else { return node }
    if case .address(let target) = group.link, target.hasPrefix("#") {
      group.link = places[String(target.dropFirst())].map { .page($0.page, $0.point) }
    }
    group.children = resolveLinks(group.children, places: places)
    return .group(group)
  }
}
