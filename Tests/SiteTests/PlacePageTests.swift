internal import Foundation
import Catalogue
import Support
import Testing

@testable import Site

/// What pages say of where something is: maps, and how to get there.
@Suite struct PlacePageTests {
  /// A coast with a point every tenth of a degree: fine enough for a map of the country.
  private static let coast: String = {
    let south = (0...70).map { "[\(101 + Double($0) / 10), 8]" }
    let north = (0...70).map { "[\(108 - Double($0) / 10), 24]" }
    let ring = (south + north + ["[101, 8]"]).joined(separator: ", ")
    return "{\"type\": \"Feature\", \"properties\": {\"base\": true}, \"geometry\": "
      + "{\"type\": \"Polygon\", \"coordinates\": [[\(ring)]]}}"
  }()

  private func point(_ lines: String) -> [String: String] {
    [
      "content/points/quay.md":
        "---\nname: Quầy A&B\nkind: retail\ncommune: \"00577\"\nstocks: [{product: binh-gom}]\n\(lines)\n---\n"
    ]
  }

  @Test func `how to get there has links for every telephone, and what to copy`() throws {
    let built = try build(
      MemoryTree.product("").adding(
        point("coordinates: [20.9697, 105.9081]\naddress: Số 5, xã Bát Tràng, Hà Nội\nway: Xe 47")))
    let page = built.text("vi/diem-ban/quay/index.html")
    for link in [
      "https://www.google.com/maps/search/?api=1&amp;query=20.9697,105.9081",
      "https://maps.apple.com/?ll=20.9697,105.9081&amp;q=Qu%E1%BA%A7y%20A%26B",
      "geo:20.9697,105.9081?q=20.9697,105.9081(Qu%E1%BA%A7y%20A%26B)",
    ] {
      #expect(page.contains("href=\"\(link)\""), "\(link)")
    }
    #expect(page.contains("data-copy=\"20.9697, 105.9081\""))
    #expect(page.contains("data-copy=\"Số 5, xã Bát Tràng, Hà Nội\""))
    #expect(page.contains("Xe 47") && page.contains("ocop.example.vn/q/point/quay/"))
    // The address names the unit of today itself.
    #expect(!page.contains("Nay thuộc"))
  }

  @Test func `an address as it was signed is told with the unit of today`() throws {
    let page = try build(
      MemoryTree.product("").adding(point("address: 'Đa Tốn, Gia Lâm, Hà Nội'"))
    ).text("vi/diem-ban/quay/index.html")
    #expect(page.contains("Nay thuộc") && page.contains("Xã Bát Tràng, Hà Nội"))
    #expect(!page.contains("google.com/maps"))
  }

  @Test func `a product shows where it is sold, and where that is in the country`() throws {
    let tree = MemoryTree.product("").adding(point("coordinates: [20.9697, 105.9081]"))
      .adding([Outline.installedPath: Self.coast])
    let built = try build(tree)
    let product = built.text("vi/san-pham/binh-gom/index.html")
    #expect(product.contains("<img src=\"/maps/vi/vn.svg\"") && product.contains("<circle cx="))
    #expect(product.contains("GSHHG"))
    let drawing = built.text("maps/en/vn.svg")
    #expect(drawing.hasPrefix("<svg xmlns=") && drawing.contains("class=\"ground\""))
    // What leads to a map is there.
    #expect(SiteLinks(built.files, origin: "https://ocop.example.vn").broken() == [])
    // Without the coast one point is no map, and nothing is owed.
    let without = try build(tree.removing([Outline.installedPath]))
    let page = without.text("vi/san-pham/binh-gom/index.html")
    #expect(!page.contains("map-figure") && !page.contains("GSHHG"))
    #expect(without.files["maps/vi/vn.svg"] == nil)
  }

  @Test func `what may not be sold has no map of shops`() throws {
    let tree = MemoryTree.product("suspended: {from: 2026-01-01, reason: Kiểm tra}")
      .adding(point("coordinates: [20.9697, 105.9081]"))
      .adding([Outline.installedPath: Self.coast])
    #expect(try !build(tree).text("vi/san-pham/binh-gom/index.html").contains("map-figure"))
  }

  private func village(_ id: String, _ lines: String) -> [String: String] {
    [
      "content/destinations/\(id).md":
        "---\nname: Làng \(id)\nkind: craft_village\ncommune: \"00577\"\n\(lines)\n---\n"
    ]
  }

