import ChartSpecs
import Diagnostics
import Documents
import Tables
import Transforms

/// The looks of the parts of an axis at each tick: properties with conditions are decided tick by tick.
struct TickLooks {
  /// A property with conditions; the first that holds counts.
  private struct Choice {
    var name: String
    var branches: [(test: (Int) -> Bool, value: DocumentNode)]
    var fallback: DocumentNode?
  }

  private let looks: Properties
  private let count: Int
  private var choices: [Choice] = []

  init(_ looks: Properties, _ ticks: [AxisTicks.Tick], in context: EvaluationContext) throws(Failure) {
    (self.looks, count) = (looks, ticks.count)
    let table = Table(ticks: ticks.map(\.value), ticks.map(\.label))
    for name in looks.names {
      guard let node = looks[name], let condition = node["condition"] else { continue }
      var choice = Choice(name: name, branches: [], fallback: node["value"])
      for item in condition.sequence ?? [condition] {
        guard let value = item["value"] else { throw Self.missing("value", item) }
        guard let test = item["test"] else { throw Self.missing("test", item) }
        let log = DiagnosticLog()
        guard let predicate = Predicate.decode(test, log: log) else {
          try log.throwErrors()
          continue
        }
        let bound = try predicate.bind(to: table, in: context)
        choice.branches.append(({ row in (try? bound(row)) ?? false }, value))
      }
      choices.append(choice)
    }
  }

  private static func missing(_ key: String, _ node: DocumentNode) -> Failure {
    Failure(Wording("条件缺少 `\(key)`", en: "the condition has no `\(key)`"), at: node.location)
  }

  /// Something that follows from the looks, for each tick; found once where all ticks look alike.
  func map<Element>(_ transform: (Properties) -> Element) -> [Element] {
    if choices.isEmpty { return Array(repeating: transform(looks), count: count) }
    return (0..<count).map { transform(self[$0]) }
  }

  /// The looks at a tick, without conditions.
  subscript(index: Int) -> Properties {
    guard !choices.isEmpty else { return looks }
    var result = looks
    for choice in choices {
      result[choice.name] = choice.branches.first { $0.test(index) }?.value ?? choice.fallback
    }
    return result
  }
}
