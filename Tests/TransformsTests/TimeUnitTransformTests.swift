import Foundation
import Tables
import Testing

@testable import Transforms

@Suite struct TimeUnitTransformTests {
  @Test func cutsInTheZone() {
    let table = Table([("at", Column(.strings(["2021-12-31T16:30:00Z", "", "2021-04-08"])))])
    let yaml = """
      - {timeUnit: yearmonth, field: at, as: month}
      - {calculate: "timeFormat(datum.month, '%Y-%m-%d')", as: start}
      - {calculate: "timeFormat(datum.month_end, '%Y-%m-%d')", as: end}
      - {calculate: '0', as: month}
      - {calculate: "0", as: month_end}
      """
    let beijing = TransformContext(zone: TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt)
    #expect(
      run(yaml, on: table, in: beijing) == """
        at                    month  month_end  start       end
        --------------------  -----  ---------  ----------  ----------
        2021-12-31T16:30:00Z  0      0          2022-01-01  2022-02-01
                              0      0          ·           ·
        2021-04-08            0      0          2021-04-01  2021-05-01

        """)
  }

  @Test func diagnostics() {
    #expect(
      problems("- {timeUnit: yearmont, field: at}", on: funds) == """
        chart.vl.yaml:1:14: 错误: 未知的时间单位 `yearmont`
          提示: 是否要写 `yearmonth`？
        chart.vl.yaml:1:3: 错误: 缺少 `as`
        chart.vl.yaml:1:14: error: unknown time unit `yearmont`
          hint: did you mean `yearmonth`?
        chart.vl.yaml:1:3: error: `as` is missing
        """)
  }
}
