import Assistance
import DataPackages
import Diagnostics

extension Workspace {
  /// Every figure whose phrase is no clear number, or says something else than its row, where its phrase stands.
  func phraseFaults() -> [Diagnostic] {
    guard let assistance, let facts = package["facts"] else { return [] }
    return assistance.checkPhrases().diagnostics(file: facts.files.first ?? manifest.package) { row in
      facts.textLocation(row: row, field: "phrase")
    }
  }

  /// Nothing is made of a number that nobody can read.
  ///
  /// - Throws: every dirty number. Rows that differ from their phrase are for `check` to tell.
  func refuseDirtyNumbers() throws(Failure) {
    let errors = phraseFaults().filter { $0.severity == .error }
    guard errors.isEmpty else { throw Failure(errors) }
  }
}
