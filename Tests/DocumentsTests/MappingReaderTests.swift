import Diagnostics
import Documents
import Testing

@Suite struct MappingReaderTests {
  enum Anchor: String, CaseIterable { case start, middle, end }

  func messages(_ yaml: String, _ read: (MappingReader) -> Void) throws -> [String] {
    let log = DiagnosticLog()
    let reader = MappingReader(try parseYAML(yaml, file: "a.yaml"), log: log)
    read(reader)
    reader.finish()
    return log.diagnostics.map { $0.text(in: .english) }
  }

  @Test func findsEveryProblemOfAnObject() throws {
    let found = try messages("title: 3\nanchor: mid\nwidht: 40\n") { reader in
      _ = reader.string("title")
      _ = reader.choice("anchor", Anchor.self)
      _ = reader.number("width")
      _ = reader.required("field")
    }
    #expect(
      found == [
        "a.yaml:1:8: error: `title` must be a text, found the number 3",
        "a.yaml:2:9: error: `anchor` cannot be `mid`\n  hint: known are `start`, `middle`, `end`",
        "a.yaml:1:1: error: `field` is missing",
        "a.yaml:3:1: error: unknown key `widht`\n  hint: did you mean `width`?",
      ])
  }

  @Test func readsWhatIsThere() throws {
    let found = try messages("title: 资金\nwidth: 40\ntags: [a, b]\nnothing: ~\n") { reader in
      #expect(reader.string("title") == "资金")
      #expect(reader.number("width") == 40)
      #expect(reader.strings("tags") == ["a", "b"])
      #expect(reader.string("nothing") == nil)
    }
    #expect(found.isEmpty)
  }

  @Test func refusesWhatIsNoObject() throws {
    #expect(try messages("[1]") { _ in } == ["a.yaml:1:1: error: expected an object, found an array"])
  }
}
