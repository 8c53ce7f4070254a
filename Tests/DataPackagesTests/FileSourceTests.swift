import Diagnostics
import Foundation
import Testing

@testable import DataPackages

@Suite struct FileSourceTests {
  private func message(_ path: String, from source: FileSource = .memory(["data/facts.csv": "x"])) -> String {
    do throws(Failure) {
      _ = try source.bytes(of: path, mentionedAt: SourceLocation(file: "datapackage.json", line: 3, column: 7))
      return "read"
    } catch {
      return texts(error)
    }
  }

  @Test func pathsInsideTheProjectAreRead() {
    #expect(message("data/facts.csv") == "read")
    #expect(message("./data/../data//facts.csv") == "read")
  }

  @Test(arguments: [
    (
      "/etc/passwd", "路径 `/etc/passwd` 是绝对路径", "写相对于 `.` 的路径", "the path `/etc/passwd` is absolute",
      "write it relative to `.`"
    ),
    (
      "~/facts.csv", "路径 `~/facts.csv` 是绝对路径", "写相对于 `.` 的路径", "the path `~/facts.csv` is absolute",
      "write it relative to `.`"
    ),
    (
      "C:/facts.csv", "路径 `C:/facts.csv` 是绝对路径", "写相对于 `.` 的路径", "the path `C:/facts.csv` is absolute",
      "write it relative to `.`"
    ),
    (
      "data/../../x.csv", "路径 `data/../../x.csv` 离开了项目文件夹", "把文件放进项目文件夹",
      "the path `data/../../x.csv` leaves the project folder", "put the file into the project folder"
    ),
    (
      "https://example.org/x.csv", "不读取网络地址 `https://example.org/x.csv`", "把文件下载到项目文件夹中",
      "the network address `https://example.org/x.csv` is not read", "download the file into the project folder"
    ),
    (
      #"data\facts.csv"#, #"路径 `data\facts.csv` 含反斜杠"#, "用 `/` 分隔文件夹",
      #"the path `data\facts.csv` contains a backslash"#,
      "separate folders by `/`"
    ),
    (
      "data/fact.csv", "找不到文件 `data/fact.csv`", "是否要写 `data/facts.csv`？", "there is no file `data/fact.csv`",
      "did you mean `data/facts.csv`?"
    ),
  ])
  func otherPathsAreRefused(path: String, chinese: String, chineseHint: String, english: String, englishHint: String) {
    #expect(
      message(path) == """
        datapackage.json:3:7: 错误: \(chinese)
          提示: \(chineseHint)
        datapackage.json:3:7: error: \(english)
          hint: \(englishHint)
        """)
  }

  @Test func aPathThatNamesNothing() {
    #expect(
      message(".") == """
        datapackage.json:3:7: 错误: 路径 `.` 不指向文件
        datapackage.json:3:7: error: the path `.` names no file
        """)
  }

  @Test func filesThatCannotBeRead() {
    #expect(
      message("a.csv", from: FileSource { _ in .tooLarge }) == """
        datapackage.json:3:7: 错误: 文件 `a.csv` 超过 1 GiB
        datapackage.json:3:7: error: the file `a.csv` is larger than 1 GiB
        """)
    #expect(
      message("a.csv", from: FileSource { _ in .unreadable }) == """
        datapackage.json:3:7: 错误: 无法读取文件 `a.csv`
          提示: 检查文件的权限
        datapackage.json:3:7: error: the file `a.csv` cannot be read
          hint: look at the permissions of the file
        """)
  }

  @Test func aFolderOnDisk() throws {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.appendingPathComponent("shanhai-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: root) }
    let project = root.appendingPathComponent("project")
    try manager.createDirectory(at: project.appendingPathComponent("data"), withIntermediateDirectories: true)
    try Data("x".utf8).write(to: project.appendingPathComponent("data/facts.csv"))
    try Data("x".utf8).write(to: root.appendingPathComponent("secret.csv"))
    try manager.createSymbolicLink(
      at: project.appendingPathComponent("data/link.csv"), withDestinationURL: root.appendingPathComponent("secret.csv")
    )
    try manager.createSymbolicLink(
      at: project.appendingPathComponent("data/inside.csv"),
      withDestinationURL: project.appendingPathComponent("data/facts.csv"))
    let source = FileSource.folder(project.path)
    #expect(message("data/facts.csv", from: source) == "read")
    #expect(message("data/inside.csv", from: source) == "read")
    #expect(
      message("data/link.csv", from: source) == """
        datapackage.json:3:7: 错误: `data/link.csv` 是指向项目文件夹之外的链接
          提示: 把文件放进项目文件夹
        datapackage.json:3:7: error: `data/link.csv` is a link that leads out of the project folder
          hint: put the file into the project folder
        """)
    #expect(
      message("data", from: source) == """
        datapackage.json:3:7: 错误: `data` 不是文件
        datapackage.json:3:7: error: `data` is not a file
        """)
    #expect(message("data/fakts.csv", from: source).contains("是否要写 `data/facts.csv`？"))
    #expect(message("data/facts.cvs", from: source).contains("是否要写 `data/facts.csv`？"))
    // The ending alone makes no file like another.
    #expect(!message("data/other.csv", from: source).contains("是否要写"))
  }
}