  @Test func `a village says what a visitor asks, and what is near`() throws {
    let lines = """
      coordinates: [20.97, 105.91]
      duration: {vi: hai giờ, en: two hours}
      cost: 20.000 đ
      lead_time: một ngày
      group: {least: 4, most: 30}
      facilities: [Nhà vệ sinh, coach_parking]
      season: [3, 10]
      festivals: [{name: Hội làng, when: rằm tháng Hai}]
      """
    let built = try build(
      MemoryTree.product("").adding(village("gom", lines))
        .adding(village("xa", "coordinates: [21.05, 105.95]"))
        .adding(village("gan", "coordinates: [20.98, 105.92]"))
        .adding(village("khong-ro", "")))
    #expect(built.lines == [])
    let page = built.text("vi/diem-den/gom/index.html")
    for words in [
      "<li>hai giờ</li>", "<li>20.000 đ</li>", "từ 4 đến 30 người", "một ngày",
      "nhà vệ sinh, chỗ đỗ xe khách", "Hội làng", "rằm tháng Hai",
      "<li class=\"good\">10 <span class=\"unseen\">nên đến</span></li>", "Làng nghề · 2 km",
      "\"@type\":\"TouristDestination\"",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(page.matches(of: /<li class="good">/).count == 2)
    // The nearest first; what is nowhere is not near.
    let near = try #require(page.range(of: "Làng gan"))
    let far = try #require(page.range(of: "Làng xa"))
    #expect(near.lowerBound < far.lowerBound && !page.contains("Làng khong-ro"))
    #expect(built.text("en/destinations/gom/index.html").contains("<li>two hours</li>"))
    #expect(built.text("data/catalogue.json").contains("\"least\":4"))
  }

  @Test func `a group of at least more than it may be at most is told`() throws {
    let built = try build(
      MemoryTree.product("").adding(village("gom", "group: {least: 9, most: 3}")))
    #expect(built.lines.contains { $0.contains("least-over-most") })
  }

  @Test func `the table of points tells what filters ask, and nothing of what may not be sold`()
    throws
  {
    let tree = MemoryTree.product("").adding(point("coordinates: [20.9697, 105.9081]"))
      .adding([
        "content/points/mang.md":
          "---\nname: Cửa hàng mạng\nkind: online\nwebsite: https://shop.example.vn\n---\n"
      ])
    let built = try build(tree)
    let table = built.text("data/search/vi/points.js")
    #expect(table.hasPrefix("ocopData(\"vi/points\",{\"count\":2,"))
    #expect(table.contains("\"name\":\"kind\"") && table.contains("\"name\":\"stocked\""))
    #expect(table.contains(PackedNumbers.signed([2_096_970, 10_590_810, 0, 0])))
    #expect(built.text("data/search/land.js").hasPrefix("ocopData(\"land\","))
    // What the product is, and when it may no longer be sold here.
    func masks(_ name: String, in tree: MemoryTree) throws -> String {
      let text = try build(tree).text("data/search/vi/points.js")
      let facet = try #require(text.components(separatedBy: "\"name\":\"\(name)\"").last)
      let bits = try #require(facet.components(separatedBy: "\"bits\":\"").dropFirst().first)
      return String(bits.prefix { $0 != "\"" })
    }
    #expect(try masks("goods", in: tree) != PackedNumbers.fixed([0, 0], width: 1))
    let suspended = MemoryTree.product("suspended: {from: 2026-01-01}")
      .adding(point("coordinates: [20.9697, 105.9081]"))
    #expect(try masks("goods", in: suspended) == PackedNumbers.fixed([0], width: 1))
  }

  @Test func `a trail has its stops in order, its way, and a file for a telephone`() throws {
    let tree = MemoryTree.product("").adding(
      point("coordinates: [20.9697, 105.9081]\nhours: 08:00-17:00")
    )
    .adding([
      "content/trails/duong.yaml": """
      name: Đường gốm
      stops:
        - point: quay
          stay: 1 giờ
        - name: Bến A&B
          coordinates: [21.06, 105.9]
          note: Đò cách nửa giờ.
      """
    ])
    let built = try build(tree)
    let page = built.text("vi/tuyen-tham-quan/duong/index.html")
    #expect(page.contains("id=\"stop-2\"") && page.contains("Bến A&amp;B"))
    #expect(page.contains("+ 10 km") && page.contains("khoảng 10 km theo đường chim bay"))
    #expect(page.contains("class=\"way order\"") && page.contains("Nét đứt chỉ thứ tự"))
    #expect(page.contains("\"@type\":\"TouristTrip\"") && page.contains("1 giờ"))
    let gpx = built.text("data/trails/duong.gpx")
    #expect(gpx.contains("<rtept lat=\"21.06\" lon=\"105.9\">") && gpx.contains("Bến A&amp;B"))
    #expect(!gpx.contains("<trk>"))
    #expect(built.text("vi/diem-den/index.html").contains("href=\"/vi/tuyen-tham-quan/\""))
    let line =
      "{\"type\": \"Feature\", \"properties\": {\"trail\": \"duong\"}, \"geometry\": {\"type\": "
      + "\"LineString\", \"coordinates\": [[105.9081, 20.9697], [105.95, 21.0], [105.9, 21.06]]}}"
    let known = try build(tree.adding(["content/map/duong.geojson": line]))
    #expect(known.text("data/trails/duong.gpx").contains("<trkpt lat=\"21\" lon=\"105.95\"/>"))
    let own = known.text("vi/tuyen-tham-quan/duong/index.html")
    #expect(own.contains("class=\"way\"") && !own.contains("Nét đứt"))
    // It is drawn on no other map.
    #expect(!known.text("vi/diem-ban/quay/index.html").contains("class=\"line\""))
  }
}
