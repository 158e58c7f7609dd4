internal import Foundation
internal import FoundationXML
import Support
import Testing

@testable import Site

@Suite struct ExportTests {
  @Test func `every JSON file is read by a strict reader and has no empty values`() throws {
    let built = try sampleSite()
    let files = built.files.filter { $0.key.hasSuffix("json") }
    #expect(files.count > 15)
    for (path, bytes) in files {
      let value = try JSONSerialization.jsonObject(with: Data(bytes))
      #expect(emptyValues(in: value).isEmpty, "\(path)")
    }
  }

  @Test func `every XML file is well formed and of its kind`() throws {
    let built = try sampleSite()
    for (path, bytes) in built.files where path.hasSuffix(".xml") || path.hasSuffix(".kml") {
      let root = try XMLDocument(data: Data(bytes)).rootElement()
      let expected =
        path.hasSuffix(".kml")
        ? "kml"
        : path.hasPrefix("data/") ? "feed" : path == "sitemap.xml" ? "sitemapindex" : "urlset"
      #expect(root?.name == expected, "\(path)")
    }
  }

  @Test func `waypoints have a place, a name and where to read more`() throws {
    let built = try sampleSite()
    let points = try XMLDocument(data: Data(built.files["data/points.gpx"] ?? [])).rootElement()
    let text = built.text("data/points.gpx")
    #expect(points?.name == "gpx" && text.contains("version=\"1.1\""))
    #expect(text.matches(of: /<wpt lat="\d+\.\d+" lon="1\d\d\.\d+">/).count == 16)
    let waypoints = try #require(points?.elements(forName: "wpt"))
    #expect(waypoints.count == 16)
    for waypoint in waypoints {
      // In the order of the schema.
      #expect(waypoint.children?.compactMap(\.name) == ["name", "desc", "link", "type"])
    }
    #expect(built.text("data/destinations.gpx").contains("<wpt "))
  }

  @Test func `a province and a commune have files of what they have`() throws {
    let built = try sampleSite()
    func rows(_ path: String) -> Int {
      built.text(path).split(separator: "\r\n").count - 1
    }
    #expect(rows("data/points.csv") == 17)
    let provinces = built.files.keys.filter {
      $0.hasSuffix("/points.csv") && $0.contains("provinces")
    }
    #expect(provinces.reduce(0) { $0 + rows($1) } == 16)
    #expect(rows("data/provinces/15/points.csv") == 2)
    #expect(built.text("data/communes/02839/points.geojson").contains("\"buu-dien-bac-ha\""))
    for path in ["data/provinces/15/destinations.csv", "data/communes/02839/destinations.csv"] {
      #expect(built.files[path] == nil, "\(path)")
    }
    // Beside each table of a place stands what its columns are.
    for path in built.files.keys where path.hasSuffix(".csvt") {
      let table = built.text(path.replacing(".csvt", with: ".csv"))
      let columns = table.prefix { $0 != "\r\n" }.split(separator: ",")
      let types = built.text(path).trimmingCharacters(in: .newlines).split(separator: ",")
      #expect(types.count == columns.count && types.count > 10)
      #expect(types[columns.firstIndex(of: "longitude") ?? 0] == "\"CoordX\"")
      #expect(built.text(path.replacing(".csvt", with: ".prj")).hasPrefix("GEOGCS[\"WGS 84\""))
    }
    let page = built.text("vi/tinh-thanh/15/index.html")
    #expect(page.contains("href=\"/data/provinces/15/points.gpx\""))
  }

