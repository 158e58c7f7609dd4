internal import Foundation
import Support
import Testing

@testable import Site

/// What other programs read: maps, tables, calendars, search engines.
@Suite struct OpenDataTests {
  private let tree = MemoryTree.product("variants: [{pack: hộp, price: 120000}]").adding([
    "content/points/quay.md": """
    ---
    name: {vi: Quầy, en: Stall}
    kind: retail
    commune: "00577"
    coordinates: [20.97, 105.9]
    phone: "024 3874 0000"
    hours: 07:30-11:30,13:30-17:00
    stocks: [{product: binh-gom}]
    ---
    """,
    "content/points/dong.md": """
    ---
    name: Quầy cũ
    kind: retail
    commune: "00577"
    coordinates: [20.98, 105.9]
    status: closed
    hours: 24/7
    sample: true
    ---
    """,
  ])

  private func object(_ built: Built, _ path: String) throws -> [String: Any] {
    let data = Data(built.text(path).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `features have flat texts, and hours that begin with days`() throws {
    let built = try build(tree)
    let features = try #require(
      try object(built, "data/points.geojson")["features"] as? [[String: Any]])
    for feature in features {
      let properties = try #require(feature["properties"] as? [String: Any])
      #expect(properties.values.allSatisfy { !($0 is [Any]) && !($0 is [String: Any]) })
    }
    let stall = try #require(features.last?["properties"] as? [String: Any])
    #expect(stall["name"] as? String == "Quầy")
    #expect(stall["name_en"] as? String == "Stall")
    #expect(stall["commune"] as? String == "Bát Tràng")
    #expect(stall["commune_code"] as? String == "00577")
    #expect(stall["hours"] as? String == "Mo-Su 07:30-11:30,13:30-17:00")
    #expect((stall["hours_text"] as? String)?.contains("07:30") == true)
    #expect((stall["url_en"] as? String)?.contains("/en/") == true)
    #expect(built.text("data/points.csv").contains("\"Mo-Su 07:30-11:30,13:30-17:00\",024"))
  }

  @Test func `a map's places are described, in folders by state, with the values of a schema`()
    throws
  {
    let built = try build(tree)
    let kml = built.text("data/points.kml")
    #expect(kml.contains("<Schema name=\"place\" id=\"place\">"))
    #expect(kml.contains("<SimpleData name=\"status\">closed</SimpleData>"))
    #expect(kml.contains("<name>Quầy cũ (mẫu)</name>") || kml.contains("(Mẫu)"))
    #expect(kml.components(separatedBy: "<Folder>").count == 3)
    #expect(kml.contains("<description>"))
    #expect(!kml.contains("<Data "))
    #expect(built.text("data/destinations.kml").contains("</kml>"))
  }

  @Test func `a closed point is no shop, and sells nothing`() throws {
    let built = try build(tree)
    let closed = built.text("vi/diem-ban/dong/index.html")
    #expect(closed.contains("\"@type\":\"Place\""))
    #expect(!closed.contains("\"@type\":\"Store\"") && !closed.contains("openingHours"))
    #expect(built.text("vi/diem-ban/quay/index.html").contains("\"@type\":\"Store\""))
  }

  @Test func `telephones in tables are as they are, formulas are not run`() {
    let rows = ["+84 24 3874 0000", "(024) 3874-0000", "=1+1", "-x", "@a", "+84;cmd"]
    let text = String(decoding: CSVWriter.bytes(of: rows, [Column("a") { $0 }]), as: UTF8.self)
    #expect(
      text.replacing("\u{FEFF}", with: "").split(separator: "\r\n") == [
        "a", "+84 24 3874 0000", "(024) 3874-0000", "'=1+1", "'-x", "'@a", "\"'+84;cmd\"",
      ])
  }

