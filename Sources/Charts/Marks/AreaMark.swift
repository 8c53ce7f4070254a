import ChartSpecs
import Diagnostics
import Scenes

/// Bands between a line and a base line.
struct AreaMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    if mark.unit[.status] != nil { return try StatusPath(mark: mark).nodes() }
    let isHorizontal = mark.unit.orient == .horizontal
    let (along, across): (Channel, Channel) = isHorizontal ? (.y, .x) : (.x, .y)
    let place = try mark.point(along)
    let range = try mark.range(across, default: .zeroOrLow)
    let painting = try Painting(mark)
    let links = try MarkLinks(mark)
    let continuity = mark.continuity()
    let curve = mark.curve
    func point(_ along: Double, _ across: Double) -> Point {
      isHorizontal ? Point(x: across, y: along) : Point(x: along, y: across)
    }
    return Series(mark: mark).groups().compactMap { rows in
      guard let first = rows.first else { return nil }
      var runs: [[(Point, Point)]] = [[]]
      for row in rows {
        if continuity[row], let place = place(row), let ends = range(row), ends.0.isFinite, ends.1.isFinite {
          runs[runs.count - 1].append((point(place, ends.0), point(place, ends.1)))
        } else if runs.last?.isEmpty == false {
          runs.append([])
        }
      }
      var path = Path()
      for run in runs where !run.isEmpty {
        curve.add(run.map(\.0), to: &path)
        curve.add(run.map(\.1).reversed(), to: &path, continues: true, isBackwards: true)
        path.close()
      }
      guard !path.commands.isEmpty else { return nil }
      let (fill, stroke) = (painting.fill(first), painting.stroke(first))
      guard fill != nil || stroke != nil else { return nil }
      return links.around(.shape(Shape(.path(path), fill: fill, stroke: stroke)), first)
    }
  }
}
