import Scenes

/// A text whose half-width signs beside Chinese are replaced by the full-width ones that Chinese prose takes
/// (GB/T 15834): `,:;?!` behind a Chinese character and brackets around or beside Chinese.
///
/// Signs within numbers, times, addresses and Latin sentences stay. The text keeps its count of characters.
///
/// - Parameter isProtected: whether the character with this number must stay as it is, such as code.
public func fullWidthPunctuation(_ text: [Character], isProtected: (Int) -> Bool = { _ in false }) -> [Character] {
  var result = text
  let isChinese = text.indices.map { text[$0].isWide && !isProtected($0) }
  for index in text.indices where !isProtected(index) {
    guard let full = fullWidthStop(text[index]) else { continue }
    let next = index + 1 < text.count ? text[index + 1] : "\n"
    let follows = index + 1 < text.count && isChinese[index + 1]
    let leads = precedingIsChinese(index, text: result, isChinese: isChinese)
    let isInsideLatin = next.isASCII && (next.isLetter || next.isNumber) && !leads
    if follows || (leads && !isInsideLatin) { result[index] = full }
  }
  replaceBrackets(in: &result, isChinese: isChinese, isProtected: isProtected)
  return result
}

private func fullWidthStop(_ sign: Character) -> Character? {
  switch sign.asciiValue {
  case UInt8(ascii: ","): "\u{FF0C}"
  case UInt8(ascii: ":"): "\u{FF1A}"
  case UInt8(ascii: ";"): "\u{FF1B}"
  case UInt8(ascii: "?"): "\u{FF1F}"
  case UInt8(ascii: "!"): "\u{FF01}"
  default: nil
  }
}

/// Whether the words before a sign are Chinese; closing brackets and quotes are looked through.
private func precedingIsChinese(_ index: Int, text: [Character], isChinese: [Bool]) -> Bool {
  var before = index - 1
  while before >= 0, ")]\"'".contains(text[before]) { before -= 1 }
  return before >= 0 && (isChinese[before] || text[before].isWide)
}

private func replaceBrackets(in text: inout [Character], isChinese: [Bool], isProtected: (Int) -> Bool) {
  var open: [Int] = []
  for index in text.indices where !isProtected(index) {
    if text[index] == "(" {
      open.append(index)
    } else if text[index] == ")", let start = open.popLast() {
      let inside = (start..<index).contains { isChinese[$0] }
      let before = start > 0 && isChinese[start - 1]
      let after = index + 1 < text.count && isChinese[index + 1]
      guard inside || (before && after) || (before && index + 1 == text.count) else { continue }
      text[start] = "\u{FF08}"
      text[index] = "\u{FF09}"
    }
  }
}
