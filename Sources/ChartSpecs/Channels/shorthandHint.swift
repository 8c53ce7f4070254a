import Diagnostics

/// How the short writing of Altair is written in Vega-Lite: `sum(b):Q` is `{aggregate: sum, field: b, type: quantitative}`.
func shorthandHint(_ text: String) -> Wording {
  var field = text
  var members: [String] = []
  let types = ["N": "nominal", "O": "ordinal", "Q": "quantitative", "T": "temporal", "G": "geojson"]
  let type = text.split(separator: ":").last.flatMap { types[String($0)] }
  if type != nil { field.removeLast(2) }
  if field.hasSuffix(")"), let open = field.firstIndex(of: "("), open > field.startIndex {
    members.append("aggregate: \(field[..<open])")
    field = String(field[field.index(after: open)...].dropLast())
  }
  if !field.isEmpty { members.append("field: \(field)") }
  if let type { members.append("type: \(type)") }
  let written = "{\(members.joined(separator: ", "))}"
  return Wording("写作 `\(written)`", en: "write `\(written)`")
}
