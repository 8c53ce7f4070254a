import Scenes
import Testing

@testable import Charts

@Suite struct ColorRampTests {
  private let red = Color(hex: 0xFF0000)
  private let blue = Color(hex: 0x0000FF)

  private func ramp(_ names: [String], _ space: ColorInterpolation = .rgb) -> ColorRamp {
    ColorRamp(colors: names.compactMap { Color(css: $0) }, space: space)
  }

  /// Worked examples of d3-interpolate: a fifth of the way from steelblue to red.
  @Test(arguments: [
    (ColorInterpolation.rgb, "#6b6890"), (.hsl, "#383dc3"), (.hslLong, "#38c3a2"), (.lab, "#867892"),
    (.hcl, "#6a79ce"), (.hclLong, "#0090a9"), (.cubehelix, "#5864da"), (.cubehelixLong, "#5864da"),
  ])
  func betweenTwoColors(space: ColorInterpolation, expected: String) {
    #expect(ramp(["steelblue", "red"], space).color(at: 0.2).css == expected)
  }

  @Test func aColorWithoutHueTakesTheOthers() {
    // Black has no chroma, so the end keeps what steelblue has of it.
    let start = HCLColor(Color(hex: 0x4682B4))
    let middle = HCLColor(hue: start.hue, chroma: start.chroma, lightness: start.lightness / 2)
    #expect(ramp(["steelblue", "black"], .hcl).color(at: 0.5).css == middle.color.css)
    #expect(ramp(["red", "white"], .hsl).color(at: 0.5).css == "#ff8080")
  }

  @Test func endsAreTheColors() {
    for space in ColorInterpolation.allCases {
      let ramp = ramp(["steelblue", "orange", "brown"], space)
      #expect(
        [0, 0.5, 1].map { ramp.color(at: $0).css } == ["#4682b4", "#ffa500", "#a52a2a"])
    }
  }

  @Test func theLastStretchGoesOnBeyondTheEnds() {
    // 0.4 in grey, and half as much again: 0.6.
    let ramp = ramp(["#000000", "#666666"])
    #expect([1.5, -1, 9].map { ramp.color(at: $0).css } == ["#999999", "#000000", "#ffffff"])
  }

  @Test func gammaMixesLight() {
    // ((0² + 1²) / 2)^½ of 255 is 180; with the cubehelix spaces, half the way counts as a quarter.
    let mixed = ColorRamp(colors: [.black, .white], gamma: 2).color(at: 0.5)
    #expect(mixed.css == "#b4b4b4")
    #expect(ColorRamp(colors: [.black, .white], space: .cubehelix, gamma: 2).color(at: 0.5).css == "#404040")
  }

  @Test func severalColorsAreEvenlySpaced() {
    let ramp = ramp(["red", "white", "green"])
    #expect([0.25, 0.75].map { ramp.color(at: $0).css } == ["#ff8080", "#80c080"])
  }

  @Test func partsAndReversals() {
    let ramp = ramp(["black", "white"])
    #expect(ramp.part(from: 1, to: 0).color(at: 0).css == "#ffffff")
    #expect(ramp.part(from: 0.2, to: 0.6).color(at: 0.5).css == "#666666")
    #expect(ramp.part(from: 0, to: 0.5).part(from: 1, to: 0).color(at: 0).css == "#808080")
  }

  @Test func degenerateRamps() {
    #expect(ramp([]).color(at: 0.5) == .black)
    #expect(ramp(["red"]).color(at: 0.5) == red)
    #expect(ramp(["red", "blue"]).color(at: .nan) == red)
    #expect(ramp(["red", "blue"]).samples(count: -1).isEmpty)
  }

  @Test func transparencyIsMixedToo() {
    #expect(ColorInterpolation.lab.mix(red, blue.opacity(0), at: 0.5).alpha == 0.5)
  }
}

@Suite struct ColorSchemeTests {
  @Test func listsStandForThemselves() throws {
    let scheme = try #require(ColorScheme(named: "tableau10"))
    #expect(scheme.isCategorical)
    #expect(scheme.colors(count: 3).prefix(3).map(\.css) == ["#4c78a8", "#f58518", "#e45756"])
    #expect(scheme.colors.count == 10)
  }

  @Test func runsAreSampledWithoutTheirEnds() throws {
    let scheme = try #require(ColorScheme(named: "Blues"))
    #expect(!scheme.isCategorical)
    #expect(scheme.ramp.color(at: 0).css == "#cfe1f2")
    #expect(scheme.ramp.color(at: 1).css == "#0a4a90")
    // Five classes of eleven colours: at 1/6, 2/6, … of the run.
    #expect(scheme.colors(count: 5).map(\.css) == ["#afd1e7", "#86bcdc", "#5ba3cf", "#3887c0", "#1b69ad"])
  }

  @Test func everySchemeIsComplete() {
    #expect(ColorScheme.names.count == 68)
    for name in ColorScheme.names { #expect((ColorScheme(named: name)?.colors.count ?? 0) >= 7, "\(name)") }
    #expect(ColorScheme(named: "turbo")?.colors.count == 64)
    #expect(ColorScheme(named: "viridis")?.colors.last?.css == "#fde725")
    #expect(ColorScheme(named: "blau") == nil)
  }
}
