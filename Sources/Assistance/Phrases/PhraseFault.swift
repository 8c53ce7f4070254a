public import Diagnostics
import Quantities
import Tables

/// A figure whose phrase cannot be read, or says something else than its row.
public struct PhraseFault: Sendable {
  enum Problem: Sendable {
    /// The phrase is no number, or several.
    case unreadable(FigureFault)
    /// The phrase says this, and the row something else in these fields.
    case different(Quantity, fields: [PhraseReading.Field])
  }

  /// The figure.
  public let fact: Fact
  /// Its row in the table `facts`, from 0.
  public let row: Int
  let problem: Problem

  /// The problem as the user reads it; `place` is where the phrase begins. A dirty number is an error, for only its
  /// author can tell what it was meant to be; the rest are warnings.
  public func diagnostic(at place: SourceLocation? = nil) -> Diagnostic {
    switch problem {
    case .unreadable(let fault):
      var diagnostic = fault.diagnostic(at: place)
      if fault.kind != .unclear { diagnostic.severity = .warning }
      return diagnostic
    case .different(let read, let fields):
      let (says, has) = (words(of: read), words(of: fact.quantity))
      let names = fields.map { "`\($0.rawValue)`" }
      return .warning(
        Wording(
          "`\(fact.id)`：原文“\(fact.phrase)”读作 \(says.chinese)，行里是 \(has.chinese)",
          en: "`\(fact.id)`: the phrase “\(fact.phrase)” says \(says.english); its row has \(has.english)"),
        at: place,
        hint: Wording(
          "核对原文，改正 \(names.joined(separator: "、"))，或改正 `phrase`",
          en: "look at the document, and correct \(names.joined(separator: ", ")) or `phrase`"))
    }
  }

  /// A quantity by the names and words of its row: `over`, value 30000000, lower 30000000.
  private func words(of quantity: Quantity) -> Wording {
    let numbers = [
      (Wording("值", en: "value"), quantity.value), (Wording("下限", en: "lower"), quantity.lower),
      (Wording("上限", en: "upper"), quantity.upper),
    ].compactMap { name, number in
      number.map {
        Wording("\(name.chinese) \(Value.number($0).dump())", en: "\(name.english) \(Value.number($0).dump())")
      }
    }
    let parts = [Wording("`\(quantity.qualifier.rawValue)`", en: "`\(quantity.qualifier.rawValue)`")] + numbers
    return Wording(
      parts.map(\.chinese).joined(separator: "、"), en: parts.map(\.english).joined(separator: ", "))
  }
}
