import Catalogue
import Diagnostics
import Markup
import Support
import Testing

@testable import Site

/// What a page reads is noted, and what can be read is told by its key.
@Suite struct ReadsTests {
  private func site(_ changes: [String: String] = [:]) throws -> Site {
    var files = Repository.part.merging(Repository.theme) { $1 }
    for (path, text) in changes { files[path] = Array(text.utf8) }
    var report = Report()
    var timings = Timings()
    let day = try #require(CalendarDay("2026-11-24"))
    let built = Build(of: MemoryTree(files), .init(today: day), media: NoMedia()).site(
      report: &report, timings: &timings)
    return try #require(built)
  }

  /// The properties each entry's key is made of, as `CatalogueReader+Keys.swift` adds them.
  ///
  /// Who adds a property to an entry adds it there, and here.
  @Test func `every property of an entry is part of its key`() throws {
    let source = try site().source
    func properties(_ value: Any?) -> [String] {
      value.map { Mirror(reflecting: $0).children.compactMap(\.label) } ?? []
    }
    #expect(
      properties(source.products.first) == [
        "record", "producers", "commune", "village", "signedAddress", "recognitions", "rank",
        "isSuspended", "points", "booths",
      ])
    #expect(
      properties(source.producers.first) == ["record", "commune", "village", "products"])
    #expect(
      properties(source.points.first) == ["record", "commune", "stocks", "externalStocks"])
    #expect(
      properties(source.communes.first) == [
        "record", "province", "products", "producers", "points", "destinations",
      ])
    #expect(
      properties(source.provinces.first) == [
        "record", "communes", "products", "producers", "points", "destinations",
      ])
    #expect(properties(source.decisions.first) == ["record", "rows"])
    #expect(
      properties(source.decisions.first?.rows.first) == ["record", "product", "signedAddress"])
    #expect(
      properties(source.destinations.first) == [
        "record", "commune", "services", "products", "producers",
      ])
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

  @Test func `keys have different names`() throws {
    let keys = try site().keys()
    #expect(Set(keys.map(\.name)).count == keys.count)
  }
}
