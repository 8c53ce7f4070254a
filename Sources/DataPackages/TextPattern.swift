/// A regular expression of XML Schema (part 2, appendix F), which must match a whole text.
///
/// It is matched by following all alternatives at once (Thompson's construction), so that the time is at most the length
/// of the text times the length of the pattern, whatever a file contains.
///
/// Beside the standard's syntax, `^` at the start, `$` at the end, and `(?:` are read, which are common and harmless.
public struct TextPattern: Hashable, Sendable {
  /// A set of characters.
  enum Characters: Hashable, Sendable {
    case one(Unicode.Scalar)
    case range(ClosedRange<UInt32>)
    case digit, space, word, nameStart, name
    case category(String)
    indirect case not(Characters)
    indirect case any([Characters])
    indirect case except(Characters, Characters)

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .one(let other): scalar == other
      case .range(let range): range.contains(scalar.value)
      case .digit: scalar.properties.generalCategory == .decimalNumber
      case .space: scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
      case .word: !"PZC".contains(categoryCode(of: scalar).first ?? "C")
      case .nameStart: scalar.properties.isAlphabetic || scalar == "_" || scalar == ":"
      case .name:
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "_:-.·".unicodeScalars.contains(scalar)
      case .category(let code): categoryCode(of: scalar).hasPrefix(code)
      case .not(let set): !set.contains(scalar)
      case .any(let sets): sets.contains { $0.contains(scalar) }
      case .except(let set, let others): set.contains(scalar) && !others.contains(scalar)
      }
    }
  }

  /// A step of the machine.
  enum Step: Hashable, Sendable {
    /// Reads a character of the set and goes to the next step.
    case read(Characters)
    /// Goes to both steps.
    case split(Int, Int)
    /// Goes to the step.
    case jump(Int)
    /// The text is matched if it ends here.
    case end
  }

  /// The pattern as it is written.
  public let text: String
  let steps: [Step]

  /// The pattern; `nil` when the text is no regular expression, or one with more than 10 000 steps.
  public init?(_ text: String) {
    guard let steps = TextPatternCompiler.compile(text) else { return nil }
    self.text = text
    self.steps = steps
  }

  /// Whether the whole of `text` has this form.
  public func matches(_ text: String) -> Bool {
    var current = ActiveSteps(count: steps.count)
    var next = ActiveSteps(count: steps.count)
    activate(0, in: &current)
    for scalar in text.unicodeScalars {
      if current.list.isEmpty { return false }
      next.clear()
      advance(current.list, reading: scalar, into: &next)
      swap(&current, &next)
    }
    return accepts(current.list)
  }

  /// The steps in which the machine is before it reads anything.
  var firstSteps: [Int] {
    var active = ActiveSteps(count: steps.count)
    activate(0, in: &active)
    return active.list
  }

  /// The steps in which the machine is when it has read a character in some steps.
  func steps(behind current: [Int], reading scalar: Unicode.Scalar) -> [Int] {
    var next = ActiveSteps(count: steps.count)
    advance(current, reading: scalar, into: &next)
    return next.list
  }

  /// Whether a text may end in these steps.
  func accepts(_ current: [Int]) -> Bool { current.contains { steps[$0] == .end } }

  private func advance(_ current: [Int], reading scalar: Unicode.Scalar, into next: inout ActiveSteps) {
    for index in current {
      if case .read(let characters) = steps[index], characters.contains(scalar) { activate(index + 1, in: &next) }
    }
  }

  /// Adds a step and all that are reached from it without reading.
  private func activate(_ first: Int, in active: inout ActiveSteps) {
    var waiting = [first]
    while let index = waiting.popLast() {
      guard active.insert(index) else { continue }
      switch steps[index] {
      case .jump(let target): waiting.append(target)
      case .split(let a, let b): waiting += [b, a]
      case .read, .end: active.list.append(index)
      }
    }
  }
}

/// The steps the machine is in.
private struct ActiveSteps {
  var list: [Int] = []
  private var round = 1
  private var rounds: [Int]

  init(count: Int) {
    rounds = [Int](repeating: 0, count: count)
  }

  mutating func clear() {
    list.removeAll(keepingCapacity: true)
    round += 1
  }

  /// `false` when the step has been reached in this round.
  mutating func insert(_ step: Int) -> Bool {
    if rounds[step] == round { return false }
    rounds[step] = round
    return true
  }
}

/// The two letters of Unicode's general category.
private func categoryCode(of scalar: Unicode.Scalar) -> String {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter: "Lu"
  case .lowercaseLetter: "Ll"
  case .titlecaseLetter: "Lt"
  case .modifierLetter: "Lm"
  case .otherLetter: "Lo"
  case .nonspacingMark: "Mn"
  case .spacingMark: "Mc"
  case .enclosingMark: "Me"
  case .decimalNumber: "Nd"
  case .letterNumber: "Nl"
  case .otherNumber: "No"
  case .connectorPunctuation: "Pc"
  case .dashPunctuation: "Pd"
  case .openPunctuation: "Ps"
  case .closePunctuation: "Pe"
  case .initialPunctuation: "Pi"
  case .finalPunctuation: "Pf"
  case .otherPunctuation: "Po"
  case .mathSymbol: "Sm"
  case .currencySymbol: "Sc"
  case .modifierSymbol: "Sk"
  case .otherSymbol: "So"
  case .spaceSeparator: "Zs"
  case .lineSeparator: "Zl"
  case .paragraphSeparator: "Zp"
  case .control: "Cc"
  case .format: "Cf"
  case .surrogate: "Cs"
  case .privateUse: "Co"
  default: "Cn"
  }
}
