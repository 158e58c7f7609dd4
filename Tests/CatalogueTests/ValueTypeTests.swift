import Support
import Testing

@testable import Catalogue

@Suite struct ValueTypeTests {
  @Test(arguments: [
    ("sumary: Một câu", "unknown-key “sumary”"),
    ("season: [13]", "wrong-type “13”"),
    ("local_material: 101", "wrong-type “101”"),
    ("featured: maybe", "wrong-type “maybe”"),
    ("summary: [a]", "wrong-type “[a]”"),
    ("variants: [{price: 185.000}]", "wrong-type “185.000”"),
    ("variants: [{price: \"1 250\"}]", "wrong-type “\"1 250\"”"),
    ("variants: [{gtin: \"8930000000010\"}]", "gtin-check-digit “\"8930000000010\"”"),
    ("variants: [{gtin: \"893\"}]", "wrong-type “\"893\"”"),
    ("certificates: [{kind: food_safty}]", "unknown-word “food_safty”"),
    ("certificates: [{kind: standard, issued: 2026-02-30}]", "not-a-day “2026-02-30”"),
    (
      "certificates: [{kind: standard, issued: 2026-02-03, valid_until: 2025-01-01}]",
      "ends-before-start “2025-01-01”"
    ),
    (
      "shops_online: [{platform: A, url: \"javascript:alert(1)\"}]",
      "web-address “\"javascript:alert(1)\"”"
    ),
    ("shops_online: [{platform: A, url: \"https://a b\"}]", "web-address “\"https://a b\"”"),
    ("photos: [{file: ../a.jpg}]", "file-name “../a.jpg”"),
    ("summary: {vi: a, de: b}", "unknown-language “de”"),
    ("summary: {en: a}", "no-main-language “{en: a}”"),
    ("village: khong-co", "unknown-reference “khong-co”"),
    ("aliases: [Bình]", "not-an-id “Bình”"),
    ("removed: {date: 2026-01-01}", "missing-key “date”"),
    ("alcohol: 101", "wrong-type “101”"),
  ])
  func `a wrong value is named at its place`(_ line: String, _ expected: String) throws {
    let lines = try load(.product(line)).lines
    #expect(lines.map { $0.split(separator: "error: ").last.map(String.init) } == [expected])
  }

  @Test(arguments: [
    ("1", 1), ("26", 26), ("Vải, may mặc", 22), ("vai may mac", 22),
    ("Gia vị khác (muối, hành, tỏi, tiêu)", 10), ("Cà phê, cacao", 13), ("Nước mắm", 9),
    ("Sản phẩm trà từ thực vật khác", 12), ("Flowers", 23), ("Đồ uống không cồn khác", 17),
  ])
  func `a set goes by its number or any of its names`(_ text: String, _ number: Int) {
    #expect(ProductSet(named: text)?.number == number)
  }

  @Test func `the classification is whole`() {
    #expect(ProductSet.all.map(\.number) == Array(1...26))
    #expect(ProductSet.groups.count == 17)
    let counts = Sector.allCases.map { sector in
      ProductSet.all.count { $0.sector == sector }
    }
    #expect(counts == [13, 4, 3, 2, 3, 1])
    #expect(ProductSet(named: "0") == nil)
    #expect(ProductSet(named: "27") == nil)
  }

  @Test func `the provinces are 34, and were 63`() {
    #expect(Province.all.count == 34)
    #expect(Province.all.flatMap(\.formerly).count == 63)
    #expect(Set(Province.all.map(\.code)).count == 34)
    #expect(Province.all.count { $0.kind == .city } == 7)
    #expect(Set(Province.all.map(\.region)).count == 6)
    #expect(Province(named: "Khanh Hoa")?.holdsArchipelago == true)
  }

  @Test(arguments: [
    ("038 123 4567", true), ("0237 000 0005", false), ("+84 90 123 45 67", true),
    ("024.355.63.010", false), ("+84 (0) 912 345 678", true), ("0084 912 345 678", true),
  ])
  func `a mobile number is a person's`(_ text: String, _ isMobile: Bool) {
    #expect(PhoneNumber(text: text).isMobile == isMobile)
  }
}
