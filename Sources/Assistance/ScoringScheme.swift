public import Measures

/// How an office scores: indicators with their weights and targets. Weights are always the user's.
public struct ScoringScheme: Hashable, Sendable {
  /// One indicator of a scheme.
  public struct Item: Hashable, Sendable {
    /// The indicator.
    public let indicator: String
    /// Its weight; those of a scheme add to 1 or to 100.
    public let weight: Double
    /// Which way it is better.
    public let direction: Direction
    /// What is to be reached, in the base unit; `nil` to score between the least and the greatest.
    public let target: Double?
    /// The greatest score of the item; 1 gives nothing for what exceeds the target.
    public let cap: Double
  }

  /// Its name, for print.
  public let name: String
  /// The indicators in their order.
  public let items: [Item]
}
