import Diagnostics
import Support
import Testing

@testable import Catalogue
@testable import Graphics

@Suite struct OutlineLibraryTests {
  private let words = MapDrawing.Words.vietnamese

  private func area(
    _ ring: [(Double, Double)], _ level: Outline.Level, code: String? = nil, spacing: Double = 0
  ) -> Outline {
    let places = (ring + ring.prefix(1)).map { Coordinates(known: $0.1, $0.0) }
    return Outline(
      shapes: [[places]], isArea: true, name: nil, unitCode: code, level: level, spacing: spacing)
  }

  private func square(
    _ west: Double, _ south: Double, _ size: Double, _ level: Outline.Level = .base,
    code: String? = nil, spacing: Double = 0
  ) -> Outline {
    area(
      [(west, south), (west + size, south), (west + size, south + size), (west, south + size)],
      level, code: code, spacing: spacing)
  }

  private func draw(
    _ places: [(Double, Double)], _ outlines: [Outline],
    subject: MapDrawing.Subject = MapDrawing.Subject(), list: String? = nil
  ) throws -> MapDrawing {
    let marks = places.map {
      MapDrawing.Mark(
        place: Coordinates(known: $0.1, $0.0), name: "Điểm", href: "/x/", number: "1",
        province: nil)
    }
    return try #require(
      MapDrawing(
        marks, on: OutlineLibrary(outlines), words: words, atLeast: 0.06, budget: 20_000,
        subject: subject, list: list))
  }

  @Test func `two areas lose the same points of their border`() {
    var random = Random(7)
    let border = (0...200).map { step in
      (106 + Double(random.next() % 1000) / 10_000, 20 + Double(step) / 200)
    }
    // The neighbour runs along it the other way and begins in its middle.
    let west = area(border + [(105, 21), (105, 20)], .province, code: "01")
    let east = Array(border.reversed()) + [(107, 20), (107, 21)]
    let turned = Array(east[90...] + east[..<90])
    let library = OutlineLibrary([west, area(turned, .province, code: "24")])
    #expect(library.paths.count == 2)
    for tolerance in [0.001, 0.01, 0.04, 0.1] as [Float] {
      let kept = library.paths.map { path in
        Set(
          zip(path.rings[0].places, path.rings[0].weights)
            .filter { $0.1 > tolerance && (106..<106.2).contains($0.0.longitude) }.map(\.0))
      }
      #expect(kept[0] == kept[1] && kept[0].count >= 2)
    }
    // Of a fine line some points go and some stay.
    #expect(library.paths[0].rings[0].weights.contains { $0 < 0.02 })
  }

  @Test func `a coarse line is drawn on the province and not on the village`() throws {
    // Points four kilometres apart.
    let coast = square(104, 19, 3, spacing: 0.036)
    let far = try draw([(105.5, 20), (106.2, 20.6)], [coast])
    #expect(far.svg.contains("class=\"ground\"") && !far.isBare)
    // No boundary is drawn on it.
    #expect(far.isSchematic)
    let near = try draw([(105.5, 20), (105.52, 20.01)], [coast])
    #expect(near.isBare && near.svg.contains("class=\"grid\""))
    #expect(near.svg.contains("<svg class=\"map schematic\""))
  }

  @Test func `an island too small to draw is a speck, and a crowd of them few`() throws {
    let islands = (0..<60).map {
      square(106 + Double($0 % 8) * 0.001, 20.5, 0.0005 + Double($0) * 1e-6)
    }
    let alone = square(106.6, 20.1, 0.0004)
    let svg = try draw([(105.5, 20), (107, 21)], islands + [alone]).svg
    let specks = svg.matches(of: /M[\d.]+ [\d.]+h1v1h-1z/).count
    #expect((2...8).contains(specks))
  }

  @Test func `a province is shown whole, by its outline or by what is known of it`() throws {
    let hanoi = try #require(Province(named: "01"))
    let subject = MapDrawing.Subject(province: hanoi)
    #expect(try draw([(105.8, 21)], [], subject: subject).kilometresAcross > 80)
    let outline = square(105.7, 20.9, 0.2, .province, code: "01")
    let drawn = try draw([(105.8, 21)], [outline], subject: subject)
    #expect((20..<40).contains(drawn.kilometresAcross))
  }

  @Test func `where nothing draws provinces their names stand at their centres`() throws {
    let svg = try draw([(104.2, 22.8), (107.6, 18.2)], []).svg
    #expect(svg.contains("<text class=\"province\"") && svg.contains(">Thanh Hóa</text>"))
    let outline = square(105, 20, 2, .province, code: "01")
    #expect(try !draw([(105.8, 21), (106.7, 20.8)], [outline]).svg.contains("class=\"province\""))
  }

  @Test func `a mark of several leads to the list`() throws {
    let svg = try draw([(105.8, 21), (105.80001, 21), (105.9, 21.1)], [], list: "#list").svg
    #expect(svg.contains("<a class=\"mark\" href=\"#list\"><title>2 nơi: Điểm; Điểm</title>"))
  }

  @Test func `communes have shades, and the page's own stands out`() throws {
    var subject = MapDrawing.Subject(commune: "00004")
    subject.shades = ["00008": 3]
    let outlines = [
      square(105.7, 20.9, 0.1, .commune, code: "00004"),
      square(105.8, 20.9, 0.1, .commune, code: "00008"),
      square(105.9, 20.9, 0.1, .commune, code: "00016"),
    ]
    let drawn = try draw([(105.75, 20.95), (105.95, 20.95)], outlines, subject: subject)
    #expect(drawn.isShaded)
    #expect(
      drawn.svg.contains("class=\"land here\"") && drawn.svg.contains("class=\"land shade-3\""))
    #expect(drawn.svg.contains("class=\"land\""))
  }

  @Test func `a small map is of the province, or of the country where it has no outline`() throws {
    let library = OutlineLibrary([
      square(102, 9, 5), square(105.3, 20.6, 0.7, .province, code: "01"),
      square(107.2, 15, 1, .province, code: "48"),
    ])
    let province = try #require(MapLocator(of: Province(named: "01"), on: library))
    #expect(province.area.name == "01")
    #expect(province.point(of: Coordinates(known: 21, 105.6)) != nil)
    #expect(province.point(of: Coordinates(known: 10, 105.6)) == nil)
    #expect(!province.shapes(on: library, words).contains("Hoàng Sa"))
    let country = try #require(MapLocator(of: Province(named: "91"), on: library))
    #expect(country.area == .country)
    for locator in [country, try #require(MapLocator(of: Province(named: "48"), on: library))] {
      let shapes = locator.shapes(on: library, words)
      #expect(shapes.contains("Quần đảo Hoàng Sa") && shapes.contains("Quần đảo Trường Sa"))
    }
    #expect(MapLocator(of: Province(named: "01"), on: OutlineLibrary([])) == nil)
  }
}
