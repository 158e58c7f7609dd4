import Support
import Testing

@Suite struct PageTests {
  @Test func `every link, anchor and asset of the sample leads somewhere`() throws {
    let built = try sampleSite()
    // Nobody has reviewed the Korean words yet, and a publisher is told so.
    #expect(
      built.lines == ["themes/default/strings/ko.yaml:1:1: warning: unreviewed-strings “”"])
    #expect(built.files.count > 100)
    #expect(SiteLinks(built.files, origin: "https://ocop.example.vn").broken().isEmpty)
  }

  @Test func `the link check finds what is broken`() {
    let files = [
      "index.html": Array(
        "<a href=\"/no/\">x</a> <a href=\"#no\">y</a> <a href=\"/\">z</a> <a href=\"a\">r</a>".utf8)
    ]
    #expect(
      SiteLinks(files, origin: "https://a.vn").broken() == [
        "index.html -> /no/", "index.html -> #no", "index.html -> a",
      ])
  }

  @Test func `a base address with a path moves every link`() throws {
    let settings = "title: T\nbase_url: https://a.vn/ocop\nlanguages: [vi, en]\n"
    let built = try build(MemoryTree.catalogue.adding(["content/catalogue.yaml": settings]))
    #expect(built.files["vi/index.html"] != nil)
    #expect(
      SiteLinks(built.files, origin: "https://a.vn", basePath: "/ocop").broken().isEmpty)
  }

  @Test func `no page asks another host for anything`() throws {
    let built = try sampleSite()
    for (path, bytes) in built.files where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("Content-Security-Policy"))
      for source in SiteLinks.attributes(["src"], in: bytes) {
        // The page of open data shows frames of the site itself.
        let isFrame = path.hasSuffix("du-lieu/index.html") || path.hasSuffix("data/index.html")
        #expect(
          source.hasPrefix("/assets/") || source == "#content" || isFrame && source.hasPrefix("/"))
      }
      #expect(!text.contains(" style=\""))
      #expect(!text.contains(" onclick"))
    }
  }

  @Test func `what has no translation shows the original with its language and a note`() throws {
    let built = try build(.product("summary: Một câu", story: "\nThân bài\n"))
    let page = built.text("en/products/binh-gom/index.html")
    #expect(page.contains("<h1><span lang=\"vi\">Bình gốm</span></h1>"))
    #expect(page.contains("<div class=\"story\" lang=\"vi\">"))
    #expect(page.contains("Some of this text is not yet in English"))
    #expect(
      page.contains(
        "<link rel=\"canonical\" href=\"https://ocop.example.vn/vi/san-pham/binh-gom/\">"))
    let original = built.text("vi/san-pham/binh-gom/index.html")
    #expect(!original.contains("hreflang=\"en\" href=\"https"))
    #expect(!built.text("sitemap-en.xml").contains("binh-gom"))
    #expect(built.text("sitemap-vi.xml").contains("/vi/san-pham/binh-gom/"))
    #expect(built.text("en/products/index.html").contains("href=\"/en/products/binh-gom/\""))
  }

  @Test func `a translated page is its own canonical and its languages know each other`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/products/binh-gom.en.md": "---\nname: Vase\n---\n"
    ])
    let built = try build(tree)
    let page = built.text("en/products/binh-gom/index.html")
    #expect(page.contains("<h1>Vase</h1>"))
    #expect(
      page.contains("rel=\"canonical\" href=\"https://ocop.example.vn/en/products/binh-gom/\""))
    #expect(
      page.contains(
        "hreflang=\"vi\" href=\"https://ocop.example.vn/vi/san-pham/binh-gom/\""))
    #expect(built.text("sitemap-en.xml").contains("hreflang=\"vi\""))
  }

  @Test func `a running rank shows stars with its last day; an expired one, words only`() throws {
    let now = try build(.catalogue).text("vi/san-pham/binh-gom/index.html")
    #expect(now.contains("OCOP 4 sao"))
    #expect(now.contains("data-last-day=\"2028-12-15\""))
    #expect(now.components(of: "<use href=\"#star\"/>") == 4)
    let later = try build(.catalogue, on: "2028-12-16")
    let page = later.text("vi/san-pham/binh-gom/index.html")
    #expect(page.contains("hết hiệu lực sau ngày 15/12/2028"))
    #expect(page.components(of: "<use href=\"#star\"/>") == 0)
    #expect(!later.text("vi/san-pham/index.html").contains("binh-gom"))
    #expect(later.text("vi/chu-the/lo-gom/index.html").contains("hết hiệu lực"))
  }

  @Test func `the history ends with the last day of a rank that ran out`() throws {
    func history(on day: String) throws -> Substring {
      let page = try build(.catalogue, on: day).text("vi/san-pham/binh-gom/index.html")
      return page.split(separator: "<ol class=\"history\">").last?.split(separator: "</ol>").first
        ?? ""
    }
    let last = "<span class=\"day\">15/12/2028</span> <strong>Ngày cuối có hiệu lực</strong></li>"
    #expect(try history(on: "2028-12-16").contains(last))
    #expect(try !history(on: "2028-12-15").contains("Ngày cuối"))
  }

  @Test func `the list of producers says what each makes, the highest rank first`() throws {
    var tree = MemoryTree.catalogue
    for (index, name) in ["Ấm", "Bát", "Chén"].enumerated() {
      tree = tree.adding([
        "content/products/p\(index).md":
          "---\nname: \(name)\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n---\n"
      ])
    }
    let page = try build(tree).text("vi/chu-the/index.html")
    let makes = ["Bình gốm", "Ấm", "Bát"].map { "<span class=\"item\">\($0)" }.joined(
      separator: "</span> ")
    #expect(page.contains(makes), "\(page)")
    #expect(page.contains("· 4 sản phẩm"))
    #expect(!page.contains("Chén"))
  }

  @Test func `a numbered ward is called as its language calls it`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/communes/24823.md": "---\nname: 1 Bảo Lộc\ntype: phường\nprovince: \"68\"\n---\n",
      "content/products/ca-phe.md":
        "---\nname: Cà phê\nset: 13\nproducer: lo-gom\ncommune: \"24823\"\n---\n",
    ])
    let built = try build(tree)
    #expect(built.text("vi/xa-phuong/24823/index.html").contains("<h1>Phường 1 Bảo Lộc</h1>"))
    #expect(built.text("en/communes/24823/index.html").contains("<h1>Ward 1 Bảo Lộc</h1>"))
  }

  @Test func `who has nowhere to send a buyer offers no way there`() throws {
    let jump = "href=\"#buy-heading\""
    let page = "vi/san-pham/binh-gom/index.html"
    let shop = "shops_online: [{platform: Sàn, url: \"https://san.example.vn/x\"}]"
    #expect(try build(.product(shop)).text(page).contains(jump))
    #expect(try !build(.product("summary: Gốm.")).text(page).contains(jump))
  }

  @Test func `a recalled product leaves lists and points and says so`() throws {
    let point = """
      ---
      name: Quầy
      kind: retail
      commune: "00577"
      stocks: [{product: binh-gom}]
      ---
      """
    let tree = MemoryTree.product("suspended: {from: 2026-01-01, reason: Kiểm tra lại lô}")
      .adding(["content/points/quay.md": point])
    let built = try build(tree)
    #expect(built.text("vi/san-pham/binh-gom/index.html").contains("Kiểm tra lại lô"))
    #expect(!built.text("vi/san-pham/index.html").contains("binh-gom"))
    #expect(!built.text("vi/diem-ban/quay/index.html").contains("binh-gom"))
  }

  @Test func `a removed record leaves a page that says only that`() throws {
    let built = try build(.product("removed: {date: 2026-06-01, reason: request}\naliases: [cu]"))
    let page = built.text("vi/san-pham/binh-gom/index.html")
    #expect(page.contains("Nội dung đã được gỡ"))
    #expect(page.contains("noindex"))
    #expect(built.pages(holding: "Bình gốm").isEmpty)
    #expect(built.files["vi/san-pham/cu/index.html"] == nil)
    #expect(built.files["q/binh-gom/index.html"] != nil)
  }

  @Test func `a link to a removed record leaves only its words`() throws {
    let tree = MemoryTree.product("featured: true", story: "\nXem [hộ A](../producers/ho-a.md).\n")
      .adding([
        "content/producers/ho-a.md": "---\nremoved: {date: 2026-01-01, reason: request}\n---\n"
      ])
    let built = try build(tree)
    #expect(built.lines.isEmpty)
    #expect(built.text("vi/san-pham/binh-gom/index.html").contains("<p>Xem hộ A.</p>"))
  }

  @Test func `one word for two lists is an error, not a crash`() throws {
    let settings =
      "title: T\nbase_url: https://a.vn\nlanguages: [vi, en]\n"
      + "addresses: {vi: {products: abc, producers: abc}}\n"
    let built = try build(MemoryTree.catalogue.adding(["content/catalogue.yaml": settings]))
    #expect(built.lines == ["content/catalogue.yaml:1:1: error: same-address “”"])
  }

  @Test func `a sector keeps its page when its last rank ends`() throws {
    let built = try build(.catalogue, on: "2028-12-16")
    #expect(
      built.text("vi/san-pham/nhom/thu-cong-my-nghe/index.html")
        .contains("chưa có sản phẩm nào đang được công nhận"))
    #expect(SiteLinks(built.files, origin: "https://ocop.example.vn").broken().isEmpty)
  }

  @Test func `a household whose name is closed is called by its commune`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/catalogue.yaml":
        "title: T\nbase_url: https://a.vn\nlanguages: [vi, en]\n"
        + "privacy: {household_names: consent}\n",
      "content/producers/lo-gom.md":
        "---\nname: Hộ bà Tư\ntype: household\ncommune: \"00577\"\n---\n",
    ])
    let built = try build(tree)
    #expect(built.pages(holding: "bà Tư").isEmpty)
    #expect(
      built.text("vi/chu-the/lo-gom/index.html").contains("<h1>Hộ sản xuất tại xã Bát Tràng</h1>"))
  }

  @Test func `an alias and a short address lead to the record`() throws {
    let built = try build(.product("aliases: [binh-cu]"))
    #expect(
      built.text("en/products/binh-cu/index.html").contains(
        "content=\"0; url=/en/products/binh-gom/\""))
    #expect(
      built.text("q/binh-gom/index.html").contains("content=\"0; url=/vi/san-pham/binh-gom/\""))
    #expect(built.text("q/producer/lo-gom/index.html").contains("/vi/chu-the/lo-gom/"))
    #expect(built.text("data/addresses.json").contains("\"short\":\"/q/binh-gom/\""))
  }

  @Test func `two pages at one address are an error`() throws {
    let page = MemoryTree.catalogue.adding([
      "content/pages/san-pham.md": "---\ntitle: X\n---\n"
    ])
    #expect(
      try build(page).lines == ["content/pages/san-pham.md:1:1: error: same-address “”"])
    let alias = MemoryTree.catalogue.adding([
      "content/products/khac.md":
        "---\nname: K\nset: 1\nproducer: lo-gom\ncommune: \"00577\"\naliases: [binh-gom]\n---\n"
    ])
    #expect(
      try build(alias).lines == [
        "content/products/khac.md:6:11: error: same-address “binh-gom”"
      ])
  }

  @Test func `lists come in pages in the order of the language`() throws {
    var tree = MemoryTree.catalogue.adding([
      "content/catalogue.yaml":
        "title: T\nbase_url: https://ocop.example.vn\nlanguages: [vi]\npage_size: 5\n"
    ])
    for (index, name) in ["Ổi", "Đậu", "Ấm", "Cá", "Bưởi", "Dừa", "Ăn vặt"].enumerated() {
      tree = tree.adding([
        "content/products/p\(index).md":
          "---\nname: \(name)\nset: 1\nproducer: lo-gom\ncommune: \"00577\"\n---\n"
      ])
    }
    let built = try build(tree)
    let first = built.text("vi/san-pham/index.html")
    let order = ["p6", "p2", "binh-gom", "p4", "p3"].map { "/vi/san-pham/\($0)/" }
    #expect(
      SiteLinks.attributes(["href"], in: Array(first.utf8)).filter { order.contains($0) } == order)
    let second = built.text("vi/san-pham/trang/2/index.html")
    #expect(second.contains("Trang 2/2"))
    #expect(second.contains("/vi/san-pham/p0/"))
    #expect(first.contains("href=\"/vi/san-pham/trang/2/\""))
  }

  @Test func `a strong spirit shows facts and decision only`() throws {
    let spirit = MemoryTree.catalogue.adding([
      "content/products/ruou.md":
        "---\nname: Rượu\nset: 14\nalcohol: 40\nproducer: lo-gom\ncommune: \"00577\"\n"
        + "featured: true\nvariants: [{pack: 500 ml, price: 99000}]\n"
        + "shops_online: [{platform: Sàn, url: \"https://san.example.vn\"}]\n---\n"
    ])
    let page = try build(spirit).text("vi/san-pham/ruou/index.html")
    #expect(!page.contains("99.000"))
    #expect(!page.contains("san.example.vn"))
    #expect(page.contains("không dành cho người dưới 18 tuổi"))
  }

  @Test func `a health food carries the sentence the law prescribes`() throws {
    let page = try build(.product("regime: health_food")).text("vi/san-pham/binh-gom/index.html")
    #expect(
      page.contains(
        "Thực phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh"))
  }

  @Test func `structured data has the rank as an award, and none for a sample`() throws {
    let real = try build(.catalogue).text("vi/san-pham/binh-gom/index.html")
    #expect(real.contains("\"award\":\"OCOP 4 sao\""))
    #expect(!real.contains("aggregateRating"))
    let sample = try build(.product("sample: true")).text("vi/san-pham/binh-gom/index.html")
    #expect(!sample.contains("\"award\""))
    #expect(sample.contains("<meta name=\"robots\" content=\"noindex\">"))
  }

  @Test func `the list beside the map says all that the map says`() throws {
    let page = try sampleSite().text("vi/diem-ban/index.html")
    let map = try #require(page.firstRange(of: "<svg class=\"map"))
    let list = page[map.upperBound...]
    for name in [
      "Bát Tràng", "Vạn Phúc", "Đường Lâm", "Sài Sơn", "Trung tâm thiết kế", "bưu điện Hòa Vang",
    ] {
      #expect(list.contains(name))
    }
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int {
    ranges(of: text).count
  }
}
