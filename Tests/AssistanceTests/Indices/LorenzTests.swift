import Diagnostics
import Tables
import Testing

@testable import Assistance

@Suite struct LorenzTests {
  /// The poorest per person is 己 with 78元: 50 of 264 万 persons and 3900 of 42800万元; then 庚 with 120元, 80 of 264 and
  /// 7500 of 42800.
  @Test func givesTheCurveByPerson() throws {
    #expect(
      try indexText(
        "lorenz:funds", ["per", "point", "subject", "value", "population", "amount", "gini"], rows: 11..<14)
          == """
          per       point  subject  value  population  amount  gini
          --------  -----  -------  -----  ----------  ------  ------
          常住人口  0      ·        ·      0           0       0.2265
          常住人口  1      东己→己  78     0.1894      0.0911  0.2265
          常住人口  2      东庚→庚  120    0.303       0.1752  0.2265

          """)
  }

  @Test func saysWhyThereIsNoCurve() throws {
    #expect(
      try indexText("lorenz:rate", ["n", "point", "gini", "remark"]) == """
        n  point  gini  remark
        -  -----  ----  --------------------------------------
        2  ·      ·     “到位率”不是可分的总量，不计份额类指标

        """)
  }

  @Test func knowsItsIndicators() throws {
    do {
      _ = try IndexPackage.view("lorenz:fund")
      Issue.record("found an indicator that does not exist")
    } catch let failure as Failure {
      #expect(failure.diagnostics.map { $0.message.text(in: .chinese) } == ["没有指标 `fund`"])
      #expect(failure.diagnostics.map { $0.hint?.text(in: .english) } == ["did you mean `funds`?"])
    }
  }
}
