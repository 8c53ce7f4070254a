import Diagnostics
import Documents
import Tables

extension BlockResolver {
  /// A fenced `list`: one field of a table's rows as a list of paragraphs.
  ///
  /// ```yaml
  /// data: findings
  /// transform: [{filter: "datum.dimension_id == 'money'"}]
  /// field: sentence
  /// ordered: true
  /// empty: 没有可说的
  /// ```
  ///
  /// Rows without a value are left out; when none is left, `empty` is printed in its place.
  func list(_ node: DocumentNode) -> Block? {
    let reader = MappingReader(node, log: log)
    let name = reader.requiredString("data")
    let place = reader.node("data")?.location ?? node.location
    let steps = reader.node("transform")
    let field = reader.requiredString("field")
    let isOrdered = reader.boolean("ordered") ?? false
    let empty = reader.localText("empty", language) ?? noData.text(in: language)
    reader.finish()
    guard let name, let field else { return nil }
    do throws(Failure) {
      let table = try data(of: name, by: steps, context: context, at: place, log: log)
      guard let column = table[field] else {
        // A table without rows may have no fields either.
        if table.rowCount == 0 { return .paragraph([.text(empty)]) }
        throw Failure(
          Wording("表 `\(name)` 没有字段 `\(field)`", en: "table `\(name)` has no field `\(field)`"),
          at: reader.node("field")?.location, hint: suggestion(for: field, among: table.fields))
      }
      let texts = column.values.filter { !$0.isNull }.map { printed($0, context) }
      guard !texts.isEmpty else { return .paragraph([.text(empty)]) }
      return .list(start: isOrdered ? 1 : nil, isTight: true, items: texts.map { [.paragraph([.text($0)])] })
    } catch {
      log.report(error)
      return nil
    }
  }
}
