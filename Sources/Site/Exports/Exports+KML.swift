internal import Catalogue
internal import Diagnostics
internal import Markup

// Places that are somewhere as KML 2.2, in WGS 84: for phones and programs that show maps.
extension Exports {
  /// The sales points, in a folder for each state.
  func pointsKML(_ points: [Int], _ edition: Edition) -> [UInt8] {
    var kml = KMLWriter(title: settings.title.main)
    for status in SalesPoint.Status.allCases {
      let indices = points.filter {
        catalogue.points[$0].record.status == status
          && catalogue.points[$0].record.coordinates != nil
      }
      guard !indices.isEmpty else { continue }
      kml.folder(edition.strings.text(WordGroups.pointStates, status)) { kml in
        for index in indices { point(index, edition, &kml) }
      }
    }
    return kml.whole
  }

  private func point(_ index: Int, _ edition: Edition, _ kml: inout KMLWriter) {
    let entry = catalogue.points[index]
    let point = entry.record
    guard let place = point.coordinates else { return }
    let hours = point.status == .open ? point.hours : nil
    let whole = self.whole(point.address, in: entry.commune, edition)
    kml.place(
      "point-" + point.id, at: place,
      KMLWriter.Place(
        name: named(point.name, point.marks, edition),
        description: [
          edition.strings.text(WordGroups.pointKinds, point.kind),
          edition.strings.text(WordGroups.pointStates, point.status),
          hours.map { edition.hours($0) },
          whole,
          settings.baseURL.text + address(.record(.points, index)),
        ],
        address: whole,
        phone: point.phone,
        values: [
          ("id", point.id), ("kind", point.kind.rawValue), ("status", point.status.rawValue),
          ("hours", hours?.exported), ("commune_code", point.commune?.value),
          ("url", settings.baseURL.text + address(.record(.points, index))),
        ] + names(point.name)))
  }

  /// An address with its commune and province, which it may name itself.
  func whole(_ address: String?, in commune: Int?, _ edition: Edition) -> String {
    guard let commune else { return address ?? "" }
    let place = edition.placeData(commune)
    guard let address else { return place }
    return catalogue.communes[commune].record.isNamed(in: address)
      ? address : "\(address), \(place)"
  }

  /// The villages and other destinations.
  func destinationsKML(_ destinations: [Int], _ edition: Edition) -> [UInt8] {
    var kml = KMLWriter(title: settings.title.main)
    for index in destinations {
      let entry = catalogue.destinations[index]
      let destination = entry.record
      guard let place = destination.coordinates else { continue }
      let where_ = whole(destination.address, in: entry.commune, edition)
      kml.place(
        "destination-" + destination.id, at: place,
        KMLWriter.Place(
          name: named(destination.name, destination.marks, edition),
          description: [
            edition.strings.text(WordGroups.destinationKinds, destination.kind),
            destination.summary?.main, destination.hours.map { edition.hours($0) }, where_,
            settings.baseURL.text + address(.record(.destinations, index)),
          ],
          address: where_, phone: destination.phone,
          values: [
            ("id", destination.id), ("kind", destination.kind.rawValue), ("status", nil),
            ("hours", destination.hours?.exported), ("commune_code", destination.commune.value),
            ("url", settings.baseURL.text + address(.record(.destinations, index))),
          ] + names(destination.name)))
    }
    return kml.whole
  }

  /// The name, with the mark of a sample.
  func named(
    _ name: Localized<String>, _ marks: RecordMarks, _ edition: Edition
  ) -> String {
    marks.isSample ? "\(name.main) (\(edition.strings.text(.sample)))" : name.main
  }

  private func names(_ name: Localized<String>) -> [(String, String?)] {
    [("name_en", name.text(in: .english))]
  }
}

/// Writes a KML document whose places have the values of one schema.
private struct KMLWriter {
  struct Place {
    let name: String
    /// A line each.
    let description: [String?]
    let address: String
    let phone: String?
    let values: [(String, String?)]
  }

  /// Readers fold the names of untyped values: those of a schema stay apart.
  private static let fields = ["id", "kind", "status", "hours", "commune_code", "url", "name_en"]

  private var writer = HTMLWriter(reserving: 1 << 16)

  init(title: String) {
    writer.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2">
      <Document>
      <name>
      """)
    writer.appendEscaped(title)
    writer.append("</name>\n<Schema name=\"place\" id=\"place\">\n")
    for field in Self.fields {
      writer.append("<SimpleField type=\"string\" name=\"\(field)\"/>\n")
    }
    writer.append("</Schema>\n")
  }

  mutating func folder(_ name: String, _ places: (inout KMLWriter) -> Void) {
    writer.append("<Folder>\n")
    writer.appendElement("name", name)
    places(&self)
    writer.append("</Folder>\n")
  }

  mutating func place(_ id: String, at place: Coordinates, _ what: Place) {
    writer.append("<Placemark id=\"")
    writer.appendEscaped(id)
    writer.append("\">\n")
    writer.appendElement("name", what.name)
    if !what.address.isEmpty { writer.appendElement("address", what.address) }
    if let phone = what.phone { writer.appendElement("phoneNumber", phone) }
    let lines = what.description.compactMap { $0 }.filter { !$0.isEmpty }
    writer.appendElement("description", lines.joined(separator: "\n"))
    writer.append("<ExtendedData><SchemaData schemaUrl=\"#place\">\n")
    for (name, value) in what.values {
      guard let value else { continue }
      writer.append("<SimpleData name=\"\(name)\">")
      writer.appendEscaped(value)
      writer.append("</SimpleData>\n")
    }
    let longitude = DecimalText.of(place.longitude, places: 6)
    let latitude = DecimalText.of(place.latitude, places: 6)
    writer.append(
      """
      </SchemaData></ExtendedData>
      <Point><coordinates>\(longitude),\(latitude)</coordinates></Point>
      </Placemark>\n
      """)
  }

  var whole: [UInt8] {
    var writer = writer
    writer.append("</Document>\n</kml>\n")
    return writer.bytes
  }
}
