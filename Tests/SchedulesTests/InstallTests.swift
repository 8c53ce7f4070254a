import Foundation
import Testing

@testable import Schedules

struct InstallTests {
  private func folder(_ schedules: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("shanhai.yml", "title: 月报\ntimezone: Asia/Shanghai\nschedules:\n\(schedules)\n")
    return folder
  }

  private func crontab(_ schedules: String, user: String? = nil, zone: String = "Asia/Shanghai") throws -> [String] {
    let folder = try folder(schedules)
    let zone = TimeZone(identifier: zone) ?? .gmt
    let text = try Crontab(folder: folder.path, program: "/opt/my shanhai", user: user, zone: zone).text
    return text.replacing(folder.path, with: "/srv/p").split(separator: "\n").dropFirst(2).map(String.init)
  }

  @Test func whatCronKnowsGetsItsOwnTimes() throws {
    #expect(
      try crontab("  - {name: weekly, cron: '30 7 * * mon'}") == [
        "# weekly: 30 7 * * mon in Asia/Shanghai",
        "30 7 * * mon '/opt/my shanhai' schedule run --once weekly --if-due -C /srv/p",
      ])
    #expect(
      try crontab("  - {name: weekly, cron: '30 7 * * mon'}", user: "reports").last
        == "30 7 * * mon reports '/opt/my shanhai' schedule run --once weekly --if-due -C /srv/p")
  }

  @Test func whatCronDoesNotKnowIsAskedOften() throws {
    #expect(
      try crontab("  - {name: last, cron: '10 8 L * *', working-day: previous}") == [
        "# last: 10 8 L * * in Asia/Shanghai",
        "# Asked often, runs when due, because of an expression that cron(5) does not know, working days.",
        "10 * * * * '/opt/my shanhai' schedule run --once last --if-due -C /srv/p",
      ])
    #expect(
      try crontab("  - {name: a, cron: '0 8 * * *'}", zone: "Asia/Kolkata").dropFirst() == [
        "# Asked often, runs when due, because of another time zone.",
        "*/15 * * * * '/opt/my shanhai' schedule run --once a --if-due -C /srv/p",
      ])
  }

  @Test func theUnitRunsTheServiceAndMayWriteOnlyTheProject() throws {
    let folder = try folder("  - {name: a, cron: '0 8 * * *'}")
    let unit = try SystemdUnit(folder: folder.path, program: "/opt/my shanhai/100%", user: "reports").text
      .replacing(folder.path, with: "/srv/p")
    for line in [
      "Description=Shanhai schedules: 月报", "User=reports", "WorkingDirectory=/srv/p",
      #"ExecStart="/opt/my shanhai/100%%" schedule run -C /srv/p"#, "ReadWritePaths=/srv/p", "NoNewPrivileges=yes",
      "ProtectSystem=strict", "KillMode=mixed",
      "#   find '/srv/p/.shanhai-output' -name health.json -mmin -2 | grep -q .",
    ] {
      #expect(unit.split(separator: "\n").contains(Substring(line)), "\(line)")
    }
  }
}
