import Diagnostics

/// One stage with its amount and its rate on the base, for a row of a stage table.
struct StageLine {
  let rate: StageRate
  let label: Wording
  let base: Wording?
  let amount: Double?
  let baseAmount: Double?
  let share: Double?
  /// Whether a part of it holds more than its base.
  var exceedsBase = false
  let remarks: [Wording]
}
