import Diagnostics
import Documents

extension Autosize {
  /// The setting of a chart; later nodes add to earlier ones. Views that take the size of a page fit into it.
  init(_ nodes: [DocumentNode?], of view: ViewSpec, log: DiagnosticLog) {
    self.init()
    let containers = (view.settings.width == .container, view.settings.height == .container)
    if view.isSingle {
      switch containers {
      case (true, true): kind = .fit
      case (true, false): kind = .fitX
      case (false, true): kind = .fitY
      case (false, false): break
      }
      containsPadding = kind != .pad
    } else if containers.0 || containers.1 {
      log.warning(
        Wording("`container` 只用于单个视图或 `layer`", en: "`container` only works for single views and layers"),
        at: view.settings.location)
    }
    for case let node? in nodes where !node.isNull { read(node, log: log) }
    guard kind == .fit, !view.isSingle else { return }
    log.warning(
      Wording("`autosize: fit` 只用于单个视图或 `layer`", en: "`autosize: fit` only works for single views and layers"),
      at: nodes.compactMap { $0 }.last?.location)
    kind = .pad
  }

  private mutating func read(_ node: DocumentNode, log: DiagnosticLog) {
    guard node.mapping != nil else {
      if node.string == nil {
        log.error(
          Wording("`autosize` 不能是\(node.kind.chinese)", en: "`autosize` cannot be \(node.kind.english)"),
          at: node.location)
      }
      kind = node.string.map { word(Kind.self, $0, "autosize", node, log) ?? kind } ?? kind
      return
    }
    let reader = MappingReader(node, log: log)
    if let type = reader.node("type"), let text = type.string {
      kind = word(Kind.self, text, "autosize", type, log) ?? kind
    }
    if let contains = reader.node("contains"), let text = contains.string {
      containsPadding = word(Contents.self, text, "contains", contains, log) == .padding
    }
    // Nothing changes its size in a still picture.
    _ = reader.node("resize")
    reader.finish()
  }

  private enum Contents: String, CaseIterable { case content, padding }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ kind: Word.Type, _ text: String, _ key: String, _ node: DocumentNode, _ log: DiagnosticLog
  ) -> Word? where Word.RawValue == String {
    if let word = Word(rawValue: text) { return word }
    log.error(
      Wording("`\(key)` 不能是 `\(text)`", en: "`\(key)` cannot be `\(text)`"), at: node.location,
      hint: suggestion(for: text, among: Word.allCases.map(\.rawValue)))
    return nil
  }
}

extension ViewSpec {
  /// Whether it has one frame: one mark or layers, and no small multiples.
  fileprivate var isSingle: Bool {
    switch content {
    case .unit(_, let encoding): !encoding.keys.contains { $0.isFacet }
    case .layer: true
    case .concat, .facet: false
    }
  }
}
