import Support
import Testing

@Suite struct LanguageNameTests {
  @Test func `a language that the theme has no words for is an error, and nothing worse`() throws {
    let settings = "title: T\nbase_url: https://a.vn\nlanguages: [vi, de]\n"
    let built = try build(MemoryTree.catalogue.adding(["content/catalogue.yaml": settings]))
    #expect(built.lines.contains { $0.contains("error: no-strings") })
    #expect(built.files.isEmpty)
  }

  private func built(_ language: String) throws -> Built {
    try build(
      .catalogue.adding([
        "content/catalogue.yaml":
          "title: Danh mục\nbase_url: https://ocop.example.vn\nlanguages: [vi, \(language)]\n"
      ]))
  }

  /// A product's sector, its set, and its province, as the theme's languages call them.
  @Test(arguments: [
    ("fr", "Artisanat d’art", "Artisanat d’usage et de décoration", "Hanoi"),
    ("zh", "手工艺品", "家用与装饰手工艺品", "河内"), ("ja", "手工芸品", "生活用・装飾用の手工芸品", "ハノイ"),
    ("ko", "수공예품", "생활·장식 수공예품", "하노이"),
    ("th", "งานหัตถกรรม", "งานหัตถกรรมของใช้และของตกแต่ง", "Hanoi"),
    ("lo", "ຫັດຖະກຳ", "ຫັດຖະກຳຂອງໃຊ້ ແລະ ຂອງຕົກແຕ່ງ", "Hanoi"),
  ])
  func `classification and places are called what the language calls them`(
    language: String, sector: String, set: String, province: String
  ) throws {
    let page = try built(language).text("\(language)/products/binh-gom/index.html")
    for name in [sector, set, province] { #expect(page.contains(name), "\(name)") }
    #expect(!page.contains("Handicrafts") && !page.contains("handicrafts<"))
  }

  @Test func `every language has a name for each sector, group, set and region`() throws {
    let files = Repository.theme.filter { path, _ in
      path.contains("/strings/") && !path.hasSuffix("/vi.yaml") && !path.hasSuffix("/en.yaml")
    }
    #expect(files.count == 6)
    for (path, bytes) in files {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      for (kind, count) in [("sector", 6), ("group", 17), ("set", 26), ("region", 6)] {
        let names = lines.drop { $0 != "\(kind):" }.dropFirst().prefix { $0.hasPrefix("  ") }
        #expect(names.count == count, "\(path): \(kind)")
      }
    }
  }
}
