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
  private let repeated: Set<Int>

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
    repeated = Set(repetitions.map(\.from))
  }

  /// The whole that a figure is a part of.
  func whole(of row: Int) -> Int? { wholes[row] }
  /// Whether a figure repeats another one.
  func isRepetition(_ row: Int) -> Bool { repeated.contains(row) }
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
