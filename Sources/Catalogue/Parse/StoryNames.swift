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
    let text = words.span
    var index = 0
    while index < text.count, length < most {
      guard mayBeCapital(text[index]), isCapital(text, index), !followsLetter(text, index) else {
        index += 1
        continue
      }
      // A name goes on over one blank, from capital to capital.
      let start = index
      var count = 1
      while index < text.count {
        if isLetter(text[index]) {
          index += 1
        } else if text[index] == 32, isCapital(text, index + 1) {
          index += 2
          count += 1
        } else {
          break
        }
      }
      guard count > 1 || !beginsSentence(text, start), index - start > 1 else { continue }
      let name = words[(words.startIndex + start)..<(words.startIndex + index)]
      guard seen.insert(name).inserted else { continue }
      found.append(name)
      length += name.count
    }
    return found.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
  }

  private static func followsLetter(_ words: Span<UInt8>, _ index: Int) -> Bool {
    index > 0 && isLetter(words[index - 1])
  }

  /// Whether a sentence, a heading or an item begins with the word: a line's end, or one of
  /// `!"#(*-./:;>?[|` stands before it.
  private static func beginsSentence(_ words: Span<UInt8>, _ start: Int) -> Bool {
    var index = start - 1
    while index >= 0, !isLetter(words[index]) {
      switch words[index] {
      case 10, 33, 34, 35, 40, 42, 45, 46, 47, 58, 59, 62, 63, 91, 124: return true
      default: index -= 1
      }
    }
    return index < 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || byte >= 0x80
  }

  /// In Vietnamese nearly all letters are small: most bytes are passed over by this.
  private static func mayBeCapital(_ byte: UInt8) -> Bool {
    byte < 91 ? byte > 64 : byte > 0xC2
  }

  /// Whether a word begins with a capital of the Latin letters that Vietnamese is written with.
  private static func isCapital(_ words: Span<UInt8>, _ start: Int) -> Bool {
    guard start < words.count else { return false }
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
