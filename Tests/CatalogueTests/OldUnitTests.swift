import Diagnostics
import Markup
import Support
import Testing

@testable import Catalogue

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
      16003,Xã Hoằng Phụ,Huyện Hoằng Hóa,Tỉnh Thanh Hóa,16000
      15888,Xã Hoằng Phú,Huyện Hoằng Hóa,Tỉnh Thanh Hóa,15889
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
    ("Thôn 3, xã Hoằng Phụ, huyện Hoằng Hóa, tỉnh Thanh Hóa", ["16000"]),
    ("XÃ HOẰNG PHÚ, HUYỆN HOẰNG HOÁ", ["15889"]),
    ("xa Hoang Phu, huyen Hoang Hoa", ["16000", "15889"]), ("", []),
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

  /// A catalogue with a product, its commune and the table of old units.
  private func tree(
    _ commune: String, address: String = "", at path: String = OldUnits.installedPath
  ) -> MemoryTree {
    MemoryTree.product(address.isEmpty ? "" : "signed_address: \"\(address)\"").adding([
      "content/communes/00577.md": "---\n\(commune)\n---\n",
      path: """
      code,ward,district,province,successors
      00562,Xã Đa Tốn,Huyện Gia Lâm,Thành phố Hà Nội,00565;00577
      00565,Phường 1,Quận Xưa,Thành phố Hà Nội,00577\r
      16075,Xã Minh Lộc,Huyện Hậu Lộc,Tỉnh Thanh Hóa,16078
      ,,Huyện Bạch Long Vĩ,Thành phố Hải Phòng,00577

      """,
    ])
  }

  private func commune(_ tree: MemoryTree) throws -> Commune {
    try #require(try load(tree).catalogue.communes.first { $0.record.id == "00577" }?.record)
  }

  @Test(arguments: [OldUnits.installedPath, OldUnits.path])
  func `a commune that writes no old units has those of the table`(path: String) throws {
    let units = try commune(tree("name: Bát Tràng", at: path)).formerly
    #expect(
      units.map(\.name) == [
        "một phần xã Đa Tốn (huyện Gia Lâm, thành phố Hà Nội)",
        "phường 1 (quận Xưa, thành phố Hà Nội)",
        "huyện Bạch Long Vĩ (thành phố Hải Phòng)",
      ])
    let searched = [["Đa Tốn", "Gia Lâm"], ["Phường 1", "Xưa"], ["Bạch Long Vĩ"]]
    #expect(units.map(\.searched) == searched)
    #expect(units.map(\.code) == ["00562", "00565", nil])
  }

  @Test func `what a record writes stands, and an old code is named`() throws {
    let units = try commune(tree("formerly: [\"old:16075\", \"old:99999\", xã Kim Đức]")).formerly
    #expect(
      units.map(\.name) == ["xã Minh Lộc (huyện Hậu Lộc, tỉnh Thanh Hóa)", nil, "xã Kim Đức"])
    #expect(units.map(\.code) == ["16075", "99999", nil])
  }

  @Test func `a record changes when the table does`() throws {
    let with = tree("name: Bát Tràng")
    let without = with.removing([OldUnits.installedPath])
    #expect(try commune(with).marks.facts != commune(without).marks.facts)
    #expect(try commune(without).formerly.isEmpty)
  }

  @Test func `an address of an old unit elsewhere is told, one that may be here is not`() throws {
    func lines(_ address: String) throws -> [String] {
      try load(tree("name: Bát Tràng", address: address)).lines
    }
    #expect(
      try lines("xã Minh Lộc, huyện Hậu Lộc, Thanh Hóa").map { $0.contains("address-elsewhere") }
        == [true])
    #expect(try lines("xã Đa Tốn, huyện Gia Lâm, Hà Nội").isEmpty)
    #expect(try lines("xã Minh Lộc, Thanh Hóa").isEmpty)
  }

  @Test func `a mark in front is no letter, and a line that is cut is told`() throws {
    let head = "\u{FEFF}code,ward,district,province,successors\r\n1,Xã A,Huyện B,Tỉnh C,00577\r\n"
    let fine = tree("name: Bát Tràng").adding([OldUnits.path: head + "\r\n"])
    #expect(try load(fine).lines.isEmpty)
    #expect(try commune(fine).formerly.map(\.searched) == [["A", "B"]])
    for line in ["2,Xã D,Huyện E,Tỉnh C", "2,\"Xã D\",Huyện E,Tỉnh C,00577"] {
      let lines = try load(fine.adding([OldUnits.path: head + line + "\n"])).lines
      #expect(
        lines.count == 1 && lines[0].hasPrefix("content/old-units.csv:3:1: error: old-unit-line"),
        "\(lines)")
    }
  }

  @Test func `a table of other columns is an error`() throws {
    let lines = try load(
      tree("name: Bát Tràng").adding([OldUnits.path: "ma;ten\n1;Xã A\n"])
    ).lines
    #expect(lines == ["content/old-units.csv:1:1: error: no-old-units “”"])
  }
}
