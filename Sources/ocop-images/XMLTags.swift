/// The tags of one XML part of an office document, and what is cut out between them; every other byte stays.
///
/// Names are told by what stands behind the prefix: which prefix a program gives a namespace is its own
/// affair.
struct XMLTags {
  /// What a part may not have: words that mean others, or letters that are not read here.
  enum Fault: Error {
    case encoding, definitions, unclosed
  }

  struct Attribute {
    let name: String
    let value: Range<Int>
  }

  struct Tag {
    enum Kind {
      case opens, closes, isWhole
    }
    let kind: Kind
    let name: String
    /// From `<` to behind `>`.
    let range: Range<Int>
    let attributes: [Attribute]
  }

  private let source: [UInt8]
  private(set) var tags: [Tag] = []
  private var cuts: [Range<Int>] = []

  init(_ source: [UInt8]) throws(Fault) {
    self.source = source
    if source.starts(with: [0xFE, 0xFF]) || source.starts(with: [0xFF, 0xFE])
      || source.prefix(64).contains(0)
    {
      throw .encoding
    }
    try read()
  }

  /// The name of the element that holds all others; empty where there is none.
  var root: String { tags.first?.name ?? "" }

  var isChanged: Bool { !cuts.isEmpty }

  var bytes: [UInt8] {
    var made: [UInt8] = []
    var from = 0
    for cut in cuts.sorted(by: { $0.lowerBound < $1.lowerBound }) where cut.upperBound > from {
      made += source[from..<max(from, cut.lowerBound)]
      from = cut.upperBound
    }
    return made + source[from...]
  }

  func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }

  func value(_ name: String, of tag: Tag) -> String? {
    tag.attributes.first { $0.name == name }.map { text($0.value) }
  }

  mutating func cut(_ range: Range<Int>) { if !range.isEmpty { cuts.append(range) } }

  /// What stands in the element that a tag opens: from behind the tag to the one that closes it.
  func inside(_ index: Int) -> Range<Int> {
    let end = tags[index].range.upperBound
    guard tags[index].kind == .opens else { return end..<end }
    var depth = 0
    for tag in tags[index...] {
      switch tag.kind {
      case .opens: depth += 1
      case .closes: depth -= 1
      case .isWhole: continue
      }
      if depth == 0 { return end..<tag.range.lowerBound }
    }
    return end..<source.count
  }

  /// The whole element that a tag opens, with both its tags.
  func element(_ index: Int) -> Range<Int> {
    let inside = inside(index)
    guard tags[index].kind == .opens else { return tags[index].range }
    let close = source[inside.upperBound...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1
    return tags[index].range.lowerBound..<close + 1
  }

  // MARK: Reading

  private mutating func read() throws(Fault) {
    var index = 0
    while let open = source[index...].firstIndex(of: UInt8(ascii: "<")) {
      if starts("<!--", at: open) {
        // No program shows it.
        let close = try end("-->", from: open + 4)
        cuts.append(open..<close)
        index = close
      } else if starts("<![CDATA[", at: open) {
        index = try end("]]>", from: open + 9)
      } else if starts("<?", at: open) {
        index = try end("?>", from: open + 2)
        let said = text(open..<index).lowercased()
        if said.hasPrefix("<?xml "), let encoding = said.firstRange(of: "encoding") {
          let rest = said[encoding.upperBound...]
          guard rest.contains("utf-8") || rest.contains("us-ascii") else { throw .encoding }
        }
      } else if starts("<!", at: open) {
        index = try end(">", from: open)
        guard !source[open..<index].contains(UInt8(ascii: "[")) else { throw .definitions }
      } else {
        let close = try endOfTag(from: open + 1)
        tags.append(tag(open..<close))
        index = close
      }
    }
  }

  private func starts(_ sign: StaticString, at index: Int) -> Bool {
    source[index...].starts(with: Array(sign.description.utf8))
  }

  private func end(_ sign: StaticString, from start: Int) throws(Fault) -> Int {
    let sign = Array(sign.description.utf8)
    var index = start
    while index < source.count, let next = source[index...].firstIndex(of: sign[0]) {
      if source[next...].starts(with: sign) { return next + sign.count }
      index = next + 1
    }
    throw .unclosed
  }

  private func endOfTag(from start: Int) throws(Fault) -> Int {
    var quote: UInt8?
    for index in start..<source.count {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    throw .unclosed
  }

  private func tag(_ range: Range<Int>) -> Tag {
    var index = range.lowerBound + 1
    let isClosing = source[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let end = range.upperBound - 1
    let name = name(&index, end)
    var attributes: [Attribute] = []
    while index < end {
      guard !Self.isSpace(source[index]), source[index] != UInt8(ascii: "/") else {
        index += 1
        continue
      }
      let name = self.name(&index, end)
      // Up to its value: the sign and spaces around it.
      while index < end, Self.isSpace(source[index]) || source[index] == UInt8(ascii: "=") {
        index += 1
      }
      guard index < end, source[index] == UInt8(ascii: "\"") || source[index] == UInt8(ascii: "'")
      else {
        index += 1
        continue
      }
      let quote = source[index]
      let close = source[(index + 1)..<end].firstIndex(of: quote) ?? end
      attributes.append(Attribute(name: name, value: index + 1..<close))
      index = close + 1
    }
    let isWhole = !isClosing && source[end - 1] == UInt8(ascii: "/")
    return Tag(
      kind: isClosing ? .closes : isWhole ? .isWhole : .opens, name: name, range: range,
      attributes: attributes)
  }

  /// A name without its prefix.
  private func name(_ index: inout Int, _ end: Int) -> String {
    var start = index
    while index < end, !Self.isSpace(source[index]), source[index] != UInt8(ascii: "="),
      source[index] != UInt8(ascii: "/")
    {
      if source[index] == UInt8(ascii: ":") { start = index + 1 }
      index += 1
    }
    return text(start..<index)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
