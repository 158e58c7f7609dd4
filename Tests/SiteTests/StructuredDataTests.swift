internal import Foundation
import Support
import Testing

@Suite struct StructuredDataTests {
  /// What schema.org's types need before search engines make anything of them.
  private static let required: [String: [String]] = [
    "Product": ["name", "url", "manufacturer", "category"], "Store": ["name", "url", "address"],
    "OnlineStore": ["name", "url"], "Organization": ["name"],
    "TouristTrip": ["name", "url", "itinerary"],
    "TouristAttraction": ["name", "url", "address"],
    "TouristDestination": ["name", "url", "address"], "Place": [],
    "AdministrativeArea": ["name"], "BreadcrumbList": ["itemListElement"],
    "ItemList": ["itemListElement"], "ListItem": ["position"],
    "Dataset": ["name", "description", "distribution"],
    "DataDownload": ["contentUrl", "encodingFormat"],
    "Event": ["name", "startDate", "endDate", "location"],
    "PostalAddress": ["addressLocality", "addressCountry"],
    "GeoCoordinates": ["latitude", "longitude"], "Country": ["name"],
    "OpeningHoursSpecification": ["opens", "closes"],
  ]

  @Test func `every page's structured data is of known types with what these need`() throws {
    let built = try sampleSite()
    var seen: Set<String> = []
    for (path, bytes) in built.files where path.hasSuffix(".html") {
      for data in Self.structuredData(in: bytes) {
        let value = try JSONSerialization.jsonObject(with: Data(data.utf8))
        #expect((value as? [String: Any])?["@context"] as? String == "https://schema.org")
        check(value, in: path, &seen)
      }
    }
    for type in Self.required.keys where type != "Place" || seen.contains("Event") {
      #expect(seen.contains(type), "no \(type) in the sample")
    }
  }

  private func check(_ value: Any, in path: String, _ seen: inout Set<String>) {
    if let list = value as? [Any] {
      for item in list { check(item, in: path, &seen) }
    }
    guard let object = value as? [String: Any] else { return }
    if let type = object["@type"] as? String {
      seen.insert(type)
      guard let keys = Self.required[type] else {
        Issue.record("unknown type \(type) in \(path)")
        return
      }
      for key in keys { #expect(object[key] != nil, "\(type) without \(key) in \(path)") }
      for key in ["url", "item", "contentUrl"] {
        guard let url = object[key] as? String else { continue }
        #expect(url.hasPrefix("https://"), "\(key) \(url) in \(path)")
      }
    }
    for inner in object.values { check(inner, in: path, &seen) }
  }

  private static func structuredData(in bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self)
      .split(separator: "<script type=\"application/ld+json\">").dropFirst()
      .map { String($0.prefix { $0 != "<" }) }
  }

  @Test func `opening hours say the ordinary week, and the days of a closure`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/points/quay.md": """
      ---
      name: Quầy
      kind: retail
      commune: "00577"
      hours: 'Mo-Sa 08:00-11:30,13:00-17:00; We off; 2027 Feb 04-10 off "nghỉ Tết"'
      ---
      """
    ])
    let built = try build(tree)
    let data = try #require(
      Self.structuredData(in: built.files["vi/diem-ban/quay/index.html"] ?? []).first)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let hours = try #require(object["openingHoursSpecification"] as? [[String: Any]])
    let said = hours.map { hour in
      let days = (hour["dayOfWeek"] as? [String] ?? []).map { $0.suffix(8) }.count
      let dates = [hour["validFrom"], hour["validThrough"]].compactMap { $0 as? String }
      return "\(days) \(hour["opens"] ?? "")-\(hour["closes"] ?? "") \(dates)"
    }
    #expect(
      said == [
        "5 08:00-11:30 []", "5 13:00-17:00 []",
        "0 00:00-00:00 [\"2027-02-04\", \"2027-02-10\"]",
      ])
    #expect(
      built.text("vi/diem-ban/quay/index.html")
        .contains("nghỉ 04–\u{2060}10/02/2027 (nghỉ Tết)"))
  }
}
