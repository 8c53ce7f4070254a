import Diagnostics
import Foundation
import Synchronization

/// A target that has been made, or taken over from a build that was cut short.
struct MadeTarget: Sendable {
  let name: String
  let record: TargetRecord
  /// How long it took; `nil` when it was taken over.
  let seconds: Double?
  let warnings: [Diagnostic]
}

/// Tells the other threads that a target has failed.
private final class StopFlag: Sendable {
  private let flag = Atomic<Bool>(false)

  var isSet: Bool { flag.load(ordering: .relaxed) }

  func set() { flag.store(true, ordering: .relaxed) }
}

extension BuildSituation {
  private typealias Outcome = Result<MadeTarget, Failure>

  /// Makes the targets of a plan that are out of date, into a staging folder.
  ///
  /// - Returns: what was made, by key.
  /// - Throws: every error of every target, or an interruption; what was finished stays in the staging folder.
  func run(_ plan: BuildPlan, in staging: Staging) throws(Failure) -> [String: MadeTarget] {
    let work = plan.work
    var made: [String: MadeTarget] = [:]
    let earlier = options.isForced ? [:] : staging.records
    if earlier.isEmpty { try staging.clear() }
    var rest: [BuildPlan.Item] = []
    for item in work {
      if let taken = takeOver(item, earlier[item.key], from: staging) {
        made[item.key] = taken
      } else {
        rest.append(item)
      }
    }
    let progress = Progress(total: work.count, done: made.count)
    let stop = StopFlag()
    let keepsGoing = options.keepsGoing
    let goesOn: @Sendable () -> Bool = { !Interruption.isRequested && (keepsGoing || !stop.isSet) }
    let outcomes = inParallel(rest, jobs: options.workers, while: goesOn) { item -> Outcome in
      let outcome = outcome(of: item, in: staging)
      if case .failure = outcome { stop.set() }
      progress.advance(item.target.name)
      return outcome
    }
    progress.finish()
    var failures: [Diagnostic] = []
    for (item, outcome) in zip(rest, outcomes) {
      switch outcome {
      case .success(let target)?: made[item.key] = target
      case .failure(let failure)?: failures += failure.diagnostics
      case nil: break
      }
    }
    if Interruption.isRequested { throw interrupted(made.count, of: work.count) }
    if !failures.isEmpty { throw Failure(failures.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }) }
    return made
  }

  private func takeOver(_ item: BuildPlan.Item, _ record: TargetRecord?, from staging: Staging) -> MadeTarget? {
    guard let record, keys.reason(for: item.target, since: record, dataStand: record.snapshot == snapshot) == nil,
      staging.holds(record)
    else { return nil }
    return MadeTarget(name: item.target.name, record: record, seconds: nil, warnings: [])
  }

  private func outcome(of item: BuildPlan.Item, in staging: Staging) -> Outcome {
    let start = ContinuousClock.now
    do throws(Failure) {
      var warnings: [Diagnostic] = []
      let maker = TargetMaker(
        workspace, tables: tables, parameters: item.target.parameters, notice: options.notice,
        language: options.language)
      let files = try maker.make(item.target, language: options.language, warnings: &warnings)
      if options.isStrict, !warnings.isEmpty { throw Failure(warnings) }
      var outputs: [String: String] = [:]
      for file in files {
        try staging.write(file.bytes, as: file.path)
        outputs[file.path] = ContentHash.of(file.bytes)
      }
      var record = try keys.record(of: item.target, madeBy: maker, outputs: outputs)
      record.snapshot = snapshot
      try staging.finish(item.key, record)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      return .success(MadeTarget(name: item.target.name, record: record, seconds: seconds, warnings: warnings))
    } catch {
      return .failure(error)
    }
  }

  private func interrupted(_ done: Int, of total: Int) -> Failure {
    Failure(
      [
        .error(
          Wording(
            "已中断：\(total) 项中完成 \(done) 项，没有发布", en: "interrupted: \(done) of \(total) finished, nothing published"),
          hint: Wording("再次生成时不必重做已完成的", en: "the next build does not make again what was finished"))
      ], kind: .interrupted)
  }
}
