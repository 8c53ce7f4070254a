import Assistance
import DataPackages
import Diagnostics

/// An earlier issue of a project's data package, which the table `revisions` compares with.
struct PreviousIssue: Sendable {
  /// The data package.
  let package: DataPackage
  /// Its paired-assistance data, when it holds such.
  let assistance: AssistanceData?

  /// Reads the issue that a manifest names; `nil` when it names none.
  ///
  /// - Throws: every fault of the package.
  init?(of manifest: ProjectFile, from files: FileSource) throws(Failure) {
    guard let (path, location) = manifest.previous else { return nil }
    do throws(Failure) {
      package = try loadPackage(at: path, from: files)
      assistance = try Workspace.assistance(in: package)
    } catch {
      throw Failure(
        error.diagnostics.map { diagnostic in
          var located = diagnostic
          located.location = diagnostic.location ?? location
          return located
        })
    }
  }
}
