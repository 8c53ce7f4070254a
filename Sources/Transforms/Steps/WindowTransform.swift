public import Diagnostics
import Documents
public import Tables

/// `window`: each row gets what is computed from the rows around it.
public struct WindowTransform: Hashable, Sendable {
  /// What is computed.
  public var results: [WindowField]
  /// How many rows before and after the current one belong to its frame; `nil` for all.
  public var frame: WindowFrame
  /// Whether rows that are equal by the sort order are cut apart at the frame's ends.
  public var ignoresPeers: Bool
  /// The fields whose equal values make a group; frames do not leave it.
  public var groups: [FieldReference]
  /// The order of the rows in a group; the table's own without any.
  public var sort: [SortField]

  /// A window transform.
  public init(
    _ results: [WindowField], frame: WindowFrame = WindowFrame(before: nil, after: 0), ignoresPeers: Bool = false,
    by groups: [FieldReference] = [], sort: [SortField] = []
  ) {
    self.results = results
    self.frame = frame
    self.ignoresPeers = ignoresPeers
    self.groups = groups
    self.sort = sort
  }

  init?(_ reader: MappingReader) {
    self.init(
      reader.items("window", WindowField.read), frame: reader.frame("frame") ?? WindowFrame(before: nil, after: 0),
      ignoresPeers: reader.boolean("ignorePeers") ?? false, by: reader.fields("groupby"),
      sort: reader.sortFields("sort"))
  }

  /// The table with the computed fields; its rows stay in their order.
  ///
  /// - Throws: a located error for an unknown field, or for texts where numbers are needed.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let grouping = Grouping(try columns(of: groups, in: table), rowCount: table.rowCount)
    let order = try RowOrder(sort, in: table)
    let partitions = (0..<grouping.count).map { group in
      WindowPartition(rows: order.sorted(grouping.rows(group)), order: order, frame: frame, ignoresPeers: ignoresPeers)
    }
    var result = table
    for item in results {
      var values = [Value](repeating: .null, count: table.rowCount)
      let compute = try item.computation(in: table, seed: context.evaluation.seed)
      for partition in partitions {
        for (row, value) in zip(partition.rows, try compute(partition)) { values[row] = value }
      }
      result = result.setting(item.name, Column(values))
    }
    return result
  }
}

/// How far a frame reaches from the current row.
public struct WindowFrame: Hashable, Sendable {
  /// How many rows before; `nil` for all.
  public var before: Int?
  /// How many rows after; `nil` for all.
  public var after: Int?

  /// A frame.
  public init(before: Int?, after: Int?) {
    self.before = before
    self.after = after
  }
}

extension MappingReader {
  /// A frame such as `[-2, 0]` or `[null, null]`.
  func frame(_ key: String) -> WindowFrame? {
    guard let ends = sequence(key) else { return nil }
    let isNumeric = ends.allSatisfy { $0.isNull || $0.number.flatMap { Int(exactly: $0) } != nil }
    guard ends.count == 2, isNumeric, ends[0].number ?? 0 <= 0, ends[1].number ?? 0 >= 0 else {
      log.error(
        Wording("`\(key)` 应形如 `[-2, 0]`，`null` 表示不限", en: "`\(key)` is written like `[-2, 0]`, with null for no limit"),
        at: node(key)?.location)
      return nil
    }
    return WindowFrame(before: ends[0].number.map { Int(-$0) }, after: ends[1].number.map { Int($0) })
  }
}
