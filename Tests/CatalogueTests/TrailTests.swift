import Support
import Testing

import Markup
@testable import Catalogue

/// Trails: what they stop at, how long they are, what is told of them.
@Suite struct TrailTests {
  private static let line = """
    {"type": "Feature", "properties": {"trail": "duong"}, "geometry": {"type": "LineString",
    "coordinates": [[105.9, 20.97], [105.9, 21.0], [105.9, 21.03]]}}
    """

  private static func trail(_ stops: String, _ more: String = "") -> MemoryTree {
    MemoryTree.catalogue.adding([
      "content/trails/duong.yaml": "name: Đường gốm\nstops:\n\(stops)\(more)",
      "content/destinations/lang.md":
        "---\nname: Làng\nkind: craft_village\ncommune: \"00577\"\ncoordinates: [20.97, 105.9]\n"
        + "season: [3, 4]\naliases: [lang-cu]\n---\n",
      "content/points/quay.md":
        "---\nname: Quầy\nkind: retail\ncommune: \"00577\"\ncoordinates: [21.03, 105.9]\n"
        + "status: closed\n---\n",
    ])
  }

  private static let two = """
      - destination: lang
        stay: 2 giờ
      - name: Bến đò
        coordinates: [21.06, 105.9]
        note: Đò cách nửa giờ.

    """

  @Test func `stops are led to their records, by an id of before too, and these know the trail`()
    throws
  {
    let loaded = try load(
      Self.trail("  - destination: lang-cu\n  - producer: lo-gom\n  - commune: \"00577\"\n"))
    #expect(loaded.lines.isEmpty, "\(loaded.lines)")
    let catalogue = loaded.catalogue
    let kinds = catalogue.trails[0].stops.map { stop in
      if case .record(let reference) = stop.place { reference.kind.rawValue } else { "" }
    }
    #expect(kinds == ["destinations", "producers", "communes"])
    #expect(catalogue.destinations[0].trails == [0] && catalogue.producers[0].trails == [0])
    #expect(catalogue.communes.contains { $0.trails == [0] })
    // A kiln whose place is closed is a stop, and nobody knows how long the way is.
    #expect(catalogue.trails[0].stops[1].coordinates == nil && catalogue.trails[0].length == nil)
  }

  @Test func `a length is stated, or measured along the way, or straight`() throws {
    func length(_ tree: MemoryTree) throws -> String {
      switch try load(tree).catalogue.trails[0].length {
      case .stated(let length): "stated \(Int(length.rounded()))"
      case .measured(let length): "measured \(Int((length * 10).rounded()))"
      case .straight(let length): "straight \(Int((length * 10).rounded()))"
      case nil: "none"
      }
    }
    #expect(try length(Self.trail(Self.two, "length_km: 14,5\n")) == "stated 15")
    #expect(try length(Self.trail(Self.two)) == "straight 100")
    let tree = Self.trail(Self.two).adding(["content/map/duong.geojson": Self.line])
    #expect(try length(tree) == "measured 67")
  }

  @Test(arguments: [
    ("  - destination: lang\n", "error: one-stop"),
    ("  - destination: lang\n  - point: khong-co\n", "error: unknown-reference"),
    ("  - destination: lang\n  - name: Bến\n", "error: no-place"),
    ("  - destination: lang\n  - {producer: lo-gom, point: quay}\n", "error: two-places"),
    ("  - destination: lang\n  - {producer: lo-gom, name: Lò}\n", "error: two-places"),
    ("  - destination: lang\n  - {destination: lang, khac: 1}\n", "error: unknown-key"),
    ("  - destination: lang\n  - destination: ngoai/lang-nom\n", "error: unknown-reference"),
    ("  - destination: lang\n  - point: quay\n", "warning: stop-is-closed"),
    (two + "season: [3, 7]\n", "warning: stop-out-of-season"),
    (two + "length_km: 5\n", "warning: shorter-than-it-can-be"),
  ])
  func `what is wrong with a trail is told`(_ stops: String, _ message: String) throws {
    let found = try load(Self.trail(stops)).lines
    #expect(found.count == 1 && found[0].contains(message), "\(found)")
  }

  @Test func `a way whose trail nobody wrote is told where it says so`() throws {
    let lines = try load(
      Self.trail(Self.two).adding([
        "content/map/duong.geojson": Self.line.replacing("duong", with: "duogn")
      ])
    ).lines
    #expect(lines.count == 1, "\(lines)")
    #expect(
      lines[0].contains("duong.geojson:1:45: warning: way-of-no-trail “\"duogn\"”"), "\(lines)")
  }

  @Test func `a trail stops at places of an included catalogue`() throws {
    let other = """
      {"version": 1, "title": {"vi": "Hưng Yên"}, "products": [], "producers": [], "destinations": [
      {"id": "lang-nom", "name": {"vi": "Làng Nôm"},
      "coordinates": {"latitude": 20.98, "longitude": 106.0},
      "urls": {"vi": "https://hy.example.vn/vi/diem-den/lang-nom/"}}]}
      """
    let tree = Self.trail("  - destination: ngoai/lang-nom\n  - destination: lang\n").adding([
      "content/catalogue.yaml": """
      title: {vi: Danh mục, en: Catalogue}
      base_url: https://ocop.example.vn
      languages: [vi, en]
      include: [include/ngoai.json]
      """,
      "content/include/ngoai.json": other,
    ])
    let loaded = try load(tree)
    #expect(loaded.lines.isEmpty, "\(loaded.lines)")
    let stop = try #require(loaded.catalogue.trails.first?.stops.first)
    guard case .external(let place) = stop.place else {
      Issue.record("the stop is no place of the other catalogue")
      return
    }
    #expect(place.name.main == "Làng Nôm" && stop.coordinates?.longitude == 106)
    #expect(place.page(in: .english) == "https://hy.example.vn/vi/diem-den/lang-nom/")
    let wrong = tree.adding([
      "content/include/ngoai.json": other.replacing("20.98", with: "2098")
    ])
    #expect(try load(wrong).lines.contains { $0.contains("error: not-a-place") })
  }
}
