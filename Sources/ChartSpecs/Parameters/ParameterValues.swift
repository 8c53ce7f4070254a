public import Tables
public import Transforms

/// What the parameters of a definition are before anyone has touched the chart.
public struct ParameterValues: Hashable, Sendable {
  /// The values that expressions read, by name; of a selection, the values of each field that it selects.
  public var values: [String: Value]
  /// What the selections hold.
  public var selections: [String: Selection]
  /// What is selected in legends, by the field that they explain; the others of its values are dimmed.
  public var chosenInLegends: [String: [Value]] = [:]

  /// These values and selections.
  public init(_ values: [String: Value] = [:], selections: [String: Selection] = [:]) {
    (self.values, self.selections) = (values, selections)
  }
}
