import Support
import Testing

@Suite struct CoverageTests {
  private var tree: MemoryTree {
    .catalogue.adding([
      "content/catalogue.yaml": """
      title: {vi: Danh mục, en: Catalogue, ko: 목록}
      base_url: https://ocop.example.vn
      languages: [vi, en, {code: ko, coverage: translated}]
      """,
      "content/products/binh-gom.ko.md": "---\nname: 도자기 병\n---\n",
      "content/products/chen.md":
        "---\nname: Chén\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n---\nXem [bình](binh-gom.md).\n",
      "content/products/chen.en.md": "---\nname: Cup\n---\nSee the vase.\n",
    ])
  }

  @Test func `a language of translated pages has those, the places they need, a front page`() throws
  {
    let built = try build(tree)
    let pages = built.files.keys.filter { $0.hasPrefix("ko/") }.sorted()
    #expect(
      pages == [
        "ko/404.html", "ko/communes/00577/embed.html", "ko/communes/00577/index.html",
        "ko/index.html", "ko/products/binh-gom/embed.html", "ko/products/binh-gom/index.html",
        "ko/products/index.html", "ko/search/index.html",
      ])
    let page = built.text("ko/products/binh-gom/index.html")
    #expect(page.contains("도자기 병") && page.contains("Bình gốm"))
    #expect(page.contains("<html lang=\"ko\""))
    // What is not there in Korean leads to the English page.
    #expect(page.contains("/en/producers/lo-gom/"))
    #expect(built.text("ko/index.html").contains("도자기 병"))
    #expect(!built.text("ko/index.html").contains("Chén"))
    #expect(
      SiteLinks(built.files, origin: "https://ocop.example.vn").broken().isEmpty)
  }

  @Test func `search engines are told of a page only in the languages it has`() throws {
    let built = try build(tree)
    #expect(
      built.text("en/products/binh-gom/index.html").contains("hreflang=\"ko\" href=\"https://"))
    let cup = built.text("en/products/chen/index.html")
    #expect(!cup.contains("hreflang=\"ko\" href=\"https://"))
    // The choice of languages leads to the Korean front page from there.
    #expect(cup.contains("href=\"/ko/\" lang=\"ko\""))
    #expect(!built.text("sitemap-ko.xml").contains("/chen/"))
    #expect(built.text("sitemap-ko.xml").contains("https://ocop.example.vn/ko/products/binh-gom/"))
  }

  @Test func `the first language has every page`() throws {
    let built = try build(
      MemoryTree.catalogue.adding([
        "content/catalogue.yaml":
          "title: T\nbase_url: https://a.vn\nlanguages: [{code: vi, coverage: translated}]\n"
      ]))
    #expect(
      built.lines == [
        "content/catalogue.yaml:3:12: error: partial-main-language “[{code: vi, coverage: translated}]”"
      ])
  }
}
