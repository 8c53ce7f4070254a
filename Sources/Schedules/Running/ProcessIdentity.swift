import Foundation

/// A process in a way that still recognises it after the number has been given to another one.
///
/// Numbers of processes are used again, after a restart of the machine within minutes: the machine's boot and the
/// process's start say whether it is the same one.
struct ProcessIdentity: Hashable {
  let pid: Int32
  /// Which start of the machine; empty where the system does not say.
  let boot: String
  /// When the process began, in ticks since the start of the machine; empty where the system does not say.
  let start: String

  /// The process that has a number now.
  init(of pid: Int32) {
    self.pid = pid
    boot = Self.boot
    start = Self.start(of: pid) ?? ""
  }

  /// The process that a text names.
  init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let pid = Int32(parts[0]), pid > 1 else { return nil }
    self.pid = pid
    boot = parts[1]
    start = parts[2]
  }

  /// The notation that can be read back.
  var text: String { "\(pid) \(boot) \(start)" }

  /// Whether it still runs.
  var isAlive: Bool {
    guard kill(pid, 0) == 0 || errno == EPERM else { return false }
    return boot == Self.boot && start == Self.start(of: pid) ?? ""
  }

  private static var boot: String {
    let text = FileManager.default.contents(atPath: "/proc/sys/kernel/random/boot_id")
    return text.map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) } ?? ""
  }

  /// The 22nd field of `/proc/PID/stat`; a zombie has ended. The second field is a name in parentheses that may hold
  /// anything.
  private static func start(of pid: Int32) -> String? {
    guard let data = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { return nil }
    let text = String(decoding: data, as: UTF8.self)
    guard let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > 19, fields[0] != "Z" else { return "ended" }
    return String(fields[19])
  }
}
