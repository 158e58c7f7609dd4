/// A JSON value whose keys keep their order, so that the same facts give the same bytes.
package indirect enum JSONValue: Sendable {
  case string(String)
  case integer(Int)
  /// A number written with a fixed count of decimals.
  case decimal(Double, places: Int)
  case bool(Bool)
  case null
  case array([JSONValue])
  case object([(String, JSONValue)])
  /// A value that was written before.
  case written([UInt8])

  /// An object without the fields that have no value.
  package static func fields(_ fields: [(String, JSONValue?)]) -> JSONValue {
    .object(fields.compactMap { name, value in value.map { (name, $0) } })
  }

  package static func strings(_ strings: [String]) -> JSONValue {
    .array(strings.map { .string($0) })
  }

  /// The value's bytes; `<`, `>` and `&` are written as escapes, so that it may stand in HTML.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// The value as a file: one line.
  ///
  /// Room is made at once: an array of a hundred megabytes that grows is there twice.
  package var line: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expectedSize + 1)
    write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// How many bytes it has, if nothing in it must be escaped, or a few more.
  private var expectedSize: Int {
    switch self {
    case .string(let text): text.utf8.count + 2
    case .integer, .decimal, .bool, .null: 20
    case .array(let values): values.reduce(2) { $0 + $1.expectedSize + 1 }
    case .object(let fields):
      fields.reduce(2) { $0 + $1.0.utf8.count + $1.1.expectedSize + 4 }
    case .written(let value): value.count
    }
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .string(let text): Self.write(text, to: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .decimal(let number, let places):
      bytes.append(contentsOf: DecimalText.of(number, places: places).utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .written(let value): bytes.append(contentsOf: value)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (index, (name, value)) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.add(text)
    JSONText.escape(&bytes, from: start)
    bytes.append(UInt8(ascii: "\""))
  }
}
