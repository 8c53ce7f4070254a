import Diagnostics

/// The files of spreadsheet programs. None is read: a sheet may have a merged head, a total above and notes below, and
/// only its owner knows which of it is the table.
enum WorkbookFormat: String, CaseIterable {
  case xlsx, xlsm, xlsb, xls, et, ods

  /// The format of a file that calls itself a text, by its first bytes: workbooks are ZIP archives or, the older ones,
  /// OLE compound files. No text begins like either.
  init?(contents: [UInt8]) {
    if contents.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .xlsx
    } else if contents.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .xls
    } else {
      return nil
    }
  }

  /// The error for a workbook that a descriptor names there.
  func named(at location: SourceLocation?) -> Failure {
    Failure(
      Wording("不读取电子表格文件（`\(rawValue)`）", en: "spreadsheet files (`\(rawValue)`) are not read"), at: location,
      hint: Self.hint)
  }

  /// The error for a workbook that stands in the place of a text.
  func found(in file: String) -> Failure {
    Failure(
      Wording(
        "文件像是电子表格（`\(rawValue)`）或压缩包，不是文本",
        en: "the file looks like a spreadsheet (`\(rawValue)`) or an archive, not like a text"),
      at: SourceLocation(file: file, line: 1, column: 1), hint: Self.hint)
  }

  private static let hint = Wording(
    "把工作表另存为 CSV（UTF-8）：表头一行，表下不留注",
    en: "save the sheet as CSV (UTF-8), with a head of one row and no notes below the table")
}
