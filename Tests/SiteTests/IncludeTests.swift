internal import Foundation
import Support
import Testing

@Suite struct IncludeTests {
  /// The small catalogue with another's file included.
  private func including(_ json: String, _ more: [String: String] = [:]) -> MemoryTree {
    MemoryTree.catalogue.adding([
      "content/catalogue.yaml": """
      title: {vi: Danh mục, en: Catalogue}
      base_url: https://ocop.example.vn
      languages: [vi, en]
      include: [include/khac.json]
      """,
      "content/include/khac.json": json,
    ]).adding(more)
  }

  private func object(_ bytes: [UInt8]?) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes ?? [])) as? [String: Any])
  }

  @Test func `a catalogue included in another shows the same facts and nothing personal`() throws {
    let sample = try sampleSite()
    let json = sample.text("data/catalogue.json")
    let second = try build(including(json))
    #expect(second.lines.isEmpty)
    let before = try object(sample.files["data/catalogue.json"])
    let after = try object(second.files["data/catalogue.json"])
    let producers = try #require(before["producers"] as? [[String: Any]])
    let names = Dictionary(
      uniqueKeysWithValues: producers.map { ($0["id"] as? String ?? "", $0["name"] as? String) })
    let products = try #require(before["products"] as? [[String: Any]])
    let externals = try #require(after["external"] as? [[String: Any]])
    #expect(externals.count == products.count)
    for (product, external) in zip(products, externals) {
      let id = try #require(product["id"] as? String)
      #expect(external["id"] as? String == "khac/\(id)")
      for key in ["set", "province", "sample"] {
        #expect("\(product[key] ?? "")" == "\(external[key] ?? "")", "\(key) of \(id)")
      }
      let makers = (product["producers"] as? [String] ?? []).compactMap { names[$0] ?? nil }
      #expect(external["producers"] as? [String] ?? [] == makers, "\(id)")
      // The site's own languages are kept; the other catalogue's Korean is not asked for.
      let (own, theirs) = (
        product["name"] as? [String: String], external["name"] as? [String: String]
      )
      #expect(own?["vi"] == theirs?["vi"] && own?["en"] == theirs?["en"], "\(id)")
      // A recalled product shows no stars on its own site; its rank is the same.
      let (rank, same) = (product["rank"] as? [String: Any], external["rank"] as? [String: Any])
      #expect(rank?["until"] as? String == same?["until"] as? String, "\(id)")
      #expect(rank?["state"] as? String == same?["state"] as? String, "\(id)")
      #expect(
        (product["urls"] as? [String: String])?["vi"]
          == (external["urls"] as? [String: String])?["vi"], "\(id)")
    }
    // The telephones of households that did not agree are in neither; that of one that did is in
    // its own catalogue only.
    for phone in ["0235 000 0056", "0214 000 0036", "090 000 0003"] {
      let written = Repository.sample.values.contains {
        String(decoding: $0, as: UTF8.self).contains(phone)
      }
      #expect(written && sample.pages(holding: phone).isEmpty, "\(phone)")
      #expect(second.text("data/catalogue.json").contains(phone) == false)
    }
    #expect(json.contains("0296 000 0021"))
    #expect(!second.text("data/catalogue.json").contains("0296 000 0021"))
    let list = second.text("vi/san-pham/tinh-khac/index.html")
    #expect(list.contains("https://ocop.example.vn/vi/san-pham/"))
    // They are not ours: no count, no page, no row of our tables.
    #expect(second.text("vi/index.html").contains("1 sản phẩm đang được công nhận"))
    #expect(!second.text("data/products.csv").contains("khac/"))
  }

  @Test func `a point stocks other provinces' products and says whose they are`() throws {
    let json = #"""
      {"version":1,"title":{"vi":"Lạng Sơn"},"producers":[{"id":"htx","name":"HTX Núi"}],
       "products":[{"id":"che","name":{"vi":"Chè núi","en":"Hill tea"},"province":"20","set":11,
        "producers":["htx"],"urls":{"vi":"https://ls.example.vn/vi/che/"},
        "recognitions":[{"kind":"new","number":"1/QĐ","date":"2025-12-15","level":"province","stars":4}]}]}
      """#
    let points = [
      "content/points/quay.md":
        "---\nname: Quầy\nkind: retail\ncommune: \"00577\"\nstocks: [{product: khac/che, checked: 2026-03-01}, {product: mien-nam}]\n---\n",
      "content/products/mien-nam.md": """
      ---
      external: true
      name: Gạo miền Nam
      producer: HTX Đồng
      province: Cần Thơ
      recognitions: [{number: 2/QĐ, date: 2026-01-05, authority: UBND, level: province, kind: new, stars: 3}]
      ---
      """,
    ]
    let built = try build(including(json, points))
    #expect(built.lines.isEmpty)
    let page = built.text("vi/diem-ban/quay/index.html")
    for part in [
      "Chè núi", "HTX Núi", "Lạng Sơn", "https://ls.example.vn/vi/che/", "kiểm tra ngày 01/3/2026",
      "Gạo miền Nam", "HTX Đồng", "Cần Thơ", "OCOP 4 sao", "OCOP 3 sao",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(built.files["vi/san-pham/mien-nam/index.html"] == nil)
    // When its rank has ended, it leaves the point.
    let later = try build(including(json, points), on: "2029-01-06")
    #expect(!later.text("vi/diem-ban/quay/index.html").contains("Chè núi"))
  }

  @Test(arguments: [
    (#"{"version":2,"products":[]}"#, "1:12: error: catalogue-version “2”"),
    (#"[1,2]"#, "1:1: error: not-a-catalogue “[”"),
    (#"{"version":1,"producers":[]}"#, "1:1: error: field-missing “{”"),
    (
      #"{"version":1,"producers":[],"products":[{"id":"a","name":{"vi":"A"},"province":"99"}]}"#,
      "1:80: error: unknown-province “99”"
    ),
    (
      #"{"version":1,"producers":[],"products":[{"id":"<script>","name":{"vi":"A"},"province":"20"}]}"#,
      "1:47: error: not-an-id “<script>”"
    ),
    (
      #"{"version":1,"producers":[],"products":[{"id":"a","name":{"vi":"A"},"province":"20","urls":{"vi":"javascript:alert(1)"}}]}"#,
      "1:98: error: web-address “javascript:alert(1)”"
    ),
    (
      #"{"version":1,"producers":[],"products":[{"id":"a","name":{"vi":"A"},"province":"20","recognitions":[{"kind":"new","number":"1","date":"2025-01-01","level":"province","stars":9}]}]}"#,
      "1:175: error: not-a-rank “9”"
    ),
  ])
  func `what is wrong in an included catalogue has its place`(_ json: String, _ expected: String)
    throws
  {
    let built = try build(including(json))
    let path = "content/include/khac.json:"
    let lines = built.lines.map { line in
      // The quotes of JSON are no part of the value.
      line.replacing("“\"", with: "“").replacing("\"”", with: "”")
    }
    #expect(lines == [path + expected])
    #expect(built.files.isEmpty)
  }

  @Test func `a broken, deep or hostile file is a message, and its text stays text`() throws {
    for json in ["{\"version\":1,\"products\":[", String(repeating: "[", count: 100_000)] {
      let built = try build(including(json))
      #expect(built.files.isEmpty && !built.lines.isEmpty)
    }
    let hostile =
      #"{"version":1,"producers":[{"id":"p","name":"<img src=x onerror=alert(1)>"}],"products":[{"id":"a","name":{"vi":"<script>alert(1)</script>"},"province":"20","producers":["p"],"recognitions":[{"kind":"new","number":"1","date":"2025-12-15","level":"province","stars":4}]}]}"#
    let built = try build(including(hostile))
    let page = built.text("vi/san-pham/tinh-khac/index.html")
    #expect(page.contains("&lt;script&gt;alert(1)"))
    #expect(!page.contains("<script>alert") && !page.contains("<img"))
    let missing = try build(
      MemoryTree.catalogue.adding([
        "content/catalogue.yaml":
          "title: T\nbase_url: https://a.vn\nlanguages: [vi]\ninclude: [include/khong-co.json]\n"
      ]))
    #expect(
      missing.lines == [
        "content/catalogue.yaml:4:11: error: no-included “include/khong-co.json”"
      ])
  }
}
