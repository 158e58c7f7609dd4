import Catalogue
import Testing

@testable import Imports

/// Values as annexes print them.
@Suite struct PrintedValueTests {
  @Test(arguments: [
    ("4", 4), ("4 sao", 4), ("OCOP 4 sao", 4), ("****", 4), ("★★★", 3), ("bốn sao", 4),
    ("Hạng 5 sao", 5), ("3*", 3), ("4.0", 4), ("0", nil), ("2 sao", nil), ("đề xuất 5 sao", nil),
    ("tiềm năng 5 sao", nil), ("x", nil), ("3 hoặc 4", nil),
  ])
  func `stars are ranks that are recognised`(_ text: String, _ stars: Int?) {
    let found: Int? = if case .rank(let stars)? = PrintedValue.stars(text) { stars } else { nil }
    #expect(found == stars)
  }

  @Test(arguments: [
    ("HTX NN Tân Qui", "Hợp tác xã nông nghiệp Tân Quy"),
    ("CTY TNHH MTV Seagull", "Công ty TNHH Một thành viên SEAGULL"),
    ("HKD Nguyễn Thị A", "Hộ kinh doanh Nguyễn Thị A"),
    ("Cơ sở sản xuất Hoà Bình", "CSSX Hòa Bình"),
    ("THT rau Lý Sơn", "Tổ hợp tác rau Lí Sơn"),
  ])
  func `one producer is one, however it is written`(_ one: String, _ other: String) {
    #expect(NameKey.producer(one) == NameKey.producer(other))
  }

  @Test(arguments: [
    ("Mật ong Bometa", "Mật ong Bometa hoa cà phê"), ("Mon Beauty", "Mom Beauty"),
    ("Nước mắm 20°N", "Nước mắm 30°N"),
  ])
  func `other names are other products`(_ one: String, _ other: String) {
    #expect(NameKey.product(one) != NameKey.product(other))
  }

  @Test(arguments: [
    ("Nước mắm (20°N, 30°N, 40°N)", ["20°N", "30°N", "40°N"]),
    ("Nước mắm 38/40/43 độ đạm", ["38 độ đạm", "40 độ đạm", "43 độ đạm"]),
    ("Nấm tươi (nấm hương)", []), ("Chè 1/2", []),
  ])
  func `variants are what a name lists`(_ name: String, _ variants: [String]) {
    #expect(PrintedValue.variants(name)?.variants ?? [] == variants)
  }

  @Test(arguments: [
    ("Hợp tác xã A", Producer.Kind.cooperative), ("HTXNN B", .cooperative),
    ("THT C", .cooperativeGroup),
    ("Công ty CP D", .enterprise), ("Chi nhánh Công ty E", .enterprise), ("Trang trại F", .farm),
    ("HKD G", .household), ("Hộ Nguyễn Văn H", .household), ("Hội làm vườn", .association),
    ("Cơ sở I", nil), ("Nguyễn Thị K", nil), ("Hoàng Hôn Farm", nil),
  ])
  func `a type is taken where the name says it`(_ name: String, _ kind: Producer.Kind?) {
    #expect(NameKey.kind(ofProducer: name) == kind)
  }

  @Test(arguments: [
    ("Rượu nếp 29 độ", 29.0), ("Rượu 40°", 40), ("Vang 12,5%", 12.5), ("Nước mắm 40 độ đạm", nil),
    ("Rượu cần", nil), ("Rượu 5 con", nil),
  ])
  func `degrees are read of names`(_ name: String, _ degrees: Double?) {
    #expect(PrintedValue.degrees(name) == degrees)
  }

  @Test(
    arguments: [
      ("Nước mắm cốt nhĩ 40 độ đạm", 9), ("MẮM RUỐC HẢI THANH", 9), ("Chiếu cói Nga Sơn", 21),
      ("Măng khô Quan Sơn", 7), ("Chè lam Phủ Quảng", 6), ("Thịt bò khô", 8), ("Sứa muối", 8),
      ("Muối tôm", 10), ("Ổi lê Thiệu Hóa", 1), ("Khoai lang sấy dẻo", 7), ("nuoc mam cot nhi", 9),
      ("Đông trùng hạ thảo sấy thăng hoa", nil), ("Kẹo nhãn", nil), ("Hương trầm Quang Minh", nil),
    ] as [(String, Int?)])
  func `a set is offered only where the name tells it`(_ name: String, _ set: Int?) {
    #expect(PrintedWords.likelySet(name) == set)
  }
}
