import Scenes

/// Shortens names to a width so that different names stay different.
///
/// A name loses its end behind an ellipsis. Names that would then be equal lose their middle instead: 浙江省绍兴市越城区 and
/// 浙江省绍兴市上虞区 become 浙江…越城区 and 浙江…上虞区.
struct Shortening {
  let font: Font
  let limit: Double
  let measurer: any TextMeasurer

  /// The names, each no wider than the limit.
  func shortened(_ names: [String]) -> [String] {
    let cut = names.map(cutEnd)
    var owners: [String: Set<String>] = [:]
    for (short, name) in zip(cut, names) { owners[short, default: []].insert(name) }
    return zip(cut, names).map { short, name in
      short != name && (owners[short]?.count ?? 0) > 1 ? cutMiddle(name) : short
    }
  }

  private func width(_ text: String) -> Double { measurer.extent(of: text, font: font).width }

  private func cutEnd(_ name: String) -> String {
    guard width(name) > limit else { return name }
    return prefix(of: Array(name), within: limit - width("…")) + "…"
  }

  /// Keeps the end, and of the beginning what remains, at least a third of the room.
  private func cutMiddle(_ name: String) -> String {
    let room = limit - width("…")
    let characters = Array(name)
    let tail = String(prefix(of: characters.reversed(), within: room * 0.6).reversed())
    return prefix(of: characters, within: room - width(tail)) + "…" + tail
  }

  /// The longest beginning that fits; at least one character.
  private func prefix(of characters: [Character], within room: Double) -> String {
    var kept = ""
    var total = 0.0
    for (character, advance) in zip(characters, measurer.advances(of: String(characters), font: font)) {
      total += advance
      if total > room, !kept.isEmpty { break }
      kept.append(character)
    }
    return kept
  }
}
