internal import Catalogue

#if canImport(Glibc)
  private import Glibc
#endif

/// A rectangle of degrees.
struct GeoBox: Sendable {
  var west, east, south, north: Double

  /// The smallest box around places; nil where there are none.
  init?(around places: some Sequence<Coordinates>) {
    var box: GeoBox?
    for place in places {
      let own = GeoBox(
        west: place.longitude, east: place.longitude, south: place.latitude,
        north: place.latitude)
      box = (box ?? own).reaching([place])
    }
    guard let box else { return nil }
    self = box
  }

  init(west: Double, east: Double, south: Double, north: Double) {
    self.west = west
    self.east = east
    self.south = south
    self.north = north
  }

  /// The box made large enough for other places too.
  func reaching(_ places: [Coordinates]) -> GeoBox {
    places.reduce(self) { box, place in
      GeoBox(
        west: min(box.west, place.longitude), east: max(box.east, place.longitude),
        south: min(box.south, place.latitude), north: max(box.north, place.latitude))
    }
  }

  /// Two opposite corners.
  var corners: [Coordinates] {
    [Coordinates(known: south, west), Coordinates(known: north, east)]
  }

  /// In square degrees.
  var area: Double { (east - west) * (north - south) }

  func intersects(_ other: GeoBox) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  func contains(_ other: GeoBox) -> Bool {
    west <= other.west && other.east <= east && south <= other.south && other.north <= north
  }
}

/// How degrees become units of a drawing: an equirectangular projection true at its middle
/// latitude, so that a kilometre is as long to the east as to the north.
struct MapFrame: Sendable {
  /// The width of a page's map, in drawing units; narrow, so that text stays legible at 320 px.
  static let pageWidth = 360.0
  private static let heights = 200.0...400.0
  private static let margin = 26.0
  /// Kilometres in a degree of latitude.
  static let kilometres = 111.2

  let box: GeoBox
  let width: Double
  let height: Double
  /// Units in a degree of latitude.
  private let scale: Double
  private let stretch: Double

  /// A frame around a box, with at least a span of degrees of latitude.
  ///
  /// - Parameters:
  ///   - foot: units to keep free of the box at the lower edge, for the map's furniture
  ///   - margin: units to keep free around it
  init(
    around inner: GeoBox, atLeast span: Double, foot: Double, width: Double = pageWidth,
    heights: ClosedRange<Double> = heights, margin: Double = margin
  ) {
    let middle = (inner.south + inner.north) / 2
    let stretch = cos(middle * .pi / 180)
    let spanX = max((inner.east - inner.west) * stretch, span)
    // What is small is shown wide: a square of mostly nothing pushes the page away.
    let spanY = max(inner.north - inner.south, span / 2)
    let edges = 2 * margin
    let wanted = (width - edges) * spanY / spanX + edges
    let upper = min(max(wanted, heights.lowerBound), heights.upperBound)
    let scale = min((width - edges) / spanX, (upper - edges) / spanY)
    let (halfX, halfY) = (width / scale / stretch / 2, upper / scale / 2)
    let centre = (inner.west + inner.east) / 2
    box = GeoBox(
      west: centre - halfX, east: centre + halfX, south: middle - halfY - foot / scale,
      north: middle + halfY)
    height = upper + foot
    self.width = width
    self.scale = scale
    self.stretch = stretch
  }

  /// A place in drawing units, from the upper left corner.
  func point(of place: Coordinates) -> MapPoint {
    MapPoint(
      x: (place.longitude - box.west) * stretch * scale, y: (box.north - place.latitude) * scale)
  }

  /// The lines of the round degrees, as a path, few each way.
  var grid: String {
    let across = (box.east - box.west) * stretch
    let steps = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01]
    let step = steps.first { $0 * 2 <= across } ?? across / 2
    let columns = Int((box.west / step).rounded(.up))...Int((box.east / step).rounded(.down))
    let rows = Int((box.south / step).rounded(.up))...Int((box.north / step).rounded(.down))
    let meridians = columns.map { column in
      "M\(MapDrawing.tenths((Double(column) * step - box.west) * stretch * scale)) 0"
        + "v\(MapDrawing.tenths(height))"
    }
    let parallels = rows.map { row in
      "M0 \(MapDrawing.tenths((box.north - Double(row) * step) * scale))"
        + "h\(MapDrawing.tenths(width))"
    }
    return (meridians + parallels).joined()
  }

  var unitsInDegree: Double { scale }

  /// How much of the world it shows from west to east.
  var kilometresAcross: Double { width / scale * Self.kilometres }

  /// The longest round distance that takes at most a third of the width.
  var scaleBar: (kilometres: Double, units: Double) {
    let unitsPerKilometre = scale / Self.kilometres
    let longest = width / 3 / unitsPerKilometre
    var best = 0.1
    var step = 0.1
    while step <= longest {
      for factor in [1.0, 2, 5] where step * factor <= longest { best = step * factor }
      step *= 10
    }
    return (best, best * unitsPerKilometre)
  }
}

/// A place in a drawing.
struct MapPoint: Equatable, Sendable {
  let x, y: Double
}
