import Diagnostics
import Formats
import Tables

/// The words for a missing value.
let noData = Wording("无数据", en: "no data")

/// A value as it is printed when no format is given; moments as the day in the report's time zone.
func printed(_ value: Value, _ context: ReportContext) -> String {
  switch value {
  case .null: return noData.text(in: context.language)
  case .boolean(let flag): return Wording(flag ? "是" : "否", en: flag ? "yes" : "no").text(in: context.language)
  case .number(let number):
    let text = plainText(number)
    return text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text
  case .string(let text): return text
  case .instant(let time):
    return TimeFormat("%Y-%m-%d")?.string(time, zone: timeZone(context.zone)) ?? ""
  case .list(let values):
    return values.map { printed($0, context) }.joined(separator: context.language == .chinese ? "、" : ", ")
  case .object: return value.dump()
  }
}
