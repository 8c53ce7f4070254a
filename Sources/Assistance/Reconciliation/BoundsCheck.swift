/// The bounds of each figure by itself.
struct BoundsCheck {
  let columns: FactColumns

  func run(_ log: inout FindingLog) {
    let (value, lower, upper) = (columns.value, columns.lower, columns.upper)
    var passed = 0
    for row in 0..<columns.count {
      // A comparison with a missing number is false.
      if lower[row] > upper[row] {
        log.report(Finding(rule: .bounds, severity: .error, rows: [row], found: columns.quantity(row)))
      } else if value[row] < lower[row] || value[row] > upper[row] {
        log.report(
          Finding(rule: .bounds, severity: .error, rows: [row], found: columns.quantity(row), detail: .outside))
      } else {
        passed += 1
      }
    }
    log.pass(.bounds, passed)
  }
}
