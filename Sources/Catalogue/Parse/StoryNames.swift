/// The names in a story, by which search finds it: words with a capital that do not just begin a
/// sentence.
///
/// Of all that is told, people type these: a mountain, a river, a king. They are kept with the parsed
/// file, so that making the index reads no story again; whole stories would double the index for words
/// that hundreds share.
enum StoryNames {
  /// The most bytes of names that are kept of a story.
  private static let most = 400

  /// The names of a story, each once, in their order; separated by commas.
  static func all(in words: ArraySlice<UInt8>) -> String {
    var found: [ArraySlice<UInt8>] = []
    var seen: Set<ArraySlice<UInt8>> = []
    var length = 0
    // The run of capitalised words so far, and whether it begins a sentence.
    var run: Range<Int>?
    var (count, beginsSentence) = (0, true)
    var isStart = true
    func end() {
      defer {
        run = nil
        count = 0
      }
      guard let range = run, count > 1 || !beginsSentence, length < most else { return }
      let name = words[
        (words.startIndex + range.lowerBound)..<(words.startIndex + range.upperBound)]
      guard name.count > 1, seen.insert(name).inserted else { return }
      found.append(name)
      length += name.count
    }
    let text = words.span
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard isLetter(byte) else {
        // Only one blank may stand within a name.
        if run != nil, byte != 32 || index + 1 == text.count || !isLetter(text[index + 1]) { end() }
        if byte != 32 { isStart = isStart || isMark(byte) }
        index += 1
        continue
      }
      let start = index
      while index < text.count, isLetter(text[index]) { index += 1 }
      // In Vietnamese nearly all words begin with a small letter.
      if !(97...122).contains(byte), isCapital(text, start) {
        if run == nil { beginsSentence = isStart }
        run = (run?.lowerBound ?? start)..<index
        count += 1
      } else if run != nil {
        end()
      }
      isStart = false
    }
    end()
    return found.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
  }

  /// Whether a sentence, a heading or an item begins after it: a line's end, or one of `!"#(*-./:;>?[|`.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 10, 33, 34, 35, 40, 42, 45, 46, 47, 58, 59, 62, 63, 91, 124: true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || byte >= 0x80
  }

  /// Whether a word begins with a capital of the Latin letters that Vietnamese is written with.
  private static func isCapital(_ words: Span<UInt8>, _ start: Int) -> Bool {
    let first = words[start]
    if first < 0x80 { return (65...90).contains(first) }
    guard start + 1 < words.count else { return false }
    let second = words[start + 1]
    switch first {
    case 0xC3: return (0x80...0x9E).contains(second)
    case 0xC4: return second == 0x90 || second == 0x82
    case 0xC5: return second == 0xA8
    case 0xC6: return second == 0xA0 || second == 0xAF
    case 0xE1:
      guard start + 2 < words.count, second == 0xBA || second == 0xBB else { return false }
      return words[start + 2].isMultiple(of: 2)
    default: return false
    }
  }
}
