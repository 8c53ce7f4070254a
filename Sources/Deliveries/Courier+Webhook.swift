extension Courier {
  func post(_ message: Message, to target: WebhookTarget, now: Int) throws(DeliveryProblem) {}
}
