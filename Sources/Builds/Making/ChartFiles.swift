import Diagnostics
import Foundation

/// The files of definitions that the command line means: a folder stands for the charts and tables in it, by name.
///
/// - Throws: when a folder holds none, or cannot be read.
func definitions(_ paths: [String]) throws(Failure) -> [String] {
  var result: [String] = []
  for path in paths {
    guard isDirectory(path) else {
      result.append(path)
      continue
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let found = names.filter { isChartDefinition($0) || isTableDefinition($0) }.sorted()
    if found.isEmpty {
      throw Failure(
        Wording("文件夹 `\(path)` 中没有图表", en: "there are no charts in the folder `\(path)`"),
        hint: Wording(
          "图的文件名以 `.vl.yaml` 或 `.vl.json` 结尾，表格以 `.table.yaml` 结尾",
          en: "names of charts end with `.vl.yaml` or `.vl.json`, those of tables with `.table.yaml`"))
    }
    result += found.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }
  return result
}

/// Throws when two definitions would be written to one file, such as `money.vl.yaml` and `money.table.yaml`.
func refuseSameOutput(_ specs: [String], path: (String) -> String) throws(Failure) {
  var writers: [String: String] = [:]
  for spec in specs {
    let file = path(spec)
    if let other = writers[file] {
      throw Failure(
        Wording(
          "`\(other)` 和 `\(spec)` 都会写成 `\(file)`", en: "`\(other)` and `\(spec)` would both be written as `\(file)`"),
        hint: Wording("给其中一个换名，或分开绘制", en: "rename one of them, or draw them apart"))
    }
    writers[file] = spec
  }
}

private func isChartDefinition(_ file: String) -> Bool {
  [".vl.yaml", ".vl.yml", ".vl.json"].contains { file.hasSuffix($0) }
}

/// The name of a chart: that of its file without `.vl.yaml`, `.vl.json` or another ending.
func chartName(_ spec: String) -> String {
  var name = (spec as NSString).lastPathComponent
  for ending in [".json", ".yaml", ".yml", ".vl", ".table", ".png", ".pdf", ".svg"] where name.hasSuffix(ending) {
    name.removeLast(ending.count)
  }
  return name
}

/// The nearest folder above a file that holds a project.
func projectFolder(above file: String) -> String? {
  var folder = (absolutePath(file) as NSString).deletingLastPathComponent
  while true {
    if FileManager.default.fileExists(atPath: "\(folder)/\(ProjectFile.name)") { return folder }
    guard folder != "/", !folder.isEmpty else { return nil }
    folder = (folder as NSString).deletingLastPathComponent
  }
}

func absolutePath(_ path: String) -> String {
  URL(fileURLWithPath: path).standardizedFileURL.path
}

/// Whether a folder stands there, through links as well.
func isDirectory(_ path: String) -> Bool {
  var isDirectory: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
}
