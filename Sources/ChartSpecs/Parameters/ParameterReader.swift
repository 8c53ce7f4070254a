import Diagnostics
import Documents
import Formats
import Tables
import Transforms

import struct Foundation.TimeZone

/// Reads the parameters of all views, before anything else: their values stand in for `{expr: …}` everywhere.
struct ParameterReader {
  let log: DiagnosticLog
  let zone: TimeZone
  let locale: FormatLocale

  /// A parameter with the fields of the channels around it.
  private struct Found {
    let node: DocumentNode
    let fields: [String: String]
  }

  /// The values of the parameters in a definition.
  func values(in root: DocumentNode) -> ParameterValues {
    var found = (root["config"]?["params"]?.sequence ?? []).map { Found(node: $0, fields: [:]) }
    collect(root, fields: [:], into: &found)
    var result = ParameterValues(sizes(root))
    var pending: [(name: String, expression: Expression)] = []
    for item in found {
      let reader = MappingReader(item.node, log: log)
      for name in ["bind", "views", "react", "select"] { _ = reader.node(name) }
      let (value, text) = (reader.node("value"), reader.string("expr"))
      if let name = reader.requiredString("name") {
        if let select = reader.node("select") {
          let selection = selection(select, value, item.fields)
          result.selections[name] = selection
          result.values[name] = selection.value
          if item.node.isMadeInLegend, case .object(let members) = selection.value {
            for case (let field, .list(let chosen)) in members { result.chosenInLegends[field] = chosen }
          }
        } else if let text, let node = reader.node("expr"), let expression = expression(text, at: node.location) {
          pending.append((name, expression))
        } else {
          result.values[name] = value?.tableValue ?? .null
        }
      }
      reader.finish()
    }
    evaluate(pending, into: &result)
    let interactive = found.first { $0.node["select"] != nil || $0.node["bind"] != nil }
    if let place = interactive?.node.location {
      log.warning(
        Wording("交互参数按初始状态绘制", en: "interactive parameters are drawn in their initial state"), at: place)
    }
    return result
  }

  private func collect(_ view: DocumentNode, fields: [String: String], into found: inout [Found]) {
    let fields = fields.merging(view.encodedFields) { $1 }
    for node in view["params"]?.sequence ?? [] {
      let names = node["views"]?.sequence?.compactMap(\.string) ?? []
      found.append(Found(node: node, fields: view.view(named: names)?.encodedFields ?? fields))
    }
    for child in view.innerViews { collect(child, fields: fields, into: &found) }
  }

  /// The names `width` and `height`, where the definition says how large its frame is: not in steps, whose number only
  /// the rows tell.
  private func sizes(_ root: DocumentNode) -> [String: Value] {
    let usual = root["config"]?["view"]
    var result: [String: Value] = [:]
    let axes = [
      ("width", "x", "continuousWidth", "discreteWidth"), ("height", "y", "continuousHeight", "discreteHeight"),
    ]
    for (name, channel, preset, discretePreset) in axes {
      if let node = root[name] {
        result[name] = node.number.map { .number($0) }
      } else if root.isDiscrete(channel) {
        result[name] = (usual?[discretePreset]?.number).map { .number($0) }
      } else {
        result[name] = .number(usual?[preset]?.number ?? 300)
      }
    }
    return result
  }

  // MARK: Expressions

  private func expression(_ text: String, at location: SourceLocation) -> Expression? {
    do throws(Failure) { return try Expression.parse(text, at: location) } catch {
      error.diagnostics.forEach(log.report)
      return nil
    }
  }

  private func context(_ values: ParameterValues) -> EvaluationContext {
    EvaluationContext(zone: zone, parameters: values.values, locale: locale)
  }

  /// Evaluates parameters that depend on one another, each after those that it names.
  private func evaluate(_ parameters: [(name: String, expression: Expression)], into result: inout ParameterValues) {
    var pending = parameters
    while !pending.isEmpty {
      let names = Set(pending.map(\.name))
      // In a circle nobody is ready; the first then fails with the name that it misses.
      let position = pending.firstIndex { names.isDisjoint(with: $0.expression.parameters) } ?? 0
      let next = pending.remove(at: position)
      do throws(Failure) {
        result.values[next.name] = try next.expression.evaluate(in: context(result))
      } catch {
        error.diagnostics.forEach(log.report)
        result.values[next.name] = .null
      }
    }
  }

  /// A definition with the value in place of each `{expr: …}` that depends on parameters alone.
  ///
  /// Expressions over rows stay, and so do moments, which JSON has no way to write.
  func settled(_ node: DocumentNode, _ values: ParameterValues) -> DocumentNode {
    switch node.content {
    case .sequence(let items):
      return DocumentNode(.sequence(items.map { settled($0, values) }), at: node.location)
    case .mapping(let entries):
      if entries.count == 1, entries[0].key == "expr", let text = entries[0].value.string {
        return evaluated(text, at: entries[0].value.location, values) ?? node
      }
      let changed = entries.compactMap { entry -> DocumentNode.Entry? in
        if Self.verbatim.contains(entry.key) { return entry }
        guard let value = selected(entry, values) else { return nil }
        return DocumentNode.Entry(key: entry.key, keyLocation: entry.keyLocation, value: settled(value, values))
      }
      return DocumentNode(.mapping(changed), at: node.location)
    case .null, .boolean, .number, .string: return node
    }
  }

  /// What holds no expressions, but may hold objects that look like one.
  private static let verbatim: Set<String> = ["data", "datasets", "params", "usermeta"]

