package import Diagnostics

/// One of the six regions the programme reports by (Resolution 306/NQ-CP).
package enum Region: String, CaseIterable, Sendable {
  case midlands = "trung-du-mien-nui-phia-bac"
  case redRiver = "dong-bang-song-hong"
  case northCentral = "bac-trung-bo"
  case southCentral = "duyen-hai-nam-trung-bo-tay-nguyen"
  case southeast = "dong-nam-bo"
  case mekong = "dong-bang-song-cuu-long"

  package var name: BilingualText {
    switch self {
    case .midlands:
      BilingualText(vi: "Trung du và miền núi phía Bắc", en: "Northern Midlands and Mountains")
    case .redRiver: BilingualText(vi: "Đồng bằng sông Hồng", en: "Red River Delta")
    case .northCentral: BilingualText(vi: "Bắc Trung Bộ", en: "North Central Coast")
    case .southCentral:
      BilingualText(
        vi: "Duyên hải Nam Trung Bộ và Tây Nguyên",
        en: "South Central Coast and Central Highlands")
    case .southeast: BilingualText(vi: "Đông Nam Bộ", en: "Southeast")
    case .mekong: BilingualText(vi: "Đồng bằng sông Cửu Long", en: "Mekong Delta")
    }
  }
}

/// A province or centrally-run city since 1 July 2025 (Resolution 202/2025/QH15), with those it
/// came from; Đồng Nai is a city since 30 April 2026 (Resolution 30/2026/QH16).
package struct Province: Hashable, Sendable {
  package enum Kind: Sendable {
    case city
    case province
  }

  /// One of the 63 provinces of before July 2025.
  package struct Former: Hashable, Sendable {
    package let code: String
    package let name: String
  }

  /// Two digits (Decision 19/2025/QĐ-TTg).
  package let code: String
  package let name: BilingualText
  package let kind: Kind
  package let region: Region
  package let formerly: [Former]

  private init(
    _ code: String, _ name: String, _ englishName: String, _ kind: Kind, _ region: Region,
    _ formerly: [(code: String, name: String)]
  ) {
    self.code = code
    self.name = BilingualText(vi: name, en: englishName)
    self.kind = kind
    self.region = region
    self.formerly = formerly.map { Former(code: $0.code, name: $0.name) }
  }

  /// The province with a code, or with a name of today, with or without marks.
  package init?(named text: String) {
    let folded = TextFolding.fold(text)
    guard
      let found = Self.all.first(where: {
        $0.code == text || TextFolding.fold($0.name.vietnamese) == folded
      })
    else { return nil }
    self = found
  }

  /// The province of today that one of before July 2025 became a part of.
  package init?(formerlyNamed text: String) {
    let folded = TextFolding.fold(text)
    guard
      let found = Self.all.first(where: { province in
        province.formerly.contains { TextFolding.fold($0.name) == folded }
      })
    else { return nil }
    self = found
  }

  /// Đà Nẵng, to which Hoàng Sa belongs, and Khánh Hòa, to which Trường Sa belongs.
  package var holdsArchipelago: Bool {
    code == "48" || code == "56"
  }

  /// All 34, by code.
  package static let all: [Province] = [
    Province(
      "01", "Hà Nội", "Hanoi", .city, .redRiver,
      [("01", "Hà Nội")]),
    Province(
      "04", "Cao Bằng", "Cao Bằng", .province, .midlands,
      [("04", "Cao Bằng")]),
    Province(
      "08", "Tuyên Quang", "Tuyên Quang", .province, .midlands,
      [("02", "Hà Giang"), ("08", "Tuyên Quang")]),
    Province(
      "11", "Điện Biên", "Điện Biên", .province, .midlands,
      [("11", "Điện Biên")]),
    Province(
      "12", "Lai Châu", "Lai Châu", .province, .midlands,
      [("12", "Lai Châu")]),
    Province(
      "14", "Sơn La", "Sơn La", .province, .midlands,
      [("14", "Sơn La")]),
    Province(
      "15", "Lào Cai", "Lào Cai", .province, .midlands,
      [("10", "Lào Cai"), ("15", "Yên Bái")]),
    Province(
      "19", "Thái Nguyên", "Thái Nguyên", .province, .midlands,
      [("06", "Bắc Kạn"), ("19", "Thái Nguyên")]),
    Province(
      "20", "Lạng Sơn", "Lạng Sơn", .province, .midlands,
      [("20", "Lạng Sơn")]),
    Province(
      "22", "Quảng Ninh", "Quảng Ninh", .province, .redRiver,
      [("22", "Quảng Ninh")]),
    Province(
      "24", "Bắc Ninh", "Bắc Ninh", .province, .redRiver,
      [("24", "Bắc Giang"), ("27", "Bắc Ninh")]),
    Province(
      "25", "Phú Thọ", "Phú Thọ", .province, .midlands,
      [("17", "Hòa Bình"), ("25", "Phú Thọ"), ("26", "Vĩnh Phúc")]),
    Province(
      "31", "Hải Phòng", "Hai Phong", .city, .redRiver,
      [("30", "Hải Dương"), ("31", "Hải Phòng")]),
    Province(
      "33", "Hưng Yên", "Hưng Yên", .province, .redRiver,
      [("33", "Hưng Yên"), ("34", "Thái Bình")]),
    Province(
      "37", "Ninh Bình", "Ninh Bình", .province, .redRiver,
      [("35", "Hà Nam"), ("36", "Nam Định"), ("37", "Ninh Bình")]),
    Province(
      "38", "Thanh Hóa", "Thanh Hóa", .province, .northCentral,
      [("38", "Thanh Hóa")]),
    Province(
      "40", "Nghệ An", "Nghệ An", .province, .northCentral,
      [("40", "Nghệ An")]),
    Province(
      "42", "Hà Tĩnh", "Hà Tĩnh", .province, .northCentral,
      [("42", "Hà Tĩnh")]),
    Province(
      "44", "Quảng Trị", "Quảng Trị", .province, .northCentral,
      [("44", "Quảng Bình"), ("45", "Quảng Trị")]),
    Province(
      "46", "Huế", "Hue", .city, .northCentral,
      [("46", "Huế")]),
    Province(
      "48", "Đà Nẵng", "Da Nang", .city, .southCentral,
      [("48", "Đà Nẵng"), ("49", "Quảng Nam")]),
    Province(
      "51", "Quảng Ngãi", "Quảng Ngãi", .province, .southCentral,
      [("51", "Quảng Ngãi"), ("62", "Kon Tum")]),
    Province(
      "52", "Gia Lai", "Gia Lai", .province, .southCentral,
      [("52", "Bình Định"), ("64", "Gia Lai")]),
    Province(
      "56", "Khánh Hòa", "Khánh Hòa", .province, .southCentral,
      [("56", "Khánh Hòa"), ("58", "Ninh Thuận")]),
    Province(
      "66", "Đắk Lắk", "Đắk Lắk", .province, .southCentral,
      [("54", "Phú Yên"), ("66", "Đắk Lắk")]),
    Province(
      "68", "Lâm Đồng", "Lâm Đồng", .province, .southCentral,
      [("60", "Bình Thuận"), ("67", "Đắk Nông"), ("68", "Lâm Đồng")]),
    Province(
      "75", "Đồng Nai", "Đồng Nai", .city, .southeast,
      [("70", "Bình Phước"), ("75", "Đồng Nai")]),
    Province(
      "79", "Hồ Chí Minh", "Ho Chi Minh City", .city, .southeast,
      [("74", "Bình Dương"), ("77", "Bà Rịa - Vũng Tàu"), ("79", "Hồ Chí Minh")]),
    Province(
      "80", "Tây Ninh", "Tây Ninh", .province, .southeast,
      [("72", "Tây Ninh"), ("80", "Long An")]),
    Province(
      "82", "Đồng Tháp", "Đồng Tháp", .province, .mekong,
      [("82", "Tiền Giang"), ("87", "Đồng Tháp")]),
    Province(
      "86", "Vĩnh Long", "Vĩnh Long", .province, .mekong,
      [("83", "Bến Tre"), ("84", "Trà Vinh"), ("86", "Vĩnh Long")]),
    Province(
      "91", "An Giang", "An Giang", .province, .mekong,
      [("89", "An Giang"), ("91", "Kiên Giang")]),
    Province(
      "92", "Cần Thơ", "Can Tho", .city, .mekong,
      [("92", "Cần Thơ"), ("93", "Hậu Giang"), ("94", "Sóc Trăng")]),
    Province(
      "96", "Cà Mau", "Cà Mau", .province, .mekong,
      [("95", "Bạc Liêu"), ("96", "Cà Mau")]),
  ]
}
