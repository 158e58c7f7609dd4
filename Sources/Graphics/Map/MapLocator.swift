package import Catalogue

/// Where a place lies, in small: its province, or the country where no outline of it is there.
///
/// One drawing serves all places of a province; a page lays its dot over it.
package struct MapLocator: Sendable {
  /// What is shown.
  package enum Area: Hashable, Sendable {
    case country
    case province(Province)

    /// Its file's name, without an ending.
    package var name: String {
      switch self {
      case .country: "vn"
      case .province(let province): province.code
      }
    }
  }

  /// In drawing units, which are those of a page: names in it are read at this size.
  private static let width = 200.0
  private static let heights = 120.0...260.0
  private static let margin = 8.0
  private static let budget = 24_000
  /// The mainland, from Mũi Cà Mau to Lũng Cú.
  private static let mainland = GeoBox(west: 102.1, east: 109.5, south: 8.5, north: 23.4)

  package let area: Area
  private let frame: MapFrame
  private let showsArchipelagos: Bool

  /// The smallest area that says where places of a province lie; nil where there is nothing to draw.
  package init?(of province: Province?, on library: OutlineLibrary) {
    if let province, library.draws(province), let box = library.box(of: province) {
      area = .province(province)
      showsArchipelagos = Archipelagos.belong(to: box, provinces: [province.code])
      frame = MapFrame(
        around: box, atLeast: 0.2, foot: showsArchipelagos ? ArchipelagoInset.height + 4 : 0,
        width: Self.width, heights: Self.heights, margin: Self.margin)
    } else if !library.isEmpty {
      area = .country
      showsArchipelagos = true
      frame = MapFrame(
        around: Self.mainland.reaching(Archipelagos.places), atLeast: 0.2, foot: 0,
        width: Self.width, heights: Self.heights, margin: Self.margin)
    } else {
      return nil
    }
  }

  package var width: Int { Int(frame.width) }
  package var height: Int { Int(frame.height.rounded()) }
  package var kilometresAcross: Double { frame.kilometresAcross }

  /// Where a place lies in it, in its units; nil outside of it.
  package func point(of place: Coordinates) -> (x: String, y: String)? {
    let point = frame.point(of: place)
    guard (0...frame.width).contains(point.x), (0...frame.height).contains(point.y) else {
      return nil
    }
    return (MapDrawing.tenths(point.x), MapDrawing.tenths(point.y))
  }

  /// The shapes of the drawing, for an `svg` element of its own.
  package func shapes(on library: OutlineLibrary, _ words: MapDrawing.Words) -> String {
    var labels = MapLabels(width: frame.width, height: frame.height)
    let furniture =
      showsArchipelagos ? MapDrawing.archipelagos(frame, words, &labels, isSmall: true) : ""
    return MapOutlines(library, in: frame, of: area).svg(atMost: Self.budget) + furniture
  }
}
