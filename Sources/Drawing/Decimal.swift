/// A number with at most three decimals and no trailing zeros: `12.5`, `-0.333`, `100`. Not a number is `0`.
func decimal(_ number: Double) -> String {
  var text = ""
  append(number, to: &text)
  return text
}

/// Appends a number with at most three decimals and no trailing zeros.
func append(_ number: Double, to text: inout String) {
  guard number.isFinite else { return text.append("0") }
  let thousandths = Int((min(max(number, -1e12), 1e12) * 1000).rounded())
  if thousandths < 0 { text.append("-") }
  let (whole, fraction) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
  text.append(String(whole))
  guard fraction > 0 else { return }
  text.append(".")
  var rest = fraction
  var unit: UInt = 100
  while rest > 0 {
    text.append(String(rest / unit))
    rest %= unit
    unit /= 10
  }
}
