import ChartSpecs
import Diagnostics
import Documents

/// The looks of this house: Noto Sans CJK SC, 8 to 9 points, thin grid lines, and a palette whose colours differ in
/// lightness, so that they can be told apart when printed in grey.
///
/// It is written as a `config`, the way a user would write it.
let houseTheme: Configuration = {
  let log = DiagnosticLog()
  guard let node = try? parseJSON(houseThemeText, file: "house.json") else { return Configuration() }
  return Configuration.decode(node, log: log)
}()

private let houseThemeText = """
  {
    "font": "Noto Sans CJK SC",
    "background": "white",
    "view": {"stroke": null, "continuousWidth": 360, "continuousHeight": 220, "step": 22},
    "axis": {
      "labelFontSize": 8.5, "titleFontSize": 9, "titleFontWeight": "normal", "titleColor": "#444444",
      "labelColor": "#222222", "domainColor": "#555555", "domainWidth": 0.75, "tickColor": "#555555",
      "tickWidth": 0.75, "tickSize": 3, "gridColor": "#dddddd", "gridWidth": 0.5, "labelPadding": 3, "labelLimit": 140
    },
    "axisXDiscrete": {"labelAngle": 0, "labelOverlap": "greedy"},
    "axisDiscrete": {"ticks": false, "domainColor": "#555555"},
    "axisQuantitative": {"domain": false, "ticks": false},
    "legend": {
      "labelFontSize": 8.5, "titleFontSize": 9, "titleFontWeight": "normal", "titleColor": "#444444",
      "labelColor": "#222222", "symbolSize": 70, "orient": "right"
    },
    "header": {
      "labelFontSize": 9, "titleFontSize": 9, "titleFontWeight": "normal", "labelColor": "#222222",
      "titleColor": "#444444"
    },
    "title": {
      "fontSize": 11, "fontWeight": "bold", "anchor": "start", "subtitleFontSize": 9, "subtitleColor": "#444444",
      "offset": 8, "frame": "bounds"
    },
    "mark": {"color": "#1f4e79"},
    "line": {"strokeWidth": 1.75},
    "rule": {"color": "#333333", "strokeWidth": 0.75},
    "text": {"fontSize": 8.5, "color": "#222222"},
    "shanhai.label": {"fontSize": 8.5, "color": "#222222"},
    "shanhai.pairs": {"fontSize": 8.5, "labelColor": "#222222"},
    "shanhai.sankey": {"fontSize": 8.5, "labelColor": "#222222"},
    "shanhai.tiles": {"fontSize": 8.5},
    "point": {"size": 28, "strokeWidth": 1.25},
    "arc": {"stroke": "#ffffff", "strokeWidth": 1},
    "range": {
      "category": ["#1f4e79", "#e08e2b", "#6fa8a0", "#a63d40", "#b9c4d0", "#5b5b5b", "#d9c36a", "#7f6a9c"],
      "ordinal": ["#d6e2ee", "#9dbbd8", "#5f8fbd", "#1f4e79"],
      "ramp": ["#e8eff6", "#9dbbd8", "#4a7fb0", "#17395a"],
      "heatmap": ["#f3f6f1", "#a9cbbd", "#4f8f8b", "#1d4c5a"],
      "diverging": ["#a63d40", "#e6b8a2", "#f4f2ee", "#9dbbd8", "#1f4e79"]
    }
  }
  """
