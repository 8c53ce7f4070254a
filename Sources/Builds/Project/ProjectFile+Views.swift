import Diagnostics
import Transforms

extension ProjectFile {
  /// The views that depend on a target's parameters: their expressions name some, or they are made from such a view.
  var parametricViews: Set<String> {
    var found: Set<String> = []
    var before = -1
    while found.count != before {
      before = found.count
      for view in views where view.readsParameters || ([view.from] + view.lookups).contains(where: found.contains) {
        found.insert(view.name)
      }
    }
    return found
  }

  /// Reports the first circle of views that are made from one another.
  func checkCircles(_ log: DiagnosticLog) {
    let sources = Dictionary(
      views.map { ($0.name, [$0.from] + $0.lookups) }, uniquingKeysWith: { first, _ in first })
    var settled: Set<String> = []

    func circle(from name: String, path: [String]) -> [String]? {
      if let start = path.firstIndex(of: name) { return path[start...] + [name] }
      guard let next = sources[name], !settled.contains(name) else { return nil }
      for source in next { if let found = circle(from: source, path: path + [name]) { return found } }
      settled.insert(name)
      return nil
    }
    for view in views {
      guard let found = circle(from: view.name, path: []) else { continue }
      let words = found.joined(separator: " → ")
      log.error(Wording("视图互相引用：\(words)", en: "these views need one another: \(words)"), at: view.location)
      return
    }
  }
}

extension ProjectFile.View {
  fileprivate var readsParameters: Bool {
    let own = Set(transforms.compactMap { if case .extent(let step) = $0 { step.parameter } else { nil } })
    return !Set(transforms.flatMap(\.parameters)).subtracting(own).isEmpty
  }
}
