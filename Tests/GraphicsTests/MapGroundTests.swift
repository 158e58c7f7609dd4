import Testing

@testable import Catalogue
@testable import Graphics

/// The land under the map that is moved.
@Suite struct MapGroundTests {
  /// A ring of many points around a centre.
  private func ring(_ longitude: Double, _ latitude: Double, _ size: Double, _ count: Int)
    -> [Coordinates]
  {
    let places = (0..<count).map { step -> Coordinates in
      let side = Double(step) / Double(count) * 4
      let (part, wave) = (side.truncatingRemainder(dividingBy: 1), step % 2 == 0 ? 0.0 : size / 40)
      let (x, y) =
        switch Int(side) {
        case 0: (part, wave)
        case 1: (1 - wave, part)
        case 2: (1 - part, 1 - wave)
        default: (wave, 1 - part)
        }
      return Coordinates(known: latitude + y * size, longitude + x * size)
    }
    return places + places.prefix(1)
  }

  private func outline(
    _ rings: [[Coordinates]], _ level: Outline.Level, code: String? = nil
  ) -> Outline {
    Outline(
      shapes: rings.map { [$0] }, isArea: true, name: nil, unitCode: code, level: level, spacing: 0)
  }

  private let near = [Coordinates(known: 20.5, 105.5)]

  @Test func `lines are fine around the places and coarse elsewhere`() {
    let library = OutlineLibrary([
      outline([ring(105, 20, 1, 4000), ring(110, 12, 1, 4000)], .base)
    ])
    let layers = MapGround(library, around: near, atMost: 500).layers
    #expect(layers.count == 1 && layers[0].level == .base)
    let counts = layers[0].rings.map(\.count)
    #expect(counts.count == 2 && counts.allSatisfy { $0 <= 520 }, "\(counts)")
    let fine = MapGround(library, around: near, atMost: 5000).layers[0].rings.map(\.count)
    #expect(fine[0] > counts[0])
  }

  @Test func `an islet near the places stays, as a speck; one far away does not`() {
    let library = OutlineLibrary([
      outline([ring(105.6, 20.6, 0.0001, 12), ring(112, 12, 0.0001, 12)], .base)
    ])
    let rings = MapGround(library, around: near, atMost: 100).layers.flatMap(\.rings)
    #expect(rings.count == 1 && rings[0].count == 3)
    #expect(rings.first?.first.map { $0.longitude < 106 } == true)
  }

  @Test func `communes are lines of a province, not of the country; land lies lowest`() {
    let library = OutlineLibrary([
      outline([ring(105, 20, 0.2, 40)], .commune, code: "00577"),
      outline([ring(105, 20, 1, 40)], .province, code: "01"),
      outline([ring(104, 19, 4, 40)], .base),
    ])
    #expect(
      MapGround(library, around: near, atMost: 900).layers.map(\.level)
        == [.base, .commune, .province])
    let everywhere = [Coordinates(known: 9, 105), Coordinates(known: 22, 105)]
    #expect(
      MapGround(library, around: everywhere, atMost: 900).layers.map(\.level) == [.base, .province])
  }
}
