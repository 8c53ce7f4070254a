import Assistance
import Diagnostics
import Tables

extension LedgerViews {
  /// The cells of a stage: every rate stands beside the words of its own fraction, `支出/拨付`.
  func stageCells(_ line: StageLine, order: Int, unit: LocalizedName) -> Cells {
    func words(_ value: Double?) -> Value { cell(value.map { printing.amount($0, unit: unit) }) }
    let stage = line.label.text(in: language)
    let base = line.base?.text(in: language)
    let percent = line.share.map(printing.percent)
    let fraction = base.map { "\(stage)/\($0)" }
    return [
      ("stage_id", .string(line.rate.stage)), ("stage", .string(stage)), ("stage_order", cell(order)),
      ("amount", cell(line.amount)), ("amount_text", words(line.amount)), ("rate_id", .string(line.rate.id)),
      ("rate_name", .string(line.rate.label.text(in: language))), ("base_id", cell(line.rate.base)),
      ("base", cell(base)), ("base_amount", cell(line.baseAmount)), ("base_text", words(line.baseAmount)),
      ("rate", cell(line.share)), ("rate_text", cell(percent)), ("fraction", cell(fraction)),
      ("rate_with_base", cell(percent.flatMap { percent in fraction.map { bracketed($0, percent) } })),
      ("is_main", .boolean(line.rate.isMain)), ("exceeds_base", .boolean(line.exceedsBase)),
      ("remark", cell(printing.remark(line.remarks))),
    ]
  }

  /// `63.0%（支出/拨付）`.
  private func bracketed(_ fraction: String, _ percent: String) -> String {
    language == .chinese ? "\(percent)（\(fraction)）" : "\(percent) (\(fraction))"
  }
}
