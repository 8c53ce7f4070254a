import ChartSpecs
import Tables
import Transforms

extension ChartContext {
  /// The value of a datum in the definition.
  func value(_ datum: DatumValue) -> Value {
    switch datum {
    case .value(let value): value
    case .moment(let parts): .instant(parts.milliseconds(in: zone))
    case .expression(let expression): (try? expression.evaluate(in: evaluation)) ?? .null
    }
  }
}
