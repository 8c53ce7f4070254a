public import Diagnostics

/// A number computed from printed ones, with its own word: 超3000万元 and 721万元 make 超3721万元.
public struct DerivedQuantity: Hashable, Sendable {
  /// The number with what is guaranteed of it.
  public let quantity: Quantity
  /// What a chart draws: the parts' soft bounds put together; `nil` when a part has none.
  public let softBounds: ClosedRange<Double>?
  /// How many numbers it is made of.
  public let parts: Int
  /// How many of them are approximate.
  public let approximateParts: Int

  /// The note that goes with it: `含2个概数`; `nil` when no part is approximate.
  public var note: Wording? {
    guard approximateParts > 0 else { return nil }
    return Wording(
      "含\(approximateParts)个概数",
      en: "contains \(approximateParts) approximate figure\(approximateParts == 1 ? "" : "s")")
  }

  init(_ quantity: Quantity, softBounds: ClosedRange<Double>?, of parts: [Quantity]) {
    self.quantity = quantity
    self.softBounds = softBounds
    self.parts = parts.count
    self.approximateParts = parts.count { $0.qualifier.isApproximate }
  }
}
