public import ChartSpecs
public import Diagnostics
import Documents

/// The house theme: what a definition's `config` says where the definition itself does not.
///
/// One sans-serif family with Chinese glyphs, sizes that read at 8 to 9 pt in print, hairline grids, and colours whose
/// lightness differs, so that they can be told apart in greyscale.
public enum HouseTheme {
  /// The theme as defaults for `normalize`.
  ///
  /// - Throws: nothing but a fault of the text below, which a test excludes.
  public static func configuration() throws(Failure) -> Configuration {
    let log = DiagnosticLog()
    let configuration = Configuration.decode(try parseYAML(text, file: "house theme"), log: log)
    try log.throwErrors()
    return configuration
  }

  static let text = """
    font: Noto Sans CJK SC
    background: white
    padding: 4
    view: {stroke: null, continuousWidth: 360, continuousHeight: 200, step: 18}
    title: {fontSize: 10.5, fontWeight: bold, color: "#1f2933", anchor: start, offset: 8, subtitleFontSize: 8.5, subtitleColor: "#52606d"}
    axis:
      labelFontSize: 8.5
      titleFontSize: 8.5
      titleFontWeight: normal
      titleColor: "#3e4c59"
      labelColor: "#323f4b"
      domainColor: "#7b8794"
      tickColor: "#7b8794"
      gridColor: "#e4e7eb"
      gridWidth: 0.6
      domainWidth: 0.8
      tickWidth: 0.6
      tickSize: 3
      labelPadding: 3
      titlePadding: 6
      labelLimit: 220
    axisBand: {domain: false, ticks: false}
    legend: {labelFontSize: 8.5, titleFontSize: 8.5, titleFontWeight: normal, labelColor: "#323f4b", titleColor: "#3e4c59", symbolSize: 60}
    header: {labelFontSize: 8.5, titleFontSize: 8.5, labelColor: "#1f2933", labelFontWeight: bold, titleFontWeight: normal}
    range:
      category: ["#1f4e79", "#d9822b", "#5b8c5a", "#8d6a9f", "#b03a2e", "#6ba3be", "#a68a3c", "#5f6b76"]
      ordinal: {scheme: blues}
      heatmap: {scheme: blues}
      ramp: {scheme: blues}
    mark: {color: "#1f4e79"}
    rule: {color: "#52606d"}
    text: {fontSize: 8.5, color: "#323f4b"}
    line: {strokeWidth: 1.6}
    bar: {discreteBandSize: {band: 0.7}}
    """
}
