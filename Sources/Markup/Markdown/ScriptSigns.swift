/// What scripts without blanks between words are made of, and how they go on after an address.
enum ScriptSigns {
  /// Whether it is of a script that puts no blank between words.
  ///
  /// Chinese and Japanese with their marks, Thai, Lao, Khmer, Burmese; Korean has blanks.
  static func hasNoBlanks(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF,  // Thai, Lao
      0x1000...0x109F, 0x1780...0x17FF,  // Burmese, Khmer
      0x2E80...0x2FDF, 0x3000...0x312F, 0x31A0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA9E0...0xA9FF, 0xAA60...0xAA7F, 0xF900...0xFAFF, 0xFF01...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether running text goes on with this sign after an address: marks that no address holds, and
  /// letters of scripts that are written without a blank after it.
  static func endsAddress(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    switch scalar.value {
    case 0xA0...0xBF,  // blanks that do not break, « » ·
      0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7FF,  // Korean
      // Quotation marks, long dashes, …, currencies, arrows; a short dash may be part of an address.
      0x2000...0x200F, 0x2014...0x206F, 0x20A0...0x2BFF:
      return true
    default: return hasNoBlanks(scalar)
    }
  }
}

/// Reads the characters of UTF-8 one after another, with where each begins.
struct ScalarReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private let end: Int

  init(_ bytes: ArraySlice<UInt8>, from start: Int, to end: Int) {
    self.bytes = bytes
    index = start
    self.end = end
  }

  mutating func next() -> (scalar: Unicode.Scalar, place: Int)? {
    guard index < end, let scalar = Self.scalar(at: index, in: bytes) else { return nil }
    defer { index += UTF8.width(scalar) }
    return (scalar, index)
  }

  /// The character that begins at a byte; nil at the end.
  static func scalar(at index: Int, in bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard index < bytes.endIndex else { return nil }
    var decoder = UTF8()
    var part = bytes[index..<min(index + 4, bytes.endIndex)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&part) else { return "\u{FFFD}" }
    return scalar
  }

  /// The character that ends before a byte; nil at the beginning.
  static func scalar(endingAt index: Int, in bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var start = index - 1
    guard start >= bytes.startIndex else { return nil }
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
    return scalar(at: start, in: bytes)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a run of bytes stands somewhere in it.
  func contains(_ run: [UInt8]) -> Bool {
    guard let first = run.first else { return true }
    var from = startIndex
    while let found = self[from...].firstIndex(of: first) {
      if self[found...].starts(with: run) { return true }
      from = found + 1
    }
    return false
  }
}
