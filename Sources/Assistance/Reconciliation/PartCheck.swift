import Quantities

/// Each part (其中) against its whole: unit, programme, status, period, size.
struct PartCheck {
  let columns: FactColumns
  let links: FactLinks
  let units: [String]

  init(_ data: AssistanceData, _ columns: FactColumns, _ links: FactLinks) {
    self.columns = columns
    self.links = links
    units = columns.indicator.map { data.indicator($0)?.unit.chinese ?? "" }
  }

  func run(_ log: inout FindingLog) {
    for link in links.parts {
      if links.isInCircle(link.from) {
        log.report(Finding(rule: .partCircle, severity: .error, rows: [link.from, link.to]))
        continue
      }
      checkCircumstances(of: link.from, in: link.to, &log)
      if hasUnit(of: link.to, link.from) {
        log.report(Self.size(of: link.from, in: link.to, columns))
      } else {
        log.report(Finding(rule: .partUnit, severity: .warning, rows: [link.from, link.to]))
      }
    }
  }

  /// Whether both are counted in one unit.
  func hasUnit(of whole: Int, _ part: Int) -> Bool {
    let codes = columns.indicator.codes
    guard codes[part] != codes[whole] else { return true }
    guard codes[part] != FactColumns.Words.none, codes[whole] != FactColumns.Words.none else { return false }
    return units[Int(codes[part])] == units[Int(codes[whole])]
  }

  /// A part against its whole by size: an error when even its least exceeds the most of the whole.
  static func size(of part: Int, in whole: Int, _ columns: FactColumns) -> Finding {
    let (own, limit) = (columns.bounds(part), columns.bounds(whole))
    var finding = Finding(
      rule: .part, severity: .pass, rows: [part, whole], expected: columns.quantity(whole),
      found: columns.quantity(part))
    let values = (columns.number(part), columns.number(whole))
    let difference = values.0.flatMap { value in values.1.map { value - $0 } }
    finding.difference = (own - limit).quantity(difference)
    if own.isAbove(limit) { return finding.with(.error) }
    guard let difference, clearlyExceeds(difference, 0) else { return finding }
    let isApproximate = columns.isApproximate(part) || columns.isApproximate(whole)
    return finding.with(isApproximate ? .note : .warning, .withinBounds)
  }

  private func checkCircumstances(of part: Int, in whole: Int, _ log: inout FindingLog) {
    let rows = [part, whole]
    let programmes = (columns.programme.codes[part], columns.programme.codes[whole])
    // A whole of several programmes holds parts of each; a county's own figures hold those of a programme.
    if programmes.1 != FactColumns.Words.none, programmes.0 != programmes.1 {
      let isSameIndicator = columns.indicator.codes[part] == columns.indicator.codes[whole]
      log.report(Finding(rule: .partProgramme, severity: isSameIndicator ? .warning : .note, rows: rows))
    } else {
      log.pass(.partProgramme, 1)
    }
    if columns.status(part) != columns.status(whole) {
      log.report(Finding(rule: .partStatus, severity: .warning, rows: rows))
    } else {
      log.pass(.partStatus, 1)
    }
    if isOutside(part, whole) {
      let areStated = columns.isPeriodStated(part) && columns.isPeriodStated(whole)
      log.report(
        Finding(
          rule: .partPeriod, severity: areStated ? .warning : .note, rows: rows,
          detail: areStated ? .none : .uncertainPeriod))
    } else {
      log.pass(.partPeriod, 1)
    }
  }

  /// Whether a part begins before its whole or ends after it, as far as both are known.
  private func isOutside(_ part: Int, _ whole: Int) -> Bool {
    let none = FactColumns.noDay
    let (from, to) = (columns.from, columns.to)
    let start = from[part] != none ? from[part] : to[part]
    let begins = start != none && from[whole] != none && start < from[whole]
    let ends = to[part] != none && to[whole] != none && to[part] > to[whole]
    return begins || ends
  }
}

extension Finding {
  /// The finding with another severity.
  func with(_ severity: ReconciliationItem.Severity, _ detail: Detail? = nil) -> Finding {
    Finding(
      rule: rule, severity: severity, rows: rows, expected: expected, found: found, difference: difference,
      detail: detail ?? self.detail)
  }
}
