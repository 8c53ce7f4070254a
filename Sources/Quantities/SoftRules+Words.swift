public import Diagnostics

extension SoftRules {
  /// The rules in words, for a note under what is drawn by them: 软界：超至首位进一，近自90%，约±5%.
  public var words: Wording {
    let steps = DecimalNumber(nearest: overSteps)?.digits ?? ""
    let nearly = Self.percent(nearlyShare)
    let about = Self.percent(aboutShare)
    let isOne = overSteps == 1
    return Wording(
      "软界：超至首位进\(isOne ? "一" : steps)，近自\(nearly)，约±\(about)",
      en: "soft bounds: over up to \(isOne ? "one step" : "\(steps) steps") of the leading digit, "
        + "nearly from \(nearly), about ±\(about)")
  }

  private static func percent(_ share: Double) -> String { (DecimalNumber(nearest: share * 100)?.digits ?? "") + "%" }
}
