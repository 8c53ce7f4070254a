public import Diagnostics
public import Tables

extension Workspace {
  /// A table of the project by its name, one of its views too; `nil` when there is none of that name.
  ///
  /// - Throws: a view that cannot be made, such as one that reads a target's parameters.
  public func namedTable(_ name: String, language: Language) throws(Failure) -> Table? {
    try SharedTables(self, language: language).table(name)
  }

  /// The names of everything that a build makes.
  public func targetNames() throws(Failure) -> [String] {
    try targets(tables: SharedTables(self, language: .chinese)).map(\.name)
  }
}
