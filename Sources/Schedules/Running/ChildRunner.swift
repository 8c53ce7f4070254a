import Diagnostics
import Foundation

/// Runs each job as a child process: `shanhai schedule run --once NAME --due SECONDS -C FOLDER`.
///
/// A run that crashes, leaks or hangs takes nothing along with it, and can be ended from outside.
final class ChildRunner: JobRunner {
  private let program: String
  private let arguments: (RunRecord) -> [String]
  private var children: [(key: RunKey, child: ChildProcess)] = []

  init(program: String, arguments: @escaping (RunRecord) -> [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// The pipes to wait for.
  var outputs: [Int32] { children.filter { !$0.child.isSilent }.map(\.child.output) }

  func start(_ run: RunRecord, now: Int) throws(Failure) -> String {
    let child = try ChildProcess(program, arguments(run))
    children.append((run.key, child))
    return ProcessIdentity(of: child.pid).text
  }

  /// Takes what the children have printed, so that none of them waits for a full pipe.
  func read() { children.forEach { $0.child.read() } }

  func ended(now: Int) -> [RunEnd] {
    var ends: [RunEnd] = []
    for (key, child) in children {
      guard let status = child.reap() else { continue }
      child.read()
      // What it has started and left behind ends with it.
      child.signal(SIGKILL)
      ends.append(RunEnd(key: key, status: status, log: child.text))
      children.removeAll { $0.key == key }
    }
    return ends
  }

  func end(_ run: RunRecord, isForced: Bool) {
    let number = isForced ? SIGKILL : SIGTERM
    if let child = children.first(where: { $0.key == run.key })?.child {
      child.signal(number)
    } else if let process = run.process.flatMap(ProcessIdentity.init), process.isAlive {
      kill(-process.pid, number)
    }
  }

  func owns(_ key: RunKey) -> Bool { children.contains { $0.key == key } }

  func isAlive(_ process: String) -> Bool { ProcessIdentity(process)?.isAlive ?? false }
}
