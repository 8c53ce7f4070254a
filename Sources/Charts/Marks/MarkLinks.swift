import ChartSpecs
import Diagnostics
import Documents
import Scenes

/// Where the figures of a mark lead a reader who selects them: `href`, as a channel or as a look.
///
/// Addresses are written down and never followed. Those that a reader would not expect behind a figure, such as
/// `javascript:`, are left out, with a warning.
struct MarkLinks {
  private let address: MarkContext.Reader<String>?

  init(_ mark: MarkContext) throws(Failure) {
    let usual = mark.looks.text("href")
    guard mark.unit[.href] != nil || usual != nil else {
      address = nil
      return
    }
    let channel = try mark.visual(.href)
    let written = { (row: Int) -> String? in channel.map { $0(row)?.text } ?? usual }
    address = { row in written(row).flatMap { isLeading($0) ? $0 : nil } }
    if let refused = mark.rows.lazy.compactMap(written).first(where: { !$0.isEmpty && !isLeading($0) }) {
      let place = mark.unit[.href]?.definition.location ?? mark.looks["href"]?.location ?? mark.unit.mark.location
      let warning = Self.warning(refused, at: place)
      if !mark.resolver.log.diagnostics.contains(warning) { mark.resolver.log.report(warning) }
    }
  }

  /// Whether any figure leads anywhere.
  var areThere: Bool { address != nil }

  /// The node of a row, or of a series that begins with it, with its link around it.
  func around(_ node: Node, _ row: Int) -> Node {
    guard let address = address?(row) else { return node }
    return .group(Group(link: .address(address), children: [node]))
  }

  /// The nodes of a row with its link around them.
  func around(_ nodes: [Node], _ row: Int) -> [Node] {
    guard !nodes.isEmpty, let address = address?(row) else { return nodes }
    return [.group(Group(link: .address(address), children: nodes))]
  }

  private static func warning(_ address: String, at place: SourceLocation) -> Diagnostic {
    let start = address.count > 40 ? address.prefix(40) + "…" : address[...]
    return .warning(
      Wording("不作链接：`\(start)`", en: "this is not made a link: `\(start)`"), at: place,
      hint: Wording(
        "可用 http、https、mailto 和相对地址", en: "links may be http, https, mailto and relative addresses"))
  }
}

/// Whether an address is one that a figure may lead to: of the web, of a person, or relative to the drawing.
///
/// Browsers drop control characters before they look at the scheme, so none may be there.
func isLeading(_ address: String) -> Bool {
  guard !address.isEmpty, !address.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
    return false
  }
  guard let end = address.firstIndex(where: { ":/?#\\".contains($0) }), address[end] == ":" else { return true }
  return ["http", "https", "mailto"].contains(address[..<end].lowercased())
}
