import Diagnostics
import Markup
import Support
import Testing

@testable import Catalogue

/// Coordinates as metres of VN-2000.
@Suite struct MetresTests {
  /// Held against PROJ 9.5.1 with EPSG's operation 6960.
  @Test(arguments: [
    (105.0, 0.9999, 586_123.45, 2_315_678.12, 20.9322711, 105.8299210),
    (107.75, 0.9999, 412_345.6, 1_778_901.2, 16.0826878, 106.9324889),
    (104.5, 0.9999, 531_234.5, 951_234.5, 8.6017738, 104.7855619),
    (105, 0.9996, 686_123.4, 2_315_678.1, 20.9311598, 106.7917268),
    (108.25, 0.9999, 600_123, 1_350_456, 12.2099215, 109.1719450),
    (111, 0.9996, 250_123, 1_350_456, 12.2055467, 108.7051717),
  ])
  func `metres become degrees to a centimetre`(
    _ meridian: Double, _ scale: Double, _ east: Double, _ north: Double, _ latitude: Double,
    _ longitude: Double
  ) {
    let zone = VN2000.Zone(meridian: Int(meridian * 60), scale: scale)
    let place = VN2000.place(north: north, east: east, in: zone)
    #expect(abs(place.latitude - latitude) < 1e-7)
    #expect(abs(place.longitude - longitude) < 1e-7)
  }

  private func read(
    _ text: String, in commune: String = "00577", _ files: [String: String] = [:]
  ) throws -> (place: Coordinates?, report: Report) {
    let tree = MemoryTree.with(
      "points/x.md",
      "---\nname: Quầy\nkind: retail\ncommune: \"\(commune)\"\ncoordinates: \(text)\n---\n"
    ).adding(files)
    let loaded = try load(tree)
    return (loaded.catalogue.points.last?.record.coordinates, loaded.report)
  }

  private func isNear(_ place: Coordinates?, _ latitude: Double, _ longitude: Double) -> Bool {
    place.map { abs($0.latitude - latitude) < 2e-6 && abs($0.longitude - longitude) < 2e-6 }
      ?? false
  }

  @Test(arguments: [
    "[2319900.48, 594429.17]", "[594429.17, 2319900.48]", "\"2319900.48, 594429.17\"",
    "\"2319900,48; 594429,17\"", "\"X = 2 319 900.48 Y = 594 429.17\"",
    "\"2.319.900,48 594.429,17\"", "\"2,319,900.48 594,429.17\"", "{x: 2319900.48, y: 594429.17}",
  ])
  func `metres are known by their size, in either order, and said`(_ text: String) throws {
    let (place, report) = try read(text)
    #expect(isNear(place, 20.97, 105.91), "\(String(describing: place))")
    let lines = report.diagnostics.map { "\($0.severity) \($0.message.id)" }
    #expect(lines == ["warning vn2000"])
    #expect(report.sorted.first?.message.text.vietnamese.contains("105°00′: 20.97, 105.91") == true)
  }

  @Test func `whole metres parted by a comma alone are two numbers`() throws {
    #expect(isNear(try read("\"2319900,594429\"").place, 20.969995, 105.909998))
  }

  @Test(arguments: [
    "\"2319900.48; 594429.17; 105°00'\"", "\"2319900.48; 594429.17; KTT 105\"",
    "\"2319204.44 594400.84 UTM 48\"", "\"594400.84; 2319204.44; 105; 0.9996\"",
    "{x: 2319900.48, y: 594429.17, meridian: 105.0}",
  ])
  func `a zone that is named is taken, and nothing is said`(_ text: String) throws {
    let (place, report) = try read(text)
    #expect(isNear(place, 20.97, 105.91), "\(String(describing: place))")
    #expect(report.diagnostics.isEmpty)
  }

  @Test func `in the far south the north takes six digits`() throws {
    let units = [
      OldUnits.installedPath: """
      code,ward,district,province,successors
      32248,Xã Đất Mũi,Huyện Ngọc Hiển,Tỉnh Cà Mau,31825

      """
    ]
    for text in ["[952139.47, 524017.87]", "[524017.87, 952139.47]"] {
      #expect(isNear(try read(text, in: "31825", units).place, 8.61, 104.72))
    }
  }

  @Test func `where a province came from several, the old unit tells the zone, or it is asked`()
    throws
  {
    // Quảng Ngãi has 108°00′, Kon Tum 107°30′: 54 km apart, both inside the province of today.
    let text = "[1672370.1, 585791.01]"
    let asked = try read(text, in: "21025")
    #expect(asked.place == nil)
    let first = asked.report.sorted.first
    #expect(first?.message.id == "vn2000-zone")
    #expect(first?.hint?.vietnamese.contains("107°30′ → ") == true)
    #expect(first?.hint?.vietnamese.contains("108°00′ → 15.12, 108.8") == true)
    let units = [
      OldUnits.installedPath: """
      code,ward,district,province,successors
      21010,Phường Lê Hồng Phong,Thành phố Quảng Ngãi,Tỉnh Quảng Ngãi,21025

      """
    ]
    #expect(isNear(try read(text, in: "21025", units).place, 15.12, 108.8))
    #expect(isNear(try read("\"1672370.1; 585791.01; 108°00'\"", in: "21025").place, 15.12, 108.8))
  }

  @Test(arguments: ["109°15'", "105°10'", "106.1"])
  func `a meridian that no zone has is an error, not another zone`(_ meridian: String) throws {
    let (place, report) = try read("\"2319900.48; 594429.17; \(meridian)\"")
    #expect(place == nil)
    #expect(report.diagnostics.map(\.message.id) == ["vn2000-meridian"])
  }

  @Test func `another province's meridian is told by where it leads`() throws {
    let (place, report) = try read("\"2319900.48; 594429.17; 107°45'\"")
    #expect(place.map { $0.longitude > 108 } == true)
    #expect(report.diagnostics.map(\.message.id) == ["far-from-province"])
    // Of no zone a place in Viet Nam.
    let none = try read("[2640000, 890000]")
    #expect(none.place == nil && none.report.hasErrors)
  }

  @Test func `degrees stay degrees, and nought is no place`() throws {
    #expect(isNear(try read("\"20.97, 105.91\"").place, 20.97, 105.91))
    #expect(isNear(try read("\"20,970000, 105,910000\"").place, 20.97, 105.91))
    let nought = try read("[0, 0]")
    #expect(nought.place == nil)
    #expect(nought.report.sorted.first?.hint?.english.contains("leave the key out") == true)
  }
}
