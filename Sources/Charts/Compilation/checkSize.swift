import ChartSpecs
import Diagnostics
import Scenes

/// More pixels than any sheet or screen has; sizes beyond come from huge numbers in a definition.
private let longestSide = 100_000.0

/// Checks that a drawing has a size that can be told.
///
/// - Throws: at the definition, when a side is too long or no number.
func checkSize(of scene: Scene, _ spec: NormalizedSpec) throws(Failure) {
  let sides = [scene.size.width, scene.size.height]
  guard !sides.allSatisfy({ $0.isFinite && $0 <= longestSide }) else { return }
  let words = sides.map { $0.isFinite && $0 < 1e15 ? String(Int($0.rounded(.up))) : "∞" }.joined(separator: "×")
  throw Failure(
    Wording("图过大：\(words)，每边至多 100000", en: "the chart is too large: \(words), a side has at most 100000"),
    at: spec.view.settings.location,
    hint: Wording("减小宽、高、步长、间距或字号", en: "make widths, heights, steps, spacings or sizes of letters smaller"))
}
