import Diagnostics
import Tables

extension AssistanceData {
  /// How far the other figures of its indicator compare with this one, the best first.
  func grades(of fact: Fact) -> [Explanation.Line] {
    []
  }
}
