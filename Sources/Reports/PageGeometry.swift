import Diagnostics
import Documents
import Scenes

/// Points in a millimetre.
let pointsPerMillimetre = 72 / 25.4

/// The sheet and its margins, in points. The standard is GB/T 9704: A4 with 156 × 225 mm for the text.
struct PageGeometry: Hashable {
  var size = Size(width: 210 * pointsPerMillimetre, height: 297 * pointsPerMillimetre)
  var top = 37 * pointsPerMillimetre
  var left = 28 * pointsPerMillimetre
  var right = 26 * pointsPerMillimetre
  var bottom = 35 * pointsPerMillimetre

  /// Where the text stands.
  var text: Rect {
    Rect(x: left, y: top, width: size.width - left - right, height: size.height - top - bottom)
  }

  /// The sheet turned a quarter to the left, with its margins.
  var landscape: PageGeometry {
    var turned = self
    turned.size = Size(width: size.height, height: size.width)
    turned.top = left
    turned.bottom = right
    turned.left = bottom
    turned.right = bottom
    return turned
  }
}

extension PageGeometry {
  /// Sizes by name, in millimetres.
  private static let sizes: [(name: String, width: Double, height: Double)] = [
    ("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210), ("B5", 176, 250), ("Letter", 215.9, 279.4),
  ]

  /// The sheet that `page: {size: A4, margins: {top: 37, …}}` asks for; lengths in millimetres.
  init(reading reader: MappingReader) {
    self.init()
    if let name = reader.string("size") {
      if let found = Self.sizes.first(where: { $0.name == name }) {
        size = Size(width: found.width * pointsPerMillimetre, height: found.height * pointsPerMillimetre)
      } else {
        reader.log.error(
          Wording("未知的纸张 `\(name)`", en: "unknown paper size `\(name)`"), at: reader.node("size")?.location,
          hint: suggestion(for: name, among: Self.sizes.map(\.name)))
      }
    }
    if let margins = reader.mapping("margins") {
      top = margins.number("top").map { $0 * pointsPerMillimetre } ?? top
      left = margins.number("left").map { $0 * pointsPerMillimetre } ?? left
      right = margins.number("right").map { $0 * pointsPerMillimetre } ?? right
      bottom = margins.number("bottom").map { $0 * pointsPerMillimetre } ?? bottom
      margins.finish()
    }
    let isTooSmall = min(top, left, right, bottom) < 0 || text.width < 100 || text.height < 100
    if isTooSmall {
      reader.log.error(
        Wording("页边距留给正文的地方太小", en: "the margins leave too little room for the text"),
        at: reader.node.location)
      self = PageGeometry()
    }
    reader.finish()
  }
}
