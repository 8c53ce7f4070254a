import Diagnostics
import Tables

/// Checks the references of one table to rows of the tables of the package, itself included.
///
/// A reference with a missing value refers to nothing and is not checked. A table that could not be read is in `unread`,
/// and references to it are not checked either.
func checkForeignKeys(
  of read: ReadTable, name: String, tables: [String: ReadTable], unread: Set<String>, file: String, log: DiagnosticLog
) {
  let faults = FaultLog(file: file)
  for key in read.schema.foreignKeys {
    let target = key.resource ?? name
    if unread.contains(target) { continue }
    guard let other = target == name ? read : tables[target] else {
      log.error(
        Wording("没有资源 `\(target)`", en: "there is no resource `\(target)`"), at: key.location,
        hint: suggestion(for: target, among: tables.keys.sorted()))
      continue
    }
    let unknown = key.referencedFields.filter { other.table[$0] == nil }
    for field in unknown {
      log.error(
        Wording("资源 `\(target)` 没有字段 `\(field)`", en: "the resource `\(target)` has no field `\(field)`"),
        at: key.location, hint: suggestion(for: field, among: other.table.fields))
    }
    if unknown.isEmpty { check(key, of: read, in: other, target: target, faults: faults) }
  }
  faults.finish(into: log)
}

private func check(_ key: ForeignKey, of read: ReadTable, in other: ReadTable, target: String, faults: FaultLog) {
  let targets = RowKeys(other.table, fields: key.referencedFields)
  let references = RowKeys(read.table, fields: key.fields)
  guard references.hasAny else { return }
  // Each different reference is looked for among the targets, which may be many more.
  let numbered = NumberedKeys(references, isPlain: references.arePlain && targets.arePlain)
  let found = numbered.found(in: targets)
  if !found.contains(false) { return }
  for row in 0..<references.count {
    guard let number = numbered[row], !found[number] else { continue }
    let fieldNames = key.fields.joined(separator: ", ")
    let targetNames = key.referencedFields.map { "`\($0)`" }
    let value = references.text(row)
    faults.report(.danglingKey, field: key.fields[0]) {
      .error(
        Wording(
          "字段 `\(fieldNames)` 的值 `\(clipped(value))` 不在资源 `\(target)` 的 \(targetNames.joined(separator: "、")) 中",
          en:
            "the value `\(clipped(value))` of `\(fieldNames)` is not in \(targetNames.joined(separator: ", ")) of the resource `\(target)`"
        ),
        at: read.places.location(row: row, field: key.fields[0]),
        hint: nearestKey(to: value, among: targets, count: other.table.rowCount))
    }
  }
}

/// The key that was probably meant, looked for among the first ten thousand.
private func nearestKey(to value: String, among keys: RowKeys, count: Int) -> Wording? {
  guard value.utf8.count <= 200 else { return nil }
  let candidates = (0..<min(count, 10_000)).lazy.filter { keys[$0] != nil }.map { keys.text($0) }
    .filter { $0.utf8.count <= 200 }
  return nearest(to: value, among: candidates).map { Wording("是否要写 `\($0)`？", en: "did you mean `\($0)`?") }
}