  @Test func `a product is offered where somebody sells it, and not when its rank ended`() throws {
    let offered = try build(tree).text("vi/san-pham/binh-gom/index.html")
    #expect(offered.contains("\"offers\":[{\"@type\":\"Offer\",\"price\":120000"))
    #expect(offered.contains("\"availableAtOrFrom\":[{\"@type\":\"Place\",\"name\":\"Quầy\""))
    #expect(offered.contains("href=\"#buy-heading\""))
    let revoked = tree.adding([
      "content/decisions/qd-2.md":
        "---\nnumber: 2/QĐ\ndate: 2026-03-01\nauthority: X\nlevel: province\n---\n",
      "content/decisions/qd-2.csv": "product,kind,revokes\nbinh-gom,revoked,qd-1\n",
    ])
    let page = try build(revoked).text("vi/san-pham/binh-gom/index.html")
    #expect(
      !page.contains("\"offers\"") && !page.contains("buy-heading") && !page.contains("120.000"))
  }

  @Test(arguments: [
    ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
    ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("cc-by-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    ("https://data.gov.vn/x", "https://data.gov.vn/x"), ("Giấy phép của tỉnh", nil),
    ("CC BY 9.9", nil), ("BY 4.0", nil),
  ])
  func `licences are known by their addresses`(_ name: String, _ address: String?) {
    #expect(Licence.address(name) == address)
  }

  @Test func `a fair that is cancelled or moved takes the place of what a telephone has`() throws {
    let fair = """
      ---
      name: Hội chợ
      starts: 2026-12-20
      ends: 2026-12-22
      hours: Mo-Su 08:00-21:00
      coordinates: [20.97, 105.9]
      commune: "00577"
      ---
      """
    func calendar(_ text: String, on day: String) throws -> [String] {
      try build(MemoryTree.catalogue.adding(["content/fairs/hoi-cho.md": text]), on: day).text(
        "data/fairs/hoi-cho-vi.ics"
      )
      .components(separatedBy: "\r\n")
    }
    func revision(_ lines: [String]) -> Int {
      lines.first { $0.hasPrefix("SEQUENCE:") }.flatMap { Int($0.dropFirst(9)) } ?? -1
    }
    let first = try calendar(fair, on: "2026-11-24")
    // Brought forward, and later.
    let moved = try calendar(
      fair.replacing("2026-12-20", with: "2026-12-10"), on: "2026-11-25")
    #expect(revision(moved) > revision(first))
    #expect(
      first.contains("DTSTAMP:20261124T000000Z") && moved.contains("LAST-MODIFIED:20261125T000000Z")
    )
    #expect(first.contains("STATUS:CONFIRMED") && first.contains("GEO:20.97;105.9"))
    #expect(first.first { $0.hasPrefix("UID:") } == moved.first { $0.hasPrefix("UID:") })
    let cancelled = fair.replacing("name: Hội chợ", with: "name: Hội chợ\nstatus: cancelled")
    let lines = try calendar(cancelled, on: "2026-11-26")
    #expect(lines.contains("STATUS:CANCELLED") && lines.contains("SUMMARY:Đã hủy: Hội chợ"))
    let built = try build(
      MemoryTree.catalogue.adding(["content/fairs/hoi-cho.md": cancelled]), on: "2026-11-26")
    #expect(built.text("vi/hoi-cho/hoi-cho/index.html").contains("EventCancelled"))
    #expect(built.text("vi/hoi-cho/index.html").contains("Đã hủy"))
    // One that is over says the same every day.
    #expect(try calendar(fair, on: "2027-01-10") == calendar(fair, on: "2027-03-10"))
  }

  @Test func `feeds know an entry by its oldest id, and when it was changed`() throws {
    func feed(_ extra: String, id: String = "tin", settings: String = "") throws -> String {
      let tree = MemoryTree.catalogue.adding([
        "content/news/\(id).md": "---\ntitle: Tin\ndate: 2026-06-01\n\(extra)\n---\nLời.\n"
      ])
      let own = String(decoding: try tree.bytes(of: "content/catalogue.yaml"), as: UTF8.self)
      return try build(tree.adding(["content/catalogue.yaml": own + settings]))
        .text("data/news-vi.xml")
    }
    func part(_ name: String, _ text: String) -> String {
      text.components(separatedBy: "<entry").last?.components(separatedBy: "<\(name)>").last?
        .components(separatedBy: "</").first ?? ""
    }
    let plain = try feed("")
    #expect(part("id", plain) == "tag:ocop.example.vn,2026:news/tin/vi")
    #expect(part("updated", plain) == "2026-06-01T00:00:00+07:00")
    let renamed = try feed("aliases: [tin]\nrevised: 2026-07-02", id: "tin-moi")
    #expect(part("id", renamed) == part("id", plain))
    #expect(part("updated", renamed) == "2026-07-02T00:00:00+07:00")
    #expect(part("published", renamed) == "2026-06-01T00:00:00+07:00")
    let moved = try feed("", settings: "\nfeed_id: ocop.example.vn\n")
      .replacing("https://ocop.example.vn", with: "https://khac.vn")
    #expect(part("id", moved) == part("id", plain))
    #expect(try feed("", settings: "\nfeed_id: Một Tỉnh\n").hasPrefix("no file"))
  }
}
