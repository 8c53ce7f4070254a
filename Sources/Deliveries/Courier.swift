/// Carries messages out: to folders, webhooks and mail servers.
///
/// It holds what a delivery needs from outside of `shanhai.yml`, so that nothing reads the environment by itself.
public struct Courier: Sendable {
  /// The project's folder, which relative paths start from.
  let folder: String
  /// Where secrets named by `env` are.
  let environment: [String: String]
  /// How long and how much.
  var limits = TransferLimits()

  /// A courier for a project.
  public init(folder: String, environment: [String: String]) {
    self.folder = folder
    self.environment = environment
  }

  /// Delivers one message once.
  ///
  /// - Parameter now: the time of signatures and dates, in seconds since 1970.
  /// - Throws: why it did not succeed.
  public func deliver(_ message: Message, by channel: Channel, now: Int) throws(DeliveryProblem) {
    switch channel.target {
    case .folder(let target): try copy(message, to: target)
    case .webhook(let target): try post(message, to: target, now: now)
    case .mail(let target): try mail(message, to: target, now: now)
    }
  }
}
