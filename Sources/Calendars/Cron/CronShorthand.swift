/// The names that stand for whole expressions.
enum CronShorthand: String, CaseIterable {
  case yearly = "@yearly"
  case annually = "@annually"
  case monthly = "@monthly"
  case weekly = "@weekly"
  case daily = "@daily"
  case midnight = "@midnight"
  case hourly = "@hourly"

  /// The five fields that it stands for.
  var fields: String {
    switch self {
    case .yearly, .annually: "0 0 1 1 *"
    case .monthly: "0 0 1 * *"
    case .weekly: "0 0 * * 0"
    case .daily, .midnight: "0 0 * * *"
    case .hourly: "0 * * * *"
    }
  }
}
