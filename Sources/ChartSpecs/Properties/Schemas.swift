import Scenes

extension PropertyKind {
  static let horizontal = PropertyKind.choice(["left", "center", "right"])
  static let vertical = PropertyKind.choice(["alphabetic", "top", "middle", "bottom", "line-top", "line-bottom"])
  static let anchor = PropertyKind.choice(["start", "middle", "end"])
  static let side = PropertyKind.choice(["left", "right", "top", "bottom"])
  static let direction = PropertyKind.choice(["horizontal", "vertical"])
  static let weight = PropertyKind.numberOrChoice(["normal", "bold", "lighter", "bolder"])
  static let slant = PropertyKind.choice(["normal", "italic", "oblique"])
  static let cap = PropertyKind.choice(["butt", "round", "square"])
  static let join = PropertyKind.choice(["miter", "round", "bevel"])
}

extension PropertySchema {
  /// The looks of marks; also what styles and `config.mark` hold.
  static let mark = PropertySchema(
    [
      (.paint, "color fill stroke"),
      (
        .number,
        """
        opacity fillOpacity strokeOpacity strokeWidth strokeDashOffset strokeMiterLimit cornerRadius cornerRadiusEnd
        cornerRadiusTopLeft cornerRadiusTopRight cornerRadiusBottomLeft cornerRadiusBottomRight size bandSize binSpacing
        continuousBandSize minBandSize thickness dx dy angle theta theta2 radius radius2 innerRadius outerRadius
        padAngle radiusOffset radius2Offset thetaOffset theta2Offset fontSize limit lineHeight tension
        timeUnitBandSize timeUnitBandPosition xOffset x2Offset yOffset y2Offset
        """
      ),
      (.numberOr(["band"]), "width height discreteBandSize"),
      (.numberOrChoice(["width"]), "x x2"),
      (.numberOrChoice(["height"]), "y y2"),
      (.boolean, "filled clip cornerRadiusEndAll strokeForeground aspect"),
      (.numbers, "strokeDash"),
      (.lines, "text"),
      (.text, "shape font ellipsis lineBreak url href"), (.choice(BlendMode.allCases.map(\.rawValue)), "blend"),
      (.choice(["ltr", "rtl"]), "dir"),
      (.horizontal, "align"), (.vertical, "baseline"), (.weight, "fontWeight"), (.slant, "fontStyle"),
      (.cap, "strokeCap"), (.join, "strokeJoin"), (.direction, "orient"),
      (.choice(["ascending", "descending"]), "order"),
      (
        .choice([
          "linear", "linear-closed", "step", "step-before", "step-after", "basis", "basis-open", "basis-closed",
          "cardinal", "cardinal-open", "cardinal-closed", "catmull-rom", "bundle", "monotone", "natural",
        ]), "interpolate"
      ),
      (
        .choice([
          "filter", "break-paths-filter-domains", "break-paths-show-domains", "break-paths-show-path-domains", "show",
        ]), "invalid"
      ),
      (.anything, "style point line extent box median outliers rule ticks borders band shanhai.break"),
      (.ignored, "tooltip cursor aria description ariaRole ariaRoleDescription"),
    ], allowsExpressions: true)

  /// The looks of axes.
  static let axis = PropertySchema(
    [
      (
        .number,
        """
        bandPosition domainDashOffset domainOpacity domainWidth gridDashOffset gridOpacity gridWidth labelAngle
        labelFontSize labelLimit labelLineHeight labelOffset labelOpacity labelPadding labelSeparation
        labelFlushOffset maxExtent minExtent offset position tickDashOffset tickMinStep tickOffset tickOpacity tickSize tickWidth
        titleAngle titleFontSize titleLimit titleLineHeight titleOpacity titlePadding titleX titleY zindex translate
        """
      ),
      (.boolean, "domain grid labels ticks tickExtra tickRound disable shanhai.labelFit"),
      (.paint, "domainColor gridColor labelColor tickColor titleColor"),
      (.numbers, "domainDash gridDash tickDash"),
      (.text, "format labelExpr labelFont titleFont formatType"),
      (.lines, "title"), (.side, "orient"),
      (.horizontal, "labelAlign titleAlign"), (.vertical, "labelBaseline titleBaseline"),
      (.anchor, "titleAnchor"), (.weight, "labelFontWeight titleFontWeight"),
      (.slant, "labelFontStyle titleFontStyle"), (.cap, "domainCap gridCap tickCap"),
      (.choice(["label", "last", "title"]), "shanhai.unit"), (.choice(["center", "extent"]), "tickBand"),
      (.booleanOrChoice(["parity", "greedy"]), "labelOverlap"), (.numberOrBoolean, "labelBound labelFlush"),
      (.lines, "style"), (.anything, "values tickCount format"),
      (.ignored, "aria description"),
    ], allowsConditions: true)

