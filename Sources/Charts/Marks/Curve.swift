import Scenes

/// How a line goes through or past its points: the interpolations of d3-shape.
struct Curve {
  let name: String
  let tension: Double
  let isHorizontal: Bool

  init(_ looks: Looks, isHorizontal: Bool) {
    name = looks.text("interpolate") ?? "linear"
    tension = looks.number("tension") ?? ["bundle": 0.85, "catmull-rom": 0.5][name] ?? 0
    self.isHorizontal = isHorizontal
  }

  /// A line through at most `count` points, broken where there is none.
  func path(_ points: some Sequence<Point?>, count: Int) -> Path {
    // Millions of points need no list of their own.
    if name == "linear" { return Path(broken: points, count: count) }
    var runs: [[Point]] = [[]]
    for point in points {
      if let point {
        runs[runs.count - 1].append(point)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    var path = Path()
    for run in runs where !run.isEmpty { add(run, to: &path) }
    return path
  }

  /// Adds a line through `points`.
  ///
  /// - Parameters:
  ///   - continues: whether it goes on from where the path is, as the second edge of an area does.
  ///   - isBackwards: whether the points run against the direction of reading, so that steps turn the other way.
  func add(_ points: [Point], to path: inout Path, continues: Bool = false, isBackwards: Bool = false) {
    guard let first = points.first else { return }
    if points.count > 2, name.hasSuffix("-open") || name.hasSuffix("-closed"), name != "linear-closed" {
      return looped(points, &path, continues: continues)
    }
    if continues { path.line(to: first) } else { path.move(to: first) }
    guard points.count > 1 else { return closeDot(first, &path, continues: continues) }
    switch name {
    case "step": steps(points, 0.5, &path)
    case "step-before": steps(points, isBackwards ? 1 : 0, &path)
    case "step-after": steps(points, isBackwards ? 0 : 1, &path)
    case "monotone": monotone(points, &path)
    case "bundle": basis(bundled(points), &path)
    case "natural": natural(points, &path)
    case "basis": basis(points, &path)
    case "catmull-rom" where tension != 0: catmullRom(points, &path)
    case "cardinal", "catmull-rom": cardinal(points, &path)
    case "linear-closed":
      for point in points.dropFirst() { path.line(to: point) }
      path.close()
    default: for point in points.dropFirst() { path.line(to: point) }
    }
  }

  /// A line of one point is a dot: a line to itself.
  private func closeDot(_ point: Point, _ path: inout Path, continues: Bool) {
    if !continues { path.close() }
  }

  /// Steps whose riser lies at `share` of the way to the next point.
  private func steps(_ points: [Point], _ share: Double, _ path: inout Path) {
    for (a, b) in zip(points, points.dropFirst()) {
      let x = a.x + (b.x - a.x) * share
      path.line(to: Point(x: x, y: a.y))
      path.line(to: Point(x: x, y: b.y))
      path.line(to: b)
    }
  }

  /// Cubic with slopes that keep each stretch monotone (Steffen, 1990).
  private func monotone(_ given: [Point], _ path: inout Path) {
    // A line that runs down the page keeps to the rule along y.
    func turned(_ point: Point) -> Point { isHorizontal ? Point(x: point.y, y: point.x) : point }
    let points = given.map(turned)
    func sign(_ value: Double) -> Double { value < 0 ? -1 : 1 }
    func secant(_ i: Int) -> Double {
      let run = points[i + 1].x - points[i].x
      return run == 0 ? 0 : (points[i + 1].y - points[i].y) / run
    }
    var slopes = [Double](repeating: 0, count: points.count)
    for i in 1..<max(1, points.count - 1) {
      let (h0, h1) = (points[i].x - points[i - 1].x, points[i + 1].x - points[i].x)
      let (s0, s1) = (secant(i - 1), secant(i))
      let p = h0 + h1 == 0 ? 0 : (s0 * h1 + s1 * h0) / (h0 + h1)
      slopes[i] = (sign(s0) + sign(s1)) * min(abs(s0), abs(s1), 0.5 * abs(p))
    }
    let last = points.count - 1
    slopes[0] = points.count > 2 ? (3 * secant(0) - slopes[1]) / 2 : secant(0)
    slopes[last] = points.count > 2 ? (3 * secant(last - 1) - slopes[last - 1]) / 2 : secant(0)
    for i in 0..<last {
      let (a, b) = (points[i], points[i + 1])
      let third = (b.x - a.x) / 3
      path.curve(
        to: turned(b), turned(Point(x: a.x + third, y: a.y + third * slopes[i])),
        turned(Point(x: b.x - third, y: b.y - third * slopes[i + 1])))
    }
  }

  /// Cubic with continuous second derivative, zero at both ends.
  private func natural(_ points: [Point], _ path: inout Path) {
    guard points.count > 2 else { return path.line(to: points[1]) }
    let (xs, ys) = (controls(points.map(\.x)), controls(points.map(\.y)))
    for i in 0..<(points.count - 1) {
      path.curve(to: points[i + 1], Point(x: xs.0[i], y: ys.0[i]), Point(x: xs.1[i], y: ys.1[i]))
    }
  }

  /// The control points of a natural spline, from its tridiagonal equations.
  private func controls(_ values: [Double]) -> ([Double], [Double]) {
    let n = values.count - 1
    var (a, b, r) = (
      [Double](repeating: 0, count: n), [Double](repeating: 0, count: n), [Double](repeating: 0, count: n)
    )
    (a[0], b[0], r[0]) = (0, 2, values[0] + 2 * values[1])
    for i in 1..<max(1, n - 1) { (a[i], b[i], r[i]) = (1, 4, 4 * values[i] + 2 * values[i + 1]) }
    (a[n - 1], b[n - 1], r[n - 1]) = (2, 7, 8 * values[n - 1] + values[n])
    for i in 1..<n {
      let m = a[i] / b[i - 1]
      b[i] -= m
      r[i] -= m * r[i - 1]
    }
    a[n - 1] = r[n - 1] / b[n - 1]
    for i in stride(from: n - 2, through: 0, by: -1) { a[i] = (r[i] - a[i + 1]) / b[i] }
    b[n - 1] = (values[n] + a[n - 1]) / 2
    for i in 0..<(n - 1) { b[i] = 2 * values[i + 1] - a[i + 1] }
    return (a, b)
  }

  /// Cubic B-spline: near the points, not through them.
  private func basis(_ points: [Point], _ path: inout Path) {
    guard points.count > 2 else { return path.line(to: points[1]) }
    func mix(_ a: Point, _ b: Point, _ wa: Double, _ wb: Double) -> Point {
      Point(x: (wa * a.x + wb * b.x) / 3, y: (wa * a.y + wb * b.y) / 3)
    }
    func knot(_ a: Point, _ b: Point, _ c: Point) -> Point {
      Point(x: (a.x + 4 * b.x + c.x) / 6, y: (a.y + 4 * b.y + c.y) / 6)
    }
    let (first, last) = (points[0], points[points.count - 1])
    path.line(to: Point(x: (5 * first.x + points[1].x) / 6, y: (5 * first.y + points[1].y) / 6))
    for i in 1..<points.count {
      let next = i + 1 < points.count ? points[i + 1] : last
      path.curve(
        to: knot(points[i - 1], points[i], next), mix(points[i - 1], points[i], 2, 1),
        mix(points[i - 1], points[i], 1, 2))
    }
    path.line(to: last)
  }

  /// Cubic whose slope at a point is that between its neighbours.
  private func cardinal(_ points: [Point], _ path: inout Path) {
    guard points.count > 2 else { return path.line(to: points[1]) }
    let k = (1 - tension) / 6
    for i in 0..<(points.count - 1) {
      let before = points[max(0, i - 1)]
      let (a, b) = (points[i], points[i + 1])
      let after = points[min(points.count - 1, i + 2)]
      path.curve(
        to: b, Point(x: a.x + k * (b.x - before.x), y: a.y + k * (b.y - before.y)),
        Point(x: b.x - k * (after.x - a.x), y: b.y - k * (after.y - a.y)))
    }
  }
}

extension MarkContext {
  /// How the lines of this mark go through their points.
  var curve: Curve { Curve(looks, isHorizontal: unit.orient == .horizontal) }
}

extension Path {
  /// A straight line through at most `count` points, broken where there is none; a lone point is a dot.
  fileprivate init(broken points: some Sequence<Point?>, count: Int) {
    self.init()
    commands.reserveCapacity(count + 1)
    var run = 0
    for point in points {
      guard let point else {
        if run == 1 { close() }
        run = 0
        continue
      }
      if run == 0 { move(to: point) } else { line(to: point) }
      run += 1
    }
    if run == 1 { close() }
  }
}
