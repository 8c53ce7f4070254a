import ChartSpecs
import Diagnostics
import Tables

/// Collects the fields that marks show as numbers or dates although no row has one: mostly texts of another kind.
///
/// Marks of one definition are looked at together: that a cell of small multiples has no values is no slip. Neither are
/// missing values, even if there are no others.
struct FieldsWithoutValues {
  private struct Use {
    let field: String
    let isTemporal: Bool
    let location: SourceLocation
    var rowCount = 0
    var hasValues = false
    var hasLists = false
  }

  private var uses: [Use] = []
  /// The fields of which no text could be read as a number or a date.
  private var unreadable: Set<String> = []

  /// Notes the texts of rows that became nothing when they were read as numbers or dates.
  mutating func note(_ fields: FieldTypes, _ written: Table, read: Table) {
    for field in (fields.temporal + fields.quantitative).map(plainFieldName) {
      guard let texts = written[field], texts.hasTexts, let column = read[field] else { continue }
      if (0..<column.count).allSatisfy(column.isMissing) { unreadable.insert(field) }
    }
  }

  mutating func note(_ unit: UnitModel) {
    for channel in unit.encoding.keys.sorted() where channel.hasScale {
      for definition in (unit.encoding[channel] ?? []).map(\.definition) { note(definition, unit.raw) }
    }
  }

  private mutating func note(_ definition: ChannelDefinition, _ table: Table) {
    guard let field = definition.field, let column = table[field], definition.needsMeasures else { return }
    let index = uses.firstIndex { $0.location == definition.location && $0.field == field } ?? uses.count
    if index == uses.count {
      let isTemporal = definition.type == .temporal || definition.timeUnit != nil
      uses.append(Use(field: field, isTemporal: isTemporal, location: definition.location))
    }
    uses[index].rowCount += column.count
    if uses[index].hasValues { return }
    uses[index].hasValues = (0..<column.count).contains { column[$0].measure != nil }
    if uses[index].hasValues { return }
    uses[index].hasLists = (0..<column.count).contains { if case .list = column[$0] { true } else { false } }
  }

  /// What the user should look at.
  var warnings: [Diagnostic] {
    let slips = uses.filter {
      $0.rowCount > 0 && !$0.hasValues && ($0.hasLists || unreadable.contains(plainFieldName($0.field)))
    }
    return slips.map { use in
      .warning(
        use.isTemporal
          ? Wording("字段 `\(use.field)` 中没有可读的日期", en: "the field `\(use.field)` holds no dates that can be read")
          : Wording("字段 `\(use.field)` 中没有数", en: "the field `\(use.field)` holds no numbers"),
        at: use.location, hint: hint(use))
    }
  }

  private func hint(_ use: Use) -> Wording {
    if use.hasLists {
      return Wording(
        "值是列表：每行写一个对象，或用 `flatten`", en: "its values are lists: write an object for each row, or use `flatten`")
    }
    return use.isTemporal
      ? Wording(
        "用 `format: {parse: {\(use.field): \"date:'%d.%m.%Y'\"}}` 说明写法",
        en: "say how they are written: `format: {parse: {\(use.field): \"date:'%d.%m.%Y'\"}}`")
      : Wording("名称用 `type: nominal`", en: "names are shown by `type: nominal`")
  }
}

extension ChannelDefinition {
  /// Whether a scale or a summary needs numbers or moments of the field.
  fileprivate var needsMeasures: Bool {
    if hasNoScale || aggregate.map({ !$0.isArithmetic }) ?? false { return false }
    return type == .quantitative || type == .temporal || timeUnit != nil
  }
}
