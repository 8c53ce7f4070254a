import Diagnostics
import Foundation
import Tables

extension IssuePair {
  /// What the targets of the newer project read, and which of them are touched.
  struct Targets {
    var touched: [IssueDifference.TouchedTarget] = []
    var read: Set<String> = []
  }

  /// Of a report that is made for many rows, so many are gone through to learn what its template reads; the reads of all
  /// of them count for each of the others.
  private static let samples = 24

  /// The charts and reports that read something that differs.
  ///
  /// Each is made in memory to learn what it reads: no look at a template could be as complete.
  func touchedTargets() throws(Failure) -> Targets {
    let targets = try new.targets(tables: newTables)
    let older = try? Dictionary(
      oldTargets().map { ($0.name, $0.parameters) }, uniquingKeysWith: { first, _ in first })
    var groups: [String: [BuildTarget]] = [:]
    for target in targets { groups[target.group, default: []].append(target) }
    let probed = groups.values.flatMap { $0.prefix(Self.samples) }.sorted { $0.name < $1.name }
    let found = inParallel(probed, jobs: ProcessInfo.processInfo.activeProcessorCount) { reads(of: $0) }
    let known = Dictionary(zip(probed.map(\.name), found), uniquingKeysWith: { first, _ in first })
    var result = Targets()
    for target in targets {
      let group = groups[target.group] ?? []
      let own = known[target.name] ?? Reads(data: Set(group.compactMap { known[$0.name]?.data }.joined()))
      result.read.formUnion(own.data.map(\.table))
      let tables = differing(own, of: target)
      let isRowChanged = older.map { ($0[target.name] ?? [:]) != target.parameters } ?? false
      guard own.problem != nil || !tables.isEmpty || isRowChanged else { continue }
      let isChart = if case .chart = target.work { true } else { false }
      result.touched.append(.init(name: target.name, isChart: isChart, tables: tables, problem: own.problem))
    }
    return result
  }

  /// What a target reads, or why it cannot be made.
  private struct Reads: Sendable {
    var data: Set<DataRead> = []
    var problem: Wording?
  }

  private func oldTargets() throws(Failure) -> [BuildTarget] { try new.targets(tables: oldTables) }

  private func reads(of target: BuildTarget) -> Reads {
    let maker = TargetMaker(new, tables: newTables, parameters: target.parameters, language: language)
    var reads = Reads()
    var warnings: [Diagnostic] = []
    do throws(Failure) {
      switch target.work {
      case .report(let report): _ = try maker.document(of: report, warnings: &warnings)
      case .chart(let file): _ = try maker.scene(ofChart: file, warnings: &warnings)
      }
    } catch {
      reads.problem = error.diagnostics.first { $0.severity == .error }?.message
    }
    reads.data = maker.dataRead
    return reads
  }

  /// The tables that differ in the rows that a target reads.
  private func differing(_ reads: Reads, of target: BuildTarget) -> [String] {
    let tables = reads.data.filter { read in
      guard read.table != "revisions" else { return false }
      do throws(Failure) {
        let now = try newTables.hash(of: read, parameters: target.parameters)
        return try oldTables.hash(of: read, parameters: target.parameters) != now
      } catch {
        return true
      }
    }
    return Set(tables.map(\.table)).sorted()
  }
}

extension BuildTarget {
  /// What targets made from one template have in common.
  fileprivate var group: String {
    switch work {
    case .report(let report): "report \(report.name)"
    case .chart(let file): "chart \(file)"
    }
  }
}
