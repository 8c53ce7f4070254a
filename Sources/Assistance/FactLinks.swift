import Tables

/// Which figure each figure is a part of, and which it repeats, by their places.
struct FactLinks {
  /// A figure that names another one.
  struct Link {
    let from: Int
    let to: Int
  }

  /// Parts with their wholes, in the order of the parts.
  let parts: [Link]
  /// Repetitions with what they repeat, in their order.
  let repetitions: [Link]
  private let wholes: [Int: Int]
  private let originals: [Int: Int]
  /// The places of the figures that name others or are named.
  private let places: [String: Int]

  init(_ facts: Facts) {
    let named = [facts.column(.partOf), facts.column(.sameAs)].map(Self.names)
    var places = Dictionary(named.joined().map { ($0.name, -1) }, uniquingKeysWith: { first, _ in first })
    if !places.isEmpty {
      Self.forEachText(in: facts.column(.id)) { row, id in if places[id] == -1 { places[id] = row } }
    }
    let links = named.map { names in
      names.compactMap { name in places[name.name].flatMap { $0 < 0 ? nil : Link(from: name.row, to: $0) } }
    }
    (parts, repetitions) = (links[0], links[1])
    wholes = Dictionary(parts.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
    originals = Dictionary(repetitions.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
    let ids = facts.column(.id)
    for link in links.joined() {
      if let id = ids[link.from].string, places[id] == nil { places[id] = link.from }
    }
    self.places = places
  }

  /// Whether no figure names another one.
  var isEmpty: Bool { wholes.isEmpty && originals.isEmpty }
  /// The place of a figure by its key; `nil` when it neither names another one nor is named.
  func row(of id: String) -> Int? { places[id].flatMap { $0 < 0 ? nil : $0 } }

  /// The whole that a figure is a part of.
  func whole(of row: Int) -> Int? { wholes[row] }
  /// Whether a figure repeats another one.
  func isRepetition(_ row: Int) -> Bool { originals[row] != nil }

  /// What a figure repeats in the end, over however many steps; itself when it repeats nothing. Of figures that repeat
  /// one another in a circle the first one.
  func original(of row: Int) -> Int {
    guard originals[row] != nil else { return row }
    var chain = [row]
    while let next = originals[chain[chain.count - 1]] {
      if let start = chain.firstIndex(of: next) { return chain[start...].min() ?? next }
      chain.append(next)
    }
    return chain[chain.count - 1]
  }

  /// The figures that contain a figure or what it repeats, over however many steps, each by what it repeats itself. Where
  /// wholes go in a circle, a figure is among its own.
  func holders(of row: Int) -> Set<Int> {
    var holders: Set<Int> = []
    guard wholes[row] != nil || originals[row] != nil else { return holders }
    var (seen, open): (Set<Int>, [Int]) = ([row], [row])
    while let figure = open.popLast() {
      if let whole = wholes[figure] {
        holders.insert(original(of: whole))
        if seen.insert(whole).inserted { open.append(whole) }
      }
      if let same = originals[figure], seen.insert(same).inserted { open.append(same) }
    }
    return holders
  }

  /// Whether a figure is within another one, over however many steps.
  func isPart(_ row: Int, of whole: Int) -> Bool { holders(of: row).contains(original(of: whole)) }

  /// Whether a figure would be a part of itself.
  func isInCircle(_ row: Int) -> Bool {
    guard let whole = wholes[row] else { return false }
    // Nearly every whole stands by itself.
    if wholes[whole] == nil, originals[whole] == nil { return original(of: row) == whole }
    return isPart(row, of: row)
  }

  /// Whether one is a part of the other, or both of one whole: then they are not one figure with two values.
  func areNested(_ a: Int, _ b: Int) -> Bool {
    guard !wholes.isEmpty else { return false }
    let (one, other) = (wholes[a], wholes[b])
    return one == b || other == a || (one != nil && one == other)
  }

  private static func names(_ column: Column) -> [(row: Int, name: String)] {
    var names: [(row: Int, name: String)] = []
    forEachText(in: column) { names.append(($0, $1)) }
    return names
  }

  private static func forEachText(in column: Column, _ body: (Int, String) -> Void) {
    switch column.storage {
    case .strings(let texts):
      for row in texts.indices where !column.isMissing(row) && !texts[row].isEmpty { body(row, texts[row]) }
    case .categories(let codes, let texts):
      for row in codes.indices where !column.isMissing(row) && !texts[Int(codes[row])].isEmpty {
        body(row, texts[Int(codes[row])])
      }
    case .numbers, .booleans, .instants, .mixed:
      for row in 0..<column.count { if let text = column[row].string { body(row, text) } }
    }
  }
}
