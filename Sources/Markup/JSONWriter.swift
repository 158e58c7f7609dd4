/// Writes JSON straight to bytes, its keys in the order in which they are written.
///
/// `<`, `>` and `&` are written as escapes, so that it may stand in HTML.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8]
  /// Whether something stands before what comes next.
  private var follows = false

  package init(after bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  package mutating func string(_ text: String) {
    written { $0.add(text) }
  }

  package mutating func integer(_ number: Int) {
    separate()
    bytes.add(number)
  }

  /// A number with a fixed count of decimals.
  package mutating func decimal(_ number: Double, places: Int) {
    separate()
    bytes.add(DecimalText.of(number, places: places))
  }

  package mutating func bool(_ value: Bool) {
    separate()
    bytes.add(value ? "true" : "false")
  }

  /// A string that is added to the bytes.
  package mutating func written(_ write: (inout [UInt8]) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    write(&bytes)
    JSONText.escape(&bytes, from: start)
    bytes.append(UInt8(ascii: "\""))
  }

  /// The name of what comes next in an object: a word of ours, with nothing in it to escape.
  package mutating func key(_ name: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.add(name)
    bytes.add("\":")
    follows = false
  }

  /// A whole value that was written before.
  package mutating func value(_ written: [UInt8]) {
    separate()
    bytes += written
  }

  private mutating func separate() {
    if follows { bytes.append(UInt8(ascii: ",")) }
    follows = true
  }

  private mutating func enclose(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    follows = false
    body(&self)
    bytes.append(close)
    follows = true
  }
}

// Fields of an object; one without a value is left out.
extension JSONWriter {
  package mutating func field(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  package mutating func field(_ name: String, _ number: Int?) {
    guard let number else { return }
    key(name)
    integer(number)
  }

  package mutating func field(_ name: String, _ number: Double?, places: Int) {
    guard let number else { return }
    key(name)
    decimal(number, places: places)
  }

  package mutating func field(_ name: String, _ day: CalendarDay?) {
    guard let day else { return }
    key(name)
    string(day.description)
  }

  /// A flag, said only where it is set.
  package mutating func flag(_ name: String, _ value: Bool) {
    guard value else { return }
    key(name)
    bool(true)
  }

  package mutating func field(_ name: String, written write: (inout [UInt8]) -> Void) {
    key(name)
    written(write)
  }

  package mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  package mutating func object<Thing>(
    _ name: String, if thing: Thing?, _ body: (Thing, inout JSONWriter) -> Void
  ) {
    guard let thing else { return }
    object(name) { body(thing, &$0) }
  }

  package mutating func strings(_ name: String, _ strings: [String]) {
    list(name, strings) { $1.string($0) }
  }

  /// A list, left out where it is empty.
  package mutating func list<Item>(
    _ name: String, _ items: some Collection<Item>, _ body: (Item, inout JSONWriter) -> Void
  ) {
    guard !items.isEmpty else { return }
    array(name, items, body)
  }

  /// A list, there where it is empty too.
  package mutating func array<Item>(
    _ name: String, _ items: some Sequence<Item>, _ body: (Item, inout JSONWriter) -> Void
  ) {
    key(name)
    array { json in for item in items { body(item, &json) } }
  }

  /// A list of objects, left out where it is empty.
  package mutating func objects<Item>(
    _ name: String, _ items: some Collection<Item>, _ body: (Item, inout JSONWriter) -> Void
  ) {
    list(name, items) { item, json in json.object { body(item, &$0) } }
  }
}

/// How JSON writes text.
enum JSONText {
  /// Escapes what stands at the end of bytes; nearly no text has anything to escape.
  static func escape(_ bytes: inout [UInt8], from start: Int) {
    if hasNoSpecial(bytes, from: start) { return }
    let text = Array(bytes[start...])
    bytes.removeLast(text.count)
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): bytes.add("\\\"")
      case UInt8(ascii: "\\"): bytes.add("\\\\")
      case UInt8(ascii: "\n"): bytes.add("\\n")
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F:
        bytes.add(byte < 0x10 ? "\\u000" : "\\u00")
        bytes.add(String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
  }

  private static func hasNoSpecial(_ bytes: [UInt8], from start: Int) -> Bool {
    let span = bytes.span
    for index in start..<span.count where isSpecial(span[index]) { return false }
    return true
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
      || byte == 0x7F
  }
}
