public import Diagnostics
public import Tables

extension AssistanceViews {
  /// What changed since the earlier issue that the project names; empty when it names none.
  func revisionList() -> Table {
    Self.table(of: previous.map { revisions(from: $0, to: data) } ?? [], language: language)
  }

  /// Revisions as a table, one row each, also without any.
  public static func table(of revisions: [Revision], language: Language) -> Table {
    func column(_ cell: (Revision) -> String) -> Column {
      let texts = revisions.map(cell)
      return Column(.strings(texts), missing: texts.map(\.isEmpty))
    }
    func words(_ part: @escaping (Revision) -> Wording) -> Column { column { part($0).text(in: language) } }
    return Table([
      ("kind_id", column(\.kind.rawValue)), ("kind", words(\.kind.label)), ("item_id", column(\.item.rawValue)),
      ("item", words(\.item.label)), ("id", column(\.id)), ("fact", column { $0.item == .fact ? $0.id : "" }),
      ("indicator_id", column(\.indicator)), ("indicator", words(\.indicatorName)), ("subject", words(\.subject)),
      ("old", words(\.old)), ("new", words(\.new)),
      ("field_id", column(\.field)), ("field", words(\.fieldWords)), ("words", words(\.words)),
    ])
  }
}
