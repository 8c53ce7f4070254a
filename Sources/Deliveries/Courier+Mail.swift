extension Courier {
  func mail(_ message: Message, to target: MailTarget, now: Int) throws(DeliveryProblem) {}
}
