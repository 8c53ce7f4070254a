import Quantities

/// What a check has found, by the places of the figures; words are made of it when somebody reads it.
struct Finding {
  /// What is to be said beyond the figures.
  enum Detail {
    /// Nothing.
    case none
    /// The bounds of both overlap: the words allow it, the numbers do not.
    case withinBounds
    /// The period of one is inferred, or its beginning unknown.
    case uncertainPeriod
    /// One is this power of ten times the other.
    case power(Int)
    /// One is this power of ten times the median of so many figures.
    case median(Double, power: Int, count: Int)
    /// A published total of this class.
    case total(PublishedTotal.Class)
    /// A quotient that is off by one unit of the last digit.
    case lastDigit
    /// Several figures could be the numerator or the denominator.
    case candidates
    /// The number is outside its bounds, which are themselves in order.
    case outside
  }

  let rule: ReconciliationRule
  let severity: ReconciliationItem.Severity
  /// The figures, the judged one first.
  let rows: [Int]
  var expected: Quantity?
  var found: Quantity?
  var difference: Quantity?
  var detail = Detail.none
}

/// The findings of all checks, and how many figures passed each.
struct FindingLog {
  private(set) var findings: [Finding] = []
  private(set) var passes: [ReconciliationRule: Int] = [:]

  mutating func report(_ finding: Finding) {
    findings.append(finding)
    if finding.severity == .pass { passes[finding.rule, default: 0] += 1 }
  }

  /// Figures that passed a check of which nobody wants to read one by one.
  mutating func pass(_ rule: ReconciliationRule, _ count: Int) { passes[rule, default: 0] += count }
}
