import Charts
import DataPackages
import Diagnostics
import Drawing
import Foundation
import Tables

/// Tells what is out of date: everything that a target was made from, against what stands now.
///
/// Content counts, never a time. What is asked for twice is computed once.
final class TargetKeys: Sendable {
  private let workspace: Workspace
  private let tables: SharedTables
  private let common: [String: String]
  /// The inputs of the published issue, to name what changed since.
  private let published: [String: String]
  private let fileHashes = OnceByKey<String>()
  private let fontHashes = OnceByKey<String>()

  /// - Parameters:
  ///   - program: the hash of the program.
  ///   - notice: what is printed at the head of every report.
  ///   - published: the files that the published issue was made from, with their hashes.
  init(
    _ workspace: Workspace, tables: SharedTables, language: Language, program: String, notice: String?,
    published: [String: String]
  ) {
    self.workspace = workspace
    self.tables = tables
    self.published = published
    let options = "\(workspace.theme.rawValue) \(workspace.manifest.zone.identifier)"
    common = [
      InputName.program: program, InputName.language: language.rawValue, InputName.options: options,
      InputName.libraries: drawingLibraries, InputName.notice: notice ?? "",
    ]
  }

  /// The SHA-256 of a file of the project; `absent` when there is none.
  func hash(ofFile path: String) -> String {
    fileHashes.value(path) {
      do throws(Failure) { return ContentHash.of(try workspace.files.bytes(of: path)) } catch { return "absent" }
    }
  }

  private func hash(ofFont list: String) -> String { fontHashes.value(list) { fontFingerprint(of: list) } }

  /// What `target` has just been made from.
  func record(of target: BuildTarget, madeBy maker: TargetMaker, outputs: [String: String]) throws(Failure)
    -> TargetRecord
  {
    var inputs = inputs(of: target)
    for path in maker.filesRead { inputs[path] = hash(ofFile: path) }
    for list in maker.fontsUsed { inputs[InputName.font + list] = hash(ofFont: list) }
    var data: [String: String] = [:]
    for read in maker.dataRead { data[read.text] = try tables.hash(of: read, parameters: target.parameters) }
    return TargetRecord(inputs: inputs, data: data, outputs: outputs)
  }

  private func inputs(of target: BuildTarget) -> [String: String] {
    var inputs = common
    if case .chart = target.work { inputs[InputName.notice] = nil }
    let columns = target.parameters.sorted { $0.key < $1.key }.map { ($0.key, Column([$0.value])) }
    let names = columns.map(\.0).joined(separator: " ")
    inputs[InputName.parameters] = "\(names) \(Table(columns, rowCount: 1).rowHashes()[0])"
    return inputs
  }

  /// Why a target is to be made again; `nil` when it was made from what stands now.
  ///
  /// - Parameter dataStand: whether no data file and no view has changed since, so that tables need no look.
  func reason(for target: BuildTarget, since record: TargetRecord?, dataStand: Bool) -> Wording? {
    guard let record else { return Wording("尚未生成", en: "never built") }
    let now = inputs(of: target)
    for (name, old) in record.inputs.sorted(by: { $0.key < $1.key }) {
      let new =
        now[name] ?? (name.hasPrefix(InputName.font) ? hash(ofFont: InputName.family(name)) : hash(ofFile: name))
      if new != old { return new == "absent" ? InputName.gone(name) : InputName.changed(name) }
    }
    return dataStand ? nil : changedData(of: target, since: record)
  }

  private func changedData(of target: BuildTarget, since record: TargetRecord) -> Wording? {
    for (text, old) in record.data.sorted(by: { $0.key < $1.key }) {
      let read = DataRead(text: text)
      do throws(Failure) {
        guard try tables.hash(of: read, parameters: target.parameters) != old else { continue }
        return reason(forTable: read.table)
      } catch {
        return InputName.changed(read.table)
      }
    }
    return nil
  }

  /// The files through which a table has changed since the published issue; otherwise the table, whose view has.
  private func reason(forTable table: String) -> Wording {
    let changed = tables.files(of: table).filter { hash(ofFile: $0) != published[$0] }.sorted()
    guard !changed.isEmpty else {
      return Wording("表 `\(table)` 已改变", en: "the table `\(table)` changed")
    }
    return InputName.changed(changed.prefix(3).joined(separator: ", "))
  }
}

/// The names of inputs that are no files.
enum InputName {
  static let program = "program"
  static let language = "language"
  static let options = "options"
  static let libraries = "libraries"
  static let notice = "notice"
  static let parameters = "parameters"
  /// Stands before a list of font families.
  static let font = "font "

  /// Whether a name is none of a file.
  static func isSpecial(_ name: String) -> Bool {
    [program, language, options, libraries, notice, parameters].contains(name) || name.hasPrefix(font)
  }

  /// The list of families in the name of a font.
  static func family(_ name: String) -> String { String(name.dropFirst(font.count)) }

  static func changed(_ name: String) -> Wording {
    guard isSpecial(name) else { return Wording("\(name) 已改变", en: "\(name) changed") }
    let words = words(name)
    return Wording("\(words.chinese)已改变", en: "\(words.english) changed")
  }

  static func gone(_ name: String) -> Wording { Wording("\(name) 不见了", en: "\(name) is missing") }

  private static func words(_ name: String) -> Wording {
    switch name {
    case program: Wording("程序", en: "the program")
    case language: Wording("语言", en: "the language")
    case options: Wording("主题或时区", en: "the theme or time zone")
    case libraries: Wording("绘图库", en: "the drawing libraries")
    case notice: Wording("声明", en: "the notice")
    case parameters: Wording("参数", en: "parameters")
    case _ where name.hasPrefix(font): Wording("字体 \(family(name)) ", en: "the font \(family(name))")
    default: Wording(name, en: name)
    }
  }
}
