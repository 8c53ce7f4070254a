import Diagnostics
import Testing

@testable import Builds

struct OrderedOutputTests {
  private func output(_ count: Int) -> OrderedOutput<String, String> {
    OrderedOutput(count: count) { (text: String) throws(Failure) in
      if text == "full" { throw Failure(Wording("磁盘已满", en: "the disk is full")) }
      return text.uppercased()
    }
  }

  private func failure(_ word: String) -> Result<String, Failure> { .failure(Failure(Wording(word, en: word))) }

  @Test func resultsAreWrittenInTheirOrder() throws {
    let output = output(3)
    for (position, text) in [(2, "c"), (0, "a"), (1, "b")] { output.add(.success(text), at: position) }
    #expect(try output.result() == ["A", "B", "C"])
    #expect(!output.hasFailed)
  }

  @Test func theFirstFailureInOrderIsTheOneThatCounts() {
    let output = output(4)
    output.add(failure("third"), at: 2)
    #expect(output.hasFailed)
    output.add(failure("second"), at: 1)
    output.add(.success("d"), at: 3)
    output.add(.success("a"), at: 0)
    #expect(throws: Failure(Wording("second", en: "second"))) { try output.result() }
  }

  @Test func whatCannotBeWrittenIsAFailureToo() {
    let output = output(2)
    output.add(.success("full"), at: 0)
    output.add(.success("b"), at: 1)
    #expect(output.hasFailed)
    #expect(throws: Failure(Wording("磁盘已满", en: "the disk is full"))) { try output.result() }
  }
}
