import Diagnostics

/// The headings under which the faults of a resource are counted.
enum FaultKind: Int, CaseIterable, Sendable {
  case header, quoting, raggedRow, blankLine, wrongType, missing, constraint, duplicate, danglingKey

  /// Several faults of this kind, in words.
  fileprivate var plural: Wording {
    switch self {
    case .header: Wording("列名错误", en: "errors in the header")
    case .quoting: Wording("引号错误", en: "quoting errors")
    case .raggedRow: Wording("单元格数目不对的行", en: "rows with a wrong number of cells")
    case .blankLine: Wording("空行", en: "runs of blank lines")
    case .wrongType: Wording("类型不符的值", en: "values of a wrong type")
    case .missing: Wording("不能为空的空单元格", en: "empty cells that must not be empty")
    case .constraint: Wording("不合约束的值", en: "values against a constraint")
    case .duplicate: Wording("重复的值", en: "duplicate values")
    case .danglingKey: Wording("找不到的引用", en: "references to nothing")
    }
  }
}

/// Faults of a resource or of a part of it, in the order in which they were found.
struct Faults: Sendable {
  /// The first of each kind.
  private(set) var told: [(kind: FaultKind, field: String, diagnostic: Diagnostic)] = []
  /// How many of each kind and field came behind them.
  private(set) var hidden: [FaultKind: [(field: String, count: Int)]] = [:]
  private var counts: [FaultKind: Int] = [:]

  /// Whether there are none.
  var isEmpty: Bool { told.isEmpty }

  mutating func add(_ kind: FaultKind, field: String, _ diagnostic: () -> Diagnostic) {
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    if count <= FaultLog.limit {
      told.append((kind, field, diagnostic()))
    } else {
      hide(kind, field, 1)
    }
  }

  /// A part hides faults of a kind only behind as many as the whole tells, so the whole hides them too.
  mutating func add(_ later: Faults) {
    for (kind, field, diagnostic) in later.told { add(kind, field: field) { diagnostic } }
    for (kind, fields) in later.hidden {
      for (field, count) in fields {
        hide(kind, field, count)
        counts[kind, default: 0] += count
      }
    }
  }

  /// Moves the places of all faults down by some lines.
  mutating func moveDown(by lines: Int) {
    for index in told.indices {
      guard let line = told[index].diagnostic.location?.line else { continue }
      told[index].diagnostic.location?.line = line + lines
    }
  }

  private mutating func hide(_ kind: FaultKind, _ field: String, _ count: Int) {
    var others = hidden[kind] ?? []
    if let position = others.firstIndex(where: { $0.field == field }) {
      others[position].count += count
    } else {
      others.append((field, count))
    }
    hidden[kind] = others
  }
}

/// Collects the faults of one resource: at most fifty of each kind in full, and the number of the others.
final class FaultLog {
  /// How many of each kind are told in full.
  static let limit = 50

  private let file: String
  /// What has been reported.
  private(set) var faults = Faults()

  /// A log of faults in `file`.
  init(file: String) {
    self.file = file
  }

  /// Counts a fault, and makes its diagnostic if it is one of the first.
  func report(_ kind: FaultKind, field: String? = nil, _ diagnostic: () -> Diagnostic) {
    faults.add(kind, field: field ?? "", diagnostic)
  }

  /// Adds what was reported of a later part of the resource, as if it had been reported here.
  func report(_ later: Faults) { faults.add(later) }

  /// Everything in the order of the file, then a line for each kind with more faults.
  func finish(into log: DiagnosticLog) {
    let told = faults.told.map(\.diagnostic)
    let sorted = told.enumerated().sorted { a, b in
      let first = (a.element.location?.line ?? 0, a.element.location?.column ?? 0, a.offset)
      let second = (b.element.location?.line ?? 0, b.element.location?.column ?? 0, b.offset)
      return first < second
    }
    sorted.forEach { log.report($0.element) }
    for kind in FaultKind.allCases {
      guard let others = faults.hidden[kind] else { continue }
      let total = others.reduce(0) { $0 + $1.count }
      let named = others.filter { !$0.field.isEmpty }
      let chinese = named.map { "`\($0.field)` \($0.count) 处" }.joined(separator: "、")
      let english = named.map { "`\($0.field)` \($0.count)" }.joined(separator: ", ")
      log.report(
        Diagnostic(
          kind == .blankLine ? .warning : .error, at: SourceLocation(file: file),
          Wording(
            "另有 \(total) 处\(kind.plural.chinese)" + (named.isEmpty ? "" : ":\(chinese)"),
            en: "and \(total) more \(kind.plural.english)" + (named.isEmpty ? "" : ": \(english)"))))
    }
    faults = Faults()
  }
}
