internal import Catalogue
internal import Diagnostics

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
    return key(of: words)
  }

  /// The letters after which y and i are one sound; `quy` and `ay` stay apart.
  private static let consonants = Set("bcdfghklmnpqrstvx".utf8)

  private static func key(of words: [String]) -> String {
    words.map { word in
      var bytes = Array(word.utf8)
      for index in bytes.indices.dropFirst()
      where bytes[index] == UInt8(ascii: "y")
        && (consonants.contains(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: "u"))
      {
        bytes[index] = UInt8(ascii: "i")
      }
      return String(decoding: bytes, as: UTF8.self)
    }.joined(separator: " ")
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
