import Quantities
import Tables

/// The figures of a package in the order of its table. Each is made from its row when somebody asks for it: there may be
/// a million of them, of which a page needs a few.
public struct Facts: RandomAccessCollection, Sendable {
  /// A field of the table.
  enum Field: Int, CaseIterable {
    case id, source, paragraph, phrase, indicator, pairing, region, programme, direction, value, lower, upper, qualifier
    case status, accumulation, periodFrom, periodTo, periodStatus, partOf, sameAs, scope, note, definition
    case partStatus

    /// Those that a table may leave out.
    static let optional: Set<Field> = [.definition, .partStatus]

    /// Its name in the table.
    var name: String {
      switch self {
      case .periodFrom: "period_from"
      case .periodTo: "period_to"
      case .periodStatus: "period_status"
      case .partOf: "part_of"
      case .partStatus: "part_status"
      case .sameAs: "same_as"
      default: String(describing: self)
      }
    }
  }

  /// The columns in the order of `Field`.
  let columns: [Column]
  /// The rows that are figures; `nil` when all are.
  let rows: [Int]?
  let rowCount: Int

  /// The figures of a table. Rows whose qualifier, status or accumulation is an unknown word are left out.
  init(_ table: Table) {
    columns = Field.allCases.map { table[$0.name] ?? Column([Value](repeating: .null, count: table.rowCount)) }
    rowCount = table.rowCount
    let words = [
      Self.rows(of: columns[Field.qualifier.rawValue], with: Quantity.Qualifier.self),
      Self.rows(of: columns[Field.status.rawValue], with: Fact.Status.self),
      Self.rows(of: columns[Field.accumulation.rawValue], with: Fact.Accumulation.self),
    ]
    rows =
      words.allSatisfy { $0 == nil }
      ? nil : (0..<table.rowCount).filter { row in words.allSatisfy { $0?[row] ?? true } }
  }

  /// Some rows of the columns of other figures.
  init(columns: [Column], rows: [Int]?, rowCount: Int) {
    self.columns = columns
    self.rows = rows
    self.rowCount = rowCount
  }

  /// The place of the first figure.
  public var startIndex: Int { 0 }
  /// The place behind the last figure.
  public var endIndex: Int { rows?.count ?? rowCount }

  /// The figure at this place, made from its row.
  public subscript(position: Int) -> Fact {
    let row = rows?[position] ?? position
    func text(_ field: Field) -> String { columns[field.rawValue][row].string ?? "" }
    func key(_ field: Field) -> String? { columns[field.rawValue][row].string }
    func number(_ field: Field) -> Double? { columns[field.rawValue][row].number }
    func day(_ field: Field) -> Double? {
      if case .instant(let time) = columns[field.rawValue][row] { time } else { nil }
    }
    return Fact(
      id: text(.id), source: text(.source), paragraph: Int(number(.paragraph) ?? 0), phrase: text(.phrase),
      indicator: text(.indicator), pairing: key(.pairing), region: key(.region), programme: key(.programme),
      direction: text(.direction),
      quantity: Quantity(
        value: number(.value), lower: number(.lower), upper: number(.upper),
        // Rows with other words have been left out.
        qualifier: Quantity.Qualifier(rawValue: text(.qualifier)) ?? .exact),
      status: Fact.Status(rawValue: text(.status)) ?? .actual,
      accumulation: Fact.Accumulation(rawValue: text(.accumulation)) ?? .inPeriod,
      period: Period(from: day(.periodFrom), to: day(.periodTo)), isPeriodStated: text(.periodStatus) == "stated",
      partOf: key(.partOf), sameAs: key(.sameAs), scope: text(.scope), note: text(.note), definition: text(.definition),
      isPartStated: text(.partStatus) != "inferred")
  }

  /// The figures with this word in a field, in their order.
  func with(_ field: Field, _ word: String) -> [Fact] { positions(with: field, word).map { self[$0] } }

  /// Where the figures with this word in a field are.
  func positions(with field: Field, _ word: String) -> [Int] {
    let column = columns[field.rawValue]
    guard case .categories(let codes, let values) = column.storage else {
      return indices.filter { cell(field, $0) == word }
    }
    let isMeant = values.map { $0 == word }
    guard isMeant.contains(true) else { return [] }
    return indices.filter { position in
      let row = rows?[position] ?? position
      return isMeant[Int(codes[row])] && !column.isMissing(row)
    }
  }

  /// The figures with these keys, each by its key.
  func withIDs(_ ids: Set<String>) -> [String: Fact] {
    guard !ids.isEmpty else { return [:] }
    let found = indices.filter { cell(.id, $0).map(ids.contains) ?? false }.map { self[$0] }
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many figures have each word in a field.
  func counts(of field: Field) -> [String: Int] {
    let column = columns[field.rawValue]
    var counts: [String: Int] = [:]
    if case .categories(let codes, let values) = column.storage {
      var numbers = [Int](repeating: 0, count: values.count)
      for position in indices {
        let row = rows?[position] ?? position
        if !column.isMissing(row) { numbers[Int(codes[row])] += 1 }
      }
      for (value, number) in zip(values, numbers) { counts[value, default: 0] += number }
    } else {
      for position in indices { if let word = cell(field, position) { counts[word, default: 0] += 1 } }
    }
    return counts
  }

  private func cell(_ field: Field, _ position: Int) -> String? {
    columns[field.rawValue][rows?[position] ?? position].string
  }

  /// For each row whether its word is one of the choices; `nil` when all are.
  private static func rows<Choice: RawRepresentable>(
    of column: Column, with choices: Choice.Type
  ) -> [Bool]? where Choice.RawValue == String {
    if case .categories(let codes, let values) = column.storage, column.missing.isEmpty {
      let isKnown = values.map { Choice(rawValue: $0) != nil }
      return isKnown.contains(false) ? codes.map { isKnown[Int($0)] } : nil
    }
    let isKnown = (0..<column.count).map { column[$0].string.flatMap(Choice.init) != nil }
    return isKnown.contains(false) ? isKnown : nil
  }
}
