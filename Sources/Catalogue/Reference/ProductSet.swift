package import Diagnostics

/// One of the six sectors of the classification.
package enum Sector: String, CaseIterable, Sendable {
  case food, drinks, medicinal, handicrafts, ornamentals, tourism

  package var name: BilingualText {
    switch self {
    case .food: BilingualText(vi: "Thực phẩm", en: "Food")
    case .drinks: BilingualText(vi: "Đồ uống", en: "Drinks")
    case .medicinal:
      BilingualText(
        vi: "Dược liệu và sản phẩm từ dược liệu", en: "Medicinal plants and their products")
    case .handicrafts: BilingualText(vi: "Hàng thủ công mỹ nghệ", en: "Handicrafts")
    case .ornamentals: BilingualText(vi: "Sinh vật cảnh", en: "Ornamental plants and animals")
    case .tourism:
      BilingualText(
        vi: "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
        en: "Community tourism, ecotourism and tourist sites")
    }
  }
}

/// One of the 17 groups, a part of a sector.
package struct ProductGroup: Hashable, Sendable {
  package let number: Int
  package let sector: Sector
  package let name: BilingualText
}

/// One of the 26 sets: the leaves of the classification, each with its own scoring form.
///
/// Decision 26/2026/QĐ-TTg, appendix I, which keeps the tree of Decision 148/QĐ-TTg (2023).
package struct ProductSet: Hashable, Sendable {
  package let number: Int
  package let group: ProductGroup
  package let name: BilingualText
  /// Other names that decisions and lists use.
  private let aliases: [String]

  package var sector: Sector { group.sector }

  /// Whether products of the set must give their degrees of alcohol.
  package var isAlcoholic: Bool { number == 14 || number == 15 }

  /// The set with a number from 1 to 26, or with any name it is known under.
  package init?(named text: String) {
    let found =
      if let number = Int(text) {
        Self.all.first { $0.number == number }
      } else {
        Self.byName[Self.key(text)].map { Self.all[$0 - 1] }
      }
    guard let found else { return nil }
    self = found
  }

  /// The sets of a sector or a group, where its name was written in place of a set's.
  package static func all(of name: String) -> [ProductSet] {
    let folded = TextFolding.fold(name)
    guard !folded.isEmpty else { return [] }
    return all.filter { set in
      [set.sector.name, set.group.name].contains { TextFolding.fold($0.vietnamese) == folded }
        || set.sector == .medicinal && folded == "thao duoc"
    }
  }

  private init(
    _ number: Int, _ group: ProductGroup, _ vietnamese: String, _ english: String,
    _ aliases: [String] = []
  ) {
    self.number = number
    self.group = group
    name = BilingualText(vi: vietnamese, en: english)
    self.aliases = aliases
  }

  /// A name without marks, case and punctuation.
  private static func key(_ name: String) -> [UInt8] {
    TextFolding.fold(name).utf8.filter { (97...122).contains($0) || (48...57).contains($0) }
  }

  private static let byName: [[UInt8]: Int] = {
    var numbers: [[UInt8]: Int] = [:]
    for set in all {
      for name in [set.name.vietnamese, set.name.english] + set.aliases {
        let key = key(name)
        if numbers[key] == nil { numbers[key] = set.number }
      }
    }
    return numbers
  }()

  private static func group(
    _ number: Int, _ sector: Sector, _ vietnamese: String, _ english: String
  ) -> ProductGroup {
    ProductGroup(
      number: number, sector: sector, name: BilingualText(vi: vietnamese, en: english))
  }

  package static let groups: [ProductGroup] = [
    group(1, .food, "Thực phẩm tươi sống", "Fresh foods"),
    group(2, .food, "Thực phẩm thô, sơ chế", "Raw and semi-processed foods"),
    group(3, .food, "Thực phẩm chế biến", "Processed foods"),
    group(4, .food, "Gia vị", "Condiments"),
    group(5, .food, "Chè", "Tea"),
    group(6, .food, "Cà phê, ca cao", "Coffee and cocoa"),
    group(7, .drinks, "Đồ uống có cồn", "Alcoholic drinks"),
    group(8, .drinks, "Đồ uống không cồn", "Non-alcoholic drinks"),
    group(
      9, .medicinal, "Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền",
      "Health supplements, herbal and traditional medicines"),
    group(
      10, .medicinal, "Mỹ phẩm có thành phần từ dược liệu",
      "Cosmetics with medicinal-plant ingredients"),
    group(
      11, .medicinal, "Tinh dầu và dược liệu khác", "Essential oils and other medicinal materials"),
    group(
      12, .handicrafts, "Thủ công mỹ nghệ gia dụng, trang trí",
      "Household and decorative handicrafts"),
    group(13, .handicrafts, "Vải, may mặc", "Fabrics and garments"),
    group(14, .ornamentals, "Hoa", "Flowers"),
    group(15, .ornamentals, "Cây cảnh", "Ornamental plants"),
    group(16, .ornamentals, "Động vật cảnh", "Ornamental animals"),
    group(
      17, .tourism, "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
      "Community tourism, ecotourism and tourist sites"),
  ]

  /// All 26, in the order of their numbers.
  package static let all: [ProductSet] = [
    ProductSet(
      1, groups[0], "Rau, củ, quả, hạt tươi", "Fresh vegetables, tubers, fruit and nuts",
      ["Rau, củ, quả tươi"]),
    ProductSet(
      2, groups[0], "Thịt, thủy sản, trứng, sữa tươi", "Fresh meat, seafood, eggs and milk",
      ["Thịt, trứng, sữa tươi", "Thủy sản tươi sống"]),
    ProductSet(
      3, groups[1], "Gạo, ngũ cốc, hạt sơ chế khác",
      "Rice, cereals and other semi-processed grains",
      ["Gạo, ngũ cốc"]),
    ProductSet(
      4, groups[1], "Mật ong, mật khác và nông sản thực phẩm khác",
      "Honey, other nectars and other farm foods", ["Mật ong", "Mật ong, các sản phẩm từ mật ong"]),
    ProductSet(5, groups[2], "Đồ ăn nhanh", "Ready-to-eat foods"),
    ProductSet(
      6, groups[2], "Chế biến từ gạo, ngũ cốc", "Foods processed from rice and cereals"),
    ProductSet(
      7, groups[2], "Chế biến từ rau, củ, quả, hạt",
      "Foods processed from vegetables, fruit and nuts", ["Chế biến từ rau, củ, quả"]),
    ProductSet(
      8, groups[2],
      "Chế biến từ thịt, trứng, sữa, thủy sản, các sản phẩm từ mật ong, mật khác và nông sản thực phẩm khác",
      "Foods processed from meat, eggs, milk, seafood, honey and other farm foods",
      [
        "Chế biến từ thịt, trứng, sữa", "Chế biến từ thủy, hải sản", "Chế biến từ thủy sản",
        "Chế biến từ thịt, trứng, sữa, thủy sản",
      ]),
    ProductSet(
      9, groups[3], "Tương, nước mắm, gia vị dạng lỏng khác",
      "Soy sauce, fish sauce and other liquid condiments", ["Nước mắm", "Tương, nước mắm"]),
    ProductSet(
      10, groups[3], "Gia vị khác", "Other condiments and spices",
      ["Gia vị khác (muối, hành, tỏi, tiêu)"]),
    ProductSet(
      11, groups[4], "Chè tươi, chế biến", "Tea, fresh or processed",
      ["Chè tươi, chè chế biến", "Chè", "Trà"]),
    ProductSet(
      12, groups[4], "Sản phẩm chè từ thực vật khác", "Herbal infusions from other plants",
      ["Sản phẩm trà từ thực vật khác", "Trà thảo mộc"]),
    ProductSet(
      13, groups[5], "Cà phê, ca cao", "Coffee and cocoa", ["Cà phê, cacao", "Cà phê"]),
    ProductSet(14, groups[6], "Rượu trắng", "Distilled spirit", ["White spirit"]),
    ProductSet(15, groups[6], "Đồ uống có cồn khác", "Other alcoholic drinks"),
    ProductSet(
      16, groups[7], "Nước khoáng thiên nhiên, nước uống đóng chai",
      "Natural mineral and bottled water", ["Nước khoáng thiên nhiên, nước uống tinh khiết"]),
    ProductSet(
      17, groups[7], "Đồ uống không cồn", "Non-alcoholic drinks", ["Đồ uống không cồn khác"]),
    ProductSet(
      18, groups[8], "Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền",
      "Health supplements, herbal and traditional medicines", ["Thực phẩm chức năng"]),
    ProductSet(
      19, groups[9], "Mỹ phẩm có thành phần từ dược liệu",
      "Cosmetics with medicinal-plant ingredients", ["Mỹ phẩm", "Mỹ phẩm từ thảo dược"]),
    ProductSet(
      20, groups[10], "Tinh dầu và dược liệu khác",
      "Essential oils and other medicinal materials", ["Tinh dầu", "Thảo dược khác"]),
    ProductSet(
      21, groups[11], "Thủ công mỹ nghệ gia dụng, trang trí",
      "Household and decorative handicrafts",
      ["Thủ công mỹ nghệ gia dụng", "Thủ công mỹ nghệ, trang trí", "Gốm sứ"]),
    ProductSet(
      22, groups[12], "Vải, may mặc", "Fabrics and garments", ["Vải và may mặc"]),
    ProductSet(23, groups[13], "Hoa", "Flowers"),
    ProductSet(24, groups[14], "Cây cảnh", "Ornamental plants"),
    ProductSet(25, groups[15], "Động vật cảnh", "Ornamental animals"),
    ProductSet(
      26, groups[16], "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
      "Community tourism, ecotourism and tourist sites",
      ["Dịch vụ du lịch nông thôn", "Du lịch cộng đồng"]),
  ]
}
