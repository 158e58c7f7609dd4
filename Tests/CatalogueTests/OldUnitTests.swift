import Catalogue
import Diagnostics
import Markup
import Support
import Testing

@Suite struct OldUnitTests {
  private let units: OldUnits

  init() throws {
    let table = """
      code,ward,district,province,successors
      1,Xã Tân Hải,Thị xã La Gi,Tỉnh Bình Thuận,23235
      2,Xã Tân Hải,Thị xã Phú Mỹ,Tỉnh Bà Rịa - Vũng Tàu,26545
      3,Phường 1,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24778;24787
      4,Thị trấn Di Linh,Huyện Di Linh,Tỉnh Lâm Đồng,25000
      6,Thị trấn Châu Thành,Huyện Châu Thành,Tỉnh Trà Vinh,29374
      7,Xã Hòa Thuận,Huyện Châu Thành,Tỉnh Trà Vinh,29375
      8,Phường Tân Long,Thành phố Thái Nguyên,Tỉnh Thái Nguyên,5440
      9,Xã Tân Long,Huyện Đồng Hỷ,Tỉnh Thái Nguyên,5692
      5,Xã Hàm Mỹ,Huyện Hàm Thuận Nam,Tỉnh Bình Thuận,23110

      """
    let tree: MemoryTree = ["u.csv": table]
    var report = Report()
    let text = try #require(SourceText(tree.files[0], in: tree, report: &report))
    units = OldUnits(text)
  }

  @Test(arguments: [
    ("Thôn 2, xã Tân Hải, TX. La Gi, tỉnh Bình Thuận", ["23235"]),
    ("TÂN HẢI, LA GI", ["23235"]), ("Xã Tân Hải, thị xã Phú Mỹ", ["26545"]),
    ("P. 1, TP. Đà Lạt, Lâm Đồng", ["24778", "24787"]),
    ("12 Hùng Vương, TT. Di Linh, H. Di Linh", ["25000"]),
    ("Xã Hàm Mỹ, tỉnh Bình Thuận", ["23110"]), ("Xã Tân Hải", []), ("xã Tân Hải, Lâm Đồng", []),
    ("Xã Hòa Thuận, huyện Châu Thành, tỉnh Trà Vinh", ["29375"]),
    ("TT. Châu Thành, H. Châu Thành, Trà Vinh", ["29374"]),
    ("Xã Tân Long, tỉnh Thái Nguyên", ["5440", "5692"]),
    ("Phường Tân Long, TP. Thái Nguyên, tỉnh Thái Nguyên", ["5440"]),
    ("", []),
  ])
  func `an old address is that of its district`(address: String, codes: [String]) {
    #expect(units.units(in: address).flatMap(\.successors) == codes)
  }

  @Test func `only an old address names a district`() {
    func codes(_ address: String) -> [String] {
      units.units(in: address, namingDistrict: true).flatMap(\.successors)
    }
    #expect(codes("Xã Tân Long, tỉnh Thái Nguyên") == [])
    #expect(codes("Phường Tân Long, TP. Thái Nguyên, tỉnh Thái Nguyên") == ["5440"])
  }
}
