import Tables

extension LedgerViews {
  /// The fields of a view in their order: an empty view has them too, so that a report without overdue projects is no
  /// report with an error.
  static func fields(of name: String) -> [String] {
    switch name {
    case "targets-progress", "latest-progress": scope + progress
    case "funds-stages": scope + ["year", "level_id", "level", "is_level_sum", "batches"] + stage
    case "project-stages": scope + stage + ["at_stage", "investment", "money", "as_of", "as_of_text"]
    case "overdue": scope + overdue
    case "scorecard-result": scope + scorecard
    default: []
    }
  }

  /// A table of these fields without rows.
  static func emptyTable(_ name: String) -> Table {
    Table(fields(of: name).map { ($0, Column([])) }, rowCount: 0)
  }

  private static let scope = [
    "scope_id", "group_id", "pairing_id", "pairing", "is_total", "programme_id", "programme",
  ]

  private static let progress = [
    "indicator_id", "indicator", "dimension_id", "unit", "year", "month", "date", "date_text", "is_latest", "target",
    "target_text", "in_month", "in_month_text", "actual", "actual_text", "rate", "rate_text", "pace", "pace_text",
    "expected", "gap", "gap_text", "off_scale", "status_id", "status", "row_unit", "target_number", "in_month_number",
    "actual_number", "sentence", "curve_id", "revision", "remark",
    "source", "note",
  ]

  private static let stage = [
    "stage_id", "stage", "stage_order", "amount", "amount_text", "rate_id", "rate_name", "base_id", "base",
    "base_amount", "base_text", "rate", "rate_text", "fraction", "rate_with_base", "is_main", "exceeds_base", "remark",
  ]

  private static let overdue = [
    "id", "name", "category_id", "stage_id", "stage", "missing_id", "missing", "due", "due_text", "days", "as_of",
    "as_of_text", "sentence", "investment", "money", "responsible", "note",
  ]

  private static let scorecard = [
    "scheme", "year", "as_of", "as_of_text", "row_id", "is_sum", "group", "item", "measure_id", "unit", "target",
    "target_text", "actual", "actual_text", "row_unit", "target_number", "actual_number", "rate", "rate_text", "weight",
    "weight_text", "cap", "score", "score_text",
    "reason", "needs_reason", "remark",
  ]
}
