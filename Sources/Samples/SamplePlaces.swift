/// The made-up places: helped counties 西…县 in prefectures and provinces, and the districts 东…区 that help them.
struct SamplePlaces {
  private static let countiesPerPrefecture = 14
  private static let prefecturesPerProvince = 10
  private static let countiesPerHelper = 4
  private static let helpersPerPrefecture = 10

  let counties: Int

  /// How many districts help.
  var helpers: Int { (counties + Self.countiesPerHelper - 1) / Self.countiesPerHelper }
  /// How many prefectures the counties stand in.
  var prefectures: Int { (counties + Self.countiesPerPrefecture - 1) / Self.countiesPerPrefecture }
  private var helperPrefectures: Int { (helpers + Self.helpersPerPrefecture - 1) / Self.helpersPerPrefecture }

  /// The district that helps a county.
  func helper(of county: Int) -> Int { county / Self.countiesPerHelper }

  /// Every fifth prefecture is helped under another programme; figures of the two are never added.
  func programme(of county: Int) -> String {
    county / Self.countiesPerPrefecture % 5 == 4 ? "paired-assistance" : "east-west"
  }

  static func countyID(_ number: Int) -> String { "county-" + padded(number + 1, to: 4) }
  static func helperID(_ number: Int) -> String { "helper-" + padded(number + 1, to: 4) }
  static func pairID(_ number: Int) -> String { "pair-" + padded(number + 1, to: 4) }

  /// The rows of `regions.csv`, those above before those below.
  var rows: [[String]] {
    side("west", ("西", "West"), leaves: counties, perPrefecture: Self.countiesPerPrefecture, leaf: ("县", "County")) {
      Self.countyID($0)
    }
      + side(
        "east", ("东", "East"), leaves: helpers, perPrefecture: Self.helpersPerPrefecture, leaf: ("区", "District")
      ) { Self.helperID($0) }
  }

  private func side(
    _ id: String, _ names: (String, String), leaves: Int, perPrefecture: Int, leaf: (String, String),
    leafID: (Int) -> String
  ) -> [[String]] {
    let prefectures = (leaves + perPrefecture - 1) / perPrefecture
    let provinces = (prefectures + Self.prefecturesPerProvince - 1) / Self.prefecturesPerProvince
    func row(_ id: String, _ number: Int, _ kind: (String, String), _ level: String, _ parent: String) -> [String] {
      let name = "虚构\(names.0)\(Self.stems(number))\(kind.0)"
      return [id, "", name, "Made-up \(names.1) \(kind.1) \(number + 1)", level, parent, name, "", ""]
    }
    func provinceID(_ number: Int) -> String { "\(id)-province-\(padded(number + 1, to: 2))" }
    func prefectureID(_ number: Int) -> String { "\(id)-city-\(padded(number + 1, to: 3))" }
    return (0..<provinces).map { row(provinceID($0), $0, ("省", "Province"), "province", "") }
      + (0..<prefectures).map {
        row(prefectureID($0), $0, ("市", "City"), "prefecture", provinceID($0 / Self.prefecturesPerProvince))
      }
      + (0..<leaves).map { row(leafID($0), $0, leaf, "county", prefectureID($0 / perPrefecture)) }
  }

  /// A number in heavenly stems, as spreadsheets number columns: 甲 … 癸, 甲甲, 甲乙, …
  static func stems(_ number: Int) -> String {
    let stems = Array("甲乙丙丁戊己庚辛壬癸")
    var rest = number + 1
    var result = ""
    while rest > 0 {
      rest -= 1
      result = String(stems[rest % 10]) + result
      rest /= 10
    }
    return result
  }
}

/// A whole number with zeros in front.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
