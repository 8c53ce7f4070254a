import Builds
public import Diagnostics

/// Every fault of a project with its schedules and deliveries. Nothing is written, and nothing is sent.
///
/// - Parameter now: the time from which coming runs are looked at, in seconds since 1970 UTC.
public func checkAll(folder: String, language: Language, now: Int) -> [Diagnostic] {
  let found = checkProject(folder: folder, language: language)
  do throws(Failure) {
    return found + checkSchedules(in: try Workspace(folder: folder), folder: folder, now: now)
  } catch {
    // The faults that keep the project from being read are among those found.
    return found
  }
}
