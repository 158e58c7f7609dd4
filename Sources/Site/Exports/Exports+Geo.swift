internal import Catalogue
internal import Diagnostics
internal import Markup

// Places for maps: GeoJSON (RFC 7946) and KML 2.2, both in WGS 84.
extension Exports {
  func pointsGeoJSON() -> [UInt8] {
    collection(
      catalogue.points.enumerated().map { index, entry in
        feature(
          entry.record.id, at: entry.record.coordinates,
          pointFields(index) + [("urls", urls(.record(.points, index)))])
      })
  }

  func destinationsGeoJSON() -> [UInt8] {
    collection(
      catalogue.destinations.enumerated().map { index, entry in
        feature(
          entry.record.id, at: entry.record.coordinates,
          destinationFields(index) + [("urls", urls(.record(.destinations, index)))])
      })
  }

  private func collection(_ features: [JSONValue]) -> [UInt8] {
    JSONValue.object([
      ("type", .string("FeatureCollection")), ("features", .array(features)),
    ]).line
  }

  /// A feature; one without a known place has none (RFC 7946, section 3.2).
  private func feature(
    _ id: String, at place: Coordinates?, _ properties: [(String, JSONValue?)]
  ) -> JSONValue {
    .object([
      ("type", .string("Feature")), ("id", .string(id)),
      ("geometry", place.map { geometry($0) } ?? .null),
      ("properties", .fields(properties)),
    ])
  }

  private func geometry(_ place: Coordinates) -> JSONValue {
    .object([
      ("type", .string("Point")),
      (
        "coordinates",
        .array([
          .decimal(place.longitude, places: 6), .decimal(place.latitude, places: 6),
        ])
      ),
    ])
  }

  /// The points that are somewhere, for programs that show KML.
  func pointsKML() -> [UInt8] {
    var writer = HTMLWriter(reserving: catalogue.points.count * 400)
    writer.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2">
      <Document>
      <name>
      """)
    writer.appendEscaped(settings.title.main)
    writer.append("</name>\n")
    for (index, entry) in catalogue.points.enumerated() {
      guard let place = entry.record.coordinates else { continue }
      writer.append("<Placemark id=\"")
      writer.appendEscaped("point-" + entry.record.id)
      writer.append("\">\n<name>")
      writer.appendEscaped(entry.record.name.main)
      writer.append("</name>\n")
      if let address = entry.record.address {
        writer.append("<address>")
        writer.appendEscaped(address)
        writer.append("</address>\n")
      }
      if let phone = entry.record.phone {
        writer.append("<phoneNumber>")
        writer.appendEscaped(phone)
        writer.append("</phoneNumber>\n")
      }
      writer.append("<ExtendedData>\n")
      data("url", settings.baseURL.text + address(.record(.points, index)), &writer)
      data("kind", entry.record.kind.rawValue, &writer)
      if entry.record.status == .open, let hours = entry.record.hours {
        data("hours", hours.notation, &writer)
      }
      let longitude = DecimalText.of(place.longitude, places: 6)
      let latitude = DecimalText.of(place.latitude, places: 6)
      writer.append(
        """
        </ExtendedData>
        <Point><coordinates>\(longitude),\(latitude)</coordinates></Point>
        </Placemark>\n
        """)
    }
    writer.append("</Document>\n</kml>\n")
    return writer.bytes
  }

  private func data(_ name: String, _ value: String, _ writer: inout HTMLWriter) {
    writer.append("<Data name=\"\(name)\"><value>")
    writer.appendEscaped(value)
    writer.append("</value></Data>\n")
  }
}

extension DataFile {
  static let pointsGeoJSON = DataFile("data/points.geojson", .geoJSON, .points) {
    $0.exports.pointsGeoJSON()
  }
  static let pointsKML = DataFile("data/points.kml", .kml, .points) { $0.exports.pointsKML() }
  static let destinationsGeoJSON = DataFile("data/destinations.geojson", .geoJSON, .destinations) {
    $0.exports.destinationsGeoJSON()
  }
}
