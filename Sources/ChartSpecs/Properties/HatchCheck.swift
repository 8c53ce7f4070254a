import Diagnostics
import Documents

/// What `{hatch: {…}}` may say, an extension of the paints of Vega-Lite: parallel lines over a ground.
enum HatchCheck {
  private static let schema = PropertySchema([
    (.paint, "color background"), (.number, "angle spacing lineWidth"), (.numbers, "dash"),
  ])

  /// Reports what is unknown or of the wrong kind in a hatch; other paints pass.
  static func check(_ paint: DocumentNode, log: DiagnosticLog) {
    if let hatch = paint["hatch"] { _ = schema.decode(hatch, log: log) }
  }
}
