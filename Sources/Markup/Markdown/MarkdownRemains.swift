/// A sign of Markdown, or of what people take for it, that readers would see on the page.
package struct MarkdownRemain: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// `**` or `*` that makes nothing bold, `__`, `~~` and backticks.
    case emphasis(String)
    /// `[a](b c)`: a blank in where a link leads.
    case link
    /// A line that begins with `–`, `•` or a hyphen without a blank.
    case bullet(String)
    /// `1.Rửa`.
    case number(String)
    /// `##Nguồn`.
    case heading
    /// Four blanks before a paragraph make it code.
    case indented
    /// A line of `|` that is no table.
    case table
    /// A tag that is printed as it is.
    case tag(String)
    /// `[^a]` without a note, or a note that nothing leads to, which is left out.
    case footnote, unusedFootnote
    /// `<!--` without an end: nothing after it is published.
    case openComment
  }

  package let kind: Kind
  /// Where it stands, in the bytes of the story.
  package let range: Range<Int>
}

extension MarkdownDocument {
  /// The signs of Markdown that are left in a story's text; cheap where there is none.
  package static func remains(in story: ArraySlice<UInt8>) -> [MarkdownRemain] {
    guard RemainsReader.mayHold(story) else { return [] }
    let source = MarkdownSource(story)
    var reader = RemainsReader(story)
    if let open = source.openComment {
      reader.found.append(MarkdownRemain(kind: .openComment, range: open..<open + 4))
    }
    for block in ParsedMarkdown(source.bytes).blocks(without: source.mark) { reader.read(block) }
    reader.findUnusedNotes()
    return reader.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// A paragraph, heading or cell as readers see it, or code or HTML as it was written.
struct MarkdownBlock {
  enum Kind {
    case text, indentedCode, html
  }

  let kind: Kind
  /// Its lines in the story, from 0.
  let lines: ClosedRange<Int>
  /// Its text, code and the like as U+FFFC.
  let text: String
  /// The tags inside it.
  let tags: [String]
}

/// Finds what is left, block by block.
private struct RemainsReader {
  private let story: ArraySlice<UInt8>
  /// Where each line begins.
  private let lines: [Int]
  var found: [MarkdownRemain] = []
  /// Dashes that begin lines: one alone begins a speech, several a list.
  private var dashes: [MarkdownRemain] = []

  init(_ story: ArraySlice<UInt8>) {
    self.story = story
    var lines = [story.startIndex]
    let bytes = story.span
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      lines.append(story.startIndex + index + 1)
    }
    self.lines = lines
  }

  /// Whether a story holds a sign that might be left: one look at each byte.
  static func mayHold(_ story: ArraySlice<UInt8>) -> Bool {
    var previous = UInt8(ascii: "\n")
    var blanks = 0
    var index = story.startIndex
    while index < story.endIndex {
      let byte = story[index]
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "|"),
        UInt8(ascii: "#"), UInt8(ascii: "["), 9:
        return true
      case UInt8(ascii: "_"), UInt8(ascii: "~"): if previous == byte { return true }
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        // `1.Rửa`, where a line begins.
        if (48...57).contains(previous), index + 1 < story.endIndex,
          story[index + 1] > 64
        {
          return true
        }
      case UInt8(ascii: "-"), 0xE2, 0xC2: if isLineStart(story, index) { return true }
      default: break
      }
      blanks = byte == 32 ? blanks + 1 : 0
      if blanks == 4 { return true }
      previous = byte
      index += 1
    }
    return false
  }

  private static func isLineStart(_ story: ArraySlice<UInt8>, _ index: Int) -> Bool {
    var at = index - 1
    while at >= story.startIndex, story[at] == 32 { at -= 1 }
    return at < story.startIndex || story[at] == UInt8(ascii: "\n")
  }

  /// So many are told of a story: more have one cause.
  private static let most = 100

  mutating func read(_ block: MarkdownBlock) {
    guard found.count < Self.most else { return }
    switch block.kind {
    case .indentedCode: add(.indented, block.lines, whole: true)
    case .html:
      let tag = String(block.text.prefix { !$0.isWhitespace && $0 != ">" }) + ">"
      add(.tag(tag), "<", in: block)
    case .text:
      for tag in block.tags { add(.tag(tag), tag, in: block) }
      guard Self.mayHoldSign(block.text) else { return }
      for line in block.text.utf8.split(separator: UInt8(ascii: "\n")) {
        guard found.count < Self.most, dashes.count < Self.most else { return }
        read(Substring(line), of: block)
      }
    }
  }

  /// Whether some line of a text begins with no letter or holds a sign: few do.
  private static func mayHoldSign(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var isStart = true
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        isStart = true
      } else if isStart, byte != 32 {
        guard (65...122).contains(byte) else { return true }
        isStart = false
      }
      if isSign(byte) { return true }
    }
    return false
  }

  private mutating func read(_ line: Substring, of block: MarkdownBlock) {
    let start = line.utf8.drop { $0 == 32 }
    // A letter begins nearly every line, and no sign stands in it.
    if let first = start.first, !(65...122).contains(first) {
      readStart(of: Substring(start), block)
    }
    guard line.utf8.contains(where: Self.isSign) else { return }
    for sign in ["**", "__", "~~"] {
      var rest = line
      var isEnd = false
      while let at = rest.firstRange(of: sign) {
        // Two low lines inside a word are part of it; else one message for the beginning and the end
        // of what was to be bold.
        let isInside =
          sign == "__" && Self.isWord(line[..<at.lowerBound].last)
          && Self.isWord(line[at.upperBound...].first)
        if !isEnd, !isInside { add(.emphasis(sign), needle(rest[at.lowerBound...]), in: block) }
        if !isInside { isEnd.toggle() }
        rest = rest[at.upperBound...].drop { String($0) == sign.prefix(1) }
        if found.count >= Self.most { return }
      }
    }
    if !line.contains("**"), isEmphasised(line), let star = line.firstIndex(of: "*") {
      add(.emphasis("*"), needle(line[star...]), in: block)
    }
    if let tick = line.firstIndex(of: "`") {
      add(.emphasis("`"), needle(line[tick...]), in: block)
    }
    if let at = line.firstRange(of: "]("),
      let open = line[..<at.lowerBound].lastIndex(of: "[")
    {
      add(.link, needle(line[open...]), in: block)
    }
    if let at = line.firstRange(of: "[^"), line[at.upperBound...].contains("]") {
      add(.footnote, needle(line[at.lowerBound...]), in: block)
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"),
      UInt8(ascii: "["):
      true
    default: false
    }
  }

  private static func isWord(_ letter: Character?) -> Bool {
    letter.map { $0.isLetter || $0.isNumber } ?? false
  }

  /// Whether two single stars touch letters: one alone is a mark of its own.
  private func isEmphasised(_ line: Substring) -> Bool {
    let letters = Array(line)
    let touching = letters.indices.filter { index in
      letters[index] == "*"
        && (index > 0 && letters[index - 1].isLetter
          || index + 1 < letters.count && letters[index + 1].isLetter)
    }
    return touching.count >= 2
  }

  private mutating func readStart(of line: Substring, _ block: MarkdownBlock) {
    guard let first = line.first else { return }
    let rest = line.dropFirst()
    switch first {
    case "•", "·", "●", "▪", "◦", "○", "■", "∙", "‣", "►":
      add(.bullet(String(first)), needle(line), in: block)
    case "–", "—", "―", "-", "−":
      guard let next = rest.first, next != first, first != "-" || next.isLetter else { return }
      if let range = range(of: needle(line), in: block.lines) {
        dashes.append(MarkdownRemain(kind: .bullet(String(first)), range: range))
        if dashes.count == 2 { found.append(dashes[0]) }
        if dashes.count >= 2 { found.append(dashes[dashes.count - 1]) }
      }
    case "#":
      let marks = line.prefix { $0 == "#" }
      let words = line.dropFirst(marks.count)
      // A hashtag is one word, or several of them.
      let isTag =
        marks.count == 1
        && (!words.contains(" ") || words.contains("#") || words.first?.isNumber == true
          || words.prefix { $0 != " " }.allSatisfy { $0.isUppercase || $0.isNumber })
      if marks.count <= 6, words.first?.isWhitespace == false, !isTag {
        add(.heading, needle(line), in: block)
      }
    case "|": if line.count > 1, line.hasSuffix("|") { add(.table, needle(line), in: block) }
    case "0"..."9":
      let digits = line.prefix { ("0"..."9").contains($0) }
      let mark = line.dropFirst(digits.count).first
      if digits.count <= 3, mark == "." || mark == ")",
        line.dropFirst(digits.count + 1).first?.isLetter == true
      {
        add(.number(digits + String(mark ?? ".")), needle(line), in: block)
      }
    default: break
    }
  }

  /// So much of a text as finds its place again.
  private func needle(_ text: Substring) -> String {
    String(text.prefix(16).prefix { $0 != "\u{FFFC}" })
  }

  private mutating func add(
    _ kind: MarkdownRemain.Kind, _ needle: String, in block: MarkdownBlock
  ) {
    // What is written with a backslash is meant as it is, and is not found.
    guard let range = range(of: needle, in: block.lines) else { return }
    found.append(MarkdownRemain(kind: kind, range: range))
  }

  private mutating func add(_ kind: MarkdownRemain.Kind, _ lines: ClosedRange<Int>, whole: Bool) {
    let start = self.lines[min(lines.lowerBound, self.lines.count - 1)]
    let end = story[start...].firstIndex(of: UInt8(ascii: "\n")) ?? story.endIndex
    found.append(MarkdownRemain(kind: kind, range: start..<end))
  }

  /// The first place of words in some lines that nothing was found at yet.
  private func range(of needle: String, in block: ClosedRange<Int>) -> Range<Int>? {
    let wanted = Array(needle.utf8)
    guard let first = wanted.first else { return nil }
    let start = lines[min(block.lowerBound, lines.count - 1)]
    let next = block.upperBound + 1
    let end = next < lines.count ? lines[next] : story.endIndex
    var from = start
    while let at = story[from..<end].firstIndex(of: first) {
      from = at + 1
      guard story[at..<end].starts(with: wanted),
        at == story.startIndex || story[at - 1] != UInt8(ascii: "\\"),
        !found.contains(where: { $0.range.lowerBound == at })
      else { continue }
      return at..<at + wanted.count
    }
    return nil
  }

  /// Notes that nothing leads to: the library leaves them out.
  mutating func findUnusedNotes() {
    for start in lines where start + 2 < story.endIndex && story[start...].starts(with: "[^".utf8) {
      let rest = story[start...]
      guard let close = rest.prefix(80).firstIndex(of: UInt8(ascii: "]")),
        close + 1 < story.endIndex, story[close + 1] == UInt8(ascii: ":")
      else { continue }
      let label = Array(story[start...close])
      var from = story.startIndex
      var isUsed = false
      while !isUsed, let at = story[from...].firstIndex(of: UInt8(ascii: "[")) {
        isUsed = at != start && story[at...].starts(with: label)
        from = at + 1
      }
      if !isUsed { found.append(MarkdownRemain(kind: .unusedFootnote, range: start..<close + 1)) }
    }
  }
}
