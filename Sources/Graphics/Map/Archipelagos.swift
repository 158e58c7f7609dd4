internal import Catalogue
internal import Markup

/// Hoàng Sa and Trường Sa, which every map of the country, and every map that touches Đà Nẵng or
/// Khánh Hòa, shows and names (Law 27/2018/QH14).
///
/// Their places are built in: an outline's own label point may lie outside of them.
enum Archipelagos {
  static let hoangSa = Coordinates(known: 16.4, 111.9)
  static let truongSa = Coordinates(known: 10, 114)
  /// Both, Hoàng Sa first.
  static var places: [Coordinates] { [hoangSa, truongSa] }
  /// Where the sea's name stands, between them.
  static let eastSea = Coordinates(known: 13.2, 113)

  /// What the provinces they belong to cover on the mainland, in degrees.
  private static let mainland = [
    GeoBox(west: 107.2, east: 108.8, south: 14.9, north: 16.3),
    GeoBox(west: 108.5, east: 109.6, south: 11.2, north: 12.95),
  ]
  /// The codes of the provinces they belong to.
  private static let holders = Set(Province.all.filter(\.holdsArchipelago).map(\.code))
  /// What lies east of here is no mainland.
  static let west = 110.5
  /// A map this high shows the country, in degrees of latitude.
  private static let countrySpan = 4.0

  /// Whether a map has to show them.
  ///
  /// - Parameter provinces: the codes of the provinces that are marked or drawn on it.
  static func belong(to box: GeoBox, provinces: Set<String>) -> Bool {
    !provinces.isDisjoint(with: holders)
      || mainland.contains { $0.intersects(box) }
      || box.north - box.south >= countrySpan
  }

  /// Whether a box holds both, so that they stand at their places in the map itself.
  static func lie(in box: GeoBox) -> Bool {
    places.allSatisfy {
      box.west < $0.longitude && $0.longitude < box.east && box.south < $0.latitude
        && $0.latitude < box.north
    }
  }

  /// A handful of dots: islands too small to draw.
  static func dots(at centre: MapPoint) -> String {
    let places = [(-7.0, -2.0), (-2, 3), (4, -3), (8, 2), (1, -1)]
    return places.map { dx, dy in
      let (x, y) = (MapDrawing.tenths(centre.x + dx), MapDrawing.tenths(centre.y + dy))
      return "<circle class=\"island\" cx=\"\(x)\" cy=\"\(y)\" r=\"1.3\"/>"
    }.joined()
  }
}

/// The sea with both archipelagos at their places, in a box at the lower right corner.
struct ArchipelagoInset {
  static let height = 128.0
  private static let width = 150.0
  /// What the box shows, in degrees: as wide and as high as its sides at these latitudes.
  private static let shown = GeoBox(west: 107, east: 118.6, south: 7.6, north: 17.4)

  let svg: String
  let left: Double
  let top: Double

  init(_ frame: MapFrame, _ words: MapDrawing.Words) {
    left = frame.width - Self.width - 4
    top = frame.height - Self.height - 4
    svg = Self.svg(left, top, words)
  }

  /// The box as a drawing of its own, for a map that is moved.
  static func drawing(_ words: MapDrawing.Words) -> String {
    """
    <svg class="map inset-alone" viewBox="0 0 \(Int(width)) \(Int(height))" role="img" \
    aria-label="\(HTMLWriter.escaped(words.title))">\(svg(0, 0, words))</svg>
    """
  }

  private static func svg(_ left: Double, _ top: Double, _ words: MapDrawing.Words) -> String {
    func point(_ place: Coordinates) -> MapPoint {
      MapPoint(
        x: left + (place.longitude - shown.west) / (shown.east - shown.west) * width,
        y: top + (shown.north - place.latitude) / (shown.north - shown.south) * height)
    }
    func text(_ kind: String, _ place: Coordinates, _ dy: Double, _ name: String) -> String {
      MapDrawing.text(kind, left + width / 2, point(place).y + dy, name)
    }
    let tenths = MapDrawing.tenths
    return """
      <g class="inset"><rect x="\(tenths(left))" y="\(tenths(top))" \
      width="\(tenths(width))" height="\(tenths(height))"/>\
      \(Archipelagos.dots(at: point(Archipelagos.hoangSa)))\
      \(text("islands", Archipelagos.hoangSa, 18, words.hoangSa))\
      \(text("sea", Archipelagos.eastSea, 4, words.eastSea))\
      \(Archipelagos.dots(at: point(Archipelagos.truongSa)))\
      \(text("islands", Archipelagos.truongSa, 18, words.truongSa))</g>
      """
  }
}
