internal import Catalogue
internal import Markup

/// Which places a file has: all, or those of a province or commune.
enum PlaceScope: Sendable {
  case whole
  /// By their indices in the catalogue.
  case province(Int)
  case commune(Int)

  /// The folder of its files below the output folder.
  func folder(_ catalogue: CatalogueReader) -> String {
    switch self {
    case .whole: "data/"
    case .province(let index): "data/provinces/\(catalogue.provinces[index].record.code)/"
    case .commune(let index): "data/communes/\(catalogue.communes[index].record.id)/"
    }
  }

  func points(_ catalogue: CatalogueReader) -> [Int] {
    switch self {
    case .whole: Array(catalogue.points.indices)
    case .province(let index): catalogue.provinces[index].points.sorted()
    case .commune(let index): catalogue.communes[index].points.sorted()
    }
  }

  func destinations(_ catalogue: CatalogueReader) -> [Int] {
    switch self {
    case .whole: Array(catalogue.destinations.indices)
    case .province(let index): catalogue.provinces[index].destinations.sorted()
    case .commune(let index): catalogue.communes[index].destinations.sorted()
    }
  }
}

/// The same places in each format that maps and tables read.
extension DataFile {
  /// The sales points of a scope, each format as a file; those that no page names have no format.
  static func points(_ scope: PlaceScope, _ catalogue: CatalogueReader) -> [DataFile] {
    inFormats(
      scope.folder(catalogue) + "points", .points, scope, PointColumn.all,
      rows: { $0.exports.pointRows(scope.points($0.catalogue)) },
      geoJSON: { $0.exports.pointsGeoJSON(scope.points($0.catalogue), $0.mainEdition) },
      kml: { $0.exports.pointsKML(scope.points($0.catalogue), $0.mainEdition) },
      gpx: { $0.exports.pointsGPX(scope.points($0.catalogue), $0.mainEdition) })
  }

  /// The destinations of a scope, as the points.
  static func destinations(_ scope: PlaceScope, _ catalogue: CatalogueReader) -> [DataFile] {
    inFormats(
      scope.folder(catalogue) + "destinations", .destinations, scope, DestinationColumn.all,
      rows: { $0.exports.destinationRows(scope.destinations($0.catalogue)) },
      geoJSON: { $0.exports.destinationsGeoJSON(scope.destinations($0.catalogue), $0.mainEdition) },
      kml: { $0.exports.destinationsKML(scope.destinations($0.catalogue), $0.mainEdition) },
      gpx: { $0.exports.destinationsGPX(scope.destinations($0.catalogue), $0.mainEdition) })
  }

  /// A commune's places are few: a table and GeoJSON are enough.
  private static func inFormats<Row>(
    _ path: String, _ word: Word, _ scope: PlaceScope, _ columns: [Column<Row>],
    rows: @escaping @Sendable (Site) -> [Row], geoJSON: @escaping @Sendable (Site) -> [UInt8],
    kml: @escaping @Sendable (Site) -> [UInt8], gpx: @escaping @Sendable (Site) -> [UInt8]
  ) -> [DataFile] {
    let files = [
      place(path + ".csv", .csv, word, scope) { CSVWriter.bytes(of: rows($0), columns) },
      place(path + ".geojson", .geoJSON, word, scope, bytes: geoJSON),
    ]
    if case .commune = scope { return files }
    return files + [
      place(path + ".kml", .kml, word, scope, bytes: kml),
      place(path + ".gpx", .gpx, word, scope, bytes: gpx),
    ] + besideCSV(path, columns, scope)
  }

  /// The files of provinces and communes where there are any places, in their order.
  static func ofAreas(_ catalogue: CatalogueReader) -> [DataFile] {
    let scopes =
      catalogue.provinces.indices.map { PlaceScope.province($0) }
      + catalogue.communes.indices.map { PlaceScope.commune($0) }
    return scopes.flatMap { files(of: $0, catalogue) }
  }

  /// A scope's files; none of what it has nothing of.
  static func files(of scope: PlaceScope, _ catalogue: CatalogueReader) -> [DataFile] {
    (scope.points(catalogue).isEmpty ? [] : points(scope, catalogue))
      + (scope.destinations(catalogue).isEmpty ? [] : destinations(scope, catalogue))
  }

  private static func place(
    _ path: String, _ format: Format?, _ word: Word?, _ scope: PlaceScope,
    bytes: @escaping @Sendable (Site) -> [UInt8]
  ) -> DataFile {
    if case .whole = scope { return DataFile(path, format, word, bytes: bytes) }
    return DataFile(path, format, word, isWhole: false, bytes: bytes)
  }

  /// What GDAL and QGIS look for beside a table: which columns are a place, and in which system.
  ///
  /// With them they open it as points without being told.
  private static func besideCSV<Row>(
    _ path: String, _ columns: [Column<Row>], _ scope: PlaceScope
  ) -> [DataFile] {
    let types = columns.map { column in
      switch column.name {
      case "longitude": "\"CoordX\""
      case "latitude": "\"CoordY\""
      default: "\"String\""
      }
    }
    let line = types.joined(separator: ",") + "\n"
    return [
      place(path + ".csvt", nil, nil, scope) { _ in Array(line.utf8) },
      place(path + ".prj", nil, nil, scope) { _ in Array((worldSystem + "\n").utf8) },
    ]
  }

  /// WGS 84 as the first version of well-known text says it.
  private static let worldSystem = """
    GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],\
    PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]
    """
}
