public import ChartSpecs
public import Diagnostics
public import Tables

/// Looks for what may mislead a reader or is better drawn in another way.
///
/// Rules, one a file: a cut axis under bars, two scales in one direction, mixed units on one scale, more than seven
/// hues, a legend where labels at the marks fit, a pie of more than five parts.
/// - Parameters:
///   - tables: the rows of the sources in `spec.dataSources`, by their keys.
/// - Returns: warnings, each at its place in the definition, in the order of the places.
/// - Throws: located errors, as `compile` does.
public func lint(
  _ spec: NormalizedSpec, tables: [String: Table], context: ChartContext
) throws(Failure) -> [Diagnostic] {
  let resolver = try resolve(spec, tables, context)
  let rules: [(ScaleResolver) -> [Diagnostic]] = [
    cutAxes, twoScales, mixedUnits, manyHues, replaceableLegends, slicedPies,
  ]
  var found: [Diagnostic] = []
  for rule in rules { for diagnostic in rule(resolver) where !found.contains(diagnostic) { found.append(diagnostic) } }
  return found.enumerated().sorted { a, b in
    let (first, second) = (a.element.location?.line ?? 0, b.element.location?.line ?? 0)
    return first == second ? a.offset < b.offset : first < second
  }.map(\.element)
}
