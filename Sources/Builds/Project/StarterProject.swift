public import Diagnostics
import Foundation

/// Makes a folder with a small project to start from: made-up figures, one chart, one report.
///
/// - Returns: the files that were written, as the user would name them.
/// - Throws: when the folder already holds a project, or cannot be written.
public func makeProject(at directory: String) throws(Failure) -> [String] {
  let existing = starterFiles.first { FileManager.default.fileExists(atPath: "\(directory)/\($0.path)") }
  if let existing {
    throw Failure(
      Wording("`\(directory)` 中已有 \(existing.path)", en: "`\(directory)` already holds \(existing.path)"), at: nil,
      hint: Wording("请换一个文件夹，已有文件不会被覆盖", en: "choose another folder; nothing is overwritten"))
  }
  var written: [String] = []
  for file in starterFiles {
    let name = "\(directory)/\(file.path)"
    try writeAtomically(Array(file.text.utf8), to: name, name: name)
    written.append(name)
  }
  return written
}

/// The files of the starter project. Its figures are made up and say so.
let starterFiles: [(path: String, text: String)] = [
  (
    "shanhai.yml",
    """
    title: 示例项目
    package: datapackage.json
    output: output
    timezone: Asia/Shanghai
    theme: house
    charts: [charts/*.vl.yaml]
    views:
      funds-by-county:
        from: funds
        transform:
          - aggregate:
              - {op: sum, field: planned, as: planned}
              - {op: sum, field: paid, as: paid}
            groupby: [county]
          - calculate: datum.paid / datum.planned
            as: rate
    reports:
      - name: report
        template: reports/report.md

    """
  ),
  (
    "datapackage.json",
    """
    {
      "name": "starter",
      "title": "示例数据(虚构)",
      "resources": [
        {
          "name": "funds",
          "path": "data/funds.csv",
          "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "county", "type": "string", "constraints": {"required": true}},
              {"name": "quarter", "type": "string", "constraints": {"required": true, "pattern": "[1-4]季度"}},
              {"name": "planned", "type": "number", "constraints": {"minimum": 0}},
              {"name": "paid", "type": "number", "constraints": {"minimum": 0}}
            ],
            "primaryKey": ["county", "quarter"],
            "missingValues": [""]
          }
        }
      ]
    }

    """
  ),
  (
    "data/funds.csv",
    """
    county,quarter,planned,paid
    甲县,1季度,12000000,9500000
    甲县,2季度,15000000,14200000
    乙县,1季度,8000000,8000000
    乙县,2季度,9000000,6100000
    丙县,1季度,20000000,11800000
    丙县,2季度,18000000,17500000

    """
  ),
  (
    "charts/funds.vl.yaml",
    """
    title: 协作资金拨付(虚构数据)
    data: {name: funds}
    width: 360
    height: 160
    mark: bar
    encoding:
      y: {field: county, type: nominal, title: null, sort: -x}
      x:
        field: paid
        aggregate: sum
        type: quantitative
        title: 已拨付/元
        axis: {formatType: chinese, format: auto}
      color: {field: quarter, type: nominal, title: null}

    """
  ),
  (
    "reports/report.md",
    """
    ---
    title: 协作资金季度报告(示例)
    subtitle: 数字为虚构
    author: 示例单位
    date: 2024-06-30
    toc: false
    values:
      paid:
        table: funds
        transform: [{aggregate: [{op: sum, field: paid, as: paid}]}]
        field: paid
        format: auto
    ---

    # 三县上半年已拨付{{paid}}元

    拨付额按县汇总,各县情况见下图和下表。

    ```figure
    chart: ../charts/funds.vl.yaml
    caption: 各县已拨付资金
    source: 示例数据(虚构)
    ```

    ```table
    data: funds-by-county
    columns:
      - {field: county, title: 县}
      - {field: planned, title: 计划, align: decimal, format: ",.0f"}
      - {field: paid, title: 已拨付, align: decimal, format: ",.0f"}
      - {field: rate, title: 拨付率, align: decimal, format: ".1%"}
    caption: 各县资金计划与拨付
    unit: 元
    source: 示例数据(虚构)
    ```

    """
  ),
]
