internal import Foundation
import Diagnostics
import Support
import Testing

@testable import Catalogue
@testable import Graphics

@Suite struct MapTests {
  private let words = MapDrawing.Words.vietnamese

  private func mark(
    _ latitude: Double, _ longitude: Double, _ name: String = "Điểm", province: String? = nil
  ) -> MapDrawing.Mark {
    MapDrawing.Mark(
      place: Coordinates(known: latitude, longitude), name: name, href: "/x/", number: "1",
      province: province.flatMap { Province(named: $0) })
  }

  private func draw(
    _ marks: [MapDrawing.Mark], _ outlines: [Outline] = [], budget: Int = 7600
  ) throws -> MapDrawing {
    try #require(
      MapDrawing(
        marks, on: OutlineLibrary(outlines), words: words, atLeast: 0.06, budget: budget))
  }

  private func ring(around latitude: Double, _ longitude: Double, radius: Double, points: Int)
    -> [Coordinates]
  {
    (0...points).map { index in
      let wobble = radius * (1 + 0.05 * Double(index * 7 % 11))
      let turn = Double(index) / Double(points) * 4
      let (x, y) =
        turn < 1 ? (turn, 0) : turn < 2 ? (1, turn - 1) : turn < 3 ? (3 - turn, 1) : (0, 4 - turn)
      return Coordinates(known: latitude + (y - 0.5) * wobble, longitude + (x - 0.5) * wobble)
    }
  }

  @Test func `a kilometre is as long to the east as to the north`() {
    let frame = MapFrame(
      around: GeoBox(west: 105, east: 106, south: 20.5, north: 21.5), atLeast: 0.1, foot: 0)
    let origin = frame.point(of: Coordinates(known: 21, 105.5))
    let north = frame.point(of: Coordinates(known: 21 + 10 / 111.2, 105.5))
    let east = frame.point(of: Coordinates(known: 21, 105.5 + 10 / (111.2 * 0.93358)))
    #expect(abs((origin.y - north.y) - (east.x - origin.x)) < 0.2)
  }

  @Test func `marks are links with names`() throws {
    let svg = try draw([mark(21, 105.8, "Bát Tràng & <b>")]).svg
    #expect(svg.contains("<a class=\"mark\" href=\"/x/\"><title>Bát Tràng &amp; &lt;b&gt;</title>"))
    #expect(svg.contains("class=\"name\""))
    #expect(svg.contains(" km</text>") || svg.contains("0.5 km"))
  }

  @Test func `names never overlap, marks that would are drawn as one`() throws {
    var labels = MapLabels(height: 400)
    var placed: [(left: Double, right: Double, top: Double, bottom: Double)] = []
    for index in 0..<60 {
      let centre = MapPoint(x: 20 + Double(index * 37 % 320), y: 20 + Double(index * 53 % 360))
      guard
        let label = labels.place("Điểm bán số \(index)", beside: centre, halfWidth: 12, radius: 10)
      else {
        continue
      }
      for line in label.lines {
        let width = Double(line.text.count) * 7
        let left = label.isEndAligned ? label.x - width : label.x
        placed.append((left, left + width, line.baseline - 11, line.baseline + 2))
      }
    }
    #expect(placed.count > 10)
    for (index, a) in placed.enumerated() {
      for b in placed[..<index] {
        #expect(!(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom))
      }
    }
    let svg = try draw([mark(21, 105.8), mark(21.0001, 105.8001), mark(21.5, 105.9)]).svg
    #expect(svg.contains("<g class=\"mark\"><title>2 nơi: Điểm; Điểm</title>"))
    #expect(svg.contains("×2"))
  }

  @Test(arguments: [200, 2000, 20_000])
  func `a record's map has at most 8 KB however fine the outlines are`(_ points: Int) throws {
    let outline = Outline(
      shapes: [[ring(around: 21, 105.8, radius: 0.04, points: points)]], isArea: true, name: nil,
      unitCode: nil, level: .other)
    let drawing = try draw([mark(21, 105.8)], [outline])
    #expect(drawing.svg.utf8.count <= 8192)
    #expect(!drawing.isSchematic)
  }

  @Test func `many points fit a record's map by standing together`() throws {
    let marks = (0..<300).map { index in
      mark(
        21 + Double(index % 17) * 0.004, 105.8 + Double(index % 23) * 0.004, "Điểm bán số \(index)")
    }
    #expect(try draw(marks).svg.utf8.count <= 8192)
  }

  @Test func `the page's own place is never hidden in a crowd`() throws {
    let own = MapDrawing.Mark(
      place: Coordinates(known: 21, 105.8), name: "Ở đây", href: nil, number: "",
      province: nil)
    let svg = try draw([own, mark(21.0001, 105.8), mark(21.0002, 105.8)]).svg
    #expect(svg.contains("<g class=\"mark own\"><title>Ở đây</title>"))
  }

  @Test func `marks drawn together are named, by their province where their names are long`() throws
  {
    let short = [mark(21, 105.8, "Bát Tràng"), mark(21.0001, 105.8, "Kim Lan")]
    #expect(try draw(short).svg.contains(">Bát Tràng, Kim Lan</text>"))
    let long = (0..<6).map { mark(21 + Double($0) * 0.0001, 105.8, "Xã số \($0)", province: "01") }
    let far = mark(10, 106, "Xã ở xa", province: "79")
    #expect(try draw(long + [far]).svg.contains(">Hà Nội</text>"))
    #expect(try draw(long).svg.contains(">Xã số 0 …</text>"))
    // A part of a province does not get its name.
    let rest = mark(15, 105.8, "Xã lẻ", province: "01")
    #expect(try !draw(long + [far, rest]).svg.contains("Hà Nội"))
  }

  @Test func `a long name stands in two lines, cut at a space`() throws {
    let svg = try draw([mark(21, 105.8, "Điểm giới thiệu và bán hàng OCOP Bát Tràng")]).svg
    #expect(svg.contains(">Điểm giới thiệu và bán</text>"))
    #expect(svg.contains(">hàng OCOP Bát Tràng</text>"))
  }

  @Test func `a map of little is wider than high`() throws {
    let svg = try draw([mark(21, 105.8), mark(21.001, 105.801)]).svg
    let box = try #require(svg.firstMatch(of: /viewBox="0 0 (\d+) (\d+)"/))
    #expect((Int(box.1) ?? 0) > (Int(box.2) ?? 0) * 3 / 2)
  }

  @Test func `without outlines it is a schematic and says so`() throws {
    #expect(try draw([mark(21, 105.8)]).isSchematic)
  }

  @Test(arguments: [
    (15.97, 108.03, "48", true), (12.25, 109.19, "56", true), (12.25, 109.19, nil, true),
    (21, 105.8, "01", false), (10.4, 105.4, "91", false),
  ])
  func `a map that touches Đà Nẵng or Khánh Hòa shows and names both archipelagos`(
    _ latitude: Double, _ longitude: Double, _ province: String?, _ expected: Bool
  ) throws {
    let svg = try draw([mark(latitude, longitude, province: province)]).svg
    #expect(svg.contains("Quần đảo Hoàng Sa") == expected)
    #expect(svg.contains("Quần đảo Trường Sa") == expected)
    #expect(svg.contains("Biển Đông") == expected)
  }

  @Test func `an outline of the province is enough to touch it`() throws {
    let outline = Outline(
      shapes: [[ring(around: 16.45, 107.8, radius: 0.3, points: 40)]], isArea: true,
      name: "Đà Nẵng", unitCode: "48", level: .province)
    let svg = try draw([mark(16.5, 107.6, province: "46")], [outline]).svg
    #expect(svg.contains("Quần đảo Hoàng Sa"))
  }

  @Test func `a map of the country holds both at their places`() throws {
    let svg = try draw([mark(22.5, 104), mark(9, 105)], budget: 40_000).svg
    #expect(svg.contains("Quần đảo Hoàng Sa"))
    #expect(!svg.contains("class=\"inset\""))
    let frame = MapFrame(
      around: GeoBox(west: 104, east: 105, south: 9, north: 22.5).reaching(Archipelagos.places),
      atLeast: 0.06, foot: 24)
    let point = frame.point(of: Archipelagos.truongSa)
    #expect(point.x > 0 && point.x < 360 && point.y > 0 && point.y < frame.height)
  }

  private func area(
    _ rings: [[Coordinates]], _ level: Outline.Level, code: String? = nil
  ) -> Outline {
    Outline(shapes: [rings], isArea: true, name: nil, unitCode: code, level: level)
  }

  @Test func `a hole in an area stays a hole`() throws {
    let outer = ring(around: 21, 105.8, radius: 0.2, points: 40)
    let inner = ring(around: 21, 105.8, radius: 0.1, points: 40)
    let svg = try draw([mark(21, 105.8)], [area([outer, inner], .other)]).svg
    // One path with both rings, filled by the even–odd rule of the style.
    let path = try #require(svg.firstMatch(of: /<path class="land" d="([^"]*)"/))
    #expect(path.1.count { $0 == "M" } == 2 && path.1.count { $0 == "z" } == 2)
  }

  @Test func `a mark of several leads to none of them, and says which they are`() throws {
    let marks = (0..<10).map { mark(21 + Double($0) * 0.00001, 105.8, "Điểm \($0)") }
    let svg = try draw(marks).svg
    #expect(!svg.contains("<a "))
    #expect(svg.contains("<title>10 nơi: Điểm 0; Điểm 1;") && svg.contains("Điểm 7; …</title>"))
  }

  @Test func `outlines of communes are not drawn on a map of the country`() throws {
    let commune = area([ring(around: 21, 105.8, radius: 0.2, points: 20)], .commune)
    let province = area([ring(around: 21, 105.8, radius: 0.8, points: 20)], .province, code: "01")
    let wide = try draw([mark(22.5, 104), mark(9, 105)], [commune, province], budget: 40_000).svg
    #expect(wide.matches(of: /<path class="land"/).count == 1)
    #expect(!wide.contains("class=\"border\""))
    // Near, they are, and the province's border stands over their lines.
    let near = try draw([mark(21, 105.8)], [commune, province]).svg
    #expect(near.matches(of: /<path class="land"/).count == 2)
    let border = try #require(near.range(of: "class=\"border\""))
    #expect(
      near.range(of: "class=\"land\"", options: .backwards).map {
        $0.lowerBound < border.lowerBound
      } == true)
  }

  @Test func `only with a base of the coast is there sea`() throws {
    let province = area([ring(around: 21, 105.8, radius: 0.8, points: 20)], .province, code: "01")
    #expect(try draw([mark(21, 105.8)], [province]).svg.contains("<svg class=\"map\""))
    let base = area([ring(around: 20, 104, radius: 6, points: 20)], .base)
    let svg = try draw([mark(21, 105.8)], [province, base]).svg
    #expect(svg.contains("<svg class=\"map coast\""))
  }
}

extension MapDrawing.Words {
  static var vietnamese: MapDrawing.Words {
    MapDrawing.Words(
      title: "Bản đồ", hoangSa: "Quần đảo Hoàng Sa", truongSa: "Quần đảo Trường Sa",
      eastSea: "Biển Đông", kilometres: { "\($0) km" }, several: { "\($0) nơi" },
      together: { "×\($0.count)" }, province: { $0.name.vietnamese })
  }
}
