package import Diagnostics

/// Reads JSON (RFC 8259) into nodes that know their places, as metadata does.
///
/// libyaml reads most of it and not all: pairs of `\\u` escapes are two wrong characters to it, and its
/// messages speak of YAML.
package struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private let path: String
  private var index: Int

  /// How deep values may stand in one another.
  private static let deepest = 200

  /// What is wrong, at a byte.
  private struct Fault: Error {
    let message: Diagnostic.Message
    let place: Int
  }

  /// Reads one value, or reports the first thing that makes it unreadable and returns nil.
  ///
  /// - Parameter bytes: valid UTF-8; the slice's indices are the positions in the file.
  package static func read(
    _ bytes: ArraySlice<UInt8>, path: String, report: inout Report
  ) -> Node? {
    var reader = JSONReader(bytes: bytes, path: path, index: bytes.startIndex)
    do throws(Fault) {
      let node = try reader.value(depth: 0)
      reader.skipBlanks()
      if reader.index < bytes.endIndex { throw reader.fault(.more) }
      return node
    } catch {
      let start = min(error.place, max(bytes.startIndex, bytes.endIndex - 1))
      report.error(
        error.message,
        at: SourceSpan(path: path, range: start..<min(start + 1, bytes.endIndex)))
      return nil
    }
  }

  private func fault(_ message: Diagnostic.Message) -> Fault {
    Fault(message: message, place: index)
  }

  private mutating func skipBlanks() {
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private func span(from start: Int) -> SourceSpan { SourceSpan(path: path, range: start..<index) }

  private mutating func value(depth: Int) throws(Fault) -> Node {
    guard depth <= Self.deepest else { throw fault(.tooDeep) }
    skipBlanks()
    let start = index
    switch next {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""):
      let text = try string()
      return Node(.scalar(text, isPlain: false), at: span(from: start))
    case nil: throw fault(.ends)
    default:
      let word = try word()
      return Node(.scalar(word, isPlain: true), at: span(from: start))
    }
  }

  private mutating func object(_ depth: Int) throws(Fault) -> Node {
    let start = index
    index += 1
    var entries: [Node.Entry] = []
    var seen: Set<String> = []
    skipBlanks()
    while next != UInt8(ascii: "}") {
      if !entries.isEmpty { try take(UInt8(ascii: ","), else: .comma("}")) }
      skipBlanks()
      let place = index
      guard next == UInt8(ascii: "\"") else { throw fault(next == nil ? .ends : .key) }
      let key = try string()
      let keySpan = span(from: place)
      guard seen.insert(key).inserted else {
        throw Fault(message: .keyTwice(key), place: place)
      }
      skipBlanks()
      try take(UInt8(ascii: ":"), else: .colon)
      entries.append(Node.Entry(key: key, keySpan: keySpan, value: try value(depth: depth + 1)))
      skipBlanks()
    }
    index += 1
    return Node(.map(entries), at: span(from: start))
  }

  private mutating func list(_ depth: Int) throws(Fault) -> Node {
    let start = index
    index += 1
    var items: [Node] = []
    skipBlanks()
    while next != UInt8(ascii: "]") {
      if !items.isEmpty { try take(UInt8(ascii: ","), else: .comma("]")) }
      items.append(try value(depth: depth + 1))
      skipBlanks()
    }
    index += 1
    return Node(.list(items), at: span(from: start))
  }

  private mutating func take(
    _ byte: UInt8, else message: @autoclosure () -> Diagnostic.Message
  ) throws(Fault) {
    guard next == byte else { throw fault(next == nil ? .ends : message()) }
    index += 1
  }

  /// A number, `true`, `false` or `null`, as it is written.
  private mutating func word() throws(Fault) -> String {
    let start = index
    loop: while let byte = next {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"),
        UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""):
        break loop
      default: index += 1
      }
    }
    let word = bytes[start..<index]
    guard Self.isNumber(word) || Self.words.contains(where: { word.elementsEqual($0) }) else {
      throw Fault(message: .noValue, place: start)
    }
    return String(decoding: word, as: UTF8.self)
  }

  private static let words = ["true", "false", "null"].map { Array($0.utf8) }

  /// Whether bytes are a number: a sign, digits without a zero in front, a fraction, an exponent.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func digits() -> Int {
      let count = rest.prefix { (48...57).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let hasZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !hasZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func string() throws(Fault) -> String {
    index += 1
    let start = index
    // Most strings have no escapes.
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      index += 1
    }
    if next == UInt8(ascii: "\"") {
      index += 1
      return String(decoding: bytes[start..<(index - 1)], as: UTF8.self)
    }
    var text = Array(bytes[start..<index])
    while true {
      guard let byte = next else { throw fault(.ends) }
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
      case 0..<0x20: throw fault(.control)
      default:
        text.append(byte)
        index += 1
      }
    }
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    index += 1
    guard let byte = next else { throw fault(.ends) }
    if let scalar = Self.escapes[byte] {
      index += 1
      return scalar
    }
    guard byte == UInt8(ascii: "u") else { throw fault(.badEscape) }
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // Beyond the first plane: a high half and a low one.
    guard (0xD800...0xDBFF).contains(first), bytes[index...].starts(with: Array("\\u".utf8)) else {
      throw fault(.badEscape)
    }
    index += 1
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault(.badEscape) }
    return scalar
  }

  /// The four hexadecimal digits after a `u`.
  private mutating func unit() throws(Fault) -> UInt32 {
    let digits = bytes[(index + 1)...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault(.badEscape) }
    index += 5
    return unit
  }
}

extension Diagnostic.Message {
  private static func json(_ vietnamese: String, _ english: String) -> Self {
    Self("json", vi: "JSON không đúng: \(vietnamese)", en: "not right as JSON: \(english)")
  }
  fileprivate static let ends = json("tệp kết thúc giữa chừng", "the file ends too early")
  fileprivate static let more = json("còn chữ sau giá trị", "something stands after the value")
  fileprivate static let tooDeep = json(
    "các giá trị lồng nhau quá sâu", "values stand too deep in one another")
  fileprivate static let colon = json("thiếu dấu “:” sau tên", "a “:” is missing after the name")
  fileprivate static let key = json(
    "tên phải đứng trong dấu ngoặc kép", "a name has to stand in quotes")
  fileprivate static let noValue = json(
    "đây không phải một giá trị (chữ phải đứng trong dấu ngoặc kép)",
    "this is no value (text has to stand in quotes)")
  fileprivate static let control = json(
    "ký tự điều khiển giữa chuỗi", "a control character in a text")
  fileprivate static let badEscape = json("ký hiệu “\\” không đúng", "a wrong escape “\\”")
  fileprivate static func comma(_ end: String) -> Self {
    json("thiếu dấu “,” hoặc “\(end)”", "a “,” or “\(end)” is missing")
  }
  fileprivate static func keyTwice(_ key: String) -> Self {
    json("tên “\(key)” có hai lần", "the name “\(key)” stands twice")
  }
}
