import Diagnostics
import Scenes
import Testing

/// Numbers as large as a definition may write them: the chart is drawn or refused, and nothing stops the program.
@Suite struct HugeNumberTests {
  @Test(arguments: [
    "mark: {type: shanhai.label, fontSize: 1.0e+300}\nencoding: {x: {field: a, type: quantitative}, text: {field: b}}",
    "mark: {type: shanhai.label, dx: 1.0e+300}\nencoding: {x: {field: a, type: quantitative}, text: {field: b}}",
    "mark: {type: shanhai.sankey, nodePadding: 1.0e+300}\nencoding: {shanhai.source: {field: b}, shanhai.target: {field: c}}",
    "mark: point\nencoding: {color: {field: a, type: quantitative, legend: {gradientLength: 1.0e+300}}}",
    "mark: bar\nencoding: {y: {field: b, axis: {shanhai.labelFit: true, labelLineHeight: 0}}, x: {field: a, type: quantitative}}",
    "mark: point\nencoding: {x: {field: a, type: temporal}}",
    "mark: arc\nencoding: {theta: {field: a, type: quantitative}}",
    "mark: {type: arc, innerRadius: 1.0e+300, cornerRadius: 1.0e+300}\nencoding: {theta: {field: a, type: quantitative}}",
  ])
  func nothingStopsTheProgram(mark: String) {
    let rows = "data: {values: [{a: 1, b: 甲, c: 乙}, {a: 1.0e+300, b: 丙, c: 丁}]}"
    // A chart or located messages: both are fine, a trap is not.
    do throws(Failure) {
      let scene = try draw("\(rows)\n\(mark)")
      #expect(scene.size.width.isFinite && scene.size.height.isFinite)
    } catch {
      #expect(error.diagnostics.allSatisfy { $0.location != nil || $0.hint != nil })
    }
  }
}
