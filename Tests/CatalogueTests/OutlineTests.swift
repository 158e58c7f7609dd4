import Diagnostics
import Support
import Testing

@testable import Catalogue

/// GeoJSON of an editor's map.
@Suite struct OutlineTests {
  private static let ring = "[[105, 20], [106, 20], [106, 21], [105, 20]]"

  private func read(_ text: String) throws -> Loaded {
    try load(MemoryTree.catalogue.adding(["content/map/a.geojson": text]))
  }

  private func feature(_ geometry: String, _ properties: String = "{}") -> String {
    "{\"type\": \"Feature\", \"properties\": \(properties), \"geometry\": \(geometry)}"
  }

  private func collection(_ features: String...) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ", "))]}"
  }

  private var polygon: String { "{\"type\": \"Polygon\", \"coordinates\": [\(Self.ring)]}" }

  @Test func `geometries stand alone, in collections and in features`() throws {
    let line = "{\"type\": \"LineString\", \"coordinates\": \(Self.ring)}"
    let lines = "{\"type\": \"MultiLineString\", \"coordinates\": [\(Self.ring), \(Self.ring)]}"
    let areas =
      "{\"type\": \"MultiPolygon\", \"coordinates\": [[\(Self.ring), \(Self.ring)], [\(Self.ring)]]}"
    let parts = "{\"type\": \"GeometryCollection\", \"geometries\": [\(polygon), \(line)]}"
    func shapes(_ text: String) throws -> [[Int]] {
      let loaded = try read(text)
      #expect(loaded.lines == [])
      return loaded.catalogue.outlines.map { $0.shapes.map(\.count) }
    }
    #expect(try shapes(polygon) == [[1]])
    #expect(try shapes(line) == [[1]])
    #expect(try shapes(lines) == [[1, 1]])
    // Two areas, the first with a hole.
    #expect(try shapes(areas) == [[2, 1]])
    #expect(try shapes(parts) == [[1], [1]])
    #expect(try shapes(collection(feature(polygon), feature(parts))) == [[1], [1], [1]])
  }

  @Test func `what has no geometry and what is no outline is passed over and counted`() throws {
    let point = "{\"type\": \"Point\", \"coordinates\": [105, 20]}"
    let loaded = try read(
      collection(feature("null"), feature(polygon), feature("null"), feature(point)))
    #expect(loaded.catalogue.outlines.count == 1)
    #expect(
      loaded.report.sorted.map { "\($0.severity) \($0.message.id)" } == [
        "warning without-geometry", "warning points-not-drawn",
      ])
    #expect(loaded.report.sorted.first?.message.text.english.hasSuffix(": 2") == true)
  }

  @Test func `what our own export gives is read`() throws {
    let own = feature("null", "{\"id\": \"quay\", \"name\": \"Quầy\"}")
    #expect(try read(collection(own)).report.hasErrors == false)
  }

  @Test func `an outline may reach into a neighbour, and a name may have any letter`() throws {
    let far =
      "{\"type\": \"Polygon\", \"coordinates\": [[[99, 26], [101, 26], [101, 5], [99, 26]]]}"
    let loaded = try read(collection(feature(far, "{\"name\": \"\\ud83c\\udf3e L\\u00faa\"}")))
    #expect(loaded.lines == [])
    #expect(loaded.catalogue.outlines.first?.name == "🌾 Lúa")
    let metres = "{\"type\": \"Polygon\", \"coordinates\": [[[587000, 2325000], [1, 2], [3, 4]]]}"
    #expect(try read(feature(metres)).report.sorted.map(\.message.id) == ["bad-position"])
  }

  @Test(arguments: [
    ("{\"type\": \"FeatureCollection\", \"features\": []}", ["draws-nothing"]),
    ("{\"type\": \"Polygon\", \"coordinates\": []}", ["draws-nothing"]),
    ("{\"type\": \"Polygon\", \"coordinates\": [[[105, 20]]]}", ["draws-nothing"]),
  ])
  func `a file that draws nothing is told`(_ text: String, _ ids: [String]) throws {
    #expect(try read(text).report.sorted.map(\.message.id) == ids)
  }

  @Test(arguments: ["577", "\"577\"", "\"99\"", "\"99999\""])
  func `a code that nobody knows is told`(_ code: String) throws {
    let loaded = try read(feature(polygon, "{\"code\": \(code)}"))
    #expect(loaded.report.sorted.map(\.message.id) == ["unknown-unit"])
  }

  @Test func `levels come from codes and from what the file says`() throws {
    let loaded = try read(
      collection(
        feature(polygon, "{\"code\": \"01\"}"), feature(polygon, "{\"code\": \"00577\"}"),
        feature(polygon, "{\"base\": true}"), feature(polygon)))
    #expect(loaded.catalogue.outlines.map(\.level) == [.province, .commune, .base, .other])
  }

  @Test(arguments: [
    ("{", "the file ends too early", "1:1"),
    ("{\"type\": \"Feature\",}", "a name has to stand in quotes", "1:20"),
    ("{type: Feature}", "a name has to stand in quotes", "1:2"),
    ("{\"type\": Feature}", "this is no value", "1:10"),
    ("{\"a\": 1} x", "something stands after", "1:10"),
    ("{\"a\": [1 2]}", "a “,” or “]” is missing", "1:10"),
    ("{\"a\": \"\\ud83d\"}", "a wrong escape", "1:14"),
    ("{\"a\": 01}", "this is no value", "1:7"), ("{\"a\": 1, \"a\": 2}", "stands twice", "1:10"),
    ("[1, 2]", "JSON and no GeoJSON", "1:1"),
  ])
  func `JSON is called JSON`(_ text: String, _ message: String, _ place: String) throws {
    let loaded = try read(text)
    let first = try #require(loaded.report.sorted.first)
    #expect(first.message.text.english.contains(message), "\(first.message.text.english)")
    #expect(!first.message.text.english.contains("YAML"))
    #expect(
      loaded.lines.first?.hasPrefix("content/map/a.geojson:\(place): error") == true,
      "\(loaded.lines)")
  }

  @Test(arguments: [
    ("urn:ogc:def:crs:EPSG::9211", true), ("EPSG:3405", true),
    ("urn:ogc:def:crs:OGC:1.3:CRS84", false), ("urn:ogc:def:crs:EPSG::4326", false),
  ])
  func `a file in another projection is told by what it says itself`(
    _ name: String, _ isWrong: Bool
  ) throws {
    let crs = "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"\(name)\"}}, "
    let text =
      "{\"type\": \"FeatureCollection\", \(crs)\"features\": ["
      + feature(polygon, "{\"code\": \"01\"}") + "]}"
    let lines = try read(text).lines
    #expect(lines.contains { $0.contains("error: other-projection") } == isWrong, "\(lines)")
    #expect(isWrong || lines.isEmpty)
  }

  @Test func `the program's coast lies below, but where the publisher brings a base`() throws {
    let coast = feature(polygon, "{\"base\": true}")
    let tree = MemoryTree.catalogue.adding([Outline.installedPath: coast])
    #expect(try load(tree).catalogue.outlines.map(\.isProgramsOwn) == [true])
    let province = tree.adding(["content/map/a.geojson": feature(polygon, "{\"code\": \"01\"}")])
    #expect(try load(province).catalogue.outlines.map(\.isProgramsOwn) == [true, false])
    let base = tree.adding(["content/map/a.geojson": coast])
    #expect(try load(base).catalogue.outlines.map(\.isProgramsOwn) == [false])
  }

  @Test func `how fine a file is, is told by its points`() throws {
    let line =
      "{\"type\": \"LineString\", \"coordinates\": [[105, 20], [105.3, 20.4], [105.3, 20.9]]}"
    #expect(try abs(read(line).catalogue.outlines[0].spacing - 0.5) < 1e-9)
  }
}
