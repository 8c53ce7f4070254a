import Diagnostics
import Foundation

/// Theil's T of some amounts, and how much of it lies between and within classes.
public struct Theil: Hashable, Sendable {
  /// The part of one class.
  public struct Part: Hashable, Sendable {
    /// The class.
    public let name: String
    /// Its share of the whole amount.
    public let amount: Double
    /// Its share of all weight.
    public let population: Double
    /// The index within it.
    public let within: Double
  }

  /// Between + within; 0 when all have the same per head, at most ln(1/least weight share).
  public let total: Double
  /// What the classes' means alone explain: policy design.
  public let between: Double
  /// What is left inside of the classes.
  public let within: Double
  /// The classes in the order of their names.
  public let parts: [Part]
}

/// Theil's T of amounts (not per head) with the weight of each unit (people; equal when none are given), decomposed by
/// the class of each unit (one class when none are given).
///
/// T = Σ s_i ln(s_i / p_i) = Σ_g S_g ln(S_g / P_g) + Σ_g S_g T_g with s the share of the amount and p that of the
/// weight; 0·ln 0 = 0 (Theil 1967; Shorrocks 1980).
/// - Throws: fewer than two units, negative amounts, weights not above zero, an amount of zero in total, lists of
///   different length, or a value that is not finite.
public func theil(
  _ amounts: [Double], weights: [Double]? = nil, classes: [String]? = nil
) throws(Refusal) -> Theil {
  let measure = Wording("泰尔指数", en: "Theil index")
  let weights = weights ?? [Double](repeating: 1, count: amounts.count)
  let classes = classes ?? [String](repeating: "", count: amounts.count)
  try requireEqualCounts([amounts.count, weights.count, classes.count], for: measure)
  try requireFinite(amounts + weights, for: measure)
  try requireNonNegative(amounts, for: measure)
  try requireCount(amounts.count, atLeast: 2, for: measure)
  guard weights.allSatisfy({ $0 > 0 }) else {
    throw Refusal(Wording("泰尔指数的权数须大于0", en: "the weights of the Theil index must be above 0"))
  }
  let whole = amounts.reduce(0, +)
  try requirePositive(total: whole, for: measure)
  let people = weights.reduce(0, +)
  let members = Dictionary(grouping: amounts.indices) { classes[$0] }
  let parts = members.keys.sorted().map { name in
    part(name, members[name] ?? [], amounts, weights, whole: whole, people: people)
  }
  let between = parts.reduce(0) { $0 + term($1.amount, $1.population) }
  let within = parts.reduce(0) { $0 + $1.amount * $1.within }
  let total = zip(amounts, weights).reduce(0) { $0 + term($1.0 / whole, $1.1 / people) }
  return Theil(total: max(0, total), between: max(0, between), within: max(0, within), parts: parts)
}

private func part(
  _ name: String, _ members: [Int], _ amounts: [Double], _ weights: [Double], whole: Double, people: Double
) -> Theil.Part {
  let amount = members.reduce(0) { $0 + amounts[$1] }
  let weight = members.reduce(0) { $0 + weights[$1] }
  // A class without any amount has no spread inside.
  let within = amount > 0 ? members.reduce(0) { $0 + term(amounts[$1] / amount, weights[$1] / weight) } : 0
  return Theil.Part(name: name, amount: amount / whole, population: weight / people, within: max(0, within))
}

/// s·ln(s/p) with its limit 0 at s = 0.
private func term(_ share: Double, _ population: Double) -> Double {
  share > 0 ? share * log(share / population) : 0
}