  @Test func `a feed has what RFC 4287 asks of it, and its links lead to pages`() throws {
    let built = try sampleSite()
    for language in ["vi", "en"] {
      let feed = try #require(
        XMLDocument(data: Data(built.files["data/recognitions-\(language).xml"] ?? []))
          .rootElement())
      for name in ["id", "title", "updated", "author"] {
        #expect(feed.elements(forName: name).count == 1, "\(name)")
      }
      let entries = feed.elements(forName: "entry")
      #expect(!entries.isEmpty)
      var ids: Set<String> = []
      for entry in entries {
        for name in ["id", "title", "updated"] {
          #expect(entry.elements(forName: name).count == 1, "\(name)")
        }
        let id = try #require(entry.elements(forName: "id").first?.stringValue)
        #expect(ids.insert(id).inserted)
        // The id hangs on no address; the link does.
        #expect(id.hasPrefix("tag:ocop.example.vn,2026:decisions/"))
        let link = entry.elements(forName: "link").first?.attribute(forName: "href")?.stringValue
        let path = (link ?? "").dropFirst("https://ocop.example.vn/".count) + "index.html"
        #expect(built.files[String(path)] != nil, "\(path)")
        let moment = try #require(entry.elements(forName: "updated").first?.stringValue)
        #expect(ISO8601DateFormatter().date(from: moment) != nil, "\(moment)")
      }
    }
  }

  @Test func `places are written longitude first, and one without a place has none`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/points/quay.md": """
      ---
      name: Quầy
      kind: retail
      commune: "00577"
      coordinates: [20.97, 105.91]
      ---
      """,
      "content/points/quay-khac.md": """
      ---
      name: Quầy khác
      kind: retail
      commune: "00577"
      ---
      """,
    ])
    let built = try build(tree)
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(built.files["data/points.geojson"] ?? []))
        as? [String: Any])
    let features = try #require(root["features"] as? [[String: Any]])
    #expect(features.map { $0["id"] as? String } == ["quay", "quay-khac"])
    let geometry = features[0]["geometry"] as? [String: Any]
    #expect(geometry?["coordinates"] as? [Double] == [105.91, 20.97])
    #expect(features[1]["geometry"] is NSNull)
    #expect(built.text("data/points.kml").contains("<coordinates>105.91,20.97</coordinates>"))
    #expect(!built.text("data/points.kml").contains("Quầy khác"))
  }

  @Test func `a spreadsheet opens a table right and runs nothing of it`() throws {
    let tree = MemoryTree.product("printed_name: \"Bình \\\"gốm\\\"\"").adding([
      "content/products/binh-gom.md": """
      ---
      name: "=HYPERLINK(1)"
      set: 21
      producer: lo-gom
      commune: "00577"
      summary: |
        +một, "hai"
        ba
      ---
      """
    ])
    let built = try build(tree)
    let bytes = try #require(built.files["data/products.csv"])
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    let text = built.text("data/products.csv")
    #expect(text.contains(",'=HYPERLINK(1),"))
    #expect(text.contains("\"'+một, \"\"hai\"\"\nba"))
    #expect(text.hasSuffix("\r\n"))
    #expect(!text.contains(",=") && !text.contains("\n="))
  }

  @Test func `the data package names every table's columns in their order`() throws {
    let built = try sampleSite()
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(built.files["data/datapackage.json"] ?? []))
        as? [String: Any])
    let resources = try #require(root["resources"] as? [[String: Any]])
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let bytes = try #require(built.files["data/\(path)"], "\(path)")
      guard let schema = resource["schema"] as? [String: Any] else { continue }
      let names = try #require(schema["fields"] as? [[String: Any]]).map { $0["name"] as? String }
      let header = String(decoding: bytes.dropFirst(3).prefix { $0 != 13 }, as: UTF8.self)
      #expect(names == header.split(separator: ",").map(String.init), "\(path)")
    }
  }

  @Test func `the next day on which something changes is known`() throws {
    func next(_ tree: MemoryTree, on day: String) throws -> String? {
      let built = try build(tree, on: day)
      let root = try JSONSerialization.jsonObject(with: Data(built.files["data/build.json"] ?? []))
      return (root as? [String: Any])?["next_change"] as? String
    }
    // Recognised on 2025-12-15: due 90 days before 2028-12-15, over the day after it.
    #expect(try next(.catalogue, on: "2025-12-01") == "2025-12-15")
    #expect(try next(.catalogue, on: "2026-01-01") == "2028-09-16")
    #expect(try next(.catalogue, on: "2028-09-16") == "2028-12-16")
    #expect(try next(.catalogue, on: "2028-12-16") == nil)
    let suspended = MemoryTree.product("suspended: {from: 2026-03-01}")
    #expect(try next(suspended, on: "2026-01-01") == "2026-03-01")
  }

  @Test func `a strong spirit and a recalled product have no prices and shops in any data`() throws
  {
    let spirit = MemoryTree.catalogue.adding([
      "content/products/binh-gom.md": """
      ---
      name: Rượu nếp
      set: 14
      alcohol: 40
      producer: lo-gom
      commune: "00577"
      variants: [{pack: 500 ml, price: 123457}]
      shops_online: [{platform: Sàn, url: "https://san.example.vn/ruou"}]
      ---
      """
    ])
    let recalled = MemoryTree.product(
      """
      suspended: {from: 2026-01-01}
      variants: [{pack: 500 ml, price: 123457}]
      shops_online: [{platform: Sàn, url: "https://san.example.vn/ruou"}]
      """)
    for tree in [spirit, recalled] {
      let built = try build(tree)
      #expect(built.pages(holding: "123457").isEmpty)
      #expect(built.pages(holding: "123.457").isEmpty)
      #expect(built.pages(holding: "san.example.vn").isEmpty)
    }
    #expect(try build(spirit).files["vi/san-pham/binh-gom/nhung.html"] == nil)
  }

  @Test func `an address list longer than a sitemap may be is split`() throws {
    #expect(SitePlan.sitemapParts(0, of: 50_000) == 1)
    #expect(SitePlan.sitemapParts(50_000, of: 50_000) == 1)
    #expect(SitePlan.sitemapParts(50_001, of: 50_000) == 2)
  }

  /// Where a value is empty, by its key.
  private func emptyValues(in value: Any, at key: String = "") -> [String] {
    switch value {
    case let object as [String: Any]:
      object.flatMap { emptyValues(in: $0.value, at: $0.key) }
    case let list as [Any]:
      list.flatMap { emptyValues(in: $0, at: key) }
    case let text as String: text.isEmpty ? [key] : []
    default: []
    }
  }
}
