/// Equal steps of the data are equal steps of the drawing.
struct LinearScale: ContinuousScale, Hashable {
  var domain: [Double] = [0, 1]
  var range: [Double] = [0, 1]
  var clamp = false

  func transform(_ value: Double) -> Double { value }
  func untransform(_ value: Double) -> Double { value }

  func niced(count: Int) -> LinearScale {
    LinearScale(domain: nicedLinear(domain, count: count), range: range, clamp: clamp)
  }
}
