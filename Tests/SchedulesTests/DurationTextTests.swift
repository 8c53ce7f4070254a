import Testing

@testable import Schedules

struct DurationTextTests {
  @Test(arguments: [
    ("30m", 1800), ("1h30m", 5400), ("3d", 259_200), ("90s", 90), ("2w", 1_209_600), ("1d12h", 129_600),
  ])
  func reads(_ text: String, _ seconds: Int) {
    #expect(DurationText.seconds(text) == seconds)
  }

  @Test(arguments: [
    "", "30", "m", "30 m", "30m1h", "1h1h", "0m", "-5m", "1.5h", "5M", "99999999999999999999s", "20w600w", "11000d",
  ])
  func refuses(_ text: String) {
    #expect(DurationText.seconds(text) == nil)
  }

  @Test func printsWhatItReads() {
    #expect(DurationText.text(5400) == "1h30m")
    #expect(DurationText.text(0) == "0s")
    #expect(DurationText.text(90_061) == "1d1h1m1s")
    #expect(DurationText.text(1_209_600) == "14d")
  }
}
