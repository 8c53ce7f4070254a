import ChartSpecs
import Diagnostics
import Scenes
import Tables

/// Lays a chart out anew for a size: frames become wider or narrower until the whole fits, and letters keep their size.
///
/// Views beside one another that would be narrower than an inch move below one another. With the frames the labels
/// change, and with them what lies around the frames: a few rounds settle that.
func layOut(
  _ spec: NormalizedSpec, for size: ChartSize, _ tables: [String: Table], _ context: ChartContext,
  _ warnings: inout [Diagnostic]
) throws(Failure) -> Scene {
  let padding = spec.padding ?? Padding(5)
  let asked = (
    width: size.width - padding.left - padding.right,
    height: size.height.map { $0 - padding.top - padding.bottom }
  )
  var spec = spec
  var context = context
  context.stretch = Stretch(room: asked.width)
  var resolver = try resolve(spec, tables, context)
  var drawn = try draw(resolver)
  for round in 0..<8 {
    var next = context.stretch
    guard next.approach(asked, from: drawn) else { break }
    let narrowest = resolver.sizes.map(\.width).min() ?? 0
    if round < 4, narrowest * next.width / context.stretch.width < 72, let view = spec.view.withFewerColumns {
      spec.view = view
      next = Stretch(room: asked.width)
    }
    context.stretch = next
    resolver = try resolve(spec, tables, context)
    let before = drawn
    drawn = try draw(resolver)
    // Frames may have nothing more to give.
    if abs(drawn.bounds.width - before.bounds.width) + abs(drawn.bounds.height - before.bounds.height) < 0.25 { break }
  }
  warnings += resolver.model.warnings + resolver.log.diagnostics
  if drawn.bounds.width > asked.width + 1 || drawn.bounds.height > (asked.height ?? .infinity) + 1 {
    warnings.append(overflow(drawn.bounds, padding, size, at: spec.view.settings.location))
  }
  return placed(scene(drawn, spec, resolver), on: size)
}

/// A scene in the middle of a sheet of exactly this size; of one that is larger where the chart is.
private func placed(_ scene: Scene, on size: ChartSize) -> Scene {
  // Scenes are rounded up to whole units.
  let width = max(size.width, scene.size.width - 2)
  let height = max(size.height ?? scene.size.height, scene.size.height - 2)
  let shift = Point(x: max(0, (width - scene.size.width) / 2), y: max(0, (height - scene.size.height) / 2))
  let nodes: [Node] =
    shift == .zero ? scene.nodes : [.group(Group(placement: Placement(origin: shift), children: scene.nodes))]
  var result = scene
  (result.size, result.nodes) = (Size(width: width, height: height), nodes)
  return result
}

private func overflow(_ bounds: Rect, _ padding: Padding, _ size: ChartSize, at place: SourceLocation) -> Diagnostic {
  func text(_ width: Double, _ height: Double?) -> String {
    let numbers = [width, height].compactMap { $0 }.map {
      "\(Int(bounded: ($0 / ChartSize.pointsPerMillimetre).rounded(.up)))"
    }
    return numbers.joined(separator: "×") + " mm"
  }
  let needed = text(
    max(size.width, bounds.width + padding.left + padding.right),
    size.height.map { max($0, bounds.height + padding.top + padding.bottom) })
  let asked = text(size.width, size.height)
  return Diagnostic(
    .warning, at: place,
    Wording("图放不进 \(asked)，需要 \(needed)", en: "the chart does not fit \(asked), it needs \(needed)"),
    hint: Wording("缩短文字，或减少类别", en: "shorten its words, or show fewer categories"))
}

extension View {
  /// This view with about half as many columns of views beside one another; `nil` when nothing stands beside another.
  fileprivate var withFewerColumns: View? {
    var result = self
    switch content {
    case .unit, .layer: return nil
    case .concat(let views, let columns):
      let count = min(columns ?? views.count, views.count)
      if count > 1 {
        result.content = .concat(views, columns: (count + 1) / 2)
        return result
      }
      let inner = views.map { $0.withFewerColumns }
      guard inner.contains(where: { $0 != nil }) else { return nil }
      result.content = .concat(zip(views, inner).map { $1 ?? $0 }, columns: columns)
    case .facet(var channels, let view):
      if channels.row == nil, let column = channels.column {
        (channels.wrap, channels.column, channels.columns) = (column, nil, 2)
        result.content = .facet(channels, view)
        return result
      }
      if channels.wrap != nil, channels.columns != 1 {
        channels.columns = channels.columns.map { ($0 + 1) / 2 } ?? 4
        result.content = .facet(channels, view)
        return result
      }
      guard let inner = view.withFewerColumns else { return nil }
      result.content = .facet(channels, inner)
    }
    return result
  }
}
