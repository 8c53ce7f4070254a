import Diagnostics
import Foundation

/// A program that was started in a process group of its own, and the last of what it prints.
final class ChildProcess {
  /// How much of the output is kept.
  static let logLimit = 65_536

  let pid: Int32
  /// Where its output comes from; to be waited for.
  let output: Int32
  private var log: [UInt8] = []
  private var isCut = false
  /// Whether it has closed its output, and there is nothing to wait for.
  private(set) var isSilent = false

  /// Starts a program; its standard output and standard error go into one pipe, so that their order is kept.
  init(_ program: String, _ arguments: [String]) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Self.failure(program, errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    var pid: Int32 = 0
    let code = Self.spawn(program, arguments, output: ends[1], pid: &pid)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw Self.failure(program, code)
    }
    self.pid = pid
    output = ends[0]
  }

  deinit { close(output) }

  private static func spawn(
    _ program: String, _ arguments: [String], output: Int32, pid: inout Int32
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The service ignores the signals that it waits for; its children must not.
    var all = sigset_t()
    sigfillset(&all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    return posix_spawn(&pid, program, &actions, &attributes, &words, environ)
  }

  /// Takes what has been printed since the last call. A child that prints nothing more may still run.
  func read() {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Foundation.read(output, &buffer, buffer.count)
      guard count > 0 else {
        if count == 0 { isSilent = true }
        return
      }
      log += buffer[..<count]
      if log.count > Self.logLimit * 2 { cut() }
    }
  }

  /// The last of its output, from the beginning of a line.
  var text: String {
    cut()
    let kept = isCut ? log.drop { $0 != UInt8(ascii: "\n") }.dropFirst() : log[...]
    return String(decoding: kept, as: UTF8.self)
  }

  private func cut() {
    guard log.count > Self.logLimit else { return }
    log.removeFirst(log.count - Self.logLimit)
    isCut = true
  }

  /// The exit status once it has ended, or 128 and the signal that ended it.
  func reap() -> Int? {
    var status: Int32 = 0
    guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? Int(status >> 8) & 0xFF : 128 + Int(signal)
  }

  /// Sends a signal to it and all that it has started.
  func signal(_ number: Int32) { kill(-pid, number) }

  private static func failure(_ program: String, _ code: Int32) -> Failure {
    let reason = String(cString: strerror(code))
    return Failure(Wording("无法启动 `\(program)`：\(reason)", en: "cannot start `\(program)`: \(reason)"))
  }
}
