/// The characters of a phrase in one form: half-width digits and signs, Simplified characters, plain numerals.
///
/// There are as many as in the phrase, so that a place in them is a place in the phrase.
func figureCharacters(_ phrase: String) -> [Character] { phrase.map { plainForms[$0] ?? $0 } }

private let plainForms: [Character: Character] = {
  var forms: [Character: Character] = [:]
  for (written, plain) in zip(traditional, simplified) { forms[written] = plain }
  for (written, plain) in zip(capitals, numerals) { forms[written] = plain }
  for (written, plain) in zip("０１２３４５６７８９．，％／～〜－＋＞＜≧≦", "0123456789.,%/~~-+><≥≤") { forms[written] = plain }
  for space in "\u{3000}\u{A0}\u{2009}\u{202F}\t" { forms[space] = " " }
  for dash in "–—―─" { forms[dash] = "—" }
  forms["−"] = "-"
  forms["○"] = "〇"
  return forms
}()

// The characters that figures are written with; names of places are not among them.
private let traditional =
  "萬億餘個兩約過將達於數幾臺場戶畝處條輛頭隻噸項類對間門幹鄉鎮學師醫佔為開續來總計滿點級週歲"
  + "時鐘負區縣業團組織構戰課專會議員長輪層樓棟錢圓顆塊張雙該單筆斷產産"
private let simplified =
  "万亿余个两约过将达于数几台场户亩处条辆头只吨项类对间门干乡镇学师医占为开续来总计满点级周岁"
  + "时钟负区县业团组织构战课专会议员长轮层楼栋钱元颗块张双该单笔断产产"
private let capitals = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
private let numerals = "一二二三三四五六六七八九十百千"
