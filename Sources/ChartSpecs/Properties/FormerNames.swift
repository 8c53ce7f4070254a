import Diagnostics

/// Properties of Vega-Lite up to version 4 that have another name now, as people still bring them from the web.
///
/// - Returns: what to write instead.
func formerNameHint(_ name: String) -> Wording? {
  if name == "rangeStep" || name == "bandSize" {
    return Wording(
      "现在写作视图的 `width: {step: 20}`，在 `config` 中写作 `view: {step: 20}`",
      en: "now `width: {step: 20}` of the view, in `config` it is `view: {step: 20}`")
  }
  return formerNames[name].map { Wording("现在写作 `\($0)`", en: "it is `\($0)` now") }
}

private let formerNames = [
  // Axes and legends.
  "labelMaxLength": "labelLimit", "titleMaxLength": "titleLimit", "axisWidth": "domainWidth",
  "axisColor": "domainColor", "shortTimeLabels": "format: '%b'", "shortMonthLabels": "format: '%b'",
  "entryPadding": "rowPadding", "symbolColor": "symbolFillColor", "shape": "symbolType", "short": "format: '%b'",
  // Configurations.
  "cell": "view", "invalidValues": "mark: {invalid: filter}", "filterInvalid": "mark: {invalid: filter}",
  "overlay": "line: {point: true}", "barThinSize": "continuousBandSize",
]
