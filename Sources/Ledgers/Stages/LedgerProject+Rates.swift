extension LedgerProject {
  /// Projects at a stage ÷ projects at the base; `nil` when none is at the base.
  static func share(of stage: ProjectStage, on base: ProjectStage, in projects: [LedgerProject]) -> Double? {
    let whole = projects.filter { $0.hasReached(base) }.count
    return whole == 0 ? nil : Double(projects.filter { $0.hasReached(stage) }.count) / Double(whole)
  }

  /// The rate with this key.
  static func share(_ id: String, in projects: [LedgerProject]) -> Double? {
    guard let rate = StageRate.ofProjects.first(where: { $0.id == id }),
      let stage = ProjectStage(rawValue: rate.stage), let base = rate.base.flatMap(ProjectStage.init(rawValue:))
    else { return nil }
    return share(of: stage, on: base, in: projects)
  }
}
