import Formats

extension ChannelDefinition {
  /// What a guide is called without a title of its own: `Mean of price`, `price (binned)`, `date (year-month)`.
  public func defaultTitle(countTitle: String) -> String {
    let name = field ?? ""
    switch aggregate {
    case .operation("count"): return countTitle
    case .argmin(let other): return "\(name) for min \(other)"
    case .argmax(let other): return "\(name) for max \(other)"
    case .operation, .exponential, nil: break
    }
    if isBinning { return "\(name) (binned)" }
    if let timeUnit, !timeUnit.isBinned {
      return "\(name) (\(timeUnit.parts.map(\.rawValue).joined(separator: "-")))"
    }
    if let aggregate { return "\(aggregate.name.prefix(1).uppercased())\(aggregate.name.dropFirst()) of \(name)" }
    return name
  }
}
