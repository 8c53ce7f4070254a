import Diagnostics

/// What the writer of a cell probably meant, for a value that is not of its type.
func cellHint(_ text: String, type: FieldType) -> Wording? {
  let trimmed = text.trimmingSpaces
  if trimmed != text, type.value(of: Array(trimmed.utf8)[...]) != nil {
    return Wording("去掉首尾的空格", en: "remove the spaces around it")
  }
  if ["-", "—", "——", "–", "…", "/", "N/A", "n/a", "NA", "NULL", "null", "无", "缺", "#N/A"].contains(trimmed) {
    return Wording(
      "没有数据就留空，或把 `\(trimmed)` 列入 `missingValues`",
      en: "leave the cell empty, or add `\(trimmed)` to `missingValues`")
  }
  switch type {
  case .number, .integer: return numberHint(trimmed, type: type)
  case .date, .datetime, .yearmonth, .year: return dateHint(trimmed, type: type)
  case .boolean(let trueValues, let falseValues):
    guard let yes = trueValues.first, let no = falseValues.first else { return nil }
    return Wording("写作 `\(yes)` 或 `\(no)`", en: "write `\(yes)` or `\(no)`")
  case .time: return Wording("写作 `15:00:00`", en: "write it like `15:00:00`")
  case .duration: return Wording("写作 `P1Y2M3DT4H`", en: "write it like `P1Y2M3DT4H`")
  case .geopoint: return Wording("先经度，后纬度：`120.7, 28.0`", en: "longitude first: `120.7, 28.0`")
  case .string, .object, .array, .list, .geojson, .any: return nil
  }
}

private func numberHint(_ text: String, type: FieldType) -> Wording? {
  let isInteger = if case .integer = type { true } else { false }
  let plain = text.withHalfWidthForms
  let digits = plain.filter { $0 != "," && $0 != " " && $0 != "'" }
  let isGrouped = digits != plain
  for (unit, factor) in [("万亿", 1e12), ("亿", 1e8), ("万", 1e4)] where digits.contains(unit) {
    let rest = String(digits.prefix(upTo: digits.firstRange(of: unit)?.lowerBound ?? digits.endIndex))
    guard !isGrouped, let number = NumberReading.number(Array(rest.utf8)[...]) else { break }
    let value = brief(number * factor)
    return Wording(
      "不写单位“\(unit)”:\(rest)\(unit)写作 `\(value)`，或把单位写进列名",
      en: "leave out the unit: write `\(value)`, or put the unit into the name of the column")
  }
  if digits.hasSuffix("%") {
    return Wording("去掉 `%`，或声明 `\"bareNumber\": false`", en: "remove the `%`, or declare `\"bareNumber\": false`")
  }
  if let first = digits.first,
    "近超约逾".contains(first) || digits.contains("多") || digits.contains("余") || digits.contains("~")
  {
    return Wording("概数不能写成一个数：分成下界和上界两列", en: "a rough number is no number: give its bounds in two columns")
  }
  if isGrouped {
    let isNumber = NumberReading.number(Array(digits.utf8)[...]) != nil
    return isNumber
      ? Wording("去掉千位分隔符，写作 `\(digits)`", en: "remove the thousands separators: write `\(digits)`")
      : Wording("去掉千位分隔符和单位", en: "remove the thousands separators and the unit")
  }
  if plain != text, NumberReading.number(Array(plain.utf8)[...]) != nil {
    return Wording("改用半角数字，写作 `\(plain)`", en: "use half-width digits: write `\(plain)`")
  }
  if isInteger, NumberReading.number(Array(plain.utf8)[...]) != nil {
    return Wording(
      "整数不带小数；允许小数就把类型改为 `number`", en: "a whole number has no decimals; if they may stand, make the type `number`")
  }
  return nil
}

private func dateHint(_ text: String, type: FieldType) -> Wording? {
  let plain = text.withHalfWidthForms
  let parts = plain.split { !$0.isASCIIDigit }.map { Int($0) ?? 0 }
  let isWritten = plain.allSatisfy { $0.isASCIIDigit || "-/.年月日号 ".contains($0) }
  guard isWritten, let year = parts.first else { return nil }
  if parts.count == 3, (1...12).contains(parts[1]), (1000...9999).contains(year) {
    let last = TimeReading.dayCount(year: year, month: parts[1])
    if parts[2] > last, parts[2] <= 31 {
      return Wording("\(year) 年 \(parts[1]) 月只有 \(last) 天", en: "month \(parts[1]) of \(year) has \(last) days")
    }
    return isoHint([year, parts[1], parts[2]], type: type)
  }
  if parts.count == 1, plain.count == 8, (1900...2199).contains(year / 10_000) {
    return isoHint([year / 10_000, year / 100 % 100, year % 100], type: type)
  }
  if case .date = type, parts.count == 1, plain.count == 5, (20_000...80_000).contains(year) {
    return Wording(
      "像是电子表格的日期序号：把单元格格式改为日期再导出",
      en: "this looks like a spreadsheet's day number: format the cell as a date and export again")
  }
  if parts.count == 2, (1000...9999).contains(year), (1...12).contains(parts[1]) {
    if case .date = type {
      return Wording("写到日，或把类型改为 `yearmonth`", en: "write the day too, or make the type `yearmonth`")
    }
    return isoHint([year, parts[1]], type: type)
  }
  if parts.count == 1, (1000...9999).contains(year) {
    if case .year = type { return isoHint([year], type: type) }
    return Wording("写到日，或把类型改为 `year`", en: "write the day too, or make the type `year`")
  }
  return nil
}

/// The form of ISO 8601, if it is one of the type.
private func isoHint(_ parts: [Int], type: FieldType) -> Wording? {
  let count = if case .yearmonth = type { 2 } else if case .year = type { 1 } else { 3 }
  var iso = parts.prefix(count).map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
  if case .datetime = type { iso += "T00:00:00" }
  guard type.value(of: Array(iso.utf8)[...]) != nil else { return nil }
  return Wording("写作 `\(iso)`", en: "write `\(iso)`")
}

private func brief(_ value: Double) -> String {
  Int(exactly: value.rounded()).map(String.init) ?? String(value)
}

extension String {
  /// Without white space at both ends.
  var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// Full-width digits, signs, and letters (U+FF01 to U+FF5E) as their ASCII forms.
  var withHalfWidthForms: String {
    var result = ""
    for scalar in unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      result.unicodeScalars.append(isWide ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
    }
    return result.replacing("\u{3000}", with: " ")
  }

}
