import Synchronization

/// Values that are made once each, by the first who asks; others who ask meanwhile wait for it.
///
/// A value may ask for others while it is made, as long as none needs itself.
final class OnceByKey<Made: Sendable>: Sendable {
  private final class Box: Sendable {
    let made = Mutex<Made?>(nil)
  }

  private let boxes = Mutex<[String: Box]>([:])

  /// The value of `key`, made by `make` if nobody has yet. An error is not kept: the next who asks tries again.
  func value<Problem: Error>(_ key: String, _ make: () throws(Problem) -> Made) throws(Problem) -> Made {
    let box = boxes.withLock { boxes in
      if let box = boxes[key] { return box }
      let box = Box()
      boxes[key] = box
      return box
    }
    return try box.made.withLock { made throws(Problem) in
      if let made { return made }
      let value = try make()
      made = value
      return value
    }
  }
}
