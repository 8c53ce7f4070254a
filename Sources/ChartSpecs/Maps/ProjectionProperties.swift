import Diagnostics
import Documents
import Projections

extension PropertySchema {
  /// A projection.
  static let projection = PropertySchema([
    (.choice(ProjectionKind.allCases.map(\.rawValue)), "type"),
    (.number, "scale precision clipAngle pointRadius"), (.boolean, "reflectX reflectY"),
    (.numbers, "center rotate parallels translate size"), (.anything, "clipExtent extent fit"),
  ])
}

/// What `projection` says, checked; every problem goes to `log`.
func decodeProjection(_ node: DocumentNode, log: DiagnosticLog) -> Properties? {
  if node.isNull { return nil }
  let properties = PropertySchema.projection.decode(node, log: log)
  for (name, count) in [
    ("center", 2...2), ("rotate", 2...3), ("parallels", 2...2), ("translate", 2...2), ("size", 2...2),
  ] {
    guard let list = properties[name], !list.isNull else { continue }
    _ = numberList(list, name, count: count, log: log)
  }
  for name in ["clipExtent", "extent"] {
    if let corners = properties[name], !corners.isNull { _ = cornerPair(corners, name, log: log) }
  }
  for (name, range) in [
    ("scale", -1e8...1e8), ("precision", 0...1e8), ("clipAngle", 0...180), ("pointRadius", 0...1e4),
  ] {
    guard let number = properties.number(name), !range.contains(number) else { continue }
    log.error(
      Wording(
        "`\(name)` 应在 \(brief(range.lowerBound)) 到 \(brief(range.upperBound)) 之间",
        en: "`\(name)` must be between \(brief(range.lowerBound)) and \(brief(range.upperBound))"),
      at: properties[name]?.location)
  }
  if let fit = properties["fit"], !fit.isNull {
    log.error(
      Wording("不支持 `fit`", en: "`fit` is not supported"), at: fit.location,
      hint: Wording("不写时地图自动充满视图；要留边请写 `extent`", en: "without it a map fills its view; write `extent` to leave room"))
  }
  checkUse(properties, log: log)
  return properties
}

/// What the kind of projection makes no use of.
private func checkUse(_ properties: Properties, log: DiagnosticLog) {
  guard let kind = properties.text("type").flatMap(ProjectionKind.init) else { return }
  var unused: [String] = []
  if !kind.isConic { unused.append("parallels") }
  if kind == .albersUsa { unused += ["center", "rotate", "clipAngle", "clipExtent", "reflectX", "reflectY"] }
  if kind == .identity { unused += ["center", "rotate", "clipAngle", "precision"] }
  for name in unused {
    guard let node = properties[name] else { continue }
    log.error(
      Wording("投影 `\(kind.rawValue)` 没有 `\(name)`", en: "the projection `\(kind.rawValue)` has no `\(name)`"),
      at: node.location)
  }
}

private func brief(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }
