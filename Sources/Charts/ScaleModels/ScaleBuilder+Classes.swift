import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Tables

/// Scales that cut numbers into classes, and the boundaries of classes that were cut before.
extension ScaleBuilder {
  func classes(_ scale: ChartScale) throws(Failure) {
    let numbers = domain.union.compactMap(\.measure) + domain.numbers()
    let explicit = domain.explicit?.compactMap(\.measure)
    var thresholds: [Double] = []
    var looks: [Visual]
    scale.interval = extent(of: explicit ?? numbers)
    switch group.type {
    case .threshold:
      guard let explicit else { throw missingThresholds }
      thresholds = explicit
      looks = try classLooks(count: thresholds.count + 1)
    case .binOrdinal:
      if scale.bins.isEmpty { scale.bins = explicit ?? extent(of: numbers) }
      thresholds = Array(scale.bins.dropFirst().dropLast())
      looks = try classLooks(count: thresholds.count + 1)
    case .quantile:
      looks = try classLooks(count: nil)
      let sorted = (explicit ?? numbers).sorted()
      thresholds = (1..<max(2, looks.count)).map { quantile(sorted, Double($0) / Double(looks.count)) }
    default:
      looks = try classLooks(count: nil)
      adjust(&scale.interval, span: nil)
      if properties.nice {
        scale.interval =
          LinearScale(domain: scale.interval, range: [0, 1]).niced(count: properties.niceCount ?? 10).domain
      }
      let (least, most) = (scale.interval[0], scale.interval[scale.interval.count - 1])
      thresholds = (1..<max(2, looks.count)).map { least + (most - least) * Double($0) / Double(looks.count) }
    }
    // Thresholds without a look are never reached.
    if looks.count <= thresholds.count { thresholds.removeLast(thresholds.count - max(0, looks.count - 1)) }
    scale.mapping = .classes(thresholds, properties.isReversed ? looks.reversed() : looks)
  }

  private var missingThresholds: Failure {
    Failure(
      Wording("`threshold` 刻度缺少 `domain`", en: "a `threshold` scale needs `domain`"),
      at: properties.own["type"]?.location ?? group.members[0].encoded.definition.location,
      hint: Wording("写出各级的界限，如 `domain: [10, 50]`", en: "write the borders of the classes, such as `domain: [10, 50]`"))
  }

  private func quantile(_ sorted: [Double], _ share: Double) -> Double {
    guard !sorted.isEmpty else { return 0 }
    let place = Double(sorted.count - 1) * share
    let low = Int(place.rounded(.down))
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
  }

  /// The boundaries of classes that were cut before, by their step.
  private func readBinSteps(into scale: ChartScale) {
    let steps = group.members.lazy.compactMap { member in
      member.encoded.definition.bin.flatMap { $0.isBinned ? $0.parameters.number("step") : nil }
    }
    guard let step = steps.first, step > 0 else { return }
    let numbers = domain.numbers()
    guard let least = numbers.min(), let most = numbers.max() else { return }
    let count = (most - least) / step
    guard count < 1000 else { return }
    scale.bins = (0...Int(count.rounded(.down))).map { least + Double($0) * step }
  }

  /// The boundaries that `bins` lists, or gives by their step.
  private func writtenBins(_ node: DocumentNode) -> [Double] {
    if let list = node.sequence { return list.compactMap { domain.value($0).measure } }
    let known = explicitOrExtent()
    guard let step = node["step"]?.number, step > 0, let least = known.first, let most = known.last else { return [] }
    var (start, stop) = (node["start"]?.number ?? least, node["stop"]?.number ?? most)
    if start < least { start = step * (least / step).rounded(.up) }
    if stop > most { stop = step * (most / step).rounded(.down) }
    guard (stop - start) / step < 1000 else { return [] }
    return Array(stride(from: start, to: stop + step / 2, by: step))
  }

  /// The boundaries of classes: written, or from the rows.
  func readBins(into scale: ChartScale) {
    if let node = properties.own["bins"] {
      scale.bins = writtenBins(node)
      return
    }
    readBinSteps(into: scale)
    guard group.members.contains(where: { $0.encoded.definition.isBinning }) else { return }
    var (starts, ends): ([Double], [Double]) = ([], [])
    for member in group.members {
      guard let column = member.encoded.column, let end = member.encoded.endColumn else { continue }
      let table = resolver.model.units[member.unit].raw
      for row in 0..<table.rowCount {
        // What lies outside of the extent that was cut is in no class.
        guard let a = table[row, column].measure, let b = table[row, end].measure, a.isFinite, b.isFinite
        else { continue }
        scale.binEnds[table[row, column]] = b
        starts.append(a)
        ends.append(b)
      }
      if let extent = member.encoded.classExtent {
        starts.append(extent.lowerBound)
        ends.append(extent.upperBound)
      }
    }
    guard let least = starts.min(), let most = ends.max(), let width = zip(starts, ends).map({ $1 - $0 }).min(),
      width > 0
    else { return }
    let count = Int(min((most - least) / width, 1000).rounded())
    scale.bins = (0...max(1, count)).map { least + Double($0) * width }
  }
}
