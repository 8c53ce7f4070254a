import Testing

@testable import Transforms

@Suite struct JoinAggregateTransformTests {
  @Test func writesTheGroupsResultIntoItsRows() {
    let yaml = """
      - {joinaggregate: [{op: sum, field: money, as: total}], groupby: [year]}
      - {calculate: 'round(datum.money / datum.total * 100)', as: share}
      """
    #expect(
      run(yaml, on: funds) == """
        county  year  money  total  share
        ------  ----  -----  -----  -----
        马边    2021  5000   8900   56
        金口河  2021  3900   8900   44
        马边    2022  5200   12335  42
        金口河  2022  ·      12335  0
        渭源    2022  7135   12335  58

        """)
  }
}
