import Support
import Testing

@testable import Catalogue

@Suite struct TextRuleTests {
  private let product = "content/products/binh-gom.md"

  @Test(arguments: [
    ("Gọi **Nước mắm: **cốt", "1:5", "**"), ("Một __đậm __ chữ", "1:5", "__"),
    ("Giá ~~cũ ~~mới", "1:5", "~~"), ("*Nước mắm *cốt", "1:1", "*"), ("Dùng `mã thôi", "1:6", "`"),
    ("Xem [lò](../a b.md) nhé", "1:5", "link"), ("• muối\n• cá", "1:1", "•"),
    ("– muối\n– cá", "1:1", "–"), ("-muối\n-cá", "1:1", "-"), ("1.Rửa cá\n2.Ướp", "1:1", "1."),
    ("1)Rửa", "1:1", "1)"), ("##Nguồn gốc", "1:1", "#"), ("#Nguồn gốc", "1:1", "#"),
    ("Một\n\n    Hai", "3:1", "indented"), ("| a | b |\n| 1 | 2 |", "1:1", "|"),
    ("<b>đậm</b>", "1:1", "<b>"), ("| a |\n|---|\n| <u>x</u> |", "3:3", "<u>"),
    ("<div>x</div>", "1:1", "<div>"), ("Muối[^1]", "1:5", "[^"),
    ("Muối\n\n[^1]: Biển", "3:1", "note"),
    ("Một <!-- kín", "1:5", "<!--"),
  ])
  func `a sign of Markdown that readers would see is told with its place`(
    _ story: String, _ place: String, _ what: String
  ) throws {
    let tree = MemoryTree.product("", story: story + "\n")
    let lines = try load(tree).lines.filter { $0.contains("markdown-left") }
    // The story begins on the eighth line.
    let parts = place.split(separator: ":").compactMap { Int($0) }
    #expect(
      lines.first?.hasPrefix("content/products/binh-gom.md:\(parts[0] + 7):\(parts[1]): warning")
        == true,
      "\(what): \(lines)")
  }

  @Test(arguments: [
    "**đậm** và *nghiêng*, ~~cũ~~, `mã`, [a](https://a.vn)", "- một\n- hai\n\n1. ba\n2. bốn",
    "| a | b |\n|---|---|\n| 1<br>2 | 3 |", "## Nguồn\n\n<!-- gọi lại -->\nMột", "3 * 4 * 5",
    "Giá 1.5 kg, 30.4.2026, 2*3", "– Ai đấy?\n\nKhông ai cả.", "\\*\\*chữ\\*\\* và \\[a](b)",
    "#OCOP #HaNoi", "Một * chú thích", "```\n**x\n    y\n```", "Muối[^1]\n\n[^1]: Biển",
    "- [ ] rửa\n- [x] phơi", "**밧짱(Bát Tràng)**에서 **후에(Huế)**까지", "snake_case và a__b chữ",
    "- một\n\n    hai", "Từ 18~20 giờ đến 30~36 giờ", "https://a.vn/x_y__z",
  ])
  func `what is right is not told`(_ story: String) throws {
    let lines = try load(.product("", story: story + "\n")).lines
    #expect(lines.filter { $0.contains("markdown-left") }.isEmpty, "\(lines)")
  }

  @Test func `a superlative or a healing word is a warning where it stands`() throws {
    let tree = MemoryTree.catalogue.adding([
      product: """
      ---
      name: Bình tốt nhất
      set: 21
      producer: lo-gom
      commune: "00577"
      summary: "Thơm NHẤT vùng, đặc trị mất ngủ"
      ---
      Trà này chữa ho. Số một ở đây.
      """
    ])
    #expect(
      try load(tree).lines == [
        "\(product):2:12: warning: superlative “tốt nhất”",
        "\(product):6:16: warning: superlative “NHẤT”",
        "\(product):6:27: warning: healing-claim “đặc trị”",
        "\(product):8:9: warning: healing-claim “chữa”",
        "\(product):8:18: warning: superlative “Số một”",
      ])
  }

  @Test func `words that only look like claims are not reported`() throws {
    let tree = MemoryTree.product(
      "summary: Giá trị thống nhất, ít nhất ba lần, thứ nhất",
      story: "Ở Quảng Trị, sửa chữa máy, trịnh trọng, nhất định, chính trị.")
    #expect(try load(tree).lines.isEmpty)
    // A producer's page makes no claim for a product.
    let producer = MemoryTree.with(
      "producers/lo-gom.md",
      "---\nname: Lò gốm\ntype: farm\ncommune: \"00577\"\n---\nNgười thợ giỏi nhất.\n")
    #expect(try load(producer).lines.isEmpty)
  }

  @Test func `another name of the sea or the islands is an error in every text and map`() throws {
    let tree = MemoryTree.product("", story: "Fish from the South China Sea.").adding([
      "content/points/quay.md":
        "---\nname: {vi: Quầy, en: Paracels stall}\nkind: retail\ncommune: \"00577\"\n---\n",
      "content/map/bien.geojson":
        #"{"type":"Feature","properties":{"name":"Nansha"},"geometry":{"type":"LineString","coordinates":[[105,20],[106,21]]}}"#,
    ])
    #expect(
      try load(tree).lines == [
        "content/map/bien.geojson:1:41: error: sea-name “Nansha”",
        "content/points/quay.md:2:22: error: sea-name “Paracels”",
        "\(product):8:15: error: sea-name “South China Sea”",
      ])
    let right = MemoryTree.product("", story: "Cá Biển Đông, Quần đảo Hoàng Sa, Nanshan, 东海.")
    #expect(try load(right).lines.isEmpty)
  }

  @Test func `a catalogue's own list of names replaces the built-in one`() throws {
    let list = ["content/sea-names.yaml": "Eastern Ocean: East Sea\n"]
    let own = MemoryTree.product("", story: "The Eastern Ocean.").adding(list)
    #expect(try load(own).lines == ["\(product):8:5: error: sea-name “Eastern Ocean”"])
    let other = MemoryTree.product("", story: "The South China Sea.").adding(list)
    #expect(try load(other).lines.isEmpty)
    let broken = MemoryTree.catalogue.adding(["content/sea-names.yaml": "- a\n"])
    #expect(try load(broken).lines == ["content/sea-names.yaml:1:1: error: sea-names “- a\n”"])
  }

  @Test func `a picture of people needs their consent`() throws {
    let files = ["content/products/a.jpg": "", "content/products/b.jpg": ""]
    let without = MemoryTree.product(
      "photos: [{file: a.jpg, alt: Chị thợ bên bàn xoay}, {file: b.jpg, alt: Bình men trên kệ}]"
    ).adding(files)
    #expect(
      try load(without).lines == ["\(product):6:29: warning: photo-consent “Chị”"])
    let with = MemoryTree.product(
      "photos: [{file: a.jpg, alt: Chị thợ bên bàn xoay, people: 2026-01-15}]"
    ).adding(["content/products/a.jpg": ""])
    #expect(try load(with).lines.isEmpty)
  }

  @Test func `an id that holds the person's name is a warning`() throws {
    func producer(_ id: String) -> MemoryTree {
      MemoryTree.with(
        "producers/\(id).md",
        "---\nname: Cơ sở Sen\ntype: household\nperson: Trần Thị Đào\ncommune: \"00577\"\n---\n")
    }
    #expect(
      try load(producer("ho-tran-thi-dao-gom")).lines == [
        "content/producers/ho-tran-thi-dao-gom.md:1:1: warning: person-in-id “”"
      ])
    #expect(try load(producer("ho-gom-sen")).lines.isEmpty)
  }

  @Test func `a tax code is never accepted`() throws {
    let tree = MemoryTree.with(
      "producers/lo-gom.md",
      "---\nname: Lò gốm\ntype: farm\ncommune: \"00577\"\nmst: \"0101234567\"\n---\n")
    #expect(try load(tree).lines == ["content/producers/lo-gom.md:5:1: error: tax-code “mst”"])
  }

  @Test func `what a strong spirit may not show is named`() throws {
    func drink(_ degrees: String) -> MemoryTree {
      MemoryTree.with(
        "products/binh-gom.md",
        """
        ---
        name: Rượu
        set: 14
        alcohol: \(degrees)
        producer: lo-gom
        commune: "00577"
        featured: true
        variants: [{pack: 500 ml, price: 90000}]
        ---
        """)
    }
    #expect(try load(drink("15")).lines == ["\(product):1:1: warning: strong-spirit “”"])
    #expect(try load(drink("14.9")).lines.isEmpty)
  }

  @Test func `a product of set 18 says under which law it stands, and no other does`() throws {
    func health(_ set: Int, _ line: String) -> MemoryTree {
      MemoryTree.with(
        "products/binh-gom.md",
        "---\nname: Viên\nset: \(set)\nproducer: lo-gom\ncommune: \"00577\"\n\(line)\n---\n")
    }
    #expect(try load(health(18, "")).lines == ["\(product):1:1: warning: regime-missing “”"])
    #expect(try load(health(18, "regime: health_food")).lines.isEmpty)
    #expect(
      try load(health(17, "regime: health_food")).lines == [
        "\(product):1:1: warning: regime-elsewhere “”"
      ])
  }

  @Test func `a second new recognition while the first still runs is a warning`() throws {
    func second(_ kind: String, _ date: String) -> MemoryTree {
      MemoryTree.catalogue.adding([
        "content/decisions/qd-2.md":
          "---\nnumber: 2/QĐ\ndate: \(date)\nauthority: UBND\nlevel: province\n---\n",
        "content/decisions/qd-2.csv": "product,kind,stars\nbinh-gom,\(kind),4\n",
      ])
    }
    #expect(
      try load(second("new", "2026-10-01")).lines == [
        "content/decisions/qd-2.csv:2:1: warning: overlap “binh-gom”"
      ])
    #expect(try load(second("renewed", "2026-10-01")).lines.isEmpty)
    #expect(try load(second("new", "2028-12-16"), on: "2029-01-01").lines.isEmpty)
  }

  @Test func `a signed address has to lead to the product's commune of today`() throws {
    func signed(_ address: String) -> MemoryTree {
      MemoryTree.product("signed_address: \(address)").adding([
        "content/communes/00577.md": """
        ---
        name: Bát Tràng
        type: xã
        province: "01"
        formerly:
          - xã Kim Đức (huyện Gia Lâm, Hà Nội)
          - một phần xã Đa Tốn (huyện Gia Lâm, Hà Nội)
        ---
        """,
        "content/communes/00565.md": """
        ---
        name: Gia Lâm
        type: xã
        province: "01"
        formerly:
          - thị trấn Trâu Quỳ (huyện Gia Lâm, Hà Nội)
          - một phần xã Đa Tốn (huyện Gia Lâm, Hà Nội)
        ---
        """,
      ])
    }
    func lines(_ address: String) throws -> [String] {
      try load(signed(address)).lines.map { $0.split(separator: " ")[2].description }
    }
    #expect(try lines("TT. Trâu Quỳ, H. Gia Lâm, TP. Hà Nội") == ["address-elsewhere"])
    #expect(try lines("Xóm 1, xã Đa Tốn, huyện Gia Lâm, Hà Nội") == ["address-split"])
    for fine in [
      "Xóm 1, xã Kim Đức, huyện Gia Lâm, Hà Nội", "Xóm 2, xã Bát Tràng, thành phố Hà Nội",
      // A unit nobody recorded, and one of the same name in another district.
      "xã Ở Đâu, huyện Xa, Hà Nội", "xã Kim Đức, huyện Khác, tỉnh Khác", "Số 1 phố Mẫu",
    ] {
      #expect(try load(signed(fine)).lines.isEmpty, "\(fine)")
    }
  }
}
