extension SampleTexts {
  /// `reports/county.md`: one page for each county.
  static func countyReport(_ size: SampleSize) -> String {
    let year = SampleSize.lastYear
    let years = (max(size.firstYear, year - listedYears + 1)...year)
    let indicators = SampleIndicator.all.prefix(min(listedIndicators, size.indicators)).map(\.id)
    let columns = years.map { year in
      """
        - {field: shown\(year), title: \(year)年, align: right, format: ",.1~f", mark: approximate\(year)}
      """
    }
    return """
      ---
      title: "{{county.name}}帮扶工作一页纸（\(year)年）"
      subtitle: 生成数据（虚构）
      author: 虚构单位
      date: \(year)-12-31
      cover: false
      toc: false
      folio: total
      values:
      \(headline("funds", "assistance-funds", year))
      \(headline("projects", "projects", year))
      \(headline("labour", "labour-transfers", year))
      \(headline("sales", "consumption-sales", year))
      ---

      # 帮扶资金{{funds}}，居{{county.prefecture}}{{county.peers}}个县第{{county.funds_rank}}位

      ```kpi
      - {label: 帮扶资金, value: "{{funds}}", note: "比上年{{funds_growth}}"}
      - {label: 帮扶项目, value: "{{projects}}", note: "比上年{{projects_growth}}"}
      - {label: 转移就业, value: "{{labour}}", note: "比上年{{labour_growth}}"}
      - {label: 消费帮扶, value: "{{sales}}", note: "比上年{{sales_growth}}"}
      ```

      {{county.name}}属{{county.province}}{{county.prefecture}}，由{{county.helper_name}}通过{{county.programme_name}}结对帮扶。消费帮扶销售额居{{county.prefecture}}第{{county.sales_rank}}位。地区、结对和数字均由程序生成，不反映任何真实地区。

      ```vega-lite 资金和销售额
      description: 历年帮扶资金和消费帮扶销售额
      data: {name: county-facts}
      hconcat:
        - width: 190
          height: 82
          transform: [{filter: "datum.indicator == 'assistance-funds'"}]
          mark: bar
          encoding:
            x: {field: year, type: ordinal, title: null, axis: {labelAngle: 0, labelOverlap: true}}
            y: {field: shown, type: quantitative, title: 帮扶资金/万元, axis: {tickCount: 4}}
        - width: 190
          height: 82
          transform: [{filter: "datum.indicator == 'consumption-sales'"}]
          mark: {type: line, point: true}
          encoding:
            x: {field: year, type: ordinal, title: null, axis: {labelAngle: 0, labelOverlap: true}}
            y: {field: shown, type: quantitative, title: 消费帮扶销售额/万元, axis: {tickCount: 4}}
      ```

      ```table
      data: county-facts
      transform:
        - filter: {field: indicator, oneOf: [\(indicators.joined(separator: ", "))]}
        - filter: "datum.year >= \(years.lowerBound)"
        - fold: [shown, approximate, growth]
        - calculate: "datum.key + datum.year"
          as: cell
        - pivot: cell
          value: value
          groupby: [indicator, name, shown_unit]
      columns:
        - {field: name, title: 指标, width: 3}
        - {field: shown_unit, title: 单位}
      \(columns.joined(separator: "\n"))
        - {field: growth\(year), title: 比上年, align: right, format: "+.1%", empty: —}
      caption: "{{county.name}}主要指标"
      source: 生成数据（虚构）
      notes: 斜线格为概数（超、近）；无数据为当年未报送；比率不算增幅
      size: small
      ```

      """
  }

  /// `reports/totals.md`: the sums, apart for each programme.
  static func totalsReport(_ size: SampleSize) -> String {
    let year = SampleSize.lastYear
    return """
      ---
      title: 帮扶资金汇总（\(year)年）
      subtitle: 生成数据（虚构）
      author: 虚构单位
      date: \(year)-12-31
      cover: false
      toc: false
      folio: total
      values:
        figures: {table: facts, transform: [{aggregate: [{op: count, as: n}]}], field: n, format: ",d"}
        counties: {table: counties, transform: [{aggregate: [{op: count, as: n}]}], field: n, format: ",d"}
      ---

      # {{counties}}个虚构县共报送{{figures}}个数字

      地区、结对和数字均由程序生成，不反映任何真实地区。不同协作类型的资金分列，不相加。

      ```vega-lite 各年帮扶资金
      description: 各年帮扶资金，按协作类型
      data: {name: funds-by-year}
      transform: [{calculate: "datum.funds / 100000000", as: shown}]
      width: 400
      height: 150
      mark: bar
      encoding:
        x: {field: year, type: ordinal, title: null, axis: {labelAngle: 0, labelOverlap: true}}
        y: {field: shown, aggregate: sum, type: quantitative, title: 帮扶资金/亿元}
        xOffset: {field: programme_name, type: nominal}
        color: {field: programme_name, type: nominal, title: null}
      ```

      ```table
      data: funds-by-year
      transform:
        - filter: "datum.year >= \(year - 1)"
        - calculate: "'funds' + datum.year"
          as: cell
        - calculate: "datum.funds / 10000"
          as: shown
        - joinaggregate: [{op: max, field: counties, as: most}]
          groupby: [programme_name, province]
        - pivot: cell
          value: shown
          groupby: [programme_name, province, most]
        - calculate: "datum.funds\(year) / datum.funds\(year - 1) - 1"
          as: growth
      columns:
        - {field: programme_name, title: 协作类型}
        - {field: province, title: 省}
        - {field: most, title: 县数, align: right, format: d}
        - {field: funds\(year - 1), title: \(year - 1)年, align: right, format: ",d"}
        - {field: funds\(year), title: \(year)年, align: right, format: ",d"}
        - {field: growth, title: 比上年, align: right, format: "+.1%"}
      merge: [programme_name]
      caption: 各省帮扶资金
      unit: 万元
      source: 生成数据（虚构）
      ```

      """
  }

  /// The printed figure of an indicator, and its growth.
  private static func headline(_ name: String, _ indicator: String, _ year: Int) -> String {
    let filters = "[{filter: \"datum.indicator == '\(indicator)' && datum.year == \(year)\"}]"
    return """
        \(name): {table: county-facts, transform: \(filters), field: phrase}
        \(name)_growth: {table: county-facts, transform: \(filters), field: growth, format: "+.1%"}
      """
  }
}
