import ArgumentParser
import Diagnostics
import Samples

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Make a large project of made-up data, to try and to measure with.",
    discussion: """
      shanhai generate sample
      shanhai generate sample --counties 3 --indicators 5 --years 2

      The same numbers and seed give the same bytes on every machine.
      """)

  @Argument(help: "The folder to make; it must be absent or empty.")
  var directory: String

  @Option(help: "How many counties there are; each gets a report.")
  var counties = 2800

  @Option(help: "How many indicators each county reports.")
  var indicators = 40

  @Option(help: "How many years it reports them.")
  var years = 12

  @Option(help: "The seed that the figures are drawn by.")
  var seed: UInt64 = 1

  @Option(help: "The language of messages: zh-Hans or en.")
  var lang: Language = .chinese

  /// A number out of range is wrong usage, not a fault of an input.
  func validate() throws {
    do throws(Failure) {
      _ = try size()
    } catch {
      let texts = error.diagnostics.map { $0.message.text(in: lang) }
      throw ValidationError(texts.joined(separator: lang == .chinese ? "；" : "; "))
    }
  }

  func run() throws {
    try reportingProblems(in: lang) { () throws(Failure) in
      let sample = try generateSample(at: directory, size: try size())
      sample.files.forEach { print($0) }
      print(Wording("共 \(sample.facts) 个虚构的数字", en: "\(sample.facts) made-up figures").text(in: lang))
      return []
    }
  }

  private func size() throws(Failure) -> SampleSize {
    try SampleSize(counties: counties, indicators: indicators, years: years, seed: seed)
  }
}
