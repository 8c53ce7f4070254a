import Diagnostics
import Tables
import Testing

@testable import Assistance

@Suite struct TabulateTests {
  private static let views = [
    ("normalised", AssistanceViews.normalisedFields), ("dispersion", AssistanceViews.dispersionFields),
    ("lorenz:funds", AssistanceViews.lorenzFields), ("composite", AssistanceViews.compositeFields),
    ("trend", AssistanceViews.trendFields),
  ]

  /// A chart of a view without rows is empty, and not an error about a field.
  @Test(arguments: views) func hasItsFieldsAlsoWithoutRows(name: String, fields: String) throws {
    let full = try #require(try IndexPackage.view(name))
    #expect(full.rowCount > 0)
    let head =
      "id|source|paragraph|phrase|indicator|pairing|region|programme|direction|value|lower|upper|qualifier|status"
      + "|accumulation|period_from|period_to|period_status|part_of|same_as|scope|note"
    let fact = "\nX|S1|1|1|funds|p1|c1|east-west||1|1|1|exact|planned|in-period|2023-01-01|2023-12-31|stated||||"
    let scoring = "scheme|indicator|weight\nnone|funds|100"
    let empty = try #require(try IndexPackage.view(name, .chinese, ["facts": head + fact, "scoring": scoring]))
    #expect(empty.fields == full.fields)
    #expect(tabulate([], fields: fields).fields == full.fields)
  }
}
