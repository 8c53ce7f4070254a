extension Courier {
  func copy(_ message: Message, to target: FolderTarget) throws(DeliveryProblem) {}
}
