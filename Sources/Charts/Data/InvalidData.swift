import ChartSpecs
import Documents
import Tables

/// How marks and scales treat rows without a finite number where a continuous scale needs one: Vega-Lite's `invalid`.
enum InvalidMode: String {
  /// They are left out.
  case filter
  /// Lines and areas break at them; scales do not see them.
  case breakPathsFilterDomains = "break-paths-filter-domains"
  /// Lines and areas break at them; scales cover their other values.
  case breakPathsShowDomains = "break-paths-show-domains"
  /// They are drawn at zero, or at the beginning of the scale.
  case show

  /// The mode of a mark. Without one, or with `break-paths-show-path-domains`, paths break and others filter.
  init(_ mark: MarkDefinition, _ configuration: Configuration) {
    let looks = Looks(mark, configuration)
    let usual: InvalidMode = mark.type.isPath ? .breakPathsShowDomains : .filter
    self = looks.isNull("invalid") ? .show : looks.text("invalid").flatMap(InvalidMode.init) ?? usual
  }

  /// Whether paths break.
  var breaksPaths: Bool { self == .breakPathsFilterDomains || self == .breakPathsShowDomains }
}

/// Which cells of a mark's rows have to be numbers.
struct InvalidData {
  let mode: InvalidMode
  /// The columns on continuous scales, but for those whose scale has a look for what is no number.
  private let columns: [String]

  init(_ unit: UnitModel, _ configuration: Configuration) {
    mode = InvalidMode(unit.mark, configuration)
    let outputs = configuration["scale"]["invalid"]
    var columns: [String] = []
    for channel in unit.encoding.keys.sorted() where channel.hasScale && outputs?[channel.main.rawValue] == nil {
      for encoded in unit.encoding[channel] ?? [] where Self.needsNumbers(encoded, unit) {
        if let column = encoded.column, !columns.contains(column) { columns.append(column) }
      }
    }
    self.columns = columns
  }

  /// Counts are always numbers; discrete scales take anything.
  private static func needsNumbers(_ encoded: EncodedChannel, _ unit: UnitModel) -> Bool {
    let definition = encoded.definition
    guard definition.isField, !definition.hasNoScale, definition.aggregate?.isCounting != true else { return false }
    return !scaleType(ScaleMember(unit: 0, encoded: encoded), unit).hasDiscreteDomain
  }

  /// Whether all numbers of each row are there.
  func validity(_ table: Table) -> [Bool] {
    var result = [Bool](repeating: true, count: table.rowCount)
    for column in columns.compactMap({ table[$0] }) where !column.isDrawable {
      for row in result.indices where !column.isDrawable(row) { result[row] = false }
    }
    return result
  }

  /// Sets the rows that are drawn and those that scales cover.
  func apply(to unit: inout UnitModel) {
    unit.domainTable = nil
    // A tile without a figure is still a tile, and a row whose status is shown says that its number is missing.
    guard mode != .show, unit.mark.type != .tiles, unit.encoding[.status] == nil else { return }
    let all = unit.table
    let valid = validity(all)
    guard valid.contains(false) else { return }
    let kept = all.gathering(valid.indices.filter { valid[$0] })
    if mode == .filter || !unit.mark.type.isPath { unit.table = kept }
    switch mode {
    case .breakPathsShowDomains: unit.domainTable = all
    case .breakPathsFilterDomains: unit.domainTable = kept
    case .filter, .show: break
    }
  }
}

extension Aggregate {
  /// Whether the result is a number of rows, never nothing.
  var isCounting: Bool {
    guard case .operation(let name) = self else { return false }
    return ["count", "valid", "missing", "distinct"].contains(name)
  }
}

extension Column {
  /// Whether all cells are numbers or moments that are finite.
  var isDrawable: Bool {
    guard missing.isEmpty else { return false }
    return switch storage {
    case .numbers(let values), .instants(let values): values.allSatisfy(\.isFinite)
    case .booleans: true
    case .strings, .categories, .mixed: false
    }
  }

  /// Whether the cell is a number or a moment that is finite.
  func isDrawable(_ row: Int) -> Bool {
    if isMissing(row) { return false }
    switch storage {
    case .numbers(let values), .instants(let values): return values[row].isFinite
    case .booleans: return true
    case .strings, .categories: return false
    case .mixed(let values): return values[row].measure?.isFinite ?? false
    }
  }
}
