internal import Catalogue
internal import Diagnostics
internal import Markup

/// The words by which a review names kinds and sets, and people answer it.
enum PrintedWords {
  static func name(of value: some NamedChoice) -> String {
    value.vietnameseNames.first ?? value.rawValue
  }

  /// A number as people here write it: `29,5`.
  static func number(_ number: Double) -> String {
    DecimalText.of(number, places: 2).replacing(".", with: ",")
  }

  static func producerKind(_ text: String) -> Producer.Kind? {
    Producer.Kind(written: text) ?? NameKey.kind(ofProducer: text)
  }

  static func recognitionKind(_ text: String) -> Recognition.Kind? {
    Recognition.Kind(written: text) ?? PrintedValue.kind(text)
  }

  /// The set that a text names: `13`, `Bộ 13`, `13 - Cà phê, ca cao`, `Bộ sản phẩm: Cà phê, ca cao`, `Gia vị
  /// khác (hành, tỏi)`; two numbers are none.
  static func set(_ text: String) -> ProductSet? {
    if let set = ProductSet(named: text.trimmed) { return set }
    let words = Array(
      AnnexColumn.words(of: text).drop { ["bo", "san", "pham", "sp", "so"].contains($0) })
    let numbers = words.filter { Int($0) != nil }
    guard numbers.count <= 1 else { return nil }
    if let first = words.first, Int(first) != nil { return ProductSet(named: first) }
    let named = words.joined(separator: " ")
    if let set = ProductSet(named: named), Int(named) == nil { return set }
    // Examples behind the name.
    guard let open = text.firstIndex(of: "("), open > text.startIndex else { return nil }
    return set(String(text[..<open]))
  }

  /// The sets of a group or sector that a text names: `9 Tương, nước mắm…; 10 Gia vị khác`.
  static func sets(within text: String) -> String {
    ProductSet.all(of: text).map { "\($0.number) \($0.name.vietnamese)" }.joined(separator: "; ")
  }

  /// The set that a product's name makes likely: an offer, never taken by itself.
  ///
  /// Marks count, for `Quan Sơn` is no lipstick (son): a name without any is compared without.
  static func likelySet(_ name: String) -> Int? {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let isMarked = words.contains { TextFolding.fold($0) != $0 }
    let text = " " + words.joined(separator: " ") + " "
    let found = likely.first { word, set in
      let word = isMarked ? word : TextFolding.fold(word)
      // What is only raw stands in front: `Bưởi Luận Văn`, and not `Kẹo nhãn`.
      return set == 1 || begins.contains(set)
        ? text.hasPrefix(" \(word) ") : text.contains(" \(word) ")
    }
    return found.flatMap { $0.set == 0 ? nil : $0.set }
  }

  /// Sets whose words tell them only in front: `Muối tôm`, and not `Sứa muối`.
  private static let begins: Set<Int> = [2, 10]

  /// Words that tell a set, the surest first; 0 where a name may be of several.
  private static let likely: [(word: String, set: Int)] = [
    ("du lịch", 26), ("homestay", 26), ("farmstay", 26), ("đông trùng", 0), ("tinh bột nghệ", 0),
    ("tinh dầu", 20), ("cao atiso", 18), ("viên", 18), ("xà phòng", 19), ("dầu gội", 19),
    ("son môi", 19), ("nước mắm", 9), ("mắm nêm", 9), ("mắm tôm", 9), ("mắm ruốc", 9),
    ("mắm tép", 9), ("tương ớt", 9), ("tương", 9), ("giấm", 9), ("dấm", 9), ("muối", 10),
    ("tiêu", 10), ("hạt tiêu", 10), ("sa tế", 10), ("ớt bột", 10), ("cà phê", 13), ("coffee", 13),
    ("cacao", 13), ("ca cao", 13), ("rượu vang", 15), ("bia", 15), ("rượu", 14), ("chè lam", 6),
    ("chè shan", 11), ("chè xanh", 11), ("trà xanh", 11), ("trà shan", 11), ("chè", 11),
    ("trà", 12),
    ("túi lọc", 12), ("mật ong", 4), ("gạo", 3), ("bún", 6), ("miến", 6), ("phở", 6), ("bánh", 6),
    ("kẹo", 0), ("nem", 8), ("giò", 8), ("chả", 8), ("ruốc", 8), ("lạp xưởng", 8), ("khô cá", 8),
    ("cá khô", 8), ("cá kho", 8), ("bò khô", 8), ("mực khô", 8), ("tôm khô", 8), ("tôm nõn", 8),
    ("một nắng", 8), ("gác bếp", 8), ("sứa", 8), ("mắm", 8), ("nước ép", 17), ("nước uống", 16),
    ("nước khoáng", 16), ("sấy", 7), ("mứt", 7), ("mắc ca", 7), ("macca", 7), ("hạt điều", 7),
    ("măng khô", 7), ("mộc nhĩ", 7), ("hạt sen", 7), ("cói", 21), ("gốm", 21), ("mây tre", 21),
    ("tre đan", 21), ("nón lá", 21), ("tranh", 21), ("mỹ nghệ", 21), ("dệt", 22), ("lụa", 22),
    ("thổ cẩm", 22), ("hoa lan", 23), ("cây cảnh", 24), ("bonsai", 24), ("trứng", 2), ("thịt", 2),
    ("bưởi", 1), ("cam", 1), ("xoài", 1), ("thanh long", 1), ("rau", 1), ("nấm", 1),
    ("sầu riêng", 1), ("chuối", 1), ("dưa lưới", 1), ("ổi", 1), ("khoai lang", 1), ("dứa", 1),
    ("nhãn", 1),
  ]
}
