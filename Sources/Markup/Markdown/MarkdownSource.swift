/// A story as people write it, made ready for the library, which reads English habits.
///
/// One pass over the bytes; a story that needs nothing is handed on as it is. Lines stay where they
/// are, so that what the library says of a line is true of the file.
struct MarkdownSource {
  /// What the library is to read.
  private(set) var bytes: ArraySlice<UInt8>
  /// A sign that the story does not use: it stands where a letter touches the stars of bold, and is
  /// taken out of what is rendered; nil where none stands.
  private(set) var mark: Mark?
  /// Where comments stood, which nobody but the editor reads: ranges of the story's bytes.
  private(set) var comments: [Range<Int>] = []
  /// Where a comment begins that never ends.
  private(set) var openComment: Int?

  /// A private-use sign, as a character and as the reference that is written for it.
  struct Mark {
    let bytes: [UInt8]
    let reference: [UInt8]

    fileprivate init(_ scalar: UInt32) {
      let character = Unicode.Scalar(scalar) ?? "\u{E000}"
      bytes = Array(String(character).utf8)
      reference = Array("&#x\(String(scalar, radix: 16));".utf8)
    }

    /// The first that a story does not hold.
    fileprivate static func free(in story: ArraySlice<UInt8>) -> Mark {
      for scalar in UInt32(0xE000)..<0xE100 {
        let mark = Mark(scalar)
        if !story.contains(mark.bytes), !story.contains(mark.reference) { return mark }
      }
      return Mark(0xF8FF)
    }
  }

  init(_ story: ArraySlice<UInt8>) {
    bytes = story
    guard Self.mayNeedWork(story) else { return }
    var scanner = Scanner(story)
    scanner.run()
    comments = scanner.comments
    openComment = scanner.openComment
    guard !scanner.edits.isEmpty else { return }
    var made: [UInt8] = []
    made.reserveCapacity(story.count + scanner.edits.count * 8)
    var start = story.startIndex
    let free = scanner.edits.contains { $0.isMark } ? Mark.free(in: story) : nil
    for edit in scanner.edits {
      made += story[start..<edit.range.lowerBound]
      switch edit.put {
      case .mark: if let free { made += free.reference }
      case .end: made += Array("<!---->".utf8)
      case .lines: made += story[edit.range].filter { $0 == UInt8(ascii: "\n") }
      }
      start = edit.range.upperBound
    }
    made += story[start...]
    bytes = made[...]
    mark = free
  }

  /// Whether there is a comment, bold or an address: most stories of a list have none.
  private static func mayNeedWork(_ story: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in story {
      if byte == UInt8(ascii: "!"), previous == UInt8(ascii: "<") { return true }
      if byte == UInt8(ascii: "*"), previous == byte { return true }
      if byte == UInt8(ascii: "/"), previous == byte { return true }
      if byte == UInt8(ascii: "."), previous == UInt8(ascii: "w") { return true }
      previous = byte
    }
    return false
  }

  /// Goes over the story, code left alone.
  private struct Scanner {
    struct Edit {
      enum Put {
        /// The sign that lets bold begin or end beside a letter.
        case mark
        /// The end of an address, where the sentence goes on without a blank.
        case end
        /// Nothing but the line ends of what stood there.
        case lines
      }

      let range: Range<Int>
      let put: Put

      var isMark: Bool { if case .mark = put { true } else { false } }
    }

    private let story: ArraySlice<UInt8>
    private var index: Int
    private(set) var edits: [Edit] = []
    private(set) var comments: [Range<Int>] = []
    private(set) var openComment: Int?
    /// Whether bold has begun in this paragraph and not ended.
    private var isBold = false
    /// Whether the line is running text.
    private var isPlain = true

    init(_ story: ArraySlice<UInt8>) {
      self.story = story
      index = story.startIndex
    }

    mutating func run() {
      while index < story.endIndex {
        let end = lineEnd(from: index)
        let first = firstSign(from: index, to: end)
        if first == end {
          isBold = false
          index = min(end + 1, story.endIndex)
        } else if let fence = fence(at: first, end), let after = endOfFence(fence, from: end) {
          index = after
        } else {
          // Code in lists and quotations is gone over too: a comment in it is the editor's all the
          // same, and what is put there is taken out again.
          isPlain = story[first] != UInt8(ascii: "[") || !isDefinition(first, end)
          line(to: end)
        }
      }
    }

    /// Goes over a line, and on where a comment leads beyond it.
    private mutating func line(to lineEnd: Int) {
      var end = lineEnd
      while index < end {
        switch story[index] {
        case UInt8(ascii: "\\"): index += 2
        case UInt8(ascii: "`"): codeSpan(end)
        case UInt8(ascii: "*"): stars()
        case UInt8(ascii: "<") where starts(with: "<!--"):
          comment()
          if index > end { end = self.lineEnd(from: index) }
        case UInt8(ascii: "<"): angle(end)
        case UInt8(ascii: "]") where starts(with: "]("): destination(end)
        case UInt8(ascii: "h") where starts(with: "http://") || starts(with: "https://"):
          address(end)
        case UInt8(ascii: "w") where starts(with: "www."): address(end)
        default: index += 1
        }
      }
      index = min(max(index, end) + 1, story.endIndex)
    }

    /// `[a]: https://…`: no running text.
    private func isDefinition(_ first: Int, _ end: Int) -> Bool {
      guard let close = story[first..<end].firstIndex(of: UInt8(ascii: "]")) else { return false }
      return close + 1 < end && story[close + 1] == UInt8(ascii: ":")
    }

    // MARK: Parts

