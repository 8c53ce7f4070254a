import Diagnostics
import Tables

/// Every difference between two issues of a package, matched by key: first the figures, then pairs, indicators and
/// places; of each first what is new, then what changed, then what is gone.
///
/// Facts are compared by hashes of their rows, so that a million unchanged figures cost a second or two.
public func revisions(from old: AssistanceData, to new: AssistanceData) -> [Revision] {
  factRevisions(from: old, to: new) + pairingRevisions(from: old, to: new) + indicatorRevisions(from: old, to: new)
    + regionRevisions(from: old, to: new)
}

/// The things of two lists, matched by their keys.
struct Matched<Thing> {
  /// Only in the new list, in its order.
  var added: [Thing] = []
  /// In both, and different; in the order of the new list.
  var changed: [(old: Thing, new: Thing)] = []
  /// Only in the old list, in its order.
  var withdrawn: [Thing] = []
}

extension Matched where Thing: Identifiable & Hashable {
  /// Two lists of things.
  init(_ old: [Thing], _ new: [Thing]) {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(new.map(\.id))
    for thing in new {
      guard let earlier = before[thing.id] else {
        added.append(thing)
        continue
      }
      if earlier != thing { changed.append((earlier, thing)) }
    }
    withdrawn = old.filter { !ids.contains($0.id) }
  }
}

extension Matched where Thing == Fact {
  /// The facts of two packages; only those whose rows differ are made.
  init(_ old: Facts, _ new: Facts) {
    let (oldIDs, newIDs) = (ids(of: old), ids(of: new))
    let (oldHashes, newHashes) = (old.rowHashes, new.rowHashes)
    func note(_ before: Int, _ after: Int) {
      if oldHashes[before] != newHashes[after] { changed.append((old[before], new[after])) }
    }
    // Most issues share a long beginning and a long end.
    let shared = Swift.min(oldIDs.count, newIDs.count)
    var start = 0
    while start < shared, oldIDs[start] == newIDs[start] {
      note(start, start)
      start += 1
    }
    var end = 0
    while end < shared - start, oldIDs[oldIDs.count - 1 - end] == newIDs[newIDs.count - 1 - end] { end += 1 }
    var places: [String: Int] = [:]
    for place in start..<(oldIDs.count - end) where places[oldIDs[place]] == nil { places[oldIDs[place]] = place }
    for place in start..<(newIDs.count - end) {
      if let earlier = places.removeValue(forKey: newIDs[place]) {
        note(earlier, place)
      } else {
        added.append(new[place])
      }
    }
    withdrawn = places.values.sorted().map { old[$0] }
    for distance in (0..<end).reversed() { note(oldIDs.count - 1 - distance, newIDs.count - 1 - distance) }
  }
}

private func ids(of facts: Facts) -> [String] {
  let column = facts.column(.id)
  return column.texts ?? column.values.map { $0.dump() }
}

extension Facts {
  /// A hash of all fields of each figure.
  fileprivate var rowHashes: [UInt64] {
    Table(Field.allCases.map { ($0.name, column($0)) }, rowCount: count).rowHashes()
  }
}
