import Diagnostics
import Testing

@testable import DataPackages

@Suite struct WorkbookTests {
  /// The error of a package that names this file, with these bytes in it.
  private func faults(_ path: String, _ bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04]) -> String {
    let descriptor = "{\"resources\": [\n  {\"name\": \"facts\", \"path\": \"\(path)\"}]}"
    do throws(Failure) {
      _ = try loadPackage(
        at: "datapackage.json", from: .memory(["datapackage.json": Array(descriptor.utf8), path: bytes]))
      return "read"
    } catch {
      return texts(error)
    }
  }

  @Test(arguments: ["xlsx", "xls", "et", "ods"]) func aWorkbookIsNotRead(_ format: String) {
    #expect(
      faults("data/facts.\(format)") == """
        datapackage.json:2:29: 错误: 不读取电子表格文件（`\(format)`）
          提示: 把工作表另存为 CSV（UTF-8）：表头一行，表下不留注
        datapackage.json:2:29: error: spreadsheet files (`\(format)`) are not read
          hint: save the sheet as CSV (UTF-8), with a head of one row and no notes below the table
        """)
  }

  @Test(arguments: [
    ("xlsx", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]), ("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00]),
  ])
  func aWorkbookWithTheNameOfATextIsRecognised(_ format: String, _ bytes: [UInt8]) {
    #expect(
      faults("data/facts.csv", bytes) == """
        data/facts.csv:1:1: 错误: 文件像是电子表格（`\(format)`）或压缩包，不是文本
          提示: 把工作表另存为 CSV（UTF-8）：表头一行，表下不留注
        data/facts.csv:1:1: error: the file looks like a spreadsheet (`\(format)`) or an archive, not like a text
          hint: save the sheet as CSV (UTF-8), with a head of one row and no notes below the table
        """)
  }

  @Test func otherFormatsAreNamed() {
    #expect(
      DataPackagesTests.faults(
        ofDescriptor: #"{"resources": [{"name": "f", "path": "data/facts.csv", "format": "dbf", "type": "table"}]}"#)
          == """
          datapackage.json:1:66: 错误: 不支持格式 `dbf`
            提示: 把表格另存为 CSV
          datapackage.json:1:66: error: the format `dbf` is not supported
            hint: save the table as CSV
          """)
  }
}