  private func evaluated(_ text: String, at location: SourceLocation, _ values: ParameterValues) -> DocumentNode? {
    guard let expression = expression(text, at: location), !expression.readsRows else { return nil }
    do throws(Failure) {
      let value = try expression.evaluate(in: context(values))
      return value.content(at: location).map { DocumentNode($0, at: location) }
    } catch {
      error.diagnostics.forEach(log.report)
      return DocumentNode(.null, at: location)
    }
  }

  /// A domain or an extent that a selection decides: what it holds at first.
  private func selected(_ entry: DocumentNode.Entry, _ values: ParameterValues) -> DocumentNode? {
    guard ["domain", "extent"].contains(entry.key), let name = entry.value["param"]?.string else { return entry.value }
    guard let selection = values.selections[name] else {
      log.error(
        Wording("没有参数 `\(name)`", en: "there is no parameter `\(name)`"), at: entry.value.location,
        hint: suggestion(for: name, among: values.selections.keys.sorted()))
      return nil
    }
    let tests = selection.alternatives.first ?? [:]
    let wanted = (entry.value["field"] ?? entry.value["encoding"])?.string
    let ranges = tests.sorted { $0.key < $1.key }.filter {
      wanted == nil || tests[wanted ?? ""] == nil || $0.key == wanted
    }
    for case (_, .range(let low, let high)) in ranges {
      return DocumentNode(
        .sequence([low, high].map { DocumentNode(.number($0), at: entry.value.location) }), at: entry.value.location)
    }
    // A domain that nothing is selected of is that of the data, but a written one: zero is not added to it.
    return entry.key == "domain" ? .object([("unionWith", .sequence([]))], at: entry.value.location) : nil
  }
}

// MARK: Selections

extension ParameterReader {
  /// What a selection holds at first.
  fileprivate func selection(
    _ select: DocumentNode, _ value: DocumentNode?, _ fields: [String: String]
  ) -> Selection {
    let isInterval = (select.string ?? select["type"]?.string) == "interval"
    guard let value, !value.isNull else { return Selection() }
    let items = value.sequence ?? [value]
    let names = (select["fields"] ?? select["encodings"])?.sequence?.compactMap(\.string) ?? []
    return Selection(
      items.compactMap { item in
        guard let entries = item.mapping, DateTimeParts.matches(item) == false else {
          // A bare value belongs to the one field that the selection looks at.
          return names.first.map { [fields[$0] ?? $0: .equal(selected(item))] }
        }
        var tests: [String: Selection.Test] = [:]
        for entry in entries {
          tests[fields[entry.key] ?? entry.key] = isInterval ? range(entry.value) : .equal(selected(entry.value))
        }
        return tests
      })
  }

  private func range(_ node: DocumentNode) -> Selection.Test {
    let ends = (node.sequence ?? []).map(selected)
    let numbers = ends.compactMap { end -> Double? in
      switch end {
      case .number(let number), .instant(let number): number
      case .null, .boolean, .string, .list, .object: nil
      }
    }
    guard let low = numbers.min(), let high = numbers.max(), numbers.count == 2, ends.count == 2 else {
      return .oneOf(ends)
    }
    return .range(low, high)
  }

  private func selected(_ node: DocumentNode) -> Value {
    guard DateTimeParts.matches(node) else { return node.tableValue }
    return .instant(DateTimeParts(node, log: log).milliseconds(in: zone))
  }
}

extension DocumentNode {
  /// The views in this one.
  fileprivate var innerViews: [DocumentNode] {
    ["layer", "hconcat", "vconcat", "concat"].flatMap { self[$0]?.sequence ?? [] } + [self["spec"]].compactMap { $0 }
  }

  /// Whether a view or a layer of it says that a channel shows names or ranks.
  fileprivate func isDiscrete(_ channel: String) -> Bool {
    let type = self["encoding"]?[channel]?["type"]?.string.flatMap(FieldType.init(word:))
    return type == .nominal || type == .ordinal || self["layer"]?.sequence?.contains { $0.isDiscrete(channel) } == true
  }

  /// The first view in this one that has one of these names.
  fileprivate func view(named names: [String]) -> DocumentNode? {
    if names.isEmpty { return nil }
    if let name = self["name"]?.string, names.contains(name) { return self }
    return innerViews.lazy.compactMap { $0.view(named: names) }.first
  }

  /// The fields of the channels of a view; those that it does not say itself, of the first view in it that does.
  fileprivate var encodedFields: [String: String] {
    var fields: [String: String] = [:]
    for entry in self["encoding"]?.mapping ?? [] { fields[entry.key] = entry.value["field"]?.string }
    return innerViews.reduce(fields) { $0.merging($1.encodedFields) { own, _ in own } }
  }
}

extension Selection {
  /// What an expression reads of it: for each field, the selected values, or the ends of the range.
  fileprivate var value: Value {
    var members: [String: Value] = [:]
    for (field, test) in alternatives.joined() {
      switch test {
      case .equal(let value):
        if case .list(let known)? = members[field] {
          members[field] = .list(known + [value])
        } else {
          members[field] = .list([value])
        }
      case .range(let low, let high): members[field] = .list([.number(low), .number(high)])
      case .oneOf(let values): members[field] = .list(values)
      }
    }
    return .object(members)
  }
}

extension Value {
  /// As a document writes it; `nil` for a moment.
  fileprivate func content(at location: SourceLocation) -> DocumentNode.Content? {
    switch self {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    case .instant: nil
    case .list(let items):
      .sequence(items.map { DocumentNode($0.content(at: location) ?? .null, at: location) })
    case .object(let members):
      .mapping(
        members.sorted { $0.key < $1.key }.map { key, value in
          DocumentNode.Entry(
            key: key, keyLocation: location, value: DocumentNode(value.content(at: location) ?? .null, at: location))
        })
    }
  }
}
