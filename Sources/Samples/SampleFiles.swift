import Diagnostics
import Foundation

/// Writes the files of a sample into a folder.
struct SampleFiles {
  let size: SampleSize
  /// Where files are written.
  let staging: String
  /// Where the user will find them.
  let directory: String
  private var written: [String] = []

  init(size: SampleSize, staging: String, directory: String) {
    self.size = size
    self.staging = staging
    self.directory = directory
  }

  /// Writes everything.
  mutating func write() throws(Failure) -> GeneratedSample {
    for folder in ["data", "reports"] {
      guard mkdir("\(staging)/\(folder)", 0o755) == 0 else { throw unwritable("\(directory)/\(folder)", errno) }
    }
    try write("shanhai.yml", SampleTexts.manifest(size))
    try write("datapackage.json", SampleTexts.descriptor(size))
    try write("reports/county.md", SampleTexts.countyReport(size))
    try write("reports/totals.md", SampleTexts.totalsReport(size))
    try writeLists()
    let facts = try writeFacts()
    return GeneratedSample(files: written, facts: facts)
  }

  private mutating func writeLists() throws(Failure) {
    let places = SamplePlaces(counties: size.counties)
    let years = size.firstYear...SampleSize.lastYear
    try write(
      "data/sources.csv", "id,title,publisher,date,date_precision,date_status,script,place,note",
      years.map { year in
        ["Y\(year)", "虚构年报（\(year)年）", "虚构单位", "\(year)-12-31", "year", "stated", "Hans", "", "生成的数据"]
      })
    try write(
      "data/regions.csv", "id,code,name_zh,name_en,level,parent,short_zh,aliases,aliases_hant", places.rows)
    try write(
      "data/programmes.csv", "id,name_zh,name_en,definition_zh,definition_en,order",
      [
        ["east-west", "东西部协作", "East–West Cooperation", "虚构的东西部协作", "A made-up cooperation", "1"],
        ["paired-assistance", "对口支援", "Paired Assistance", "虚构的对口支援", "A made-up assistance", "2"],
      ])
    try write(
      "data/dimensions.csv", "id,name_zh,name_en,order",
      sampleDimensions.enumerated().map { number, dimension in
        [dimension.id, dimension.names.0, dimension.names.1, "\(number + 1)"]
      })
    try write(
      "data/indicators.csv",
      "id,name_zh,name_en,dimension,unit,unit_en,kind,addition,direction,definition_zh,definition_en",
      SampleIndicator.all.prefix(size.indicators).map { indicator in
        [
          indicator.id, indicator.names.0, indicator.names.1, indicator.dimension, indicator.units.0,
          indicator.units.1, indicator.kind, indicator.addition, indicator.kind == "ratio" ? "up" : "none",
          "虚构指标：\(indicator.names.0)", "Made-up indicator: \(indicator.names.1)",
        ]
      })
    try write(
      "data/pairings.csv",
      "id,helper,recipient,programme,level,valid_from,from_precision,valid_to,to_precision,stated,source,paragraph,note",
      (0..<size.counties).map { county in
        [
          SamplePlaces.pairID(county), SamplePlaces.helperID(places.helper(of: county)),
          SamplePlaces.countyID(county), places.programme(of: county), "county", "\(size.firstYear)-01-01", "year", "",
          "open", "stated", "Y\(size.firstYear)", "1", "",
        ]
      })
  }

  private mutating func writeFacts() throws(Failure) -> Int {
    var file = try open("data/facts.csv")
    do throws(Failure) {
      file.append(FactLine.header)
      try file.endLine()
      let places = SamplePlaces(counties: size.counties)
      var count = 0
      for county in 0..<size.counties {
        var figures = CountyFigures(county: county, size: size)
        let line = FactLine(county: county, places: places, size: size)
        for indicator in 0..<size.indicators {
          for year in 0..<size.years {
            guard let figure = figures.figure(indicator, year: year) else { continue }
            try line.write(figure, indicator: indicator, year: year, to: &file)
            count += 1
          }
        }
      }
      try file.finish()
      return count
    } catch {
      file.abandon()
      throw error
    }
  }

  private mutating func write(_ path: String, _ header: String, _ rows: [[String]]) throws(Failure) {
    var file = try open(path)
    do throws(Failure) {
      file.append(header)
      try file.endLine()
      for row in rows { try file.line(row) }
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }

  private mutating func write(_ path: String, _ text: String) throws(Failure) {
    var file = try open(path)
    do throws(Failure) {
      file.append(text)
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }

  private mutating func open(_ path: String) throws(Failure) -> PieceWriter {
    written.append("\(directory)/\(path)")
    return try PieceWriter(path: "\(staging)/\(path)", name: "\(directory)/\(path)")
  }
}
