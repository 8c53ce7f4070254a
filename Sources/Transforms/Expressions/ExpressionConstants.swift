import Foundation
import Tables

/// The names that stand for a value in every expression.
let expressionConstants: [String: Value] = [
  "null": .null,
  "true": .boolean(true),
  "false": .boolean(false),
  "NaN": .number(.nan),
  "Infinity": .number(.infinity),
  "PI": .number(.pi),
  "E": .number(M_E),
  "LN2": .number(M_LN2),
  "LN10": .number(M_LN10),
  "LOG2E": .number(M_LOG2E),
  "LOG10E": .number(M_LOG10E),
  "SQRT1_2": .number(0.5.squareRoot()),
  "SQRT2": .number(2.0.squareRoot()),
  "MIN_VALUE": .number(.leastNonzeroMagnitude),
  "MAX_VALUE": .number(.greatestFiniteMagnitude),
]
