import CMarkdown
import Diagnostics

/// Phase 3: reads GitHub-flavoured Markdown (with tables, strikethrough and notes) into a tree with places.
func parseMarkdown(_ expanded: ExpandedText) -> [MarkdownBlock] {
  let document = MarkdownDocument(expanded.text)
  let reader = MarkdownReader(map: expanded.map, text: expanded.text)
  guard let root = document.root else { return [] }
  return reader.blocks(of: root)
}

/// Owner of cmark's parser and tree.
private final class MarkdownDocument {
  let root: OpaquePointer?
  private let parser: OpaquePointer?

  init(_ text: String) {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8)
    for name in ["table", "strikethrough"] {
      if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    root = cmark_parser_finish(parser)
    if let root { cmark_consolidate_text_nodes(root) }
    self.parser = parser
  }

  deinit {
    cmark_node_free(root)
    cmark_parser_free(parser)
  }
}

/// Turns cmark's nodes into values.
private struct MarkdownReader {
  /// cmark bounds nesting of blocks less than a stack wants.
  private static let maximumDepth = 100

  let map: SourceMap
  let lines: [Substring]

  init(map: SourceMap, text: String) {
    self.map = map
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  func children(of node: OpaquePointer) -> [OpaquePointer] {
    var result: [OpaquePointer] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      result.append(current)
      child = cmark_node_next(current)
    }
    return result
  }

  /// Where a node begins in the template; cmark counts columns in bytes.
  func location(of node: OpaquePointer) -> SourceLocation {
    let line = Int(cmark_node_get_start_line(node))
    let bytes = max(0, Int(cmark_node_get_start_column(node)) - 1)
    var column = 1
    if lines.indices.contains(line - 1) {
      column += String(decoding: lines[line - 1].utf8.prefix(bytes), as: UTF8.self).count
    }
    return map.origin(line: max(1, line), column: column)
  }

  /// The name of a node's type; cmark does not name its notes.
  func type(of node: OpaquePointer) -> String {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_FOOTNOTE_DEFINITION: "footnote_definition"
    case CMARK_NODE_FOOTNOTE_REFERENCE: "footnote_reference"
    default: String(cString: cmark_node_get_type_string(node))
    }
  }

  func literal(of node: OpaquePointer) -> String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }

  func blocks(of node: OpaquePointer, depth: Int = 0) -> [MarkdownBlock] {
    guard depth < Self.maximumDepth else { return [] }
    return children(of: node).enumerated().compactMap { number, child in block(child, number: number, depth: depth) }
  }

  private func block(_ node: OpaquePointer, number: Int, depth: Int) -> MarkdownBlock? {
    switch type(of: node) {
    case "heading":
      return .heading(level: Int(cmark_node_get_heading_level(node)), inlines(of: node), location(of: node))
    case "paragraph": return .paragraph(inlines(of: node), location(of: node))
    case "block_quote": return .quote(blocks(of: node, depth: depth + 1))
    case "list":
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(
        MarkdownList(
          start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
          isTight: cmark_node_get_list_tight(node) != 0,
          items: children(of: node).map { blocks(of: $0, depth: depth + 1) }))
    case "code_block":
      let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
      let place = CodePlace(location: location(of: node), firstLine: Int(cmark_node_get_start_line(node)) + 1)
      return .code(info: info.trimmingSpaces, literal: literal(of: node), place)
    case "thematic_break": return .rule
    case "html_block": return .html(literal(of: node), location(of: node))
    case "table": return .table(table(node))
    case "footnote_definition": return .footnote(blocks(of: node, depth: depth + 1))
    default: return nil
    }
  }

  private func table(_ node: OpaquePointer) -> MarkdownTable {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    let signs = cmark_gfm_extensions_get_table_alignments(node)
    let alignments = (0..<count).map { index -> MarkdownTable.Alignment in
      switch signs.map({ Character(Unicode.Scalar($0[index])) }) {
      case "l": .left
      case "c": .center
      case "r": .right
      default: .none
      }
    }
    let rows = children(of: node).map { row in children(of: row).map { inlines(of: $0) } }
    return MarkdownTable(
      alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()), location: location(of: node))
  }

  func inlines(of node: OpaquePointer, depth: Int = 0) -> [MarkdownInline] {
    guard depth < Self.maximumDepth else { return [] }
    return children(of: node).compactMap { inline($0, depth: depth) }
  }

  private func inline(_ node: OpaquePointer, depth: Int) -> MarkdownInline? {
    func inner() -> [MarkdownInline] { inlines(of: node, depth: depth + 1) }
    func url() -> String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
    switch type(of: node) {
    case "text": return .text(literal(of: node))
    case "softbreak": return .softBreak
    case "linebreak": return .lineBreak
    case "code": return .code(literal(of: node))
    case "emph": return .emphasis(inner())
    case "strong": return .strong(inner())
    case "strikethrough": return .strikethrough(inner())
    case "link": return .link(destination: url(), inner(), location(of: node))
    case "image":
      let title = cmark_node_get_title(node).map { String(cString: $0) } ?? ""
      return .image(destination: url(), title: title, inner(), location(of: node))
    case "html_inline": return .html(literal(of: node), location(of: node))
    case "footnote_reference": return .footnoteReference(Int(literal(of: node)) ?? 0)
    default: return nil
    }
  }
}
