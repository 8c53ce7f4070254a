/// The one thing that a figure is about: its pair, whichever end its place is; otherwise its place.
enum FactSubject: Hashable {
  case pair(String)
  case place(String)
  case unknown

  init(_ fact: Fact) { self.init(pairing: fact.pairing, region: fact.region) }

  init(pairing: String?, region: String?) {
    self = pairing.map { .pair($0) } ?? region.map { .place($0) } ?? .unknown
  }
}
