internal import Catalogue
internal import Diagnostics
internal import Markup

/// The words by which a review names kinds and sets, and people answer it.
enum PrintedWords {
  static func name(of value: some NamedChoice) -> String {
    value.vietnameseNames.first ?? value.rawValue
  }

  static func producerKind(_ text: String) -> Producer.Kind? {
    Producer.Kind(written: text) ?? NameKey.kind(ofProducer: text)
  }

  static func recognitionKind(_ text: String) -> Recognition.Kind? {
    Recognition.Kind(written: text) ?? PrintedValue.kind(text)
  }

  /// The sets of a group or sector that a text names: `9 Tương, nước mắm…; 10 Gia vị khác`.
  static func sets(within text: String) -> String {
    ProductSet.all(of: text).map { "\($0.number) \($0.name.vietnamese)" }.joined(separator: "; ")
  }

  /// The set that a product's name makes likely: an offer, never taken by itself.
  static func likelySet(_ name: String) -> Int? {
    let text = " " + AnnexColumn.words(of: name).joined(separator: " ") + " "
    return likely.first { text.contains(" \($0.word) ") }?.set
  }

  /// Words that tell a set, the surest first.
  private static let likely: [(word: String, set: Int)] = [
    ("du lich", 26), ("homestay", 26), ("tinh dau", 20), ("cao atiso", 18), ("vien", 18),
    ("nuoc mam", 9), ("mam nem", 9), ("mam tom", 9), ("tuong ot", 9), ("tuong", 9), ("dam", 9),
    ("muoi", 10), ("tieu", 10), ("toi den", 10), ("ca phe", 13), ("coffee", 13), ("cacao", 13),
    ("ca cao", 13), ("ruou vang", 15), ("bia", 15), ("ruou", 14), ("che shan", 11),
    ("che xanh", 11),
    ("tra xanh", 11), ("che", 11), ("tra hoa", 12), ("tra thao moc", 12), ("tra", 12),
    ("mat ong", 4), ("gao", 3), ("bun", 6), ("mien", 6), ("pho", 6), ("banh trang", 6),
    ("banh da", 6), ("banh", 6), ("nem", 8), ("gio", 8), ("cha", 8), ("cha ca", 8), ("ruoc", 8),
    ("lap xuong", 8), ("kho ca", 8), ("ca kho", 8), ("muc kho", 8), ("tom kho", 8), ("mam", 8),
    ("trung", 2), ("thit", 2), ("say deo", 7), ("say", 7), ("mut", 7), ("mac ca", 7), ("macca", 7),
    ("hat dieu", 7), ("nuoc ep", 17), ("nuoc uong", 16), ("xa phong", 19), ("son", 19),
    ("gom", 21), ("may tre", 21), ("non la", 21), ("tranh", 21), ("det", 22), ("lua", 22),
    ("tho cam", 22), ("hoa lan", 23), ("cay canh", 24), ("buoi", 1), ("cam", 1), ("xoai", 1),
    ("thanh long", 1), ("rau", 1), ("nam", 1), ("sau rieng", 1), ("chuoi", 1), ("dua luoi", 1),
  ]
}
