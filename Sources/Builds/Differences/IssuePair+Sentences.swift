import DataPackages
import Diagnostics
import Tables

extension IssuePair {
  /// The lines of the newer project's templates that print one of these facts: `{{fact.S3-021}}`, `{{fact.S3-021.period}}`.
  func touchedSentences(naming facts: Set<String>) -> [IssueDifference.TouchedSentence] {
    var files: [String] = []
    for report in new.manifest.reports where !files.contains(report.template) { files.append(report.template) }
    return files.flatMap { file -> [IssueDifference.TouchedSentence] in
      do throws(Failure) {
        return sentences(of: file, try new.files.text(of: file), naming: facts)
      } catch {
        // A template that cannot be read is a fault of the project, which its report shows.
        return []
      }
    }
  }

  private func sentences(
    of file: String, _ text: String, naming facts: Set<String>
  ) -> [IssueDifference.TouchedSentence] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
      let named = Self.names(in: line).filter(facts.contains)
      guard !named.isEmpty else { return nil }
      let found = named.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return .init(
        location: SourceLocation(file: file, line: number + 1), facts: found, text: line.trimmingWhitespace)
    }
  }

  /// The members of all paths between `{{` and `}}`.
  private static func names(in line: Substring) -> [String] {
    var names: [String] = []
    var rest = line
    while let start = rest.firstRange(of: "{{")?.upperBound, let end = rest[start...].firstRange(of: "}}") {
      let path = rest[start..<end.lowerBound]
      names += path.split { "#^/&{. ".contains($0) }.dropFirst().map(String.init)
      rest = rest[end.upperBound...]
    }
    return names
  }
}

extension Substring {
  fileprivate var trimmingWhitespace: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
