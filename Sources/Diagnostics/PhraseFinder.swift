/// Finds phrases in text as whole words, in small letters, capitals or with a capital first.
///
/// It reads bytes once and allocates nothing but its answers: every story of a catalogue goes
/// through it. Where two phrases begin at one place, the longer counts: a list of what may be said
/// (`thứ nhất`) keeps a shorter word (`nhất`) from being found in it.
package struct PhraseFinder<Meaning: Sendable>: Sendable {
  /// A spelling of a phrase; it holds numbers only, so that looking at one counts no references.
  private struct Form: Sendable {
    /// Where its bytes are in `letters`.
    let start: Int
    let count: Int
    let meaning: Int
  }

  private let letters: [UInt8]
  private let meanings: [Meaning]
  /// All forms by their first byte, the longest first.
  private let forms: [Form]
  /// By first byte: where its forms begin in `forms`.
  private let starts: [Int]
  /// Whether some form may begin with three bytes, as a bit under a mix of them.
  ///
  /// Nearly every word is told by them to be none. As bytes they would not stay near.
  private let beginnings: [UInt64]

  package init(_ phrases: [(phrase: String, meaning: Meaning)]) {
    var byFirst = [[(bytes: [UInt8], meaning: Int)]](repeating: [], count: 256)
    for (index, entry) in phrases.enumerated() {
      let phrase = entry.phrase
      var seen: Set<String> = []
      let spellings = [
        phrase, phrase.lowercased(), phrase.uppercased(), Self.capitalised(phrase),
        Self.titled(phrase),
      ]
      for spelling in spellings where seen.insert(spelling).inserted {
        let bytes = Array(spelling.utf8)
        precondition(bytes.count > 1, "a phrase has two bytes at least")
        byFirst[Int(bytes[0])].append((bytes, index))
      }
    }
    var letters: [UInt8] = []
    var forms: [Form] = []
    var starts: [Int] = []
    var beginnings = [UInt64](repeating: 0, count: 1024)
    for spelled in byFirst {
      starts.append(forms.count)
      for (bytes, meaning) in spelled.sorted(by: { $0.bytes.count > $1.bytes.count }) {
        forms.append(Form(start: letters.count, count: bytes.count, meaning: meaning))
        letters += bytes
        for third in bytes.count > 2 ? bytes[2]...bytes[2] : 0...255 {
          let mix = Self.mix(bytes[0], bytes[1], third)
          beginnings[mix >> 6] |= 1 << UInt64(mix & 63)
        }
      }
    }
    self.letters = letters
    meanings = phrases.map(\.meaning)
    self.forms = forms
    self.starts = starts + [forms.count]
    self.beginnings = beginnings
  }

  /// Where the phrases stand, by the bytes' own indices.
  package func matches(in bytes: ArraySlice<UInt8>) -> [(range: Range<Int>, meaning: Meaning)] {
    var found: [(range: Range<Int>, meaning: Meaning)] = []
    let (text, offset) = (bytes.span, bytes.startIndex)
    let marks = beginnings.span
    var index = 0
    var isWordStart = true
    while index + 1 < text.count {
      let byte = text[index]
      if isWordStart || byte >= 0xE3 {
        let third = index + 2 < text.count ? text[index + 2] : 0
        let mix = Self.mix(byte, text[index + 1], third)
        if marks[mix >> 6] >> UInt64(mix & 63) & 1 == 1, let form = form(at: index, in: text) {
          found.append((index + offset..<index + form.count + offset, meanings[form.meaning]))
          index += form.count
          isWordStart = false
          continue
        }
      }
      isWordStart = !Self.isLetter(byte)
      index += 1
    }
    return found
  }

  private static func mix(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) << 8 | Int(second)) ^ Int(third) << 5
  }

  /// The longest form that stands at a place, as whole words.
  private func form(at index: Int, in text: Span<UInt8>) -> Form? {
    let (letters, forms) = (self.letters.span, self.forms.span)
    let first = Int(text[index])
    for position in starts[first]..<starts[first + 1] {
      let form = forms[position]
      let end = index + form.count
      guard end <= text.count else { continue }
      var length = 1
      while length < form.count, text[index + length] == letters[form.start + length] {
        length += 1
      }
      // Scripts without spaces (from U+3000) have no ends of words.
      guard length == form.count,
        first >= 0xE3 || end == text.count || !Self.isLetter(text[end])
      else { continue }
      return form
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    // In Vietnamese, nearly all bytes are small letters or above them.
    byte >= 97 && !(123...127).contains(byte) || (65...90).contains(byte)
      || (48...57).contains(byte)
  }

  private static func capitalised(_ phrase: String) -> String {
    phrase.prefix(1).uppercased() + phrase.dropFirst()
  }

  private static func titled(_ phrase: String) -> String {
    phrase.split(separator: " ").map { capitalised(String($0)) }.joined(separator: " ")
  }
}
