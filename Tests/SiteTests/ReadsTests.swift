import Catalogue
import Diagnostics
import Markup
import Support
import Testing

@testable import Site

/// What a page reads is noted, and what can be read is told by its key.
@Suite struct ReadsTests {
  private func site(
    _ changes: [String: String] = [:], on day: String = "2026-11-24"
  ) throws -> Site {
    var files = Repository.part.merging(Repository.theme) { $1 }
    for (path, text) in changes { files[path] = Array(text.utf8) }
    var report = Report()
    var timings = Timings()
    let day = try #require(CalendarDay(day))
    let built = Build(of: MemoryTree(files), .init(today: day), media: NoMedia()).site(
      report: &report, timings: &timings)
    return try #require(built, "\(report.lines(in: MemoryTree(files)))")
  }

  /// What of a product's events and rank is part of its key, as `CatalogueReader+Keys.swift` adds it.
  @Test func `every property of a recognition and a rank is part of a product's key`() throws {
    let source = try site().source
    func properties(_ value: Any?) -> [String] {
      value.map { Mirror(reflecting: $0).children.compactMap(\.label) } ?? []
    }
    #expect(
      properties(source.products.first?.recognitions.first) == [
        "decision", "number", "date", "authority", "level", "kind", "stars", "score",
        "validUntil", "revokes", "span",
      ])
    #expect(
      properties(source.products.first?.rank) == ["state", "stars", "firstDay", "lastDay"])
  }

  /// The files whose keys changed from one site to another.
  private func touched(_ old: Site, _ new: Site) -> Set<String> {
    let before = Dictionary(
      old.keys().map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let keys = new.keys()
    let reader = new.reader()
    return Set(
      new.files.filter { file in
        reader.bytes(of: file).keys.contains { before[keys[$0].name] != keys[$0].value }
      }.map(\.path))
  }

  @Test func `a new sentence of a story touches its product's own pages, and no other`() throws {
    let path = "content/products/tuong-nep.md"
    let text = String(decoding: Repository.part[path] ?? [], as: UTF8.self)
    let touched = touched(try site(), try site([path: text + "\nMột câu mới.\n"]))
    #expect(
      touched == ["vi/san-pham/tuong-nep/index.html", "en/products/tuong-nep/index.html"])
  }

  @Test func `a new fact touches the pages that name its product, and no other`() throws {
    let path = "content/products/tuong-nep.md"
    let text = String(decoding: Repository.part[path] ?? [], as: UTF8.self)
    let touched = touched(
      try site(), try site([path: text.replacing("\nname:", with: "\nfeatured: true\nname:")]))
    #expect(touched.contains("vi/san-pham/tuong-nep/index.html"))
    #expect(touched.contains("en/products/tuong-nep/index.html"))
    #expect(touched.contains("data/products.json"))
    #expect(touched.contains("data/search/vi/words.js"))
    // Its producer's page and the place's show its row.
    #expect(touched.contains("vi/chu-the/ho-tuong-cong-lang/index.html"))
    #expect(!touched.contains("vi/san-pham/binh-gom-men-ran/index.html"))
    #expect(!touched.contains("vi/gioi-thieu/index.html"))
  }

  /// Files that another day or another source makes different, without a reason to be made again.
  private func missed(_ old: Site, _ new: Site) -> Set<String> {
    let again = touched(old, new)
    let before = Dictionary(
      old.files.map { ($0.path, (old.identity(of: $0), old.bytes(of: $0))) },
      uniquingKeysWith: { $1 })
    return Set(
      new.files.filter { file in
        guard let (identity, bytes) = before[file.path] else { return false }
        return identity == new.identity(of: file) && old.foundation == new.foundation
          && !again.contains(file.path) && bytes != new.bytes(of: file)
      }.map(\.path))
  }

  @Test func `another day touches what names the day, and no product`() throws {
    let old = try site()
    let new = try site(on: "2026-11-25")
    #expect(old.foundation == new.foundation)
    let touched = touched(old, new)
    #expect(touched.contains("vi/index.html"))
    #expect(touched.contains("data/products.json"))
    #expect(touched.allSatisfy { !$0.contains("/san-pham/") && !$0.contains("/search/") })
    #expect(missed(old, new) == [])
  }

  @Test(arguments: ["2026-12-28", "2027-02-01", "2028-12-31", "2031-01-01", "2025-06-01"])
  func `whatever a day changes is made again`(day: String) throws {
    let changes = [
      "content/producers/lo-gom-men-ran.md": """
      ---
      name: Lò gốm
      type: household
      commune: "00577"
      address: số 1
      phone: "0912 345 678"
      publish: {address: 2026-12-01, phone: 2027-01-15}
      ---
      """,
      "content/fairs/hoi-cho.md": """
      ---
      name: Hội chợ
      kind: hội chợ
      starts: 2026-12-20
      ends: 2026-12-27
      venue: Nhà văn hoá
      commune: "00577"
      ---
      """,
      "content/news/tin-cu.md": "---\ntitle: Tin cũ\ndate: 2025-05-01\n---\nLời.\n",
      "content/news/tin.md": "---\ntitle: Tin\ndate: 2026-12-01\n---\nLời.\n",
    ]
    let old = try site(changes)
    let new = try site(changes, on: day)
    // Else all is made again, and nothing is missed.
    #expect(old.foundation == new.foundation)
    #expect(missed(old, new) == [])
  }

  @Test func `a changed template touches the pages it makes, and no other`() throws {
    let path = "themes/default/templates/producer.mustache"
    let text = String(decoding: Repository.theme[path] ?? [], as: UTF8.self)
    let old = try site()
    let new = try site([path: text + "<!-- mới -->"])
    #expect(old.foundation == new.foundation)
    let before = Dictionary(
      old.files.map { ($0.path, old.identity(of: $0)) }, uniquingKeysWith: { $1 })
    let changed = new.files.filter { before[$0.path] != new.identity(of: $0) }.map(\.path)
    #expect(changed.count > 4)
    #expect(changed.allSatisfy { $0.contains("/chu-the/") || $0.contains("/producers/") })
    #expect(missed(old, new) == [])
  }

  @Test func `a theme that is not used touches nothing; the words of one that is, all`() throws {
    let old = try site()
    let unused = try site(["themes/khac/theme.yaml": "name: Khác\nversion: 1\n"])
    #expect(old.foundation == unused.foundation)
    for path in ["themes/default/strings/vi.yaml", "themes/default/styles/1-tokens.css"] {
      let text = String(decoding: Repository.theme[path] ?? [], as: UTF8.self)
      let changed = path.hasSuffix("css") ? text + "\n" : text.replacing("Sản phẩm", with: "SP")
      #expect(changed != text)
      #expect(try site([path: changed]).foundation != old.foundation)
    }
  }

  @Test func `keys have different names`() throws {
    let keys = try site().keys()
    #expect(Set(keys.map(\.name)).count == keys.count)
  }
}
