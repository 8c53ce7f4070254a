import Diagnostics
import Documents

extension MappingReader {
  /// A text, or the one of `{zh: …, en: …}` for the language; a number is taken as it is written.
  func localText(_ key: String, _ language: Language) -> String? {
    guard let node = node(key), !node.isNull else { return nil }
    return node.localText(language, log: log)
  }

  /// Several such texts, or one.
  func localTexts(_ key: String, _ language: Language) -> [String] {
    guard let node = node(key), !node.isNull else { return [] }
    let nodes = node.sequence ?? [node]
    return nodes.compactMap { $0.localText(language, log: log) }
  }
}

extension DocumentNode {
  /// This text, or its part for the language when it is `{zh: …, en: …}`.
  func localText(_ language: Language, log: DiagnosticLog) -> String? {
    switch content {
    case .string(let text): return text
    case .number(let number): return plainText(number)
    case .mapping:
      let reader = MappingReader(self, log: log)
      let chinese = reader.string("zh")
      let english = reader.string("en")
      reader.finish()
      return language == .chinese ? chinese ?? english : english ?? chinese
    case .null, .boolean, .sequence:
      log.error(
        Wording(
          "此处应是文字或 `{zh: …, en: …}`，却是\(kind.chinese)",
          en: "expected a text or `{zh: …, en: …}`, found \(kind.english)"), at: location)
      return nil
    }
  }
}

/// A number as its shortest text, without a trailing `.0`.
func plainText(_ number: Double) -> String {
  Int(exactly: number).map(String.init) ?? String(number)
}
