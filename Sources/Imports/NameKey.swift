internal import Catalogue
internal import Diagnostics
internal import Markup

/// Names as they are compared: whatever the case, marks, abbreviations and spellings of y and i.
enum NameKey {
  /// The key of a product's name.
  static func product(_ name: String) -> String {
    key(of: AnnexColumn.words(of: name))
  }

  /// The key of a producer's name: what it is is left out, for lists write `HTX`, `HTXNN`, `Hợp tác xã
  /// nông nghiệp` of one producer.
  static func producer(_ name: String) -> String {
    var words = AnnexColumn.words(of: expanded(name))
    for phrase in kindPhrases {
      while words.count > phrase.count, words.starts(with: phrase) {
        words.removeFirst(phrase.count)
      }
    }
    // `Hộ Lê Thị Mai`; not `Hồ Thị Mai`, who is called so.
    if words.count > 2, words[0] == "ho", name.lowercased().hasPrefix("hộ ") { words.removeFirst() }
    return key(of: words)
  }

  private static let consonants = Set("bcdfghklmnpqrstvx".utf8)

  private static func key(of words: [String]) -> String {
    words.map { oneSpelling(of: $0) }.joined(separator: " ")
  }

  /// A word without marks, `y` as `i` where it is all that follows the consonants: `ly`, `quy`; in `beauty`
  /// it is another letter.
  private static func oneSpelling(of word: String) -> String {
    guard word.utf8.last == UInt8(ascii: "y"), word.utf8.count > 1 else { return word }
    let start = word.utf8.dropLast()
    guard start.allSatisfy(consonants.contains) || word == "quy" else { return word }
    return word.dropLast() + "i"
  }

  /// Whether two names with one key have the same marks too, wherever their tones stand.
  ///
  /// `tràm` is not `trầm`; what was printed without marks agrees with any.
  static func agree(_ printed: String, _ known: String) -> Bool {
    let (left, right) = (words(of: printed), words(of: known))
    // What a producer is may be shortened in front: only what is spelt out is compared.
    for (one, other) in zip(left.reversed(), right.reversed()) {
      let plain = (TextFolding.fold(one), TextFolding.fold(other))
      guard oneSpelling(of: plain.0) == oneSpelling(of: plain.1) else { return true }
      if !one.utf8.allSatisfy({ $0 < 0x80 }),
        TextFolding.spelling(of: one) != TextFolding.spelling(of: other)
      {
        return false
      }
    }
    return true
  }

  private static func words(of text: String) -> [String] {
    ComposedForm.of(text).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The short forms of lists, from the longest.
  private static let short: [(String, String)] = [
    ("htxnndvth", "hop tac xa nong nghiep dich vu tong hop"),
    ("htxdvnn", "hop tac xa dich vu nong nghiep"), ("htxnn", "hop tac xa nong nghiep"),
    ("htx", "hop tac xa"), ("tht", "to hop tac"), ("hkd", "ho kinh doanh"),
    ("sxkd", "san xuat kinh doanh"), ("sxtm", "san xuat thuong mai"), ("sx", "san xuat"),
    ("tnhh", "trach nhiem huu han"), ("ctcp", "cong ty co phan"), ("cty", "cong ty"),
    ("cp", "co phan"), ("mtv", "mot thanh vien"), ("xnk", "xuat nhap khau"),
    ("tm", "thuong mai"), ("dv", "dich vu"), ("nn", "nong nghiep"),
    ("dntn", "doanh nghiep tu nhan"),
    ("csxs", "co so san xuat"), ("cssx", "co so san xuat"), ("cs", "co so"),
  ]

  private static func expanded(_ name: String) -> String {
    AnnexColumn.words(of: name).map { word in short.first { $0.0 == word }?.1 ?? word }
      .joined(separator: " ")
  }

  /// What a producer is, as names begin: from the longest.
  private static let kinds: [(phrase: String, kind: Producer.Kind)] = [
    ("lien hiep hop tac xa", .cooperative), ("hop tac xa", .cooperative),
    ("quy tin dung", .cooperative), ("to hop tac", .cooperativeGroup),
    ("to hop san xuat", .cooperativeGroup), ("nhom ho", .cooperativeGroup),
    ("chi nhanh", .enterprise), ("cong ty", .enterprise), ("tong cong ty", .enterprise),
    ("doanh nghiep", .enterprise), ("xi nghiep", .enterprise), ("nha may", .enterprise),
    ("trang trai", .farm), ("nong trai", .farm), ("farm", .farm),
    ("hiep hoi", .association), ("hoi", .association), ("chi hoi", .association),
    ("ho kinh doanh", .household), ("ho san xuat", .household), ("ho gia dinh", .household),
    ("ho", .household),
  ]

  private static let kindPhrases: [[String]] =
    ([
      "lien hiep hop tac xa", "hop tac xa", "to hop tac", "chi nhanh", "cong ty",
      "trach nhiem huu han", "co phan", "mot thanh vien", "doanh nghiep tu nhan", "ho san xuat",
      "ho kinh doanh", "ho gia dinh", "co so san xuat", "co so", "nong nghiep va dich vu",
      "dich vu nong nghiep", "nong nghiep", "dich vu tong hop", "dich vu", "san xuat kinh doanh",
      "san xuat va thuong mai", "san xuat thuong mai", "thuong mai dich vu",
      "thuong mai va dich vu",
      "san xuat", "thuong mai", "va", "trang trai",
    ]).map { $0.split(separator: " ").map(String.init) }

  /// What a producer's name says it is; nil where it says nothing certain (`Cơ sở`, a name alone).
  static func kind(ofProducer name: String) -> Producer.Kind? {
    let text = AnnexColumn.words(of: expanded(name)).joined(separator: " ") + " "
    return kinds.first { text.hasPrefix($0.phrase + " ") }?.kind
  }
}
