import Testing

/// Functions of colours, distributions, domains and units of time; the expected values are worked out by hand or in
/// tables of the normal distribution.
@Suite struct MoreFunctionTests {
  @Test(
    "Each colour function reads any colour, or makes one from its parts.",
    arguments: [
      ("rgb('steelblue')", "rgb(70, 130, 180)"), ("hsl('#f00')", "rgb(255, 0, 0)"),
      ("rgb(300, -5, 128.5)", "rgb(255, 0, 129)"), ("hsl(120, 0.5, 0.5, 0.3)", "rgba(64, 191, 64, 0.3)"),
      ("lab('#4c78a8')", "rgb(76, 120, 168)"), ("lab(100, 0, 0)", "rgb(255, 255, 255)"),
      ("lab(60, -30, 40, 0.5)", "rgba(106, 158, 69, 0.5)"), ("hcl(0, 50, 50)", "rgb(193, 78, 121)"),
      ("hcl('black')", "rgb(0, 0, 0)"), ("contrast('black', 'white')", "21"), ("luminance('white')", "1"),
    ])
  func colours(expression: String, expected: String) {
    #expect(value(expression) == expected)
  }

  @Test(
    "The centre of a figure on the globe: of its areas, else of its lines, else of its points.",
    arguments: [
      ("{type: 'Point', coordinates: [116, 40]}", "116.00,40.00"),
      ("{type: 'MultiPoint', coordinates: [[-10, 0], [10, 0]]}", "0.00,0.00"),
      ("{type: 'LineString', coordinates: [[0, 0], [0, 90]]}", "0.00,45.00"),
      ("{type: 'Polygon', coordinates: [[[0, -5], [0, 5], [10, 5], [10, -5], [0, -5]]]}", "5.00,0.00"),
      ("{type: 'Polygon', coordinates: [[[0, -5], [10, -5], [10, 5], [0, 5], [0, -5]]]}", "5.00,0.00"),
      ("{type: 'Feature', geometry: {type: 'Point', coordinates: [1, 2]}}", "1.00,2.00"),
      ("{}", "NaN,NaN"),
    ])
  func centroids(figure: String, expected: String) {
    let centre = "geoCentroid(null, \(figure))"
    #expect(value("format(\(centre)[0], '.2f') + ',' + format(\(centre)[1], '.2f')") == expected)
  }

  @Test(
    arguments: [
      ("densityNormal(0)", 0.3989422804), ("densityNormal(0, 1, 2)", 0.1760326634),
      ("cumulativeNormal(1.96)", 0.9750021),
      ("cumulativeNormal(-1.5, 1, 2)", 0.1056497737), ("quantileNormal(0.9)", 1.2815515655),
      ("quantileNormal(0.975, 10, 2)", 13.9199279690), ("quantileNormal(0.001)", -3.0902323062),
      ("densityLogNormal(2)", 0.1568740193), ("cumulativeLogNormal(2)", 0.7558914042),
      ("quantileLogNormal(0.5, 1, 2)", 2.7182818285), ("densityUniform(0.5)", 1), ("densityUniform(3, 0, 2)", 0),
      ("cumulativeUniform(0.25, 0, 2)", 0.125), ("quantileUniform(0.3, 1, 2)", 1.3), ("bandspace(3, 0.1, 0.2)", 3.3),
    ] as [(String, Double)])
  func distributions(expression: String, expected: Double) {
    #expect(abs((Double(value(expression)) ?? .nan) - expected) < 1e-7, "\(expression) gives \(value(expression))")
  }

  @Test(
    arguments: [
      ("panLinear([0, 10], 0.1)", "[-1, 9]"), ("zoomLinear([0, 10], 5, 0.5)", "[2.5, 7.5]"),
      ("zoomLinear([0, 10], null, 2)", "[-5, 15]"), ("panPow([1, 4], 0.5, 0.5)", "[0.25, 2.25]"),
      ("zoomPow([1, 4], null, 0.5, 0.5)", "[1.5625, 3.0625]"), ("flush([0, 10], 1, 5, 'a', 'b', 'c')", "a"),
      ("flush([0, 10], 9, 5, 'a', 'b', 'c')", "b"), ("flush([0, 10], 5, 1, 'a', 'b', 'c')", "c"),
      ("isRegExp(/a/)", "true"), ("isRegExp('a')", "false"), ("isTuple(datum)", "true"), ("isTuple(/a/)", "false"),
      ("timeUnitSpecifier('hours')", "%H:00"), ("timeUnitSpecifier(['year', 'month'])", "%Y-%m"),
      ("timeUnitSpecifier(['hours', 'minutes', 'seconds', 'milliseconds'])", "%H:%M:%S.%L"),
      ("timeUnitSpecifier(['year', 'quarter', 'hours'], {'year-quarter': '%YQ%q '})", "%YQ%q %H:00"),
    ])
  func domainsAndUnits(expression: String, expected: String) {
    #expect(value(expression) == expected)
  }

  @Test func chanceIsRepeatable() {
    #expect(value("sampleNormal(5, 2)") == value("sampleNormal(5, 2)"))
    #expect(value("sampleUniform(1, 2) >= 1") == "true")
    #expect(value("sampleLogNormal() > 0") == "true")
  }
}
