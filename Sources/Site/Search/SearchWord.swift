internal import Diagnostics

/// A word as search compares it: its letters without marks, and apart from them how it is spelled.
///
/// A mark that is typed narrows, a mark that is missing widens: `duong` finds Đường and Dương,
/// `đường` only the first. The theme's script folds what is typed in the same way; a test in a
/// browser holds the two together.
struct SearchWord: Hashable, Sendable {
  /// Small letters without marks: `nuoc`.
  let folded: String
  /// The letters with the marks of their shape, and a sign of the tone at the end: `nươc'`.
  ///
  /// So it makes no difference on which letter the tone stands (`hòa`, `hoà`).
  let spelled: String

  /// - Parameter word: letters and digits, composed or not.
  init(_ word: String) {
    var letters: [Letter] = []
    var tone = 0
    for scalar in word.lowercased().unicodeScalars {
      if let mark = Self.tones[scalar] {
        tone = mark
      } else if let shape = Self.shapes[scalar] {
        if let last = letters.last, let shaped = shape[last.base] {
          letters[letters.count - 1].shaped = shaped
        }
      } else if let known = Self.letters[scalar] {
        letters.append(Letter(base: known.base, shaped: known.shaped))
        if known.tone > 0 { tone = known.tone }
      } else {
        letters.append(Letter(base: Self.base(of: scalar), shaped: scalar))
      }
    }
    Self.unify(&letters)
    var folded = String.UnicodeScalarView()
    var spelled = String.UnicodeScalarView()
    for letter in letters {
      folded.append(letter.base)
      spelled.append(letter.shaped)
    }
    self.folded = String(folded)
    self.spelled = String(spelled) + Self.toneSigns[tone]
  }

  /// None, huyền, hỏi, ngã, sắc, nặng.
  private static let toneSigns = ["", "`", "?", "~", "'", "."]

  private struct Letter {
    var base: Unicode.Scalar
    /// With the mark of its shape, without its tone.
    var shaped: Unicode.Scalar
  }

  /// `y` alone after a consonant is `i`: `quy` and `qui`, `kỹ` and `kĩ`.
  private static func unify(_ letters: inout [Letter]) {
    for index in letters.indices where letters[index].base == "y" && index > 0 {
      let before = letters[index - 1].base
      let followsQu = before == "u" && index > 1 && letters[index - 2].base == "q"
      guard followsQu || consonants.contains(before) else { continue }
      letters[index] = Letter(base: "i", shaped: "i")
    }
  }

  private static let consonants = Set("bcdfghklmnpqrstvxz".unicodeScalars)

  private static let tones: [Unicode.Scalar: Int] = [
    "\u{300}": 1, "\u{309}": 2, "\u{303}": 3, "\u{301}": 4, "\u{323}": 5,
  ]

  /// The combining marks of a shape, with the letters they make.
  private static let shapes: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "\u{302}": ["a": "â", "e": "ê", "o": "ô"], "\u{306}": ["a": "ă"],
    "\u{31B}": ["o": "ơ", "u": "ư"],
  ]

  /// The letters of Vietnamese, each with its base, its shape and its tone.
  private static let letters:
    [Unicode.Scalar: (base: Unicode.Scalar, shaped: Unicode.Scalar, tone: Int)] = {
      var letters: [Unicode.Scalar: (base: Unicode.Scalar, shaped: Unicode.Scalar, tone: Int)] = [:]
      let rows: [(Unicode.Scalar, String)] = [
        ("a", "aàảãáạ"), ("a", "ăằẳẵắặ"), ("a", "âầẩẫấậ"), ("e", "eèẻẽéẹ"), ("e", "êềểễếệ"),
        ("i", "iìỉĩíị"), ("o", "oòỏõóọ"), ("o", "ôồổỗốộ"), ("o", "ơờởỡớợ"), ("u", "uùủũúụ"),
        ("u", "ưừửữứự"), ("y", "yỳỷỹýỵ"), ("d", "đ"),
      ]
      for (base, row) in rows {
        let scalars = Array(row.unicodeScalars)
        for (tone, scalar) in scalars.enumerated() {
          letters[scalar] = (base, scalars[0], tone)
        }
      }
      return letters
    }()

  /// The letter without the mark of its shape.
  static func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    letters[letter]?.base ?? base(of: letter)
  }

  static func isVowel(_ letter: Unicode.Scalar) -> Bool { letter != "đ" && letters[letter] != nil }

  /// A vowel with a tone, by its sign.
  static func with(_ tone: Unicode.Scalar, _ letter: Unicode.Scalar) -> Unicode.Scalar {
    let number = toneSigns.firstIndex(of: String(tone)) ?? 0
    return letters.first { $0.value.shaped == letter && $0.value.tone == number }?.key ?? letter
  }

  /// The plain letter below one of another language: what it decomposes to first.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xC0...0x24F).contains(scalar.value) else { return scalar }
    return TextFolding.fold(String(scalar)).unicodeScalars.first ?? scalar
  }
}

extension SearchWord {
  /// Whether a word is a long number, such as a commune's code or one below a bar code.
  static func isCode(_ folded: String) -> Bool {
    folded.utf8.count > 4 && folded.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Calls for each word of a text, as bytes: runs of letters and digits; a Chinese or Japanese
  /// character is a word of its own; of Thai, Lao, Burmese and Khmer, which are written without
  /// spaces too, each three letters that follow one another are one.
  static func forEach(in text: String, _ body: (ArraySlice<UInt8>) -> Void) {
    forEachRun(in: text) { run, isJoined in
      guard isJoined else { return body(run) }
      // A letter of these scripts is three bytes.
      for letter in stride(from: run.startIndex, to: run.endIndex, by: 3) {
        body(run[letter..<min(letter + 9, run.endIndex)])
      }
    }
  }

  /// Calls for each run of letters and digits, and says whether it is of a script without spaces.
  static func forEachRun(
    in text: String, _ body: (_ run: ArraySlice<UInt8>, _ isJoined: Bool) -> Void
  ) {
    let bytes = Array(text.utf8)
    var start: Int?
    var isJoined = false
    var index = 0
    func end(at place: Int) {
      guard let first = start else { return }
      start = nil
      body(bytes[first..<place], isJoined)
    }
    func begin(at place: Int, joined: Bool) {
      if start != nil, isJoined != joined { end(at: place) }
      isJoined = joined
      start = start ?? place
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if isWord(byte) { begin(at: index, joined: false) } else { end(at: index) }
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let next = min(bytes.count, index + length)
      switch kind(bytes[index..<next]) {
      case .letter: begin(at: index, joined: false)
      case .joined: begin(at: index, joined: true)
      case .whole:
        end(at: index)
        body(bytes[index..<next], false)
      case .other: end(at: index)
      }
      index = next
    }
    end(at: bytes.count)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
  }

  private enum Kind {
    case letter, joined, whole, other
  }

  private static func kind(_ bytes: ArraySlice<UInt8>) -> Kind {
    var value: UInt32 = 0
    for (place, byte) in bytes.enumerated() {
      let mask: UInt8 = place > 0 ? 0x3F : bytes.count == 2 ? 0x1F : bytes.count == 3 ? 0x0F : 0x07
      value = value << 6 | UInt32(byte & mask)
    }
    switch value {
    case 0xD7, 0xF7: return .other
    case 0xC0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: return .letter
    // Thai and Lao, Burmese, Khmer.
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: return .joined
    // Han, kana.
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .whole
    default:
      guard let category = Unicode.Scalar(value)?.properties.generalCategory else { return .other }
      switch category {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
        .otherNumber:
        return .letter
      default: return .other
      }
    }
  }
}