    private func starts(with text: StaticString) -> Bool {
      unsafe story[index...].starts(
        with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private func lineEnd(from start: Int) -> Int {
      story[start...].firstIndex(of: UInt8(ascii: "\n")) ?? story.endIndex
    }

    /// The first byte of a line that is no blank.
    private func firstSign(from start: Int, to end: Int) -> Int {
      story[start..<end].firstIndex { $0 != 32 && $0 != 9 && $0 != 13 } ?? end
    }

    /// Three or more backticks or waves that begin a line, at most three blanks before them.
    private func fence(at first: Int, _ end: Int) -> (sign: UInt8, count: Int)? {
      let sign = story[first]
      guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~"), first - index <= 3,
        !story[index..<first].contains(9)
      else { return nil }
      let run = story[first..<end].prefix { $0 == sign }
      guard run.count >= 3 else { return nil }
      if sign == UInt8(ascii: "`"), story[run.endIndex..<end].contains(sign) { return nil }
      return (sign, run.count)
    }

    /// Where the line after a fence's end begins; nil for one that is never closed.
    private func endOfFence(_ fence: (sign: UInt8, count: Int), from lineEnd: Int) -> Int? {
      var at = min(lineEnd + 1, story.endIndex)
      while at < story.endIndex {
        let end = self.lineEnd(from: at)
        let first = firstSign(from: at, to: end)
        let run = story[first..<end].prefix { $0 == fence.sign }
        if run.count >= fence.count, first - at <= 3,
          story[run.endIndex..<end].allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 })
        {
          return min(end + 1, story.endIndex)
        }
        at = min(end + 1, story.endIndex)
      }
      return nil
    }

    /// Code that ends on its line with as many backticks as it began with; else they are text.
    private mutating func codeSpan(_ end: Int) {
      let run = story[index..<end].prefix { $0 == UInt8(ascii: "`") }
      var at = run.endIndex
      while let tick = story[at..<end].firstIndex(of: UInt8(ascii: "`")) {
        let other = story[tick..<end].prefix { $0 == UInt8(ascii: "`") }
        at = other.endIndex
        if other.count == run.count {
          index = at
          return
        }
      }
      index = run.endIndex
    }

    private mutating func comment() {
      let close = Array("-->".utf8)
      var at = index + 4
      // `<!-->` and `<!--->` are whole comments.
      if at - 2 < story.endIndex, story[(at - 2)...].starts(with: close) { at -= 2 }
      while at < story.endIndex, !(story[at] == close[0] && story[at...].starts(with: close)) {
        at += 1
      }
      let isOpen = at >= story.endIndex
      if isOpen { openComment = index }
      let range = index..<min(at + close.count, story.endIndex)
      comments.append(range)
      edits.append(Edit(range: range, put: .lines))
      index = range.upperBound
    }

    /// An address in angles, or a tag: as it is.
    private mutating func angle(_ end: Int) {
      let rest = story[(index + 1)..<end]
      guard let first = rest.first,
        first | 32 >= 97 && first | 32 <= 122 || first == UInt8(ascii: "/"),
        let stop = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
        story[stop] == UInt8(ascii: ">")
      else {
        index += 1
        return
      }
      index = stop + 1
    }

    /// Where a link leads is no running text.
    private mutating func destination(_ end: Int) {
      var depth = 0
      for at in index + 1..<end {
        if story[at] == UInt8(ascii: "(") { depth += 1 }
        if story[at] == UInt8(ascii: ")") {
          depth -= 1
          if depth == 0 {
            index = at
            return
          }
        }
      }
      index += 2
    }

    /// Ends an address before a sign or letter of another script, whose sentences go on without a
    /// blank; Vietnamese letters stay in it.
    private mutating func address(_ end: Int) {
      let start = index
      var scalars = ScalarReader(story, from: index, to: end)
      while let (scalar, place) = scalars.next() {
        if scalar.value <= 32 || scalar == "<" || scalar == "`"
          || scalar == "*" && place + 1 < end && story[place + 1] == UInt8(ascii: "*")
        {
          index = max(place, start + 1)
          return
        }
        if ScriptSigns.endsAddress(scalar) {
          index = place
          if place > start, isPlain { edits.append(Edit(range: place..<place, put: .end)) }
          return
        }
      }
      index = end
    }

    /// Two stars: bold begins or ends, as the library would see it or as people mean it.
    private mutating func stars() {
      let run = story[index...].prefix { $0 == UInt8(ascii: "*") }
      defer { index = run.endIndex }
      guard run.count == 2, isPlain else { return }
      let before = Neighbour(ScalarReader.scalar(endingAt: run.startIndex, in: story))
      let after = Neighbour(ScalarReader.scalar(at: run.endIndex, in: story))
      let mayBegin = after != .blank && (after != .sign || before != .letter)
      let mayEnd = before != .blank && (before != .sign || after != .letter)
      if isBold {
        if mayEnd {
          isBold = false
        } else if before == .sign, after == .letter {
          edits.append(Edit(range: run.endIndex..<run.endIndex, put: .mark))
          isBold = false
        }
      } else if mayBegin {
        isBold = true
      } else if before == .letter, after == .sign {
        edits.append(Edit(range: run.startIndex..<run.startIndex, put: .mark))
        isBold = true
      }
    }
  }

  /// What stands beside stars, as the library tells it.
  private enum Neighbour {
    case blank, sign, letter

    init(_ scalar: Unicode.Scalar?) {
      guard let scalar else {
        self = .blank
        return
      }
      if scalar.properties.isWhitespace {
        self = .blank
      } else if scalar.isASCII {
        let isLetter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        self = isLetter ? .letter : .sign
      } else {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
          .initialPunctuation, .finalPunctuation, .otherPunctuation:
          self = .sign
        default: self = .letter
        }
      }
    }
  }
}
