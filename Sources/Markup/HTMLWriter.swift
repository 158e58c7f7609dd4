/// Collects a page's bytes; text is escaped as it is added.
///
/// Its functions take runs of bytes, never single ones: that is what makes it fast.
package struct HTMLWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package init(reserving capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Adds markup as it is.
  package mutating func append(_ markup: [UInt8]) {
    bytes.append(contentsOf: markup)
  }

  /// Adds markup as it is.
  package mutating func append(_ markup: ArraySlice<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  /// Adds markup that a C library made.
  mutating func append(_ markup: UnsafeRawBufferPointer) {
    unsafe bytes.append(contentsOf: markup)
  }

  /// Adds markup as it is.
  package mutating func append(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Adds text that may stand in an element or in a quoted attribute.
  package mutating func appendEscaped(_ text: String) {
    let utf8 = text.utf8
    if utf8.allSatisfy({ !isSpecial($0) }) {
      bytes.append(contentsOf: utf8)
      return
    }
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      default: bytes.append(byte)
      }
    }
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}

extension HTMLWriter {
  /// Text made safe for an element or a quoted attribute.
  package static func escaped(_ text: String) -> String {
    var writer = HTMLWriter()
    writer.appendEscaped(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
