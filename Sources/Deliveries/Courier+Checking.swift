public import Diagnostics
import Foundation

extension Courier {
  /// What would keep a channel from delivering, as far as that can be seen from here: secrets and certificates that are
  /// not there. For a service to say before its first run, not at night after it.
  public func check(_ plan: DeliveryPlan) -> [Diagnostic] {
    plan.channels.compactMap { channel in
      do throws(DeliveryProblem) {
        try check(channel.target)
        return nil
      } catch {
        return error.diagnostic(channel.name, at: channel.location)
      }
    }
  }

  private func check(_ target: Channel.Target) throws(DeliveryProblem) {
    switch target {
    case .folder: break
    case .webhook(let target):
      _ = try address(target)
      if let source = target.secret { _ = try secret(source) }
      try check(authorities: target.authorities)
    case .mail(let target):
      if let source = target.password { _ = try secret(source) }
      try check(authorities: target.authorities)
    }
  }

  private func check(authorities: String?) throws(DeliveryProblem) {
    guard let authorities, !FileManager.default.isReadableFile(atPath: ProjectPath.absolute(authorities, in: folder))
    else { return }
    throw DeliveryProblem(Wording("无法读取 `\(authorities)`", en: "cannot read `\(authorities)`"))
  }
}
