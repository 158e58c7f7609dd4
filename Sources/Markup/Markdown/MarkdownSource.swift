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

    init(_ story: ArraySlice<UInt8>) {
      self.story = story
      index = story.startIndex
    }

    mutating func run() {
      var isAfterBlank = true
      while index < story.endIndex {
        let end = lineEnd(from: index)
        let first = firstSign(from: index, to: end)
        if first == end {
          (isAfterBlank, isBold) = (true, false)
          index = min(end + 1, story.endIndex)
        } else if let fence = fence(at: first, end) {
          skipFence(fence, from: end)
          isAfterBlank = true
        } else if isAfterBlank, isIndented(index, first) {
          index = min(end + 1, story.endIndex)
        } else {
          isAfterBlank = false
          line(to: end)
        }
      }
    }

    /// Goes over a line; a code span or comment may lead beyond it.
    private mutating func line(to end: Int) {
      while index < story.endIndex, index < end {
        switch story[index] {
        case UInt8(ascii: "\\"): index += 2
        case UInt8(ascii: "`"): codeSpan()
        case UInt8(ascii: "*"): stars()
        case UInt8(ascii: "<") where starts(with: "<!--"):
          comment()
          // What follows stands on the line where the comment ended.
          if index > end { return }
        case UInt8(ascii: "<"): angle(end)
        case UInt8(ascii: "]") where starts(with: "]("): destination(end)
        case UInt8(ascii: "h") where starts(with: "http://") || starts(with: "https://"):
          address(end)
        case UInt8(ascii: "w") where starts(with: "www."): address(end)
        default: index += 1
        }
      }
      if index >= end { index = min(max(index, end + 1), story.endIndex) }
    }

    // MARK: Parts

    private func starts(with text: StaticString) -> Bool {
      unsafe story[index...].starts(
        with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private func lineEnd(from start: Int) -> Int {
      story[start...].firstIndex(of: UInt8(ascii: "\n")) ?? story.endIndex
    }

    /// The first byte of a line that is no blank, sign of a quotation or of a list.
    private func firstSign(from start: Int, to end: Int) -> Int {
      story[start..<end].firstIndex { $0 != 32 && $0 != 9 && $0 != 13 && $0 != UInt8(ascii: ">") }
        ?? end
    }

    /// Four blanks or a tab make code after an empty line.
    private func isIndented(_ start: Int, _ first: Int) -> Bool {
      story[start..<first].reduce(0) { $0 + ($1 == 9 ? 4 : $1 == 32 ? 1 : 0) } >= 4
        && !story[start..<first].contains(UInt8(ascii: ">"))
    }

    /// Three or more backticks or waves that begin a line.
    private func fence(at first: Int, _ end: Int) -> (sign: UInt8, count: Int)? {
      let sign = story[first]
      guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
      let run = story[first..<end].prefix { $0 == sign }
      guard run.count >= 3 else { return nil }
      if sign == UInt8(ascii: "`"), story[run.endIndex..<end].contains(sign) { return nil }
      return (sign, run.count)
    }

    private mutating func skipFence(_ fence: (sign: UInt8, count: Int), from end: Int) {
      index = min(end + 1, story.endIndex)
      while index < story.endIndex {
        let end = lineEnd(from: index)
        let first = firstSign(from: index, to: end)
        index = min(end + 1, story.endIndex)
        let run = story[first..<end].prefix { $0 == fence.sign }
        guard run.count >= fence.count else { continue }
        if story[run.endIndex..<end].allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { return }
      }
    }

    /// Code ends with as many backticks as it began with; without them, they are text.
    private mutating func codeSpan() {
      let run = story[index...].prefix { $0 == UInt8(ascii: "`") }
      var at = run.endIndex
      var lineIsEmpty = false
      while at < story.endIndex {
        let byte = story[at]
        if byte == UInt8(ascii: "\n") {
          if lineIsEmpty { break }
          lineIsEmpty = true
        } else if byte != 32, byte != 9, byte != 13 {
          lineIsEmpty = false
        }
        guard byte == UInt8(ascii: "`") else {
          at += 1
          continue
        }
        let other = story[at...].prefix { $0 == UInt8(ascii: "`") }
        if other.count == run.count {
          index = other.endIndex
          return
        }
        at = other.endIndex
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
      let close = story[index..<end].firstIndex(of: UInt8(ascii: ">"))
      index = close.map { $0 + 1 } ?? index + 1
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
        if scalar.value <= 32 || scalar == "<" {
          index = place
          return
        }
        if ScriptSigns.endsAddress(scalar) {
          index = place
          if place > start { edits.append(Edit(range: place..<place, put: .end)) }
          return
        }
      }
      index = end
    }

    /// Two stars: bold begins or ends, as the library would see it or as people mean it.
    private mutating func stars() {
      let run = story[index...].prefix { $0 == UInt8(ascii: "*") }
      defer { index = run.endIndex }
      guard run.count == 2 else { return }
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
