import Diagnostics
import Formats
import Foundation
import Tables

extension Column {
  /// The cells as moments: texts are read as dates, numbers as milliseconds.
  ///
  /// - Throws: an error at `field` for the first text that is no date.
  func moments(of field: FieldReference, zone: TimeZone) throws(Failure) -> Column {
    switch storage {
    case .instants: return self
    case .numbers(let values): return Column(.instants(values), missing: missing)
    case .strings, .categories, .booleans, .mixed:
      var times = [Double](repeating: 0, count: count)
      var missing = [Bool](repeating: false, count: count)
      for row in 0..<count {
        switch self[row] {
        case .null, .string(""): missing[row] = true
        case .instant(let time), .number(let time): times[row] = time
        case let value:
          guard case .string(let text) = value, let time = parseDate(text, zone: zone) else {
            throw Failure(
              Wording(
                "字段 `\(field.name)` 第 \(row + 1) 行的 `\(value.dump().prefix(40))` 不是日期",
                en: "`\(value.dump().prefix(40))` in row \(row + 1) of the field `\(field.name)` is not a date"),
              at: field.location)
          }
          times[row] = time
        }
      }
      return Column(.instants(times), missing: missing)
    }
  }

  /// The moments of a column of such, changed one by one; what is no moment afterwards is missing.
  func mapMoments(_ change: (Double) -> Double) -> Column {
    guard case .instants(let times) = storage else { return self }
    let changed = times.indices.map { isMissing($0) ? .nan : change(times[$0]) }
    return Column(.instants(changed.map { $0.isNaN ? 0 : $0 }), missing: changed.map(\.isNaN))
  }
}
