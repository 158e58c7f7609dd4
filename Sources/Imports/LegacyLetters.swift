/// Vietnamese as fonts wrote it before Unicode, known again in sheets of old documents.
///
/// A cell set in `.VnTime` holds `n­íc m¾m`, one in `VNI-Times` `nöôùc maém`; both are nước mắm to whoever
/// has the font.
package enum LegacyLetters: Sendable {
  /// TCVN 5712:1993: one letter each, as the fonts `.Vn…` show them.
  case tcvn3
  /// VNI Windows: a letter, then a sign for its shape and tone.
  case vni

  package var name: String {
    switch self {
    case .tcvn3: "TCVN3 (.VnTime)"
    case .vni: "VNI"
    }
  }

  /// From U+00A1 to U+00FE; a blank where there is no letter.
  private static let tcvn3Letters = Array(
    "ĂÂÊÔƠƯĐăâêôơưđẶ     àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ"
  )

  private static let vniPairs: [Substring: Character] = {
    let list =
      "aùá aøà aûả aõã aïạ eùé eøè eûẻ eõẽ eïẹ oùó oøò oûỏ oõõ oïọ uùú uøù uûủ uõũ uïụ yùý yøỳ yûỷ yõỹ yïỵ "
      + "aââ aáấ aàầ aåẩ aãẫ aäậ eâê eáế eàề eåể eãễ eäệ oâô oáố oàồ oåổ oãỗ oäộ aêă aéắ aèằ aúẳ aüẵ aëặ "
      + "ôùớ ôøờ ôûở ôõỡ ôïợ öùứ öøừ öûử öõữ öïự"
    return Dictionary(
      list.split(separator: " ").compactMap { item in item.last.map { (item.dropLast(), $0) } },
      uniquingKeysWith: { $1 })
  }()

  private static let vniLetters: [Character: Character] = [
    "ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
  ]

  /// What a text of old letters says; nil where it is of none.
  ///
  /// Only words that hold a sign which no language writes inside a word are taken: `café`, `crème brûlée`
  /// and `Ocop®` stay as they are, and so does what has one letter of today's Vietnamese.
  package static func read(_ text: String) -> (letters: LegacyLetters, text: String)? {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0.value >= 0xA1 }),
      !scalars.contains(where: { $0.value > 0xFF && !isPunctuation($0) })
    else { return nil }
    if isTCVN3(text) { return (.tcvn3, String(text.map(tcvn3))) }
    // `Hoà`, `Thanh Hoá` are pairs of VNI by their letters, and Vietnamese of today.
    if text.contains(where: isForeign), let vni = vni(text, pairs: 2) { return (.vni, vni) }
    return nil
  }

  /// Dashes, quotation marks and dots that word processors put in by themselves.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x2026).contains(scalar.value)
  }

  fileprivate static func isAccented(_ letter: Character) -> Bool {
    letter.unicodeScalars.first.map { (0xC0...0xFE).contains($0.value) } == true
  }

  /// Whether a letter is one that Vietnamese of today does not know.
  fileprivate static func isForeign(_ letter: Character) -> Bool {
    isAccented(letter) && !"àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ".contains(letter)
  }

  private static func isTCVN3(_ text: String) -> Bool {
    // Signs that stand between words elsewhere, and here inside of one; not the soft hyphen, which stands
    // inside of words elsewhere too, and the point only in the company of letters that are not ours.
    let signs: Set<Character> = [
      "¨", "©", "ª", "«", "¬", "®", "µ", "¶", "¸", "¹", "»", "¼", "½", "¾",
    ]
    let letters = Array(text)
    let hasForeign = text.contains(where: isForeign)
    return letters.indices.dropFirst().contains { index in
      guard letters[index - 1].isLetter else { return false }
      let isInside = index + 1 < letters.count && letters[index + 1].isLetter
      if letters[index] == "·" { return hasForeign && !isInside }
      return signs.contains(letters[index]) && (isInside || "µ¶¸".contains(letters[index]))
    }
  }

  private static func tcvn3(_ letter: Character) -> Character {
    guard let scalar = letter.unicodeScalars.first, letter.unicodeScalars.count == 1,
      (0xA1...0xFE).contains(scalar.value)
    else { return letter }
    let known = tcvn3Letters[Int(scalar.value) - 0xA1]
    return known == " " ? letter : known
  }

  /// A text of so many pairs at least, and without a sign that is left over.
  private static func vni(_ text: String, pairs least: Int) -> String? {
    let letters = Array(text)
    var result = ""
    var pairs = 0
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      if index + 1 < letters.count {
        let low = (letter.lowercased() + letters[index + 1].lowercased())[...]
        if let made = vniPairs[low] {
          result += letter.isUppercase ? made.uppercased() : String(made)
          pairs += 1
          index += 2
          continue
        }
      }
      if let low = letter.lowercased().first, let made = vniLetters[low] {
        result += letter.isUppercase ? made.uppercased() : String(made)
      } else {
        if let scalar = letter.unicodeScalars.first, (0xC0...0xFF).contains(scalar.value) {
          return nil
        }
        result.append(letter)
      }
      index += 1
    }
    return pairs >= least ? result : nil
  }
}

extension LegacyLetters {
  /// Whether a text has a letter that only Unicode's Vietnamese has.
  static func isModern(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value > 0xFF && !isPunctuation($0) }
  }

  /// A text as these letters have it, where that is likely of its company.
  func read(
    _ text: String, isMixed: Bool
  ) -> (letters: LegacyLetters, text: String)? {
    guard text.contains(where: Self.isAccented), !Self.isModern(text),
      !isMixed || text.contains(where: Self.isForeign)
    else { return nil }
    switch self {
    case .tcvn3: return (self, String(text.map(Self.tcvn3)))
    case .vni: return Self.vni(text, pairs: 1).map { (self, $0) }
    }
  }
}
