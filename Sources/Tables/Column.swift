/// The values of one field, kept by type in one array, with a mark for each missing cell.
///
/// Two columns are equal when their cells are; how texts are kept makes no difference.
public struct Column: Sendable {
  /// The values. A missing cell holds an arbitrary value here (zero, or the empty text).
  public enum Storage: Hashable, Sendable {
    /// Numbers.
    case numbers([Double])
    /// Texts.
    case strings([String])
    /// Texts of which many are the same: each different one once, and for each row its number among them. The
    /// number of a missing cell is valid too.
    case categories(codes: [UInt32], values: [String])
    /// Truth values.
    case booleans([Bool])
    /// Moments in milliseconds since 1970 UTC.
    case instants([Double])
    /// Values of several types; missing cells are `.null` here.
    case mixed([Value])
  }

  /// The values.
  public let storage: Storage
  /// One mark a row, `true` where the cell is missing; empty when no cell is.
  public let missing: [Bool]

  /// A column of these values.
  ///
  /// - Parameter missing: one mark a row, or nothing when no cell is missing.
  public init(_ storage: Storage, missing: [Bool] = []) {
    self.storage = storage
    self.missing = missing.contains(true) ? missing : []
    precondition(missing.isEmpty || missing.count == count, "one mark a row")
  }

  /// A column from single values, stored by type when all present values have the same one.
  public init(_ values: [Value]) {
    let missing = values.map(\.isNull)
    let present = values.lazy.filter { !$0.isNull }
    guard let kind = present.first?.kind, present.allSatisfy({ $0.kind == kind }) else {
      self.init(.mixed(values), missing: missing)
      return
    }
    switch kind {
    case .number: self.init(.numbers(values.map { $0.number ?? 0 }), missing: missing)
    case .string: self.init(Storage(texts: values.map { $0.string ?? "" }), missing: missing)
    case .boolean: self.init(.booleans(values.map { $0 == .boolean(true) }), missing: missing)
    case .instant:
      self.init(.instants(values.map { if case .instant(let time) = $0 { time } else { 0 } }), missing: missing)
    case .other: self.init(.mixed(values), missing: missing)
    }
  }

  /// How many rows.
  public var count: Int {
    switch storage {
    case .numbers(let values): values.count
    case .strings(let values): values.count
    case .categories(let codes, _): codes.count
    case .booleans(let values): values.count
    case .instants(let values): values.count
    case .mixed(let values): values.count
    }
  }

  /// Whether the cell in this row is missing.
  public func isMissing(_ row: Int) -> Bool { !missing.isEmpty && missing[row] }

  /// The cell in this row.
  public subscript(row: Int) -> Value {
    if isMissing(row) { return .null }
    return switch storage {
    case .numbers(let values): .number(values[row])
    case .strings(let values): .string(values[row])
    case .categories(let codes, let values): .string(values[Int(codes[row])])
    case .booleans(let values): .boolean(values[row])
    case .instants(let values): .instant(values[row])
    case .mixed(let values): values[row]
    }
  }

  /// All cells as values.
  public var values: [Value] { (0..<count).map { self[$0] } }

  /// The different values in the order in which they first appear, nothing among them if a cell is missing.
  public var distinct: [Value] {
    switch storage {
    case .categories(let codes, let values):
      let texts = firstRows(of: codes.map(Int.init), count: values.count)
      return texts.map { self[$0] }
    case .strings(let values):
      var seen: Set<TextKey> = []
      var hasMissing = false
      return values.indices.compactMap { row in
        if isMissing(row) {
          defer { hasMissing = true }
          return hasMissing ? nil : .null
        }
        return seen.insert(TextKey(text: values[row])).inserted ? .string(values[row]) : nil
      }
    case .numbers, .booleans, .instants, .mixed:
      var seen: Set<Value> = []
      return values.filter { seen.insert($0).inserted }
    }
  }

  /// The rows in which codes first appear; missing cells are one more code.
  private func firstRows(of codes: [Int], count: Int) -> [Int] {
    var seen = [Bool](repeating: false, count: count + 1)
    return codes.indices.filter { row in
      let code = isMissing(row) ? count : codes[row]
      defer { seen[code] = true }
      return !seen[code]
    }
  }

  /// The rows with these numbers, in this order; a number may stand more than once.
  public func gathering(_ rows: [Int]) -> Column {
    let missing = missing.isEmpty ? [] : rows.map { self.missing[$0] }
    return switch storage {
    case .numbers(let values): Column(.numbers(rows.map { values[$0] }), missing: missing)
    case .strings(let values): Column(.strings(rows.map { values[$0] }), missing: missing)
    case .categories(let codes, let values):
      Column(.categories(codes: rows.map { codes[$0] }, values: values), missing: missing)
    case .booleans(let values): Column(.booleans(rows.map { values[$0] }), missing: missing)
    case .instants(let values): Column(.instants(rows.map { values[$0] }), missing: missing)
    case .mixed(let values): Column(.mixed(rows.map { values[$0] }), missing: missing)
    }
  }
}

extension Value {
  /// How a column would store this value.
  fileprivate enum Kind { case number, string, boolean, instant, other }

  fileprivate var kind: Kind {
    switch self {
    case .number: .number
    case .string: .string
    case .boolean: .boolean
    case .instant: .instant
    case .null, .list, .object: .other
    }
  }
}
