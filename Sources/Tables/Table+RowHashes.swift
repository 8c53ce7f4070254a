extension Table {
  /// One hash a row over its cells, with their types: the same in every process and on every machine.
  ///
  /// Rows that differ have different hashes but for one chance in 2⁶⁴; the names of the fields are not part of it.
  public func rowHashes() -> [UInt64] {
    var hashes = [UInt64](repeating: 0x9E37_79B9_7F4A_7C15, count: rowCount)
    for column in columns { column.mix(into: &hashes) }
    return hashes
  }
}

extension Column {
  /// Adds the cell of each row to the row's hash.
  fileprivate func mix(into hashes: inout [UInt64]) {
    switch storage {
    case .numbers(let values): mix(1, into: &hashes) { values[$0].bitPattern }
    case .instants(let values): mix(2, into: &hashes) { values[$0].bitPattern }
    case .booleans(let values): mix(3, into: &hashes) { values[$0] ? 1 : 0 }
    case .strings(let values): mix(4, into: &hashes) { textHash(values[$0]) }
    case .categories(let codes, let values):
      let texts = values.map(textHash)
      mix(4, into: &hashes) { texts[Int(codes[$0])] }
    case .mixed(let values): mix(5, into: &hashes) { values[$0].stableHash }
    }
  }

  @inline(__always)
  private func mix(_ kind: UInt64, into hashes: inout [UInt64], _ cell: (Int) -> UInt64) {
    for row in hashes.indices {
      hashes[row] = isMissing(row) ? mixed(hashes[row], 0) : mixed(hashes[row] ^ kind, cell(row))
    }
  }
}

extension Value {
  fileprivate var stableHash: UInt64 {
    switch self {
    case .null: 0
    case .boolean(let flag): mixed(3, flag ? 1 : 0)
    case .number(let number): mixed(1, number.bitPattern)
    case .instant(let time): mixed(2, time.bitPattern)
    case .string(let text): mixed(4, textHash(text))
    case .list(let items): items.reduce(mixed(6, UInt64(items.count))) { mixed($0, $1.stableHash) }
    case .object(let members):
      members.sorted { $0.key < $1.key }.reduce(mixed(7, UInt64(members.count))) {
        mixed(mixed($0, textHash($1.key)), $1.value.stableHash)
      }
    }
  }
}

/// The hash of a text: its UTF-8 in words of eight bytes.
private func textHash(_ text: String) -> UInt64 {
  var text = text
  return text.withUTF8 { bytes in
    var result = mixed(UInt64(bytes.count), 0xD6E8_FEB8_6659_FD93)
    var index = 0
    while index + 8 <= bytes.count {
      let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      result = mixed(result, UInt64(littleEndian: word))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return mixed(result, rest)
  }
}

/// One word from two: the halves of their product, folded, as in wyhash (github.com/wangyi-fudan/wyhash).
private func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let product = (a ^ 0x2D35_8DCC_AA6C_78A5).multipliedFullWidth(by: b ^ 0x8BB8_4B93_962E_ACC9)
  return product.high ^ product.low
}
