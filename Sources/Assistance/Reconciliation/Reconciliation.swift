import Diagnostics

/// What came of holding all figures of a package against one another (勾稽): the gravest first.
///
/// There may be many figures that agree; of these only the first are listed, and all are counted. Items are made when
/// somebody reads them.
///
/// ```swift
/// let reconciliation = data.reconcile()
/// for item in reconciliation where item.severity == .error { print(item.words.chinese) }
/// ```
public struct Reconciliation: RandomAccessCollection, Sendable {
  /// What was counted.
  private struct Tally: Hashable {
    let rule: ReconciliationRule
    let severity: ReconciliationItem.Severity
  }

  let data: AssistanceData
  private let findings: [Finding]
  private let totals: [Finding]
  private let counts: [Tally: Int]

  init(_ data: AssistanceData, _ log: FindingLog, limits: ReconciliationLimits) {
    self.data = data
    var counts = log.findings.reduce(into: [Tally: Int]()) { counts, finding in
      if finding.severity != .pass { counts[Tally(rule: finding.rule, severity: finding.severity), default: 0] += 1 }
    }
    for (rule, count) in log.passes { counts[Tally(rule: rule, severity: .pass)] = count }
    self.counts = counts
    let severities = ReconciliationItem.Severity.allCases
    let rules = ReconciliationRule.allCases
    findings = severities.flatMap { severity in
      var found = log.findings.filter { $0.severity == severity }
      if severity == .pass { found = Array(found.prefix(limits.listedPasses)) }
      return rules.flatMap { rule in found.filter { $0.rule == rule }.sorted { $0.rows[0] < $1.rows[0] } }
    }
    totals = log.findings.filter { $0.rule == .publishedTotal }.sorted { $0.rows[0] < $1.rows[0] }
  }

  /// The place of the first item.
  public var startIndex: Int { 0 }
  /// The place behind the last item.
  public var endIndex: Int { findings.count }
  /// The item at this place.
  public subscript(position: Int) -> ReconciliationItem { item(of: findings[position]) }

  /// How many times a rule gave this severity; for `pass` how many figures, or pairs of figures, it let pass.
  public func count(of rule: ReconciliationRule, _ severity: ReconciliationItem.Severity) -> Int {
    counts[Tally(rule: rule, severity: severity)] ?? 0
  }

  /// Every published total beside the sum of its parts, in the order of the figures.
  public var publishedTotals: [PublishedTotal] {
    totals.compactMap { finding in
      guard case .total(let kind) = finding.detail, let sum = finding.expected, let difference = finding.difference
      else { return nil }
      let facts = finding.rows.map { data.facts[$0] }
      return PublishedTotal(
        whole: facts[0], parts: Array(facts.dropFirst()), sum: sum, difference: difference, classification: kind,
        words: words(for: finding, facts))
    }
  }

  private func item(of finding: Finding) -> ReconciliationItem {
    let facts = finding.rows.map { data.facts[$0] }
    return ReconciliationItem(
      rule: finding.rule, severity: finding.severity, facts: facts, expected: finding.expected, found: finding.found,
      difference: finding.difference, words: words(for: finding, facts))
  }

  private func words(for finding: Finding, _ facts: [Fact]) -> Wording {
    FindingWords(data: data, finding: finding, facts: facts).text
  }
}

extension AssistanceData {
  /// Holds all figures against one another. Takes a time that grows with their number only.
  public func reconcile(by limits: ReconciliationLimits = ReconciliationLimits()) -> Reconciliation {
    var log = FindingLog()
    let (columns, links) = (columns, links)
    let nesting = PairingNesting(self, columns.pairing)
    let parts = PartCheck(self, columns, links)
    // 1. Each figure by itself.
    BoundsCheck(columns: columns).run(&log)
    // 2. Figures that name one another.
    parts.run(&log)
    TotalCheck(data: self, columns: columns, links: links, parts: parts).run(&log)
    RepetitionCheck(columns: columns, links: links).run(&log)
    // 3. Figures of one subject: other indicators, other times.
    SubjectCheck(self, columns, links, parts).run(&log)
    let suspects = SeriesCheck(self, columns, links, limits).run(&log)
    // 4. Figures of different subjects.
    PeerCheck(self, columns, limits).run(&log, suspects: suspects)
    LevelCheck(columns: columns, links: links, nesting: nesting).run(&log)
    return Reconciliation(self, log, limits: limits)
  }
}
