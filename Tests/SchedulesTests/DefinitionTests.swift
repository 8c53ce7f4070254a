import Diagnostics
import Foundation
import Testing

@testable import Schedules

struct DefinitionTests {
  @Test func readsAllKeys() throws {
    let found = try schedules(
      """
      - name: monthly
        cron: "0 8 5 * *"
        timezone: Asia/Urumqi
        working-day: next
        period: previous-month
        build: [comparison, city/yueqing]
        lang: en
        set: {issuer: 对口办, year: 2024, draft: false}
        strict: true
        concurrency: replace
        timeout: 30m
        retry: {attempts: 5, delay: 1m, factor: 3, limit: 1h}
        catch-up: all
        gates:
          reported: {table: monthly, field: helper_id, period: month, all: [yueqing, taizhou]}
          waiver: {after: 3d, text: 未报送的按上月数列示}
          unchanged: skip
        deliveries: [archive]
      """, targets: ["comparison", "city"], deliveries: ["archive"])
    let monthly = try #require(found.first)
    #expect(monthly.zone.identifier == "Asia/Urumqi")
    #expect(monthly.targets == ["comparison", "city/yueqing"])
    #expect(monthly.language == .english)
    #expect(monthly.settings.map { "\($0.key)=\($0.value)" } == ["issuer=对口办", "year=2024", "draft=false"])
    #expect(monthly.isStrict)
    #expect(monthly.concurrency == .replace)
    #expect(monthly.timeout == 1800)
    #expect(monthly.catchUp == .all)
    #expect((1...5).map(monthly.retry.wait) == [60, 180, 540, 1620, 3600])
    #expect(monthly.gates.reported?.all == ["yueqing", "taizhou"])
    #expect(monthly.gates.waiver == .init(after: 259_200, text: "未报送的按上月数列示"))
    #expect(monthly.gates.skipsUnchanged)
  }

  @Test func whatIsLeftOutIsSensible() throws {
    let found = try #require(try schedules("- {name: 每日, cron: '@daily'}").first)
    #expect(found.zone.identifier == "Asia/Shanghai")
    #expect(found.targets.isEmpty)
    #expect(found.language == .chinese)
    #expect(found.concurrency == .forbid)
    #expect(found.timeout == 7200)
    #expect(found.retry == .init(attempts: 3, delay: 60, factor: 2, limit: 3600))
    #expect(found.catchUp == .latest)
    #expect(found.gates == .init())
  }

  @Test func aListIsNeeded() {
    #expect(faults("{name: a}") == ["shanhai.yml:1:1: error: `schedules` must be an array, found an object"])
  }

  @Test func nameAndTimeAreNeeded() {
    #expect(
      faults("- {period: previous-month}") == [
        "shanhai.yml:1:3: error: `name` is missing", "shanhai.yml:1:3: error: `cron` is missing",
      ])
  }

  @Test func namesAreUniqueAndPlain() {
    #expect(
      faults("- {name: a, cron: '@daily'}\n- {name: a, cron: '@daily'}")
        == ["shanhai.yml:2:10: error: two schedules are named `a`"])
    #expect(
      faults("- {name: a/b, cron: '@daily'}") == [
        """
        shanhai.yml:1:10: error: `a/b` cannot be the name of a schedule
          hint: names are made of letters, digits, `-`, `_` and `.`
        """
      ])
  }

  @Test func misspeltKeysAndChoicesAreSaid() {
    #expect(
      faults("- {name: a, cron: '@daily', timeot: 3m}") == [
        "shanhai.yml:1:29: error: unknown key `timeot`\n  hint: did you mean `timeout`?"
      ])
    #expect(
      faults("- {name: a, cron: '@daily', concurrency: forbidden}") == [
        "shanhai.yml:1:42: error: `concurrency` cannot be `forbidden`\n  hint: did you mean `forbid`?"
      ])
    #expect(
      faults("- {name: a, cron: '@daily', timezone: Asia/Shangai}") == [
        "shanhai.yml:1:39: error: unknown time zone `Asia/Shangai`\n  hint: did you mean `Asia/Shanghai`?"
      ])
  }

  @Test func timesSayTheirUnit() {
    #expect(
      faults("- {name: a, cron: '@daily', timeout: 30}") == [
        """
        shanhai.yml:1:38: error: `timeout` must be a length of time, found the number 30
          hint: such as `30m`, `1h30m` or `3d`
        """
      ])
  }

  @Test func attemptsAreCounted() {
    #expect(
      faults("- {name: a, cron: '@daily', retry: {attempts: 0, delay: 1m}}")
        == ["shanhai.yml:1:47: error: `attempts` must be a whole number from 1 to 100"])
  }

  @Test func targetsAndChannelsAreKnown() {
    #expect(
      faults(
        "- {name: a, cron: '@daily', build: [comparson], deliveries: [grup]}", targets: ["comparison", "city"],
        deliveries: ["group"])
        == [
          "shanhai.yml:1:37: error: there is no target `comparson`\n  hint: did you mean `comparison`?",
          "shanhai.yml:1:62: error: `deliveries` has no `grup`\n  hint: did you mean `group`?",
        ])
    #expect(
      faults("- {name: a, cron: '@daily', build: comparison}", targets: ["comparison"])
        == ["shanhai.yml:1:36: error: `build` must be an array, found the text `comparison`"])
  }

  @Test func settingsAreTexts() {
    #expect(
      faults("- {name: a, cron: '@daily', set: {issuer: [x]}}")
        == ["shanhai.yml:1:43: error: `issuer` must be a text or a number, found an array"])
  }

  @Test func aGateNeedsAPeriod() {
    #expect(
      faults("- {name: a, cron: '@daily', gates: {reported: {table: t, field: f, period: p, all: [x]}}}") == [
        """
        shanhai.yml:1:47: error: `reported` needs a period, and this schedule has no `period`
          hint: write `period: previous-month`, for example
        """
      ])
    #expect(
      faults(
        "- {name: a, cron: '@daily', period: previous-day, gates: {reported: {table: t, field: f, period: p, all: []}}}"
      )
        == ["shanhai.yml:1:106: error: `all` must not be empty"])
  }

  @Test func aWaiverNeedsAGate() {
    #expect(
      faults("- {name: a, cron: '@daily', gates: {waiver: {after: 3d}}}")
        == ["shanhai.yml:1:45: error: `waiver` needs `reported` beside it"])
  }
}
