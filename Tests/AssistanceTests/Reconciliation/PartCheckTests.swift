import Diagnostics
import Testing

@testable import Assistance

@Suite struct PartCheckTests {
  /// 1.5亿 is at most 1.55亿, and 5.01亿 at least 5.005亿.
  @Test func aPartWithinItsWholePasses() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|part_of
      A|5.01亿元|funds|shaoxing-leshan|501000000|500500000|501500000|rounded|
      B|1.5亿元|paid|yuecheng-mabian|150000000|145000000|155000000|rounded|A
      """
    let words = try ReconciledPackage.findings(facts, passes: true)
    #expect(words == ["pass part B A: 分项1.5亿元不超过总数5.01亿元"])
    #expect(
      try ReconciledPackage.findings(facts, .english, passes: true) == [
        "pass part B A: the part, 150 million yuan, does not exceed the whole, 501 million yuan"
      ])
  }

  /// The least of 6亿 is 5.95亿, which is 9350万 more than 5.015亿, the most of 5.01亿.
  @Test func aPartAboveItsWholeIsAnError() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|part_of
      A|5.01亿元|funds|shaoxing-leshan|501000000|500500000|501500000|rounded|
      B|6亿元|paid|yuecheng-mabian|600000000|595000000|605000000|rounded|A
      """
    #expect(
      try ReconciledPackage.findings(facts) == ["error part B A: 分项6亿元大于总数5.01亿元，至少多9350万元"])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "error part B A: the part, 600 million yuan, exceeds the whole, 501 million yuan, by at least 93.5 million yuan"
      ])
  }

  /// 5.02亿 may be 5.015亿, and so may 5.01亿: the digits contradict each other, the bounds do not.
  @Test func aPartAboveItsWholeWithinBoundsIsAWarning() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|part_of
      A|5.01亿元|funds|shaoxing-leshan|501000000|500500000|501500000|rounded|
      B|5.02亿元|paid|yuecheng-mabian|502000000|501500000|502500000|rounded|A
      """
    #expect(
      try ReconciledPackage.findings(facts) == ["warning part B A: 分项5.02亿元大于总数5.01亿元，但上下限相交"])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "warning part B A: the part, 502 million yuan, exceeds the whole, 501 million yuan, though their bounds overlap"
      ])
  }

  /// 近2000 is less than 2000, so it may be within 1990: what only its word suggests is a note.
  @Test func anApproximatePartAboveItsWholeIsANote() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|part_of
      A|1990人|jobs|yuecheng-mabian|1990|1990|1990|exact|
      B|近2000人|jobs-poverty|yuecheng-mabian|2000||2000|nearly|A
      """
    #expect(
      try ReconciledPackage.findings(facts) == ["note part B A: 分项近2000人大于总数1990人，但上下限相交"])
  }

  @Test func attendancesAreNoPartOfPersons() throws {
    let facts = """
      id|phrase|indicator|pairing|value|part_of
      A|100人|jobs|yuecheng-mabian|100|
      B|205人次|attendances|yuecheng-mabian|205|A
      """
    #expect(
      try ReconciledPackage.findings(facts) == [
        "warning part-unit B A: 分项以人次计，总数以人计：不可比较大小"
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "warning part-unit B A: the part is counted in attendances, its whole in persons: their sizes do not compare"
      ])
  }

  @Test func aPartOfAnotherProgrammeIsAWarning() throws {
    let facts = """
      id|phrase|indicator|pairing|programme|value|part_of
      A|100人|jobs|yuecheng-mabian|east-west|100|
      B|50人|jobs|shangyu-jingning|mountain-sea|50|A
      C|20人|jobs-poverty|shangyu-jingning|mountain-sea|20|A
      """
    #expect(
      try ReconciledPackage.findings(facts).filter { $0.contains("part-programme") } == [
        "warning part-programme B A: 分项属“山海协作”，总数属“东西部协作”",
        "note part-programme C A: 分项属“山海协作”，总数属“东西部协作”",
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english).first
        == "warning part-programme B A: the part belongs to “Mountain-Sea Cooperation”, its whole to “East-West Cooperation”"
    )
  }

  /// What is planned is not yet within what has been spent.
  @Test func aPlannedPartOfAnActualWholeIsAWarning() throws {
    let facts = """
      id|phrase|indicator|pairing|value|status|part_of
      A|8500万元|funds|yuecheng-mabian|85000000|actual|
      B|1000万元|funds|yuecheng-mabian|10000000|planned|A
      """
    #expect(try ReconciledPackage.findings(facts) == ["warning part-status B A: 分项为计划数，总数为实际数"])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "warning part-status B A: the part is planned, its whole actual"
      ])
  }

  @Test func aPartOutsideThePeriodOfItsWhole() throws {
    let facts = """
      id|phrase|indicator|pairing|value|period_from|period_to|period_status|part_of
      A|300万元|funds|yuecheng-mabian|3000000|2021-01-01|2023-12-31|stated|
      B|100万元|paid|yuecheng-mabian|1000000|2020-01-01|2020-12-31|stated|A
      C|100万元|paid|yuecheng-mabian|1000000|2022-01-01|2024-12-31|inferred|A
      D|100万元|paid|yuecheng-mabian|1000000||2022-12-31|stated|A
      """
    #expect(
      try ReconciledPackage.findings(facts).filter { $0.contains("part-period") } == [
        "warning part-period B A: 分项期间（2020年）超出总数期间（2021—2023年）",
        "note part-period C A: 分项期间（2022—2024年）超出总数期间（2021—2023年）；期间系推断",
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english).filter { $0.contains("part-period") } == [
        "warning part-period B A: the period of the part (2020) reaches outside that of its whole (2021–2023)",
        "note part-period C A: the period of the part (2022–2024) reaches outside that of its whole (2021–2023); "
          + "a period is inferred",
      ])
  }

  @Test func partsInACircleAreAnError() throws {
    let facts = """
      id|phrase|indicator|pairing|value|part_of
      A|100人|jobs|yuecheng-mabian|100|B
      B|50人|jobs-poverty|yuecheng-mabian|50|A
      """
    #expect(
      try ReconciledPackage.findings(facts).prefix(1) == ["error part-circle A B: 分项与总数互相包含"])
    #expect(
      try ReconciledPackage.findings(facts, .english).prefix(1) == [
        "error part-circle A B: the part and its whole contain each other"
      ])
  }
}