  /// The looks of legends.
  static let legend = PropertySchema([
    (
      .number,
      """
      clipHeight columnPadding columns cornerRadius fillOpacity gradientLength gradientOpacity gradientStrokeWidth
      gradientThickness labelFontSize labelLimit labelOffset labelOpacity labelPadding labelSeparation legendX legendY
      offset padding rowPadding strokeWidth symbolDashOffset symbolLimit symbolOffset symbolOpacity symbolSize
      symbolStrokeWidth tickMinStep titleFontSize titleLimit titleLineHeight titleOpacity titlePadding
      gradientHorizontalMaxLength gradientHorizontalMinLength gradientVerticalMaxLength gradientVerticalMinLength
      gradientLabelLimit gradientLabelOffset labelLineHeight zindex
      """
    ),
    (.boolean, "disable shanhai.labelFit"),
    (
      .paint,
      "fillColor gradientStrokeColor labelColor strokeColor symbolBaseFillColor symbolBaseStrokeColor "
        + "symbolFillColor symbolStrokeColor titleColor"
    ),
    (.numbers, "strokeDash symbolDash"),
    (.text, "format formatType labelExpr labelFont titleFont symbolType"),
    (.lines, "title"), (.direction, "direction gradientDirection symbolDirection"),
    (
      .choice([
        "none", "left", "right", "top", "bottom", "top-left", "top-right", "bottom-left", "bottom-right",
      ]), "orient"
    ),
    (.side, "titleOrient"), (.horizontal, "labelAlign titleAlign"), (.vertical, "labelBaseline titleBaseline"),
    (.anchor, "titleAnchor"), (.weight, "labelFontWeight titleFontWeight"), (.slant, "labelFontStyle titleFontStyle"),
    (.choice(["all", "each", "none"]), "gridAlign"), (.booleanOrChoice(["parity", "greedy"]), "labelOverlap"),
    (.choice(["symbol", "gradient"]), "type"), (.choice(["label", "last", "title"]), "shanhai.unit"),
    (.anything, "values tickCount unselectedOpacity layout"), (.ignored, "aria description"),
  ])

  /// The looks of the titles of facets.
  static let header = PropertySchema([
    (
      .number,
      """
      labelAngle labelFontSize labelLimit labelLineHeight labelPadding titleAngle titleFontSize titleLimit
      titleLineHeight titlePadding
      """
    ),
    (.boolean, "labels shanhai.labelFit"), (.paint, "labelColor titleColor"), (.lines, "title"),
    (.text, "format formatType labelExpr labelFont titleFont"),
    (.side, "orient labelOrient titleOrient"), (.horizontal, "labelAlign titleAlign"),
    (.vertical, "labelBaseline titleBaseline"), (.anchor, "labelAnchor titleAnchor"),
    (.weight, "labelFontWeight titleFontWeight"), (.slant, "labelFontStyle titleFontStyle"),
  ])

  /// The title of a chart.
  static let title = PropertySchema([
    (
      .number,
      """
      angle dx dy fontSize lineHeight limit offset subtitleFontSize subtitleLineHeight subtitlePadding zindex opacity
      """
    ),
    (.paint, "color subtitleColor"), (.lines, "text subtitle"), (.text, "font subtitleFont"),
    (.choice(["none", "left", "right", "top", "bottom"]), "orient"), (.anchor, "anchor"), (.horizontal, "align"),
    (.vertical, "baseline"), (.weight, "fontWeight subtitleFontWeight"), (.slant, "fontStyle subtitleFontStyle"),
    (.choice(["bounds", "group"]), "frame"), (.anything, "style"), (.ignored, "aria"),
  ])

  /// The ground of a view.
  static let view = PropertySchema([
    (.paint, "fill stroke"),
    (.number, "cornerRadius fillOpacity strokeOpacity strokeWidth strokeDashOffset strokeMiterLimit opacity"),
    (.numbers, "strokeDash"), (.boolean, "clip"), (.cap, "strokeCap"), (.join, "strokeJoin"), (.anything, "style"),
    (.numberOr(["step"]), "discreteHeight discreteWidth"), (.number, "continuousHeight continuousWidth step"),
    (.ignored, "cursor"),
  ])

  /// A scale.
  static let scale = PropertySchema([
    (
      .choice([
        "linear", "log", "pow", "sqrt", "symlog", "identity", "sequential", "time", "utc", "quantile", "quantize",
        "threshold", "bin-ordinal", "ordinal", "point", "band",
      ]), "type"
    ),
    (.number, "align base constant exponent padding paddingInner paddingOuter"),
    (.boolean, "clamp reverse round zero"),
    (.anything, "domain domainMin domainMid domainMax domainRaw range rangeMin rangeMax scheme nice interpolate bins"),
  ])

  /// Looks of composed views, in `config`.
  static let composition = PropertySchema([(.number, "spacing columns")])
}
