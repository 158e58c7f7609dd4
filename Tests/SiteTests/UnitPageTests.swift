import Support
import Testing

@Suite struct UnitPageTests {
  private static let product =
    "---\nname: Bình gốm\nset: 21\nproducer: lo-gom\ncommune: \"16072\"\n---\n"

  @Test func `a commune that only records name has a page, and no other has`() throws {
    let built = try build(
      MemoryTree.catalogue.adding(["content/products/binh-gom.md": Self.product]))
    #expect(built.lines == [])
    #expect(built.text("vi/xa-phuong/16072/index.html").contains("Xã Hoa Lộc"))
    #expect(built.files.keys.count { $0.hasPrefix("vi/xa-phuong/") && $0.contains("index") } == 3)
    #expect(!built.text("data/search/vi/r0.js").contains("Ba Đình"))
    #expect(SiteLinks(built.files, origin: "https://ocop.example.vn").broken() == [])
  }

  @Test func `the address of a unit that merged leads on, and a story's link by an old id too`()
    throws
  {
    let tree = MemoryTree.catalogue.adding([
      "content/products/binh-gom.md": Self.product.replacing("name:", with: "aliases: [cu]\nname:"),
      "content/producers/lo-gom.md":
        "---\nname: Lò gốm\ntype: enterprise\ncommune: \"00577\"\n---\n\n[bình](../products/cu.md)\n",
      "content/units.csv":
        "code,type,name,province,successors\n99001,Phường,Hoa Lộc Mới,38,\n16072,xã,Hoa Lộc,38,99001\n",
    ])
    let built = try build(tree)
    #expect(built.text("vi/xa-phuong/16072/index.html").contains("url=/vi/xa-phuong/99001/"))
    #expect(
      built.text("vi/chu-the/lo-gom/index.html").contains("href=\"/vi/san-pham/binh-gom/\">bình"))
    #expect(SiteLinks(built.files, origin: "https://ocop.example.vn").broken() == [])
  }

  @Test func `units of before lead to those of today, split ones to each`() throws {
    let table = """
      code,ward,district,province,successors
      00001,Xã Đa Tốn,Huyện Gia Lâm,Thành phố Hà Nội,00577
      00002,Xã Kim Lan,Huyện Gia Lâm,Thành phố Hà Nội,00577;00565
      00003,Xã Lạ,Huyện Xa,Tỉnh Cà Mau,32248
      00004,Xã Văn Đức,Huyện Gia Lâm,Thành phố Hà Nội,99998
      ,,Huyện Đảo,Thành phố Hà Nội,00577

      """
    let built = try build(
      MemoryTree.product("").adding(["content/old-units.csv": table]))
    let list = built.text("vi/don-vi-cu/index.html")
    #expect(list.contains("Thành phố Hà Nội") && !list.contains("Cà Mau"))
    #expect(built.text("vi/tinh-thanh/index.html").contains("href=\"/vi/don-vi-cu/\""))
    let province = built.text("vi/don-vi-cu/thanh-pho-ha-noi/index.html")
    #expect(province.contains("Huyện Gia Lâm") && province.contains("Huyện Đảo"))
    let district = built.text("vi/don-vi-cu/thanh-pho-ha-noi/huyen-gia-lam/index.html")
    #expect(district.contains("id=\"00001\"") && district.contains("Xã Văn Đức"))
    #expect(district.contains("<a href=\"/vi/xa-phuong/00577/\">Xã Bát Tràng, Hà Nội</a>"))
    // One of which nothing is known here is named, without a page; and it is said that there are two.
    #expect(district.contains("Xã Gia Lâm, Hà Nội</span>"))
    // A code that no list has is named, and not left out.
    #expect(district.contains("đơn vị có mã cũ 99998"))
    #expect(district.split(separator: "được chia cho").count == 2)
    // In the main language alone.
    #expect(!built.files.keys.contains { $0.hasPrefix("en/former-units") })
    #expect(SiteLinks(built.files, origin: "https://ocop.example.vn").broken() == [])
  }

  @Test func `the code of a province that is no more leads to that of today`() throws {
    let built = try build(
      MemoryTree.product("").adding([
        "content/communes/16072.md": "---\nname: Hoa Lộc\ntype: xã\nprovince: \"38\"\n---\n",
        "content/communes/14959.md":
          "---\nname: Cổ Lũng\ntype: xã\nprovince: \"38\"\n---\n",
        "content/communes/32248.md":
          "---\nname: Đất Mũi\ntype: xã\nprovince: \"96\"\n---\n",
      ]))
    #expect(built.text("vi/tinh-thanh/95/index.html").contains("url=/vi/tinh-thanh/96/"))
    #expect(built.text("en/provinces/95/index.html").contains("url=/en/provinces/96/"))
    #expect(built.files["vi/tinh-thanh/38/index.html"] != nil)
  }
}
