import ChartSpecs
import Diagnostics

/// What a reader would call a chart of one mark.
enum ChartKind: Hashable {
  case bars(isHorizontal: Bool, isStacked: Bool, isGrouped: Bool)
  case shares(isHorizontal: Bool)
  case histogram
  case spans
  case lines
  case areas(isStacked: Bool)
  case dots
  case scatter(isSized: Bool)
  case heatmap
  case matrix
  case boxes
  case intervals
  case pie(isRing: Bool)
  case map
  case strips
  case rules
  case words
  case pictures
  case pairs
  case flows
  case tiles

  /// Its name.
  var name: Wording {
    switch self {
    case .bars(let isHorizontal, let isStacked, let isGrouped):
      let direction = isHorizontal ? Wording("条形图", en: "bar chart") : Wording("柱状图", en: "column chart")
      if isStacked { return Wording("堆积" + direction.chinese, en: "stacked " + direction.english) }
      if isGrouped { return Wording("分组" + direction.chinese, en: "grouped " + direction.english) }
      return direction
    case .shares(let isHorizontal):
      return isHorizontal
        ? Wording("百分比堆积条形图", en: "bar chart of shares") : Wording("百分比堆积柱状图", en: "column chart of shares")
    case .histogram: return Wording("直方图", en: "histogram")
    case .spans: return Wording("区间图", en: "chart of spans")
    case .lines: return Wording("折线图", en: "line chart")
    case .areas(let isStacked):
      return isStacked ? Wording("堆积面积图", en: "stacked area chart") : Wording("面积图", en: "area chart")
    case .dots: return Wording("点图", en: "dot plot")
    case .scatter(let isSized): return isSized ? Wording("气泡图", en: "bubble chart") : Wording("散点图", en: "scatter plot")
    case .heatmap: return Wording("热力图", en: "heat map")
    case .matrix: return Wording("点阵图", en: "dot matrix")
    case .boxes: return Wording("箱线图（中位数）", en: "box plot (medians)")
    case .intervals: return Wording("误差图", en: "chart of error intervals")
    case .pie(let isRing): return isRing ? Wording("环形图", en: "ring chart") : Wording("饼图", en: "pie chart")
    case .map: return Wording("地图", en: "map")
    case .strips: return Wording("带状图", en: "strip plot")
    case .rules: return Wording("线段图", en: "chart of lines")
    case .words: return Wording("文字图", en: "chart of words")
    case .pictures: return Wording("图片图", en: "chart of pictures")
    case .pairs: return Wording("结对图", en: "diagram of pairs")
    case .flows: return Wording("桑基图", en: "Sankey diagram")
    case .tiles: return Wording("方格地图", en: "tile map")
    }
  }
}
