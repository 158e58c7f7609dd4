internal import Diagnostics

/// Cuts a template into text and tags, and finds the tags that stand alone on their lines.
struct TemplateTokenizer {
  enum Tag: UInt8, Sendable {
    case variable, raw, open, inverted, close, partial, parent, block, comment, delimiters

    var mayStandAlone: Bool { self != .variable && self != .raw }
    var isInheritance: Bool { self == .parent || self == .block || self == .close }
  }

  enum Token: Sendable {
    case lineStart(ArraySlice<UInt8>)
    case text(ArraySlice<UInt8>)
    /// A tag with its name; the blanks before it where it stands alone on its line.
    case tag(Tag, Located<String>, alone: ArraySlice<UInt8>?)
    /// The opening of a block that is closed on the same line, with nothing else there.
    case ownLineBlock(Located<String>, ArraySlice<UInt8>)
  }

  private let bytes: [UInt8]
  private let path: String
  private var opening: [UInt8] = Array("{{".utf8)
  private var closing: [UInt8] = Array("}}".utf8)
  private var index = 0
  private var line: [Token] = []
  private var tokens: [Token] = []

  static func tokens(
    of bytes: [UInt8], path: String, report: inout Report
  ) -> [Token]? {
    var tokenizer = TemplateTokenizer(bytes: bytes, path: path)
    return tokenizer.run(&report) ? tokenizer.tokens : nil
  }

  private init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  private mutating func run(_ report: inout Report) -> Bool {
    var textStart = 0
    while index < bytes.count {
      if matches(opening, at: index) {
        addText(textStart..<index)
        guard readTag(&report) else { return false }
        textStart = index
      } else if bytes[index] == UInt8(ascii: "\n") {
        index += 1
        addText(textStart..<index)
        endLine()
        textStart = index
      } else {
        index += 1
      }
    }
    addText(textStart..<index)
    endLine()
    return true
  }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { line.append(.text(bytes[range])) }
  }

  private mutating func readTag(_ report: inout Report) -> Bool {
    let start = index
    index += opening.count
    var kind = Tag.variable
    var end = closing
    if index < bytes.count, let sigil = Self.sigils[bytes[index]] {
      kind = sigil
      index += 1
      if bytes[index - 1] == UInt8(ascii: "{") { end = [UInt8(ascii: "}")] + closing }
      if kind == .delimiters { end = [UInt8(ascii: "=")] + closing }
    }
    let nameStart = index
    while index < bytes.count, !matches(end, at: index) { index += 1 }
    guard index < bytes.count else {
      report.error(.openTag, at: SourceSpan(path: path, range: start..<start + opening.count))
      return false
    }
    let name = trimmed(nameStart..<index)
    index += end.count
    if kind == .delimiters { return setDelimiters(name, &report) }
    let text = String(decoding: bytes[name], as: UTF8.self)
    if kind != .comment, text.isEmpty || text.contains(where: \.isWhitespace) {
      report.error(.badName(text), at: SourceSpan(path: path, range: start..<index))
      return false
    }
    line.append(.tag(kind, Located(text, at: SourceSpan(path: path, range: name)), alone: nil))
    return true
  }

  private static let sigils: [UInt8: Tag] = [
    UInt8(ascii: "{"): .raw, UInt8(ascii: "&"): .raw, UInt8(ascii: "#"): .open,
    UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close, UInt8(ascii: ">"): .partial,
    UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block, UInt8(ascii: "!"): .comment,
    UInt8(ascii: "="): .delimiters,
  ]

  private mutating func setDelimiters(_ range: Range<Int>, _ report: inout Report) -> Bool {
    let parts = bytes[range].split { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }
    guard parts.count == 2 else {
      report.error(.badDelimiters, at: SourceSpan(path: path, range: range))
      return false
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
    line.append(
      .tag(.delimiters, Located("", at: SourceSpan(path: path, range: range)), alone: nil))
    return true
  }

  /// Sorts a finished line: blanks and line end go where the tags stand alone.
  private mutating func endLine() {
    defer { line.removeAll(keepingCapacity: true) }
    guard !line.isEmpty else { return }
    var tags: [(tag: Tag, name: String)] = []
    var isBlank = true
    for token in line {
      switch token {
      case .text(let text): isBlank = isBlank && text.allSatisfy(Self.isBlank)
      case .tag(let tag, let name, _): tags.append((tag, name.value))
      case .lineStart, .ownLineBlock: break
      }
    }
    let blanks: ArraySlice<UInt8>
    if case .text(let text) = line[0] {
      blanks = text.prefix { $0 == 32 || $0 == 9 }
    } else {
      blanks = []
    }
    if isBlank, tags.count == 2, tags[0].tag == .block, tags[1].tag == .close,
      tags[0].name == tags[1].name
    {
      addOwnLineBlock(blanks)
    } else if isBlank, !tags.isEmpty,
      tags.count == 1 ? tags[0].tag.mayStandAlone : tags.allSatisfy(\.tag.isInheritance)
    {
      for case .tag(let tag, let name, _) in line {
        tokens.append(.tag(tag, name, alone: blanks))
      }
    } else {
      tokens.append(.lineStart(blanks))
      for (position, token) in line.enumerated() {
        if position == 0, case .text(let text) = token {
          if text.count > blanks.count { tokens.append(.text(text.dropFirst(blanks.count))) }
        } else {
          tokens.append(token)
        }
      }
    }
  }

  private mutating func addOwnLineBlock(_ blanks: ArraySlice<UInt8>) {
    for case .tag(let tag, let name, _) in line {
      tokens.append(tag == .block ? .ownLineBlock(name, blanks) : .tag(tag, name, alone: nil))
    }
    if case .text(let text)? = line.last, text.contains(UInt8(ascii: "\n")) {
      tokens.append(.text(text))
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, Self.isBlank(bytes[lower]) { lower += 1 }
    while lower < upper, Self.isBlank(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func matches(_ wanted: [UInt8], at position: Int) -> Bool {
    position + wanted.count <= bytes.count
      && bytes[position..<position + wanted.count].elementsEqual(wanted)
  }
}

extension Diagnostic.Message {
  fileprivate static let openTag = Self(
    "open-tag", vi: "thẻ mở ra mà không đóng lại", en: "a tag is opened and never closed")
  fileprivate static func badName(_ name: String) -> Self {
    Self(
      "tag-name", vi: "“\(name)” không phải tên của một thẻ", en: "“\(name)” is not a tag's name")
  }
  fileprivate static let badDelimiters = Self(
    "delimiters", vi: "thẻ đổi dấu cần hai dấu, như {{=<% %>=}}",
    en: "a delimiter tag takes two signs, such as {{=<% %>=}}")
}
