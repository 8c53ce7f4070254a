public import Diagnostics
import Foundation

/// Finds indicators, places and pairs by any of the names that people write: key, full name, short name, alias or
/// nickname, in Simplified or Traditional characters or in English.
///
/// Better names win: 甘孜县 finds the county, although 甘孜 alone may be the county or the prefecture.
public struct NameSearch {
  /// What a name on the command line stands for.
  public enum Subject: Hashable, Sendable {
    /// A place.
    case region(Region)
    /// A pair.
    case pairing(Pairing)
  }

  let data: AssistanceData

  /// A search among the names of these data.
  public init(_ data: AssistanceData) { self.data = data }

  /// The indicator of this name.
  ///
  /// - Throws: an unknown name, with the nearest one, or one that several indicators have.
  public func indicator(_ text: String) throws(Failure) -> Indicator {
    let found = Self.best(data.indicators, for: text) { [[$0.id], Self.names($0.name)] }
    return try unique(
      found, Wording("指标", en: "indicator"), text, among: data.indicators.map { ($0.id, $0.name) }
    ) { ($0.id, $0.name) }
  }

  /// The place of this name.
  ///
  /// - Throws: an unknown name, with the nearest one, or one that several places have.
  public func region(_ text: String) throws(Failure) -> Region {
    try unique(
      regions(text), Wording("地区", en: "place"), text, among: data.regions.map { ($0.id, $0.shortName) }
    ) { ($0.id, $0.name) }
  }

  /// The place, or the pair such as `越城→马边`, `马边—越城` or `越马`.
  ///
  /// - Throws: an unknown name, with the nearest one, or one that several places have.
  public func subject(_ text: String) throws(Failure) -> Subject {
    if let pairing = pairing(text) { return .pairing(pairing) }
    return .region(try region(text))
  }

  /// The pair with this key or nickname, or between these two places in either order.
  public func pairing(_ text: String) -> Pairing? {
    let named = Self.best(data.pairings, for: text) { [[$0.id], $0.aliases] }
    if let pairing = named.first { return pairing }
    // Keys of places may hold hyphens: an arrow alone parts them.
    let text = text.replacing("->", with: "→")
    let signs = text.contains("→") ? "→" : "—–-~至"
    let ends = text.split(whereSeparator: { signs.contains($0) }).map { regions(String($0)).map(\.id) }
    guard ends.count == 2 else { return nil }
    return data.pairings.first { pairing in
      ends[0].contains(pairing.helper) && ends[1].contains(pairing.recipient)
        || ends[1].contains(pairing.helper) && ends[0].contains(pairing.recipient)
    }
  }

  private func regions(_ text: String) -> [Region] {
    Self.best(data.regions, for: text) { [[$0.id], Self.names($0.name), Self.names($0.shortName), $0.aliases] }
  }

  private static func names(_ name: LocalizedName) -> [String] {
    [name.chinese, name.english].filter { !$0.isEmpty }
  }

  /// All things that have this name in the first of their lists of names in which any has it.
  private static func best<T>(_ things: [T], for text: String, names: (T) -> [[String]]) -> [T] {
    let wanted = normal(text)
    guard !wanted.isEmpty else { return [] }
    let all = things.map(names)
    for rank in 0..<(all.first?.count ?? 0) {
      let found = zip(things, all).filter { $0.1[rank].contains { normal($0) == wanted } }.map(\.0)
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func normal(_ text: String) -> String {
    let plain = simplified(text.trimmingCharacters(in: .whitespaces)).lowercased()
    return String(plain.map { middleDots.contains($0) ? "·" : $0 })
  }

  /// What input methods give for the dot in 和田·约特干: bullet, hyphenation point, bullet operator, dot operator, and the
  /// Japanese dots.
  private static let middleDots: Set<Character> = [
    "\u{2022}", "\u{2027}", "\u{2219}", "\u{22C5}", "\u{30FB}", "\u{FF65}",
  ]

  private func unique<T>(
    _ found: [T], _ kind: Wording, _ text: String, among names: [(id: String, name: LocalizedName)],
    describe: (T) -> (id: String, name: LocalizedName)
  ) throws(Failure) -> T {
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      throw Failure(
        Wording(
          "有\(found.count)个\(kind.chinese)叫 `\(text)`", en: "\(found.count) \(kind.english)s are called `\(text)`"),
        hint: Self.list(Wording("请写明是哪一个：", en: "say which one: "), found.map(describe)))
    }
    throw Failure(
      Wording("没有叫 `\(text)` 的\(kind.chinese)", en: "there is no \(kind.english) called `\(text)`"),
      hint: Self.hint(for: text, among: names))
  }

  /// The names that hold the text, or else the one that it was probably meant to be.
  private static func hint(for text: String, among names: [(id: String, name: LocalizedName)]) -> Wording? {
    let wanted = normal(text)
    let holding = names.filter { item in
      ([item.id] + Self.names(item.name)).contains { normal($0).contains(wanted) }
    }
    if !wanted.isEmpty, !holding.isEmpty {
      return list(Wording("名称里有它的：", en: "names that hold it: "), Array(holding.prefix(6)))
    }
    return suggestion(for: text, among: names.flatMap { [$0.name.chinese, $0.id] })
  }

  private static func list(_ head: Wording, _ items: [(id: String, name: LocalizedName)]) -> Wording {
    Wording(
      head.chinese + items.map { "\($0.name.chinese) `\($0.id)`" }.joined(separator: "、"),
      en: head.english + items.map { "\($0.name.text(in: .english)) `\($0.id)`" }.joined(separator: ", "))
  }
}
