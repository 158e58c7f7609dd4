/// Writes what is kept from build to build: words of eight bytes, numbers of seven bits a byte, texts
/// with their lengths.
package struct PackedWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(reserving size: Int = 0) {
    bytes.reserveCapacity(size)
  }

  package mutating func add(_ word: UInt64) {
    unsafe withUnsafeBytes(of: word.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  /// The lowest seven bits first: most numbers take one byte.
  package mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest | 128))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.add(text)
  }

  // One for each type: a generic function, called from another module, takes a byte at a time.
  package mutating func add(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  package mutating func add(_ other: ArraySlice<UInt8>) { bytes.append(contentsOf: other) }

  /// A file of what was written, which a torn or foreign one is told from.
  ///
  /// - Parameter header: a line that says what kind of file it is.
  package func file(_ header: [UInt8]) -> [UInt8] {
    var file = PackedWriter(reserving: header.count + 8 + bytes.count)
    file.add(header)
    file.add(Self.sum(bytes[...]))
    file.add(bytes)
    return file.bytes
  }

  fileprivate static func sum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    return fingerprint.hash.value
  }
}

/// Reads what a `PackedWriter` wrote.
package struct PackedReader: Sendable {
  package let bytes: [UInt8]
  package var index: Int

  /// Reads from a place of a file that was vouched for.
  package init(_ bytes: [UInt8], at index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// Reads a file from its beginning; nil for one that is torn or of another kind: what is read need
  /// not be doubted.
  package init?(file bytes: [UInt8], _ header: [UInt8]) {
    let start = header.count + 8
    guard bytes.starts(with: header), bytes.count >= start else { return nil }
    self.init(bytes, at: header.count)
    guard word() == PackedWriter.sum(bytes[start...]) else { return nil }
  }

  package var isAtEnd: Bool { index >= bytes.count }

  package mutating func word() -> UInt64 {
    defer { index += 8 }
    precondition(index + 8 <= bytes.count, "a word beyond the end")
    return unsafe bytes.withUnsafeBytes { buffer in
      UInt64(littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
  }

  package mutating func number() -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while bytes[index] > 127 {
      number |= UInt64(bytes[index] & 127) << shift
      shift += 7
      index += 1
    }
    number |= UInt64(bytes[index]) << shift
    index += 1
    return Int(Int64(bitPattern: number))
  }

  package mutating func text() -> String {
    let count = number()
    defer { index += count }
    return String(decoding: bytes[index..<index + count], as: UTF8.self)
  }
}
