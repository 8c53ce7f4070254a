import Transforms

/// Which fields a view shows as moments, as quantities, and as names.
public struct FieldTypes {
  /// The fields that are shown as moments.
  public private(set) var temporal: [String] = []
  /// The fields that are shown as quantities, or from which transforms compute some.
  public private(set) var quantitative: [String] = []
  /// The fields that are shown as names.
  public private(set) var discrete: [String] = []

  /// No fields.
  init() {}

  /// The fields that the channels in a view show, but for the views in it with data of their own.
  public init(_ view: View) { add(view, withTransforms: false) }

  /// Adds the fields of a view, and those that its transforms compute with.
  mutating func add(_ view: View) { add(view, withTransforms: true) }

  private mutating func add(_ view: View, withTransforms: Bool) {
    if case .unit(_, let encoding) = view.content {
      for channel in encoding.keys.sorted() { (encoding[channel] ?? []).forEach { add($0) } }
    }
    if case .facet(let channels, _) = view.content {
      [channels.row, channels.column, channels.wrap].compactMap { $0 }.forEach { add($0) }
    }
    if withTransforms { quantitative += view.settings.transforms.flatMap(\.numericFields) }
    for child in view.children where child.settings.data == nil { add(child, withTransforms: withTransforms) }
  }

  private mutating func add(_ definition: ChannelDefinition) {
    for condition in definition.conditions { add(condition.definition) }
    guard let field = definition.field else { return }
    if definition.type == .temporal || definition.timeUnit != nil {
      if definition.aggregate?.isCount != true { temporal.append(field) }
    } else if definition.type == .quantitative {
      if definition.aggregate?.isArithmetic ?? true { quantitative.append(field) }
    } else {
      discrete.append(field)
    }
  }
}

extension Aggregate {
  /// Whether it computes with numbers.
  public var isArithmetic: Bool {
    if case .exponential = self { return true }
    guard case .operation(let name) = self else { return false }
    return !["count", "distinct", "missing", "valid", "values"].contains(name)
  }
}
