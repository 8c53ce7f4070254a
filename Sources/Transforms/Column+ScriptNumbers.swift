import Formats
import Tables

extension Column {
  /// The cells as numbers: NaN where one is missing or the empty text. `nil` when a text writes no number, also one
  /// among numbers, which a sum would otherwise pass over.
  var numbersIfAll: [Double]? {
    if case .mixed(let values) = storage {
      let isSound = values.allSatisfy { $0.string.map { $0.isEmpty || !scriptNumber(of: $0).isNaN } ?? true }
      return isSound ? numbers : nil
    }
    guard isText else { return numbers }
    let numbers = numbersOfTexts
    let isSound = (0..<count).allSatisfy { !numbers[$0].isNaN || isMissing($0) || isEmptyText($0) }
    return isSound || count == 0 ? numbers : nil
  }

  /// The numbers that texts write; NaN for others, for missing and for empty ones.
  var numbersOfTexts: [Double] {
    func number(_ text: String) -> Double { text.isEmpty ? .nan : scriptNumber(of: text) }
    switch storage {
    case .strings(let texts):
      return missing.isEmpty ? texts.map(number) : zip(texts, missing).map { $1 ? .nan : number($0) }
    case .categories(let codes, let values):
      let numbers = values.map(number)
      return missing.isEmpty
        ? codes.map { numbers[Int($0)] } : zip(codes, missing).map { $1 ? .nan : numbers[Int($0)] }
    case .numbers, .instants, .booleans, .mixed: return numbers
    }
  }

  /// The cells as ECMAScript makes numbers of them: 0 for a missing cell or the empty text. `nil` for lists and objects.
  var scriptNumbers: [Double]? {
    switch storage {
    case .numbers(let values), .instants(let values):
      return missing.isEmpty ? values : zip(values, missing).map { $1 ? 0 : $0 }
    case .booleans(let values): return values.indices.map { !isMissing($0) && values[$0] ? 1 : 0 }
    case .strings(let texts): return texts.indices.map { isMissing($0) ? 0 : scriptNumber(of: texts[$0]) }
    case .categories(let codes, let values):
      let numbers = values.map(scriptNumber)
      return codes.indices.map { isMissing($0) ? 0 : numbers[Int(codes[$0])] }
    case .mixed: return nil
    }
  }

  private func isEmptyText(_ row: Int) -> Bool {
    switch storage {
    case .strings(let texts): texts[row].isEmpty
    case .categories(let codes, let values): values[Int(codes[row])].isEmpty
    case .numbers, .instants, .booleans, .mixed: false
    }
  }
}
