import Diagnostics
import Foundation

/// The states of runs in words.
enum RunWords {
  /// What became of a run, and why: `skipped: the run of 2024-06-05 08:00 had not ended`.
  static func outcome(_ run: RunRecord, in zone: TimeZone) -> Wording {
    let state = state(run.state)
    if run.state == .gate {
      let missing = run.detail ?? ""
      return Wording("等待报送：\(missing)", en: "waits for reports of \(missing)")
    }
    guard let reason = run.reason, let words = words(reason, run, zone) else { return state }
    return Wording("\(state.chinese)：\(words.chinese)", en: "\(state.english): \(words.english)")
  }

  /// A state alone.
  static func state(_ state: RunRecord.State) -> Wording {
    switch state {
    case .waiting: Wording("等待", en: "waiting")
    case .running: Wording("运行中", en: "running")
    case .gate: Wording("等待报送", en: "waits for reports")
    case .retry: Wording("将重试", en: "will be tried again")
    case .succeeded: Wording("成功", en: "succeeded")
    case .failed: Wording("失败", en: "failed")
    case .timedOut: Wording("超时", en: "timed out")
    case .skipped: Wording("跳过", en: "skipped")
    case .missed: Wording("错过", en: "missed")
    case .interrupted: Wording("中断", en: "interrupted")
    }
  }

  private static func words(_ reason: RunRecord.Reason, _ run: RunRecord, _ zone: TimeZone) -> Wording? {
    let detail = run.detail ?? ""
    switch reason {
    case .previousRun:
      let other = Int(detail).map { LocalTime.text($0, in: zone) } ?? detail
      return Wording("\(other) 的运行尚未结束", en: "the run of \(other) had not ended")
    case .replaced: return Wording("被下一次运行取代", en: "the next run took its place")
    case .notRunning: return Wording("当时服务没有运行", en: "the service was not running")
    case .laterRun: return Wording("当时服务没有运行，由后一次运行代替", en: "the service was not running; a later run stands for it")
    case .gateClosed: return Wording("尚未报送：\(detail)", en: "not reported: \(detail)")
    case .unchanged: return Wording("没有变化", en: "nothing has changed")
    case .removed: return Wording("已从 shanhai.yml 中删除", en: "no longer in shanhai.yml")
    case .locked: return Wording("另一个生成正在进行", en: "another build was running")
    case .exitStatus:
      if !detail.isEmpty { return BothLanguages.wording(detail) }
      return run.status.map { Wording("退出状态 \($0)", en: "exit status \($0)") }
    case .timeout:
      // The state says it, unless it is tried again.
      return run.state == .timedOut ? nil : Wording("超时", en: "timed out")
    case .died: return Wording("服务或机器意外终止", en: "the service or the machine died")
    case .stopped: return Wording("服务被停止", en: "the service was stopped")
    case .notStarted: return BothLanguages.wording(detail)
    }
  }
}

/// A message in both languages in one text of the history: it is written by one reader's program and read by another's.
enum BothLanguages {
  private static let separator = "\n"

  /// Both, one a line.
  static func text(_ wording: Wording) -> String { wording.chinese + separator + wording.english }

  /// What a text says; one without a second line, such as a program's last words, says the same in both.
  static func wording(_ text: String) -> Wording {
    let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
    return Wording(lines.first ?? text, en: lines.last ?? text)
  }
}
