public import Diagnostics
import Measures
public import Quantities

/// The sum of some figures, or why there is none and what to do instead.
public enum FactTotal: Hashable, Sendable {
  /// Their sum.
  case sum(FactSum)
  /// For ratios, which do not add: the sum of their numerators divided by the sum of their denominators.
  case ratio(FactSum)
  /// Adding would make a number without meaning. The words name the indicator and say what to do instead.
  case refused(Wording)
}

/// A sum of figures with what went into it.
public struct FactSum: Hashable, Sendable {
  /// The sum as an interval; its words follow its parts: all only bounded below give `超`, any other approximate one
  /// gives `约`, otherwise it is as good as its digits.
  public let quantity: Quantity
  /// How many figures were added.
  public let count: Int
  /// The time that they cover together.
  public let period: Period
  /// Figures that were left out because another one contains or repeats them.
  public let leftOut: [String]
}

extension AssistanceData {
  /// Adds figures, after checking that their sum means something.
  ///
  /// Their indicator, unit, programme, status, accumulation, definition and period must be known and the same; months of
  /// a flow may differ when each subject has all of them without a gap. Parts of a whole in the list, however far up and
  /// whatever lies between, and repetitions are left out. Of stocks and cumulative counts no two times are added, of
  /// pairs and places no two levels. Ratios become Σ numerators ÷ Σ denominators where the dictionary names both and the
  /// figures are there.
  ///
  /// ```swift
  /// data.total(of: data.facts.filter { $0.indicator == "projects" && $0.partOf == "S3-008" })  // 79个
  /// ```
  public func total(of facts: [Fact]) -> FactTotal {
    do throws(Refusal) {
      return try FactAddition(data: self, facts: facts).total()
    } catch {
      return .refused(error.reason)
    }
  }
}
