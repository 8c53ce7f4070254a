import ChartSpecs

/// What changes in the looks of this house for print in one colour: names are told apart by greys far from one another
/// and by hatches of different direction and density, lines by their dashes.
///
/// `shanhai.greyscale` puts these in place of colours that a definition lists for names, and turns every other colour
/// into a grey of its own lightness.
let greyTheme = theme(greyThemeText, file: "grey.json")

private let greyThemeText = """
  {
    "shanhai.greyscale": true,
    "mark": {"color": "#4d4d4d"},
    "bar": {"stroke": "#333333", "strokeWidth": 0.5},
    "area": {"stroke": "#333333", "strokeWidth": 0.5},
    "arc": {"stroke": "#333333", "strokeWidth": 0.5},
    "range": {
      "category": [
        "#333333",
        {"hatch": {"color": "#333333", "background": "white", "spacing": 4, "dash": [5, 3]}},
        "#a6a6a6",
        {"hatch": {"color": "#333333", "background": "white", "angle": 135, "spacing": 2.5, "lineWidth": 0.5, "dash": [1.5, 2]}},
        {"hatch": {"color": "#4d4d4d", "background": "#e2e2e2", "angle": 0, "spacing": 4, "dash": [8, 3, 2, 3]}},
        {"hatch": {"color": "#6e6e6e", "background": "white", "angle": 90, "spacing": 3, "lineWidth": 1.2, "dash": [2, 1]}},
        {"hatch": {"color": "#1a1a1a", "background": "#a6a6a6", "angle": 45, "spacing": 5, "lineWidth": 1.2, "dash": [10, 4]}},
        {"hatch": {"color": "#1a1a1a", "background": "#c9c9c9", "angle": 135, "spacing": 6, "lineWidth": 0.75, "dash": [1, 4]}}
      ],
      "ordinal": ["#e4e4e4", "#adadad", "#737373", "#333333"],
      "ramp": ["#f0f0f0", "#333333"],
      "heatmap": ["#f5f5f5", "#333333"],
      "diverging": ["#2e2e2e", "#f5f5f5"]
    }
  }
  """
