/// Finds phrases in text as whole words, in small letters, capitals or with a capital first.
///
/// It reads bytes once and allocates nothing but its answers: every story of a catalogue goes
/// through it. Where two phrases begin at one place, the longer counts: a list of what may be said
/// (`thứ nhất`) keeps a shorter word (`nhất`) from being found in it.
package struct PhraseFinder<Meaning: Sendable>: Sendable {
  private struct Form: Sendable {
    let bytes: [UInt8]
    let meaning: Meaning
  }

  /// The forms by their first byte, the longest first.
  private let forms: [[Form]]

  package init(_ phrases: [(phrase: String, meaning: Meaning)]) {
    var forms = [[Form]](repeating: [], count: 256)
    for (phrase, meaning) in phrases {
      var seen: Set<String> = []
      let spellings = [
        phrase, phrase.lowercased(), phrase.uppercased(), Self.capitalised(phrase),
        Self.titled(phrase),
      ]
      for spelling in spellings where seen.insert(spelling).inserted {
        let bytes = Array(spelling.utf8)
        guard let first = bytes.first else { continue }
        forms[Int(first)].append(Form(bytes: bytes, meaning: meaning))
      }
    }
    self.forms = forms.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }

  /// Where the phrases stand, by the bytes' own indices.
  package func matches(in bytes: ArraySlice<UInt8>) -> [(range: Range<Int>, meaning: Meaning)] {
    var found: [(range: Range<Int>, meaning: Meaning)] = []
    var index = bytes.startIndex
    let end = bytes.endIndex
    var isWordStart = true
    while index < end {
      let byte = bytes[index]
      if isWordStart || byte >= 0xE3 {
        let form = forms[Int(byte)].first { form in
          index + form.bytes.count <= end
            && bytes[index..<index + form.bytes.count].elementsEqual(form.bytes)
            && endsWord(index + form.bytes.count, after: byte, bytes)
        }
        if let form {
          found.append((index..<index + form.bytes.count, form.meaning))
          index += form.bytes.count
          isWordStart = false
          continue
        }
      }
      isWordStart = !Self.isLetter(byte)
      index += 1
    }
    return found
  }

  package func matches(in text: String) -> [(range: Range<Int>, meaning: Meaning)] {
    matches(in: Array(text.utf8)[...])
  }

  /// Whether a word ends before a place; scripts without spaces (from U+3000) have no words' ends.
  private func endsWord(_ index: Int, after first: UInt8, _ bytes: ArraySlice<UInt8>) -> Bool {
    first >= 0xE3 || index == bytes.endIndex || !Self.isLetter(bytes[index])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (65...90).contains(byte) || (97...122).contains(byte)
      || (48...57).contains(byte)
  }

  private static func capitalised(_ phrase: String) -> String {
    phrase.prefix(1).uppercased() + phrase.dropFirst()
  }

  private static func titled(_ phrase: String) -> String {
    phrase.split(separator: " ").map { capitalised(String($0)) }.joined(separator: " ")
  }
}
