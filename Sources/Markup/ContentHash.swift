/// A 64-bit fingerprint of bytes: equal bytes, equal hash, on every machine and in every run.
///
/// Not for secrets: it answers whether a file is the one the last build wrote.
package struct ContentHash: Hashable, Sendable {
  package let value: UInt64

  package init(value: UInt64) {
    self.value = value
  }

  package init(_ bytes: [UInt8]) {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    self = fingerprint.hash
  }

  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// Gathers a hash of several values in a fixed order.
///
/// Each value is added with its length, so that no two lists of values run together.
package struct Fingerprint: Sendable {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init() {}

  package var hash: ContentHash { ContentHash(value: Self.mixed(state ^ 0xD6E8_FEB8_6659_FD93)) }

  package mutating func add(_ number: Int) {
    state = Self.mixed(state ^ UInt64(bitPattern: Int64(number))) &+ 0x9E37_79B9_7F4A_7C15
  }

  package mutating func add(_ flag: Bool) {
    add(flag ? 1 : 0)
  }

  package mutating func add(_ range: Range<Int>) {
    add(range.lowerBound)
    add(range.upperBound)
  }

  package mutating func add(_ hash: ContentHash) {
    add(Int(bitPattern: UInt(hash.value)))
  }

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { unsafe add(UnsafeRawBufferPointer($0)) }
  }

  /// Adds text that may be missing; that differs from an empty one.
  package mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  package mutating func add(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe add($0) }
  }

  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe add($0) }
  }

  /// Eight bytes at a time: a build hashes every byte that it reads and writes.
  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(bytes.count)
    var state = self.state
    var index = 0
    while index + 8 <= bytes.count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      state = Self.mixed(state ^ UInt64(littleEndian: word))
      index += 8
    }
    var rest: UInt64 = 0
    for offset in index..<bytes.count { rest = rest << 8 | UInt64(unsafe bytes[offset]) }
    self.state = Self.mixed(state ^ rest)
  }

  /// Multiplies to 128 bits and folds the halves: every bit of the word touches every other.
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
