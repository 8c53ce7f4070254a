import Documents
import Formats

extension ChannelDefinition {
  /// What a guide is called without a title of its own, as `config.fieldTitle` wants it: `Mean of price` and
  /// `date (year-month)`, `MEAN(price)` for `functional`, or the field alone for `plain`.
  ///
  /// - Parameter countTitle: how many rows there are, where the configuration does not say how to call that.
  public func defaultTitle(_ configuration: Configuration, countTitle: String = "Count of Records") -> String {
    switch configuration.values["fieldTitle"]?.string {
    case "functional": functionalTitle
    case "plain": field ?? ""
    default: verbalTitle(countTitle: configuration.values["countTitle"]?.string ?? countTitle)
    }
  }

  private func verbalTitle(countTitle: String) -> String {
    let name = field ?? ""
    switch aggregate {
    case .operation("count"): return countTitle
    case .argmin(let other): return "\(name) for min \(other)"
    case .argmax(let other): return "\(name) for max \(other)"
    case .operation, .exponential, nil: break
    }
    if isBinning { return "\(name) (binned)" }
    if let units { return "\(name) (\(units))" }
    if let aggregate { return "\(aggregate.name.prefix(1).uppercased())\(aggregate.name.dropFirst()) of \(name)" }
    return name
  }

  private var functionalTitle: String {
    let function: String? =
      switch aggregate {
      case .argmin: "argmin"
      case .argmax: "argmax"
      case .some(let aggregate): aggregate.name
      case nil: units?.replacing("-", with: "") ?? (isBinning ? "bin" : nil)
      }
    return function.map { "\($0.uppercased())(\(field ?? "*"))" } ?? field ?? ""
  }

  /// The parts of the unit of time into which the field is cut.
  private var units: String? {
    timeUnit.flatMap { $0.isBinned ? nil : $0.parts.map(\.rawValue).joined(separator: "-") }
  }
}
