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
}
