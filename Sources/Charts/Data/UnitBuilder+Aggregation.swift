import ChartSpecs
import Diagnostics
import Documents
import Tables
import Transforms

extension UnitBuilder {
  /// One row for each group of values of the channels without an aggregate.
  func aggregate(_ unit: inout UnitModel) throws(Failure) {
    var plan = AggregationPlan()
    for channel in unit.encoding.keys.sorted() {
      unit.encoding[channel] = unit.encoding[channel]?.map { plan.add($0) }
    }
    guard !plan.operations.isEmpty else { return }
    unit.isAggregated = true
    let node = NodeBuilder(unit.mark.location)
    let step = node.object([
      ("aggregate", .sequence(plan.operations.map { $0.node(node) })),
      ("groupby", node.texts(plan.groups)),
    ])
    let before = unit.table
    var table = before
    try run([step], on: &table)
    for selection in plan.selections {
      table = table.setting(selection.name, picked(selection, groups: plan.groups, from: before, for: table))
    }
    unit.table = table
  }

  /// The values of a field in the rows where another is smallest or largest.
  private func picked(
    _ selection: AggregationPlan.Selection, groups: [String], from before: Table, for table: Table
  ) -> Column {
    var best: [[Value]: (key: Double, row: Int)] = [:]
    let keys = before[selection.by]?.values ?? []
    for row in 0..<before.rowCount {
      guard row < keys.count, let key = keys[row].measure, !key.isNaN else { continue }
      let group = groups.map { before[row, $0] }
      let isBetter = best[group].map { selection.isLargest ? key > $0.key : key < $0.key } ?? true
      if isBetter { best[group] = (key, row) }
    }
    let source = before[selection.field]
    return Column(
      (0..<table.rowCount).map { row in
        guard let found = best[groups.map { table[row, $0] }] else { return .null }
        return source?[found.row] ?? .null
      })
  }

  /// Fills gaps in lines and areas.
  func impute(_ unit: inout UnitModel) throws(Failure) {
    for (channel, other) in [(Channel.x, Channel.y), (.y, .x)] {
      guard let encoded = unit[channel], let impute = encoded.definition.impute, let column = encoded.column,
        let key = unit[other]?.column
      else { continue }
      let node = NodeBuilder(encoded.definition.location)
      let groups = groupingColumns(unit)
      var members: [(String, DocumentNode.Content)] = [
        ("impute", .string(column)), ("key", .string(key)), ("groupby", node.texts(groups)),
        ("method", .string(impute.method)),
      ]
      if impute.method == "value" { members.append(("value", node.value(impute.value))) }
      if !impute.keys.isEmpty {
        members.append(("keyvals", .sequence(impute.keys.map { DocumentNode(node.value($0), at: node.location) })))
      }
      if impute.frame.contains(where: { $0 != nil }) {
        members.append(
          ("frame", .sequence(impute.frame.map { DocumentNode($0.map { .number($0) } ?? .null, at: node.location) })))
      }
      try run([node.object(members)], on: &unit.table)
    }
  }

  /// The columns that tell series apart.
  func groupingColumns(_ unit: UnitModel) -> [String] {
    var result: [String] = []
    for channel in unit.encoding.keys.sorted() where channel.groups {
      for encoded in unit.encoding[channel] ?? [] {
        for part in encoded.scaledOrPlain where part.definition.aggregate == nil {
          if let column = part.column, !result.contains(column) { result.append(column) }
        }
      }
    }
    return result
  }
}

extension EncodedChannel {
  /// Whether it or one of its conditions is aggregated.
  var hasAggregate: Bool { scaledOrPlain.contains { $0.definition.aggregate != nil } }

  /// This definition and those under conditions.
  var scaledOrPlain: [EncodedChannel] { [self] + conditions.map(\.value) }
}

/// What is aggregated, by what.
struct AggregationPlan {
  struct Operation: Hashable {
    var operation: String
    var field: String
    var name: String
    var parameter: Double?

    func node(_ builder: NodeBuilder) -> DocumentNode {
      var members: [(String, DocumentNode.Content)] = [("op", .string(operation)), ("as", .string(name))]
      if !field.isEmpty { members.append(("field", .string(field))) }
      if let parameter { members.append(("param", .number(parameter))) }
      return builder.object(members)
    }
  }

  struct Selection: Hashable {
    var field: String
    var by: String
    var isLargest: Bool
    var name: String
  }

  private(set) var operations: [Operation] = []
  private(set) var selections: [Selection] = []
  private(set) var groups: [String] = []

  /// Notes what a definition needs; the result reads the column that it will have.
  mutating func add(_ encoded: EncodedChannel) -> EncodedChannel {
    var encoded = encoded
    for index in encoded.conditions.indices { encoded.conditions[index].value = add(encoded.conditions[index].value) }
    let field = encoded.definition.field ?? ""
    switch encoded.definition.aggregate {
    case nil:
      for column in [encoded.column, encoded.endColumn].compactMap({ $0 }) where !groups.contains(column) {
        groups.append(column)
      }
    case .operation(let operation):
      let name = operation == "count" ? "__count" : "\(operation)_\(field)"
      let item = Operation(operation: operation, field: operation == "count" ? "" : field, name: name)
      if !operations.contains(item) { operations.append(item) }
      encoded.column = name
    case .exponential(let share):
      let name = "exponential_\(field)"
      let item = Operation(operation: "exponential", field: field, name: name, parameter: share)
      if !operations.contains(item) { operations.append(item) }
      encoded.column = name
    case .argmin(let by): select(&encoded, field, by, isLargest: false)
    case .argmax(let by): select(&encoded, field, by, isLargest: true)
    }
    return encoded
  }

  private mutating func select(_ encoded: inout EncodedChannel, _ field: String, _ by: String, isLargest: Bool) {
    let name = "\(isLargest ? "argmax" : "argmin")_\(by)_\(field)"
    let selection = Selection(field: field, by: by, isLargest: isLargest, name: name)
    if !selections.contains(selection) { selections.append(selection) }
    // Something has to be aggregated for groups to be made.
    let count = Operation(operation: "count", field: "", name: "__count")
    if !operations.contains(count) { operations.append(count) }
    encoded.column = name
  }
}
