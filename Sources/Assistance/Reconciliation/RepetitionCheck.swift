import Quantities

/// Figures that are said to repeat another one, against that one.
struct RepetitionCheck {
  let columns: FactColumns
  let links: FactLinks

  func run(_ log: inout FindingLog) {
    for link in links.repetitions {
      let (own, original) = (columns.bounds(link.from), columns.bounds(link.to))
      let values = (columns.number(link.from), columns.number(link.to))
      let difference = values.0.flatMap { value in values.1.map { value - $0 } }
      let finding = Finding(
        rule: .repetition, severity: .pass, rows: [link.from, link.to], expected: columns.quantity(link.to),
        found: columns.quantity(link.from), difference: (own - original).quantity(difference))
      if values.0 == values.1, own == original {
        log.report(finding)
      } else {
        log.report(own.overlaps(original) ? finding.with(.note, .withinBounds) : finding.with(.error))
      }
    }
  }
}
