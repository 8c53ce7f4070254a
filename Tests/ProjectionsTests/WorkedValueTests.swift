import Projections
import Scenes
import Testing

/// The worked examples of Snyder, *Map Projections: A Working Manual* (1987), pages 266 to 337, on the unit globe.
@Suite struct WorkedValueTests {
  /// The place of a coordinate on the plane, y upwards, to five decimals.
  private func place(
    _ kind: ProjectionKind, _ longitude: Double, _ latitude: Double, scale: Double = 1,
    _ change: (inout ProjectionSettings) -> Void = { _ in }
  ) -> String {
    var settings = ProjectionSettings(kind)
    (settings.scale, settings.translate, settings.center) = (scale, .zero, Coordinate(0, 0))
    change(&settings)
    guard let point = Projection(settings).place(Coordinate(longitude, latitude)) else { return "nowhere" }
    return "\(rounded(point.x)) \(rounded(-point.y))"
  }

  private func rounded(_ value: Double) -> Double { (value * 1e5).rounded() / 1e5 + 0 }

  @Test func mercator() {
    #expect(place(.mercator, -75, 35) { $0.rotate = [180] } == "1.8326 0.65284")
  }

  @Test func transverseMercator() {
    #expect(place(.transverseMercator, -73.5, 40.5) { $0.rotate = [75] } == "0.01991 0.70703")
  }

  @Test func albers() {
    let albers = place(.conicEqualArea, -75, 35) {
      ($0.rotate, $0.center, $0.parallels) = ([96], Coordinate(0, 23), [29.5, 45.5])
    }
    #expect(albers == "0.29527 0.24168")
    // The kind `albers` has these parallels and this turn by itself.
    #expect(place(.albers, -75, 35) { $0.center = Coordinate(0, 23) } == "0.29527 0.24168")
  }

  @Test func lambert() {
    let place = place(.conicConformal, -75, 35) {
      ($0.rotate, $0.center, $0.parallels) = ([96], Coordinate(0, 23), [33, 45])
    }
    #expect(place == "0.29668 0.24621")
  }

  @Test func lambertForChina() {
    let beijing = place(.conicConformal, 116.4, 39.9) { ($0.rotate, $0.parallels) = ([-105], [25, 47]) }
    #expect(beijing == "0.14979 0.73365")
  }

  @Test func equidistantCone() {
    let place = place(.conicEquidistant, -75, 35) {
      ($0.rotate, $0.center, $0.parallels) = ([96], Coordinate(0, 23), [29.5, 45.5])
    }
    #expect(place == "0.29521 0.2424")
  }

  @Test func azimuthal() {
    #expect(place(.orthographic, -110, 30) { $0.rotate = [100, -40] } == "-0.15038 -0.16519")
    #expect(place(.gnomonic, -110, 30) { $0.rotate = [100, -40] } == "-0.15428 -0.16947")
    #expect(place(.azimuthalEqualArea, 100, -20, scale: 3) { $0.rotate = [100, -40] } == "-4.23393 4.02578")
    #expect(place(.azimuthalEquidistant, 100, -20, scale: 3) { $0.rotate = [100, -40] } == "-5.83114 5.54446")
    // Twice the scale of d3's form, which has k₀ = ½.
    #expect(place(.stereographic, -90, 30, scale: 2) { $0.rotate = [100, -40] } == "0.15231 -0.16731")
  }

  @Test func wholeWorld() {
    #expect(place(.equirectangular, 90, -45) == "1.5708 -0.7854")
    // Table values of the papers: the width of the equator and the height of the poles.
    #expect(place(.equalEarth, 180, 0) == "2.70663 0.0")
    #expect(place(.equalEarth, 0, 90) == "0.0 1.31736")
    #expect(place(.equalEarth, 116.4, 39.9) == "1.55226 0.77287")
    #expect(place(.naturalEarth1, 180, 0) == "2.73538 0.0")
    #expect(place(.naturalEarth1, 116.4, 39.9) == "1.63244 0.70398")
  }

  @Test func insetsOfTheUnitedStates() {
    func place(_ longitude: Double, _ latitude: Double) -> String {
      let point = Projection(ProjectionSettings(.albersUsa)).place(Coordinate(longitude, latitude))
      return point.map { "\(Int($0.x.rounded())) \(Int($0.y.rounded()))" } ?? "nowhere"
    }
    // The middle of the states, Honolulu and Anchorage in their insets, and a place that none shows.
    #expect(place(-96.6, 38.7) == "480 250")
    #expect(place(-157.86, 21.31) == "298 451")
    #expect(place(-149.9, 61.22) == "171 447")
    #expect(place(116.4, 39.9) == "nowhere")
  }

  @Test func planesAreMovedAndScaled() {
    #expect(place(.identity, 3, 4, scale: 2) == "6.0 -8.0")
    #expect(place(.identity, 3, 4, scale: 2) { ($0.reflectsX, $0.reflectsY) = (true, true) } == "-6.0 8.0")
  }
}
