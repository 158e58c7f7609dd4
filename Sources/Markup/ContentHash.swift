/// A 64-bit fingerprint of bytes: equal bytes, equal hash, on every machine and in every run.
///
/// Not for secrets: it answers whether a file is the one the last build wrote.
package struct ContentHash: Hashable, Sendable {
  package let value: UInt64

  package init(value: UInt64) {
    self.value = value
  }

  package init(_ bytes: [UInt8]) {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    let span = bytes.span
    var index = 0
    while index + 8 <= span.count {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(span[index + offset]) << UInt64(offset * 8) }
      state = Self.mixed(state ^ word)
      index += 8
    }
    var rest: UInt64 = 0
    for offset in index..<span.count { rest = rest << 8 | UInt64(span[offset]) }
    value = Self.mixed(Self.mixed(state ^ rest) ^ 0xD6E8_FEB8_6659_FD93)
  }

  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Multiplies to 128 bits and folds the halves: every bit of the word touches every other.
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
