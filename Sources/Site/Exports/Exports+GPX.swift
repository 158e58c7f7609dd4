internal import Catalogue
internal import Markup

// Places that are somewhere as waypoints of GPX 1.1, in WGS 84: for receivers and walkers' programs.
//
// What matters stands in `name` and `desc`, for programs lose or unwrap extensions.
extension Exports {
  func pointsGPX(_ points: [Int], _ edition: Edition) -> [UInt8] {
    var gpx = GPXWriter(title: settings.title.main)
    for index in points {
      let entry = catalogue.points[index]
      let point = entry.record
      guard let place = point.coordinates else { continue }
      let hours = point.status == .open ? point.hours : nil
      gpx.waypoint(
        at: place, name: named(point.name, point.marks, edition),
        description: [
          edition.strings.text(WordGroups.pointStates, point.status),
          hours.map { edition.hours($0) }, whole(point.address, in: entry.commune, edition),
          point.phone,
        ],
        link: settings.baseURL.text + address(.record(.points, index)),
        type: edition.strings.text(WordGroups.pointKinds, point.kind))
    }
    return gpx.whole
  }

  func destinationsGPX(_ destinations: [Int], _ edition: Edition) -> [UInt8] {
    var gpx = GPXWriter(title: settings.title.main)
    for index in destinations {
      let entry = catalogue.destinations[index]
      let destination = entry.record
      guard let place = destination.coordinates else { continue }
      gpx.waypoint(
        at: place, name: named(destination.name, destination.marks, edition),
        description: [
          destination.summary?.main, destination.hours.map { edition.hours($0) },
          whole(destination.address, in: entry.commune, edition), destination.phone,
        ],
        link: settings.baseURL.text + address(.record(.destinations, index)),
        type: edition.strings.text(WordGroups.destinationKinds, destination.kind))
    }
    return gpx.whole
  }
}

/// Writes a GPX document.
private struct GPXWriter {
  private var writer = HTMLWriter(reserving: 1 << 14)

  init(title: String) {
    writer.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="ocop">
      <metadata><name>
      """)
    writer.appendEscaped(title)
    writer.append("</name></metadata>\n")
  }

  /// - Parameter description: what is joined to a line; what is not known is left out.
  mutating func waypoint(
    at place: Coordinates, name: String, description: [String?], link: String, type: String
  ) {
    let latitude = DecimalText.of(place.latitude, places: 6)
    let longitude = DecimalText.of(place.longitude, places: 6)
    writer.append("<wpt lat=\"\(latitude)\" lon=\"\(longitude)\">\n")
    writer.appendElement("name", name)
    let lines = description.compactMap { $0 }.filter { !$0.isEmpty }
    writer.appendElement("desc", lines.joined(separator: " · "))
    writer.append("<link href=\"")
    writer.appendEscaped(link)
    writer.append("\"/>\n")
    writer.appendElement("type", type)
    writer.append("</wpt>\n")
  }

  var whole: [UInt8] {
    var writer = writer
    writer.append("</gpx>\n")
    return writer.bytes
  }
}

extension HTMLWriter {
  /// Adds an element of an XML document with a text in it, in a line.
  mutating func appendElement(_ name: String, _ text: String) {
    append("<\(name)>")
    appendEscaped(text)
    append("</\(name)>\n")
  }
}
