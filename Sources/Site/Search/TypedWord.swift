internal import Markup

/// A word as somebody typed it, for a search: what it may stand for.
///
/// The page's script has the same rules (`search.js`); a test in a browser holds the two together.
struct TypedWord: Hashable, Sendable {
  let text: String
  let folded: String
  /// Its letters with the marks of their shape, and its tone apart.
  let letters: [Unicode.Scalar]
  let tone: Unicode.Scalar?
  /// Whether nobody is still typing it.
  var isWhole = false

  private static let toneSigns = Set("`?~'.".unicodeScalars)

  init(_ text: String) {
    self.init(text, SearchWord(text))
  }

  private init(_ text: String, _ word: SearchWord, tone: Unicode.Scalar? = nil) {
    self.text = text
    folded = word.folded
    var letters = Array(word.spelled.unicodeScalars)
    let own =
      letters.count > 1 ? letters.last.flatMap { Self.toneSigns.contains($0) ? $0 : nil } : nil
    if own != nil { letters.removeLast() }
    self.letters = letters
    self.tone = tone ?? own
  }

  /// The most words of a query that count.
  private static let most = 12

  /// The words of a text; of scripts without spaces, each three letters that follow one another.
  static func all(in text: String) -> [TypedWord] {
    var found: [TypedWord] = []
    SearchWord.forEachRun(in: text.lowercased()) { run, isJoined in
      guard isJoined, run.count > 9 else {
        return found.append(TypedWord(String(decoding: run, as: UTF8.self)))
      }
      for start in stride(from: run.startIndex, through: run.endIndex - 9, by: 3) {
        found.append(TypedWord(String(decoding: run[start..<start + 9], as: UTF8.self)))
      }
    }
    return Array(found.prefix(most))
  }

  // MARK: What it may stand for

  /// Whether it is of a script without spaces between words.
  var isJoined: Bool { Self.first(of: folded) { Self.isJoined($0) } }

  /// Whether words of its script are found inside others: those, and Chinese, Japanese, Korean.
  var hasParts: Bool {
    Self.first(of: folded) { letter in
      Self.isJoined(letter)
        || [0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xAC00...0xD7AF].contains {
          $0.contains(letter.value)
        }
    }
  }

  private static func first(of text: String, _ isMeant: (Unicode.Scalar) -> Bool) -> Bool {
    text.unicodeScalars.first.map(isMeant) ?? false
  }

  private static func isJoined(_ letter: Unicode.Scalar) -> Bool {
    [0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF].contains { $0.contains(letter.value) }
  }

  /// Whether a spelling of the index may be meant: a mark that is typed narrows.
  func fits(_ spelling: String, isPart: Bool) -> Bool {
    var spelled = Array(spelling.unicodeScalars)
    var tone: Unicode.Scalar?
    if let last = spelled.last, Self.toneSigns.contains(last) { tone = spelled.removeLast() }
    if let own = self.tone, own != tone { return false }
    guard isPart ? letters.count <= spelled.count : letters.count == spelled.count else {
      return false
    }
    return zip(letters, spelled).allSatisfy { $0 == $1 || $0 == SearchWord.plain($1) }
  }

  /// What was typed for a Vietnamese keyboard that was off: `nuowcs` and `nu7o71c` are nước.
  var unkeyed: TypedWord? {
    var rest = Array(text.unicodeScalars)
    var tone: Unicode.Scalar?
    if let place = Self.toneKey(in: rest) {
      tone = Self.toneKeys[rest[place]]
      rest.remove(at: place)
    }
    var shaped = String(String.UnicodeScalarView(rest))
    for (keys, letters) in Self.shapes { shaped = shaped.replacing(keys, with: letters) }
    guard shaped != text,
      !shaped.unicodeScalars.contains(where: { $0 == "w" || (48...57).contains($0.value) })
    else { return nil }
    return TypedWord(shaped, SearchWord(shaped), tone: tone)
  }

  private static let shapes = [
    ("uow", "ươ"), ("uo7", "ươ"), ("aa", "â"), ("aw", "ă"), ("ee", "ê"), ("oo", "ô"), ("ow", "ơ"),
    ("uw", "ư"), ("dd", "đ"), ("a6", "â"), ("e6", "ê"), ("a8", "ă"), ("o6", "ô"), ("o7", "ơ"),
    ("u7", "ư"), ("d9", "đ"), ("ưo", "ươ"),
  ]

  private static let toneKeys: [Unicode.Scalar: Unicode.Scalar] = [
    "f": "`", "r": "?", "x": "~", "s": "'", "j": ".", "2": "`", "3": "?", "4": "~", "1": "'",
    "5": ".",
  ]

  /// The first key of a tone that follows a vowel and has none after it.
  private static func toneKey(in letters: [Unicode.Scalar]) -> Int? {
    let vowels = Set("aeiouy".unicodeScalars)
    guard
      let first = letters.firstIndex(where: { vowels.union("w678".unicodeScalars).contains($0) })
    else { return nil }
    let last = letters.lastIndex { vowels.contains($0) } ?? -1
    return letters.indices.first { $0 > first && $0 > last && toneKeys[letters[$0]] != nil }
  }

  /// As people write it, its tone put back: on the last vowel with a mark of its own, else on the last
  /// but one where a vowel ends the word, else on the last.
  var written: String {
    guard let tone, text == String(String.UnicodeScalarView(letters)) else { return text }
    let vowels = letters.indices.filter { SearchWord.isVowel(letters[$0]) }
    let marked = vowels.last { SearchWord.plain(letters[$0]) != letters[$0] }
    let open =
      vowels.count > 1 && vowels.last == letters.count - 1 ? vowels[vowels.count - 2] : vowels.last
    guard let place = marked ?? open else { return text }
    var scalars = letters
    scalars[place] = SearchWord.with(tone, letters[place])
    return String(String.UnicodeScalarView(scalars))
  }

  // MARK: What is near

  /// What is said alike in some part of the country: one letter stands for all of its sound.
  static func sound(_ folded: String) -> String {
    var text = folded[...]
    let vowels = "aeiouy"
    func replace(_ beginning: String, _ with: String, before: String? = nil) -> Bool {
      guard text.hasPrefix(beginning) else { return false }
      let rest = text.dropFirst(beginning.count)
      if let before, !(rest.first.map { before.contains($0) } ?? false) { return false }
      text = with + rest
      return true
    }
    _ =
      replace("gi", "z", before: vowels) || replace("d", "z", before: vowels)
      || replace("r", "z", before: vowels)
    _ = replace("tr", "ch")
    _ = replace("x", "s")
    _ = replace("ngh", "ng") || replace("gh", "g")
    _ = replace("k", "c") || replace("q", "c")
    _ = replace("l", "n")
    if text.hasSuffix("ng") { text.removeLast() }
    return String(text)
  }

  /// Whether one letter more, less, other or two in the wrong order make one word of another.
  static func isNear(_ one: String, _ other: String) -> Bool {
    let (a, b) = (Array(one.utf16), Array(other.utf16))
    let least = min(a.count, b.count)
    let more = max(a.count, b.count) - least
    guard more <= 1 else { return false }
    var (start, end) = (0, 0)
    while start < least, a[start] == b[start] { start += 1 }
    while end < least - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    return start + end >= least - 1 + more
      || more == 0 && start + end == least - 2 && a[start] == b[start + 1]
        && a[start + 1] == b[start]
  }
}
