import Foundation
import Synchronization

/// Ctrl-C and the polite end of a service: the build stops at the next target, and publishes nothing.
public enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Whether somebody asked to stop.
  static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Catches the interrupt and terminate signals from now on; the second of them ends the program at once.
  public static func watch() {
    for kind in [SIGINT, SIGTERM] {
      signal(kind) { _ in
        if Interruption.flag.exchange(true, ordering: .relaxed) { _exit(130) }
      }
    }
  }
}
