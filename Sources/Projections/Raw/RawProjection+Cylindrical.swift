import Foundation

/// Numbers in brackets are those of the formulas in Snyder, *Map Projections: A Working Manual* (USGS 1395, 1987).
extension RawProjection {
  /// Degrees as they are: plate carrée (12-1, 12-2).
  static let equirectangular = RawProjection { ($0, $1) }

  /// Mercator (7-1, 7-2).
  static let mercator = RawProjection { longitude, latitude in
    (longitude, log(tan((quarterTurn + latitude) / 2)))
  }

  /// Mercator along a meridian, turned so that north points to the right (8-1, 8-3); the globe is rolled by 90° first.
  static let transverseMercator = RawProjection { longitude, latitude in
    (log(tan((quarterTurn + latitude) / 2)), -longitude)
  }

  /// Equal areas on a cylinder that cuts the globe at a latitude (10-1, 10-2).
  static func cylindricalEqualArea(_ parallel: Double) -> RawProjection {
    let stretch = cos(parallel)
    return RawProjection { ($0 * stretch, sin($1) / stretch) }
  }

  /// Natural Earth: the polynomials of Šavrič, Patterson, Petrovič and Hurni, *A Polynomial Equation for the Natural
  /// Earth Projection* (2011), table 2.
  static let naturalEarth1 = RawProjection { longitude, latitude in
    let square = latitude * latitude
    let fourth = square * square
    let width = 0.8707 - 0.131979 * square + fourth * (-0.013791 + fourth * (0.003971 * square - 0.001529 * fourth))
    let height = 1.007226 + square * (0.015085 + fourth * (-0.044475 + 0.028874 * square - 0.005916 * fourth))
    return (longitude * width, latitude * height)
  }

  /// Equal Earth: Šavrič, Patterson and Jenny, *The Equal Earth map projection* (2018), equations 8 to 10.
  static let equalEarth = RawProjection { longitude, latitude in
    let (a1, a2, a3, a4) = (1.340264, -0.081106, 0.000893, 0.003796)
    let root = 3.0.squareRoot() / 2
    let angle = asin(root * sin(latitude))
    let square = angle * angle
    let sixth = square * square * square
    let slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square)
    return (longitude * cos(angle) / (root * slope), angle * (a1 + a2 * square + sixth * (a3 + a4 * square)))
  }
}
