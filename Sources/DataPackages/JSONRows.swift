import Diagnostics
import Documents

/// The rows in a JSON value: itself, or what stands under `property`, a path such as `data.rows` or `sets[0].values`.
///
/// - Throws: an error at the place where the path ends, or where something else than an array stands.
func jsonRows(_ node: DocumentNode, property: String?) throws(Failure) -> [DocumentNode] {
  var node = node
  for step in propertySteps(property ?? "") {
    let next =
      Int(step).flatMap { number in node.sequence.flatMap { number < $0.count ? $0[number] : nil } } ?? node[step]
    guard let next else {
      throw Failure(
        Wording("这里没有 `\(step)`", en: "there is no `\(step)` here"), at: node.location,
        hint: suggestion(for: step, among: (node.mapping ?? []).map(\.key)))
    }
    node = next
  }
  if let rows = node.sequence { return rows }
  let lists = (node.mapping ?? []).filter { $0.value.sequence != nil }.map(\.key)
  throw Failure(
    Wording("此处应是行的列表，却是\(node.kind.chinese)", en: "expected an array of rows, found \(node.kind.english)"),
    at: node.location,
    hint: lists.first.map {
      Wording(
        "列表在 `\($0)` 之下：设 `\"property\": \"\($0)\"`", en: "there is one under `\($0)`: set `\"property\": \"\($0)\"`")
    })
}

private func propertySteps(_ path: String) -> [String] {
  path.split { ".[]".contains($0) }.map { String($0).replacing("'", with: "").replacing("\"", with: "") }
}
