public import Diagnostics

/// Where the pictures come from that a chart names; files are the caller's business.
public protocol PictureSource: Sendable {
  /// The bytes of a picture file.
  ///
  /// - Parameters:
  ///   - path: as the chart names it.
  ///   - location: the place where it does, for errors.
  /// - Throws: when there is none, or it must not be read.
  func picture(_ path: String, mentionedAt location: SourceLocation) throws(Failure) -> [UInt8]
}
