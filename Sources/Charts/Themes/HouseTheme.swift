import ChartSpecs
import Diagnostics
import Documents

/// The looks of this house: Noto Sans CJK SC, 8 to 9 points, thin grid lines, and a palette whose colours can be told
/// apart by readers with any colour vision, and the first six of them when printed in grey: by CIEDE2000, every two
/// differ by 12 or more as normal readers and those with protanopia, deuteranopia and tritanopia see them, the first four
/// in grey by 10, the first six by 8. The palest comes late, for lines in it are weak.
let houseTheme = theme(houseThemeText, file: "house.json")

/// A theme, which is written as a `config`, the way a user would write it.
func theme(_ text: String, file: String) -> Configuration {
  guard let node = try? parseJSON(text, file: file) else { return Configuration() }
  return Configuration.decode(node, log: DiagnosticLog())
}

private let houseThemeText = """
  {
    "font": "Noto Sans CJK SC",
    "shanhai.latinGaps": true,
    "background": "white",
    "view": {"stroke": null, "continuousWidth": 360, "continuousHeight": 220, "step": 22},
    "axis": {
      "labelFontSize": 8.5, "titleFontSize": 9, "titleFontWeight": "normal", "titleColor": "#444444",
      "labelColor": "#222222", "domainColor": "#555555", "domainWidth": 0.75, "tickColor": "#555555",
      "tickWidth": 0.75, "tickSize": 3, "gridColor": "#dddddd", "gridWidth": 0.5, "labelPadding": 3, "labelLimit": 140
    },
    "axisDiscrete": {"ticks": false, "domainColor": "#555555", "shanhai.labelFit": true},
    "axisQuantitative": {"domain": false, "ticks": false, "shanhai.unit": "title", "labelSeparation": 4},
    "legend": {
      "labelFontSize": 8.5, "titleFontSize": 9, "titleFontWeight": "normal", "titleColor": "#444444",
      "labelColor": "#222222", "symbolSize": 70, "orient": "right",
      "shanhai.labelFit": true, "shanhai.unit": "title"
    },
    "header": {
      "labelFontSize": 9, "titleFontSize": 9, "titleFontWeight": "normal", "labelColor": "#222222",
      "titleColor": "#444444", "shanhai.labelFit": true
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
      "category": ["#1f4e79", "#52b5e6", "#b24545", "#55968e", "#f6c67f", "#333333", "#b39c4c", "#9065b0"],
      "ordinal": ["#d6e2ee", "#9dbbd8", "#5f8fbd", "#1f4e79"],
      "ramp": ["#e8eff6", "#9dbbd8", "#4a7fb0", "#17395a"],
      "heatmap": ["#f3f6f1", "#a9cbbd", "#4f8f8b", "#1d4c5a"],
      "diverging": ["#a63d40", "#e6b8a2", "#f4f2ee", "#9dbbd8", "#1f4e79"]
    }
  }
  """
