/// Compiles a regular expression of XML Schema to the steps of `TextPattern`, by recursive descent.
struct TextPatternCompiler {
  private static let maximumSteps = 10_000
  private static let maximumDepth = 100

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  /// The steps; `nil` when `text` is no regular expression or too large.
  static func compile(_ text: String) -> [TextPattern.Step]? {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "^" { scalars.removeFirst() }
    if scalars.last == "$", scalars.dropLast().last != "\\" { scalars.removeLast() }
    var compiler = TextPatternCompiler(scalars)
    guard let steps = compiler.alternatives(), compiler.position == scalars.count else { return nil }
    return steps + [.end]
  }

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  private typealias Steps = [TextPattern.Step]

  /// Branches with `|` between them. Every piece of steps is written as if it stood at step 0.
  private mutating func alternatives() -> Steps? {
    guard depth < Self.maximumDepth, var result = branch() else { return nil }
    while take("|") {
      guard let other = branch(), result.count + other.count < Self.maximumSteps else { return nil }
      let end = result.count + other.count + 2
      result = [.split(1, result.count + 2)] + moved(result, by: 1) + [.jump(end)] + moved(other, by: result.count + 2)
    }
    return result
  }

  private mutating func branch() -> Steps? {
    var result: Steps = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      guard let atom = atom(), let piece = quantified(atom) else { return nil }
      result += moved(piece, by: result.count)
      if result.count > Self.maximumSteps { return nil }
    }
    return result
  }

  private mutating func atom() -> Steps? {
    guard let scalar = peek else { return nil }
    position += 1
    switch scalar {
    case "(":
      if take("?"), !take(":") { return nil }
      depth += 1
      defer { depth -= 1 }
      guard let group = alternatives(), take(")") else { return nil }
      return group
    case "[": return characterClass().map { [.read($0)] }
    case ".": return [.read(.not(.any([.one("\n"), .one("\r")])))]
    case "\\": return escape().map { [.read($0)] }
    case "?", "*", "+", "{", "}", "]": return nil
    default: return [.read(.one(scalar))]
    }
  }

  private mutating func quantified(_ atom: Steps) -> Steps? {
    switch peek {
    case "?":
      position += 1
      return repeated(atom, least: 0, most: 1)
    case "*":
      position += 1
      return repeated(atom, least: 0, most: nil)
    case "+":
      position += 1
      return repeated(atom, least: 1, most: nil)
    case "{":
      position += 1
      guard let least = integer() else { return nil }
      var most: Int? = least
      if take(",") { most = peek == "}" ? nil : integer() ?? -1 }
      guard take("}"), most ?? least >= least else { return nil }
      return repeated(atom, least: least, most: most)
    default: return atom
    }
  }

  private func repeated(_ atom: Steps, least: Int, most: Int?) -> Steps? {
    let copies = max(least, most ?? least, 1)
    guard copies <= Self.maximumSteps, copies * (atom.count + 2) <= Self.maximumSteps else { return nil }
    var result: Steps = []
    for _ in 0..<least { result += moved(atom, by: result.count) }
    guard let most else {
      let start = result.count
      result.append(.split(start + 1, start + atom.count + 2))
      result += moved(atom, by: start + 1)
      return result + [.jump(start)]
    }
    for _ in least..<most {
      let start = result.count
      result.append(.split(start + 1, start + atom.count + 1))
      result += moved(atom, by: start + 1)
    }
    return result
  }

  private func moved(_ steps: Steps, by offset: Int) -> Steps {
    steps.map { step in
      switch step {
      case .split(let a, let b): .split(a + offset, b + offset)
      case .jump(let target): .jump(target + offset)
      case .read, .end: step
      }
    }
  }

  private mutating func integer() -> Int? {
    var digits = ""
    while let scalar = peek, ("0"..."9").contains(scalar), digits.count < 6 {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    return Int(digits)
  }

  /// What follows a backslash.
  private mutating func escape() -> TextPattern.Characters? {
    guard let scalar = peek else { return nil }
    position += 1
    switch scalar {
    case "n": return .one("\n")
    case "r": return .one("\r")
    case "t": return .one("\t")
    case "d": return .digit
    case "D": return .not(.digit)
    case "s": return .space
    case "S": return .not(.space)
    case "w": return .word
    case "W": return .not(.word)
    case "i": return .nameStart
    case "I": return .not(.nameStart)
    case "c": return .name
    case "C": return .not(.name)
    case "p": return category()
    case "P": return category().map { .not($0) }
    default: return scalar.properties.isAlphabetic ? nil : .one(scalar)
    }
  }

  /// A general category in braces behind `\p`.
  private mutating func category() -> TextPattern.Characters? {
    guard take("{") else { return nil }
    var code = ""
    while let scalar = peek, scalar != "}", code.count < 3 {
      code.unicodeScalars.append(scalar)
      position += 1
    }
    guard take("}"), (1...2).contains(code.count), "LMNPSZC".contains(code.first ?? " ") else { return nil }
    return .category(code)
  }

  /// What follows an opening bracket.
  private mutating func characterClass() -> TextPattern.Characters? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth else { return nil }
    let isNegated = take("^")
    var members: [TextPattern.Characters] = []
    while let scalar = peek, scalar != "]" || members.isEmpty {
      if scalar == "-", position + 1 < scalars.count, scalars[position + 1] == "[", !members.isEmpty {
        position += 2
        guard let excluded = characterClass(), take("]") else { return nil }
        let set = TextPattern.Characters.any(members)
        return .except(isNegated ? .not(set) : set, excluded)
      }
      guard let member = classMember() else { return nil }
      members.append(member)
    }
    guard take("]") else { return nil }
    return isNegated ? .not(.any(members)) : members.count == 1 ? members[0] : .any(members)
  }

  /// A character, an escape, or a range in brackets.
  private mutating func classMember() -> TextPattern.Characters? {
    guard let first = classCharacter() else { return nil }
    guard case .one(let low) = first, peek == "-", position + 1 < scalars.count,
      scalars[position + 1] != "]", scalars[position + 1] != "["
    else { return first }
    position += 1
    guard case .one(let high)? = classCharacter(), low <= high else { return nil }
    return .range(low.value...high.value)
  }

  private mutating func classCharacter() -> TextPattern.Characters? {
    guard let scalar = peek, scalar != "[" else { return nil }
    position += 1
    return scalar == "\\" ? escape() : .one(scalar)
  }
}
