import Tables

/// Checks values against the constraints of a field. A class, as it is large and asked for each cell.
final class ConstraintCheck: Sendable {
  private let field: Field
  private let allowed: Set<Value>
  private let isChecked: Bool
  /// Between these bounds, a number is surely right; nowhere if more than `minimum` and `maximum` limits it.
  private let least: Double
  private let most: Double
  /// Whether nothing but its length and a pattern limits a text.
  private let isOnlyForm: Bool

  init(_ field: Field) {
    self.field = field
    allowed = Set(field.constraints.allowed)
    var unchecked = FieldConstraints()
    unchecked.isRequired = field.constraints.isRequired
    unchecked.isUnique = field.constraints.isUnique
    isChecked = field.constraints != unchecked
    unchecked.minimum = field.constraints.minimum
    unchecked.maximum = field.constraints.maximum
    let isSimple = field.constraints == unchecked
    least = isSimple ? field.constraints.minimum?.order ?? -.infinity : .infinity
    most = isSimple ? field.constraints.maximum?.order ?? .infinity : -.infinity
    unchecked.minimum = nil
    unchecked.maximum = nil
    unchecked.minimumLength = field.constraints.minimumLength
    unchecked.maximumLength = field.constraints.maximumLength
    unchecked.pattern = field.constraints.pattern
    isOnlyForm = field.constraints == unchecked
  }

  /// Whether a number is surely right: the common case, without a list of faults.
  func isWithinLimits(_ number: Double) -> Bool { number >= least && number <= most }

  /// Whether a text is surely right: the common case, without counting its characters.
  func isSurelyRight(_ text: UnsafeBufferPointer<UInt8>, _ matcher: inout PatternMatcher?) -> Bool {
    guard isOnlyForm else { return false }
    let limits = field.constraints
    // A text that is not empty has a character, and no text has more characters than code points.
    if let limit = limits.minimumLength, limit > (text.isEmpty ? 0 : 1) { return false }
    if let limit = limits.maximumLength, text.count > limit, text.count(where: { $0 & 0xC0 != 0x80 }) > limit {
      return false
    }
    return limits.pattern == nil || matcher?.matches(text) == true
  }

  /// What is wrong with a value, which is written as `text`.
  func faults(
    of value: Value, _ text: UnsafeBufferPointer<UInt8>, _ matcher: inout PatternMatcher?
  ) -> [CellFault] {
    guard isChecked else { return [] }
    var faults: [CellFault] = []
    let limits = field.constraints
    if limits.minimumLength != nil || limits.maximumLength != nil {
      let length = length(of: value)
      if let limit = limits.minimumLength, length < limit { faults.append(.tooShort(limit, length: length)) }
      if let limit = limits.maximumLength, length > limit { faults.append(.tooLong(limit, length: length)) }
    }
    if let order = field.type.order(of: value) {
      // Written as "not at least", so that NaN breaks every limit.
      if let limit = limits.minimum, !(order >= limit.order) { faults.append(.tooSmall(limit.text)) }
      if let limit = limits.maximum, !(order <= limit.order) { faults.append(.tooGreat(limit.text)) }
      if let limit = limits.exclusiveMinimum, !(order > limit.order) { faults.append(.notGreater(limit.text)) }
      if let limit = limits.exclusiveMaximum, !(order < limit.order) { faults.append(.notLess(limit.text)) }
    }
    if let pattern = limits.pattern, case .string(let string) = value, !matches(string, text, pattern, &matcher) {
      faults.append(.wrongForm(pattern.text))
    }
    if !allowed.isEmpty, !allowed.contains(value) { faults.append(.notAllowed(limits.allowed)) }
    return faults
  }

  /// A time may be kept otherwise than it is written; then what is kept has to match.
  private func matches(
    _ string: String, _ text: UnsafeBufferPointer<UInt8>, _ pattern: TextPattern, _ matcher: inout PatternMatcher?
  ) -> Bool {
    guard case .string = field.type else { return pattern.matches(string) }
    return matcher?.matches(text) ?? pattern.matches(string)
  }

  private func length(of value: Value) -> Int {
    switch value {
    case .string(let text): text.count
    case .list(let items): items.count
    case .object(let members): members.count
    case .null, .boolean, .number, .instant: 0
    }
  }
}
