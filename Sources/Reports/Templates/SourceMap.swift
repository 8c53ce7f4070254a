import Diagnostics
import Documents

/// Leads from places in the expanded text back to places in the template.
struct SourceMap {
  /// Where a stretch of the expanded text begins, and where it comes from.
  struct Mark {
    var line: Int
    var column: Int
    var origin: SourceLocation
    /// Whether it was copied, so that columns go on in step; the value of a variable was not.
    var isCopied: Bool
  }

  /// The template's file.
  let file: String
  /// Sorted by place.
  private(set) var marks: [Mark] = []

  init(file: String) {
    self.file = file
  }

  mutating func append(_ mark: Mark) { marks.append(mark) }

  /// Whether the template wrote this place of the expanded text itself; the value of a variable it did not.
  func isCopied(line: Int, column: Int) -> Bool { mark(line: line, column: column)?.isCopied ?? true }

  /// The place in the template from which this place of the expanded text comes.
  func origin(line: Int, column: Int) -> SourceLocation {
    guard let mark = mark(line: line, column: column) else { return SourceLocation(file: file, line: 1, column: 1) }
    guard mark.isCopied, mark.line == line else { return mark.origin }
    var origin = mark.origin
    origin.column = (origin.column ?? 1) + column - mark.column
    return origin
  }

  /// The last mark that is not behind this place.
  private func mark(line: Int, column: Int) -> Mark? {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      let mark = marks[middle]
      if (mark.line, mark.column) <= (line, column) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? marks[low - 1] : nil
  }

  /// The same for a place that a parser of the expanded text gave.
  func origin(_ location: SourceLocation) -> SourceLocation {
    guard let line = location.line else { return location }
    return origin(line: line, column: location.column ?? 1)
  }

  /// The tree with all places led back.
  func origin(_ node: DocumentNode) -> DocumentNode {
    let place = origin(node.location)
    switch node.content {
    case .null, .boolean, .number, .string: return DocumentNode(node.content, at: place)
    case .sequence(let items): return DocumentNode(.sequence(items.map(origin)), at: place)
    case .mapping(let entries):
      let moved = entries.map { entry in
        DocumentNode.Entry(key: entry.key, keyLocation: origin(entry.keyLocation), value: origin(entry.value))
      }
      return DocumentNode(.mapping(moved), at: place)
    }
  }

  /// The failure with all places led back.
  func origin(_ failure: Failure) -> Failure {
    Failure(
      failure.diagnostics.map { diagnostic in
        var moved = diagnostic
        moved.location = diagnostic.location.map(origin)
        return moved
      })
  }
}
