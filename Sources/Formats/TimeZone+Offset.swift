public import Foundation

extension TimeZone {
  /// Universal time, for which no offset is ever looked up.
  public static let utc = TimeZone.gmt

  private var isUTC: Bool { identifier == "GMT" }

  /// Milliseconds to add to universal time to get this zone's clock.
  func offset(at milliseconds: Double) -> Double {
    if isUTC { return 0 }
    let date = Date(timeIntervalSince1970: (milliseconds / 1000).rounded(.down))
    return Double(secondsFromGMT(for: date)) * 1000
  }
}
