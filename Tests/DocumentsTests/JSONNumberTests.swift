import Diagnostics
import Documents
import Testing

/// Numbers in JSON: short ones are read by their digits, and must be the same as by the careful reader.
@Suite struct JSONNumberTests {
  @Test func shortAndLongNumbers() throws {
    let text = "[0, -0, 7, -12.25, 0.1, 3.14159, 123456789012345, 0.30000000000000004, 1e3, -2.5E-3, 98765432109876543]"
    let numbers = try parseJSON(text, file: "a.json").sequence?.compactMap(\.number)
    #expect(
      numbers == [
        0, 0, 7, -12.25, 0.1, 3.14159, 123456789012345, 0.30000000000000004, 1e3, -2.5e-3, 98_765_432_109_876_544,
      ])
    let decimals = (1...400).map { "\(Double($0) / 997)".prefix(15) }
    let read = try parseJSON("[\(decimals.joined(separator: ","))]", file: "a.json").sequence?.compactMap(\.number)
    #expect(read == decimals.map { Double($0) ?? 0 })
  }

  @Test func malformedNumbers() {
    for text in ["01", "-", "1.", "-.5", "1.2.3", "--1", "1-2", "1e", "0x1", "1 2"] {
      #expect(throws: Failure.self, "\(text)") { try parseJSON("[\(text)]", file: "a.json") }
    }
  }
}
