extension String {
  /// Without blanks and line ends at both ends.
  package var trimmed: String {
    // Most texts have nothing around them, which their ends tell.
    let ends = [unicodeScalars.first, unicodeScalars.last].compactMap { $0 }
    if !ends.contains(where: \.properties.isWhitespace) { return self }
    let start = drop(while: \.isWhitespace)
    return String(start.dropLast(start.reversed().prefix(while: \.isWhitespace).count))
  }
}

// Text that grows as bytes: what is made of a page's parts needs no strings.
extension [UInt8] {
  package mutating func add(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Adds a number in decimal digits.
  package mutating func add(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    // The lowest digit came first.
    var (left, right) = (start, count - 1)
    while left < right {
      swapAt(left, right)
      (left, right) = (left + 1, right - 1)
    }
  }
}

extension [UInt8] {
  /// Adds a text as a part of an address: what is not a plain letter, digit, `-`, `.`, `_` or `~` by its
  /// bytes (RFC 3986, 2.1).
  package mutating func add(percentEncoded text: String) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126: append(byte)
      default: self += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }
}
