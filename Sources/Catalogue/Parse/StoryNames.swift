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
      let name = words[range]
      guard name.count > 1, seen.insert(name).inserted else { return }
      found.append(name)
      length += name.count
    }
    var index = words.startIndex
    while index < words.endIndex {
      let byte = words[index]
      guard isLetter(byte) else {
        // Only one blank may stand within a name.
        let follows = index + 1 < words.endIndex && isLetter(words[index + 1])
        if byte != 32 || !follows { end() }
        if byte != 32 { isStart = isStart || marks.contains(byte) }
        index += 1
        continue
      }
      let start = index
      while index < words.endIndex, isLetter(words[index]) { index += 1 }
      if isCapital(words, start) {
        if run == nil { beginsSentence = isStart }
        run = (run?.lowerBound ?? start)..<index
        count += 1
      } else {
        end()
      }
      isStart = false
    }
    end()
    return found.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
  }

  /// What a sentence, a heading or an item begins after.
  private static let marks = Set(".!?:;\n>#*-\"(|[/".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || byte >= 0x80
  }

  /// Whether a word begins with a capital of the Latin letters that Vietnamese is written with.
  private static func isCapital(_ words: ArraySlice<UInt8>, _ start: Int) -> Bool {
    let first = words[start]
    if first < 0x80 { return (65...90).contains(first) }
    guard start + 1 < words.endIndex else { return false }
    let second = words[start + 1]
    switch first {
    case 0xC3: return (0x80...0x9E).contains(second)
    case 0xC4: return second == 0x90 || second == 0x82
    case 0xC5: return second == 0xA8
    case 0xC6: return second == 0xA0 || second == 0xAF
    case 0xE1:
      guard start + 2 < words.endIndex, second == 0xBA || second == 0xBB else { return false }
      return words[start + 2].isMultiple(of: 2)
    default: return false
    }
  }
}
