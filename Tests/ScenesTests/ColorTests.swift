import Testing

@testable import Scenes

@Suite struct ColorTests {
  @Test(arguments: [
    ("#f80", "#ff8800"), ("#FF8800", "#ff8800"), ("#ff880080", "rgba(255, 136, 0, 0.502)"),
    ("#f808", "rgba(255, 136, 0, 0.533)"), ("rgb(255, 136, 0)", "#ff8800"), ("rgb(100%, 50%, 0%)", "#ff8000"),
    ("rgba(255,136,0,.5)", "rgba(255, 136, 0, 0.5)"), ("rgb(255 136 0 / 50%)", "rgba(255, 136, 0, 0.5)"),
    ("rgb(300, -5, 0)", "#ff0000"), ("hsl(120, 100%, 25%)", "#008000"), ("hsl(240deg 100% 50%)", "#0000ff"),
    ("hsl(-120, 100%, 50%)", "#0000ff"), ("hsla(0, 0%, 50%, 0)", "rgba(128, 128, 128, 0)"), ("steelblue", "#4682b4"),
    (" SteelBlue ", "#4682b4"), ("rebeccapurple", "#663399"), ("transparent", "rgba(0, 0, 0, 0)"),
  ])
  func css(text: String, printed: String) {
    #expect(Color(css: text)?.css == printed)
  }

  @Test(arguments: [
    "", "#", "#12", "#12345", "#gggggg", "rgb(1,2)", "rgb(1,2,3", "rgb(a,b,c)", "rgb(nan,0,0)", "hsl(1,2,3)", "bleu",
    "cmyk(1,2,3)", "rgb(1,2,3,4,5)", "#１２３",
  ])
  func noColor(text: String) {
    #expect(Color(css: text) == nil)
  }

  @Test func allNamesOfCSS() {
    #expect(Color.named.count == 148)
    #expect(Color(css: "darkslategrey") == Color(css: "darkslategray"))
    for (name, number) in Color.named { #expect(Color(css: name) == Color(hex: number)) }
  }

  @Test func partsOutsideOfTheirRangeArePrintedAtItsEnd() {
    #expect(Color(red: 2, green: -1, blue: .nan).css == "#ff0000")
  }

  // Values of CIELAB with the white of D50, as d3-color documents them.
  @Test func steelblueInOtherSpaces() {
    let color = Color(hex: 0x4682B4)
    let lab = LabColor(color)
    #expect([lab.lightness, lab.a, lab.b].map(rounded) == [51.9862, -8.3628, -32.8327])
    let hcl = HCLColor(color)
    #expect([hcl.hue, hcl.chroma, hcl.lightness].map(rounded) == [255.7101, 33.881, 51.9862])
    let hsl = HSLColor(color)
    #expect([hsl.hue, hsl.saturation, hsl.lightness].map(rounded) == [207.2727, 0.44, 0.4902])
    let helix = CubehelixColor(color)
    #expect([helix.hue, helix.saturation, helix.lightness].map(rounded) == [202.8484, 0.6273, 0.4608])
  }

  private func rounded(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }

  @Test func greysHaveNoHue() {
    for grey in [Color.black, .white, Color(hex: 0x808080)] {
      #expect(HSLColor(grey).hue.isNaN && HCLColor(grey).hue.isNaN)
      #expect(HSLColor(grey).color.css == grey.css && HCLColor(grey).color.css == grey.css)
    }
  }

  @Test func everySpaceGivesTheColorBack() {
    for red in stride(from: 0, through: 255, by: 51) {
      for green in stride(from: 0, through: 255, by: 51) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let color = Color(hex: UInt32(red << 16 | green << 8 | blue)).opacity(0.5)
          #expect(HSLColor(color).color.css == color.css)
          #expect(LabColor(color).color.css == color.css)
          #expect(HCLColor(color).color.css == color.css)
          #expect(CubehelixColor(color).color.css == color.css)
        }
      }
    }
  }
}
