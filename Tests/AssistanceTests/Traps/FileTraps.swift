import DataPackages
import Diagnostics
import Foundation
import Tables
import Testing

/// Files as offices send them: in an old encoding, or saved from a workbook.
@Suite struct FileTraps {
  static let fields = ["序号", "结对", "到位", "支出", "项目数"]
  static let types = ["integer", "string", "number", "number", "integer"]

  /// A package of one table with these fields.
  func load(_ csv: [UInt8], encoding: String? = nil, missing: String = "", path: String = "台账.csv") throws(Failure)
    -> Table?
  {
    let fields = zip(Self.fields, Self.types).map { #"{"name": "\#($0)", "type": "\#($1)"}"# }
    let descriptor = """
      {"resources": [{"name": "ledger", "path": "\(path)",\(encoding.map { " \"encoding\": \"\($0)\"," } ?? "")
        "schema": {"missingValues": [\(missing)], "fields": [\(fields.joined(separator: ", "))]}}]}
      """
    let files = FileSource.memory(["datapackage.json": Array(descriptor.utf8), path: csv])
    return try loadPackage(at: "datapackage.json", from: files).tables["ledger"]
  }

  func faults(_ csv: [UInt8], missing: String = "", path: String = "台账.csv") -> String {
    do throws(Failure) {
      _ = try load(csv, missing: missing, path: path)
      return "read"
    } catch {
      return error.diagnostics.map { $0.text(in: .chinese) }.joined(separator: "\n")
    }
  }

  /// The bytes of a text as Chinese Excel saves it: GB 18030, of which GBK is a part, without a mark at the beginning.
  func inGBK(_ text: String) throws -> [UInt8] {
    try Array(#require(text.data(using: String.Encoding(rawValue: 0x8000_0000 | 0x0632))))
  }

  let ledger = """
    序号,结对,到位,支出,项目数
    1,甪直→垟溪,15000,12000,45
    2,嵊州→呷拉,11700,,34
    """

  @Test("trap 19: a GBK file whose encoding is declared is read")
  func aDeclaredGBKFile() throws {
    let bytes = try inGBK(ledger)
    // 序 in GBK.
    #expect(Array(bytes.prefix(2)) == [0xD0, 0xF2])
    #expect(
      try load(bytes, encoding: "gbk", missing: #""""#)?.dump() == """
        序号  结对       到位   支出   项目数
        ----  ---------  -----  -----  ------
        1     甪直→垟溪  15000  12000  45
        2     嵊州→呷拉  11700  ·      34

        """)
  }

  @Test("trap 19: a GBK file that passes for UTF-8 is told by its first bytes")
  func anUndeclaredGBKFile() throws {
    #expect(
      faults(try inGBK(ledger)) == """
        台账.csv:1:1: 错误: 第 1 个字节（0xD0）不是 utf-8
          提示: 文件像是 gb18030 编码：另存为 UTF-8(`iconv -f gb18030 -t utf-8`)，或在资源中声明 `"encoding": "gb18030"`
        """)
  }

  @Test("trap 19: a head of two rows, a total above and a note below are each named with their place")
  func aSheetSavedAsItIs() {
    let csv = """
      序号,结对,资金（万元）,,项目数
      ,,到位,支出,
      合计,,26700,12000,79
      1,越城→马边,15000,12000,45
      2,上虞→金口河,11700,,34
      注：空白表示未报
      """
    #expect(
      faults(Array(csv.utf8), missing: #""""#) == """
        台账.csv:1:1: 错误: 缺少列 `到位`
        台账.csv:1:1: 错误: 缺少列 `支出`
        台账.csv:1:7: 错误: 列 `资金（万元）` 不在 schema 中
          提示: 在 `fields` 中声明它，或设 `"fieldsMatch": "subset"`
        台账.csv:1:14: 错误: 第 4 列没有列名
        台账.csv:3:1: 错误: 字段 `序号` 的值 `合计` 不是整数
        台账.csv:6:1: 错误: 这一行有 1 个单元格，应有 5 个
          提示: 空单元格也要写出 `,`
        """)
  }

  @Test("trap 19: “—” and blank are missing where the package says so, and never zero")
  func dashesAndBlanks() throws {
    let csv = Array("序号,结对,到位,支出,项目数\n1,越城→马边,15000,—,45\n2,上虞→金口河,11700,,34\n3,柯桥→峨边,0,0,9\n".utf8)
    let table = try #require(try load(csv, missing: #""", "—""#))
    #expect((0..<3).map { table[$0, "支出"] } == [.null, .null, .number(0)])
    #expect(
      faults(csv, missing: #""""#) == """
        台账.csv:2:15: 错误: 字段 `支出` 的值 `—` 不是数字
          提示: 没有数据就留空，或把 `—` 列入 `missingValues`
        """)
  }

  @Test("trap 19: a workbook is not read, by its name or by its bytes")
  func aWorkbook() {
    let bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]
    #expect(
      faults(bytes, path: "台账.xlsx") == """
        datapackage.json:1:43: 错误: 不读取电子表格文件（`xlsx`）
          提示: 把工作表另存为 CSV（UTF-8）：表头一行，表下不留注
        """)
    #expect(
      faults(bytes) == """
        台账.csv:1:1: 错误: 文件像是电子表格（`xlsx`）或压缩包，不是文本
          提示: 把工作表另存为 CSV（UTF-8）：表头一行，表下不留注
        """)
  }
}
