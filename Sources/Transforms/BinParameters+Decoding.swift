public import Diagnostics
public import Documents

extension BinParameters {
  /// Reads `true` or an object of parameters; what is wrong with it is reported to `log`.
  public static func decode(_ node: DocumentNode, log: DiagnosticLog) -> BinParameters? {
    if node.boolean == true { return BinParameters() }
    guard node.mapping != nil else {
      log.error(
        Wording(
          "`bin` 应是 `true` 或对象，却是\(node.kind.chinese)",
          en: "`bin` must be `true` or an object, found \(node.kind.english)"),
        at: node.location)
      return nil
    }
    let reader = MappingReader(node, log: log)
    defer { reader.finish() }
    var parameters = BinParameters()
    if let value = reader.positiveNumber("maxbins") { parameters.maximumBins = value }
    parameters.step = reader.positiveNumber("step")
    parameters.steps = reader.numbers("steps", from: .leastNonzeroMagnitude)?.sorted()
    if let value = reader.numbers("divide", from: 1) { parameters.divide = value }
    if let value = reader.positiveNumber("minstep") { parameters.minimumStep = value }
    if let value = reader.boolean("nice") { parameters.isNice = value }
    parameters.anchor = reader.number("anchor")
    parameters.span = reader.positiveNumber("span")
    parameters.extent = reader.extent("extent")
    if let base = reader.positiveNumber("base") {
      if base > 1 {
        parameters.base = base
      } else {
        log.error(Wording("`base` 必须大于 1", en: "`base` must be greater than 1"), at: reader.node("base")?.location)
      }
    }
    return parameters
  }
}

extension MappingReader {
  /// A list of finite numbers, none of which is below `least`.
  func numbers(_ key: String, from least: Double) -> [Double]? {
    guard let items = sequence(key) else { return nil }
    var numbers: [Double] = []
    for item in items {
      guard let number = item.number, number >= least, number.isFinite else { break }
      numbers.append(number)
    }
    if numbers.count == items.count, !numbers.isEmpty { return numbers }
    let bound = least < 1 ? Wording("大于 0 ", en: "above 0") : Wording("不小于 1 ", en: "of at least 1")
    log.error(
      Wording("`\(key)` 应是\(bound.chinese)的数字列表", en: "`\(key)` must be an array of numbers \(bound.english)"),
      at: node(key)?.location)
    return nil
  }

  /// Two numbers, the first below the second.
  func extent(_ key: String) -> ClosedRange<Double>? {
    guard let items = sequence(key) else { return nil }
    if items.count == 2, let low = items[0].number, let high = items[1].number, low <= high { return low...high }
    log.error(
      Wording("`\(key)` 应形如 `[0, 100]`", en: "`\(key)` is written like `[0, 100]`"), at: node(key)?.location)
    return nil
  }
}
