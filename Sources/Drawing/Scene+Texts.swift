import Scenes

extension Scene {
  /// Visits every text, from the back to the front.
  func forEachText(_ visit: (Text) -> Void) {
    func walk(_ nodes: [Node]) {
      for node in nodes {
        switch node {
        case .group(let group): walk(group.children)
        case .text(let text): visit(text)
        case .shape, .symbols, .image: break
        }
      }
    }
    walk(nodes)
  }
}
