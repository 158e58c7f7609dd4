/// Collects a page's bytes; text is escaped as it is added.
///
/// Its functions take runs of bytes, never single ones: that is what makes it fast.
package struct HTMLWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Starts anew, in the room there is where nobody holds the bytes any more.
  package mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Goes on after bytes.
  package init(after bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(reserving capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Adds markup as it is.
  package mutating func append(_ markup: [UInt8]) {
    bytes.append(contentsOf: markup)
  }

  /// Adds markup as it is.
  package mutating func append(_ markup: Span<UInt8>) {
    unsafe markup.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
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
    var text = text
    text.withUTF8 { unsafe appendEscaped($0.span) }
  }

  /// Adds text that may stand in an element or in a quoted attribute.
  package mutating func appendEscaped(_ text: Span<UInt8>) {
    var start = 0
    for index in text.indices {
      guard Self.isSpecial(text[index]) else { continue }
      append(text.extracting(start..<index))
      start = index + 1
      switch text[index] {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      default: bytes.append(contentsOf: "&#39;".utf8)
      }
    }
    append(text.extracting(start..<text.count))
  }

  /// Whether bytes from a place on hold nothing to escape.
  package static func needsNoEscape(_ bytes: [UInt8], from start: Int) -> Bool {
    let span = bytes.span
    for index in start..<span.count where isSpecial(span[index]) { return false }
    return true
  }

  /// One test for nearly every byte: letters lie above all that is escaped.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 && specials & (1 << UInt64(byte)) != 0
  }

  /// A bit for each of `&`, `<`, `>`, `"` and `'`.
  private static let specials: UInt64 =
    1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x22 | 1 << 0x27
}

extension HTMLWriter {
  /// Text made safe for an element or a quoted attribute.
  package static func escaped(_ text: String) -> String {
    var writer = HTMLWriter()
    writer.appendEscaped(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
