public import Tables

/// The rows of a table parted by equal keys. Groups stand in the order in which they first appear; so do their rows.
public struct Grouping {
  /// The group of each row.
  public let groupOfRow: [Int]
  /// The first row of each group.
  public let firstRows: [Int]
  private let starts: [Int]
  private let order: [Int]

  /// Groups by the cells of these columns; without columns, all rows are one group.
  public init(_ keys: [Column], rowCount: Int) {
    var codes = [Int](repeating: 0, count: rowCount)
    var count = rowCount == 0 ? 0 : 1
    for (position, key) in keys.enumerated() {
      let (keyCodes, keyCount) = encode(key)
      if position == 0 {
        (codes, count) = (keyCodes, keyCount)
      } else {
        // A pair of codes is one number; numbering the pairs anew keeps the product small.
        let width = keyCount
        for row in codes.indices { codes[row] = codes[row] * width + keyCodes[row] }
        (codes, count) = renumber(codes, limit: count * width)
      }
    }
    self.init(codes: codes, count: count)
  }

  private init(codes: [Int], count: Int) {
    groupOfRow = codes
    var starts = [Int](repeating: 0, count: count + 1)
    for code in codes { starts[code + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    var order = [Int](repeating: 0, count: codes.count)
    for (row, code) in codes.enumerated() {
      order[next[code]] = row
      next[code] += 1
    }
    self.starts = starts
    self.order = order
    firstRows = (0..<count).map { order[starts[$0]] }
  }

  /// How many groups there are.
  public var count: Int { firstRows.count }

  /// The rows of a group, in the table's order.
  public func rows(_ group: Int) -> ArraySlice<Int> { order[starts[group]..<starts[group + 1]] }

  /// Some of the rows by their groups, in the order in which these appear among them.
  public func parts(of rows: [Int]) -> [[Int]] {
    var parts: [[Int]] = []
    var places = [Int?](repeating: nil, count: count)
    for row in rows {
      let group = groupOfRow[row]
      if let place = places[group] {
        parts[place].append(row)
      } else {
        places[group] = parts.count
        parts.append([row])
      }
    }
    return parts
  }
}

/// Numbers the different cells of a column from 0, in the order in which they first appear; missing is one of them.
private func encode(_ column: Column) -> (codes: [Int], count: Int) {
  switch column.storage {
  case .strings(let texts): return number(texts, missing: column.missing) { $0 }
  case .categories(let codes, let values):
    // Different bytes may be one text: é is one character or two.
    let (places, count) = number(values, missing: []) { $0 }
    let missing = column.missing
    return renumber(
      codes.indices.map { !missing.isEmpty && missing[$0] ? count : places[Int(codes[$0])] }, limit: count + 1)
  case .numbers(let values), .instants(let values):
    // Zero equals minus zero, and one NaN the other.
    return number(values, missing: column.missing) { $0 == 0 ? 0 : $0.isNaN ? Double.nan.bitPattern : $0.bitPattern }
  case .booleans(let values): return number(values, missing: column.missing) { $0 }
  case .mixed(let values): return number(values, missing: []) { $0 }
  }
}

private func number<Cell, Key: Hashable>(
  _ cells: [Cell], missing: [Bool], key: (Cell) -> Key
) -> (codes: [Int], count: Int) {
  var known: [Key: Int] = [:]
  var codeOfMissing: Int?
  var count = 0
  var codes: [Int] = []
  codes.reserveCapacity(cells.count)
  for (row, cell) in cells.enumerated() {
    let found: Int?
    if !missing.isEmpty, missing[row] { found = codeOfMissing } else { found = known[key(cell)] }
    if let found {
      codes.append(found)
      continue
    }
    if !missing.isEmpty, missing[row] { codeOfMissing = count } else { known[key(cell)] = count }
    codes.append(count)
    count += 1
  }
  return (codes, count)
}

/// Numbers codes below `limit` anew, in the order in which they first appear.
private func renumber(_ codes: [Int], limit: Int) -> (codes: [Int], count: Int) {
  // A table of all codes, unless it would be far larger than the rows.
  guard limit <= max(1 << 16, codes.count) else { return number(codes, missing: []) { $0 } }
  var numbers = [Int](repeating: -1, count: limit)
  var count = 0
  var result = codes
  for row in result.indices {
    let code = result[row]
    if numbers[code] < 0 {
      numbers[code] = count
      count += 1
    }
    result[row] = numbers[code]
  }
  return (result, count)
}
