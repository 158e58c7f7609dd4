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

extension Exports {
  /// A trail: its stops as way points and as a route, and the way where it is known.
  func trailGPX(_ index: Int, _ edition: Edition) -> [UInt8] {
    let entry = catalogue.trails[index]
    let name = named(entry.record.name, entry.record.marks, edition)
    var gpx = GPXWriter(title: name)
    let stops = edition.stops(ofTrail: index).compactMap { stop in
      stop.stop.coordinates.map { (place: $0, view: stop) }
    }
    for (place, stop) in stops {
      gpx.waypoint(
        at: place, name: stop.name.text,
        description: [stop.stop.record.stay?.main, stop.stop.record.note?.main, stop.hours],
        link: stop.url, type: stop.kindText)
    }
    gpx.route(stops.map { ($0.place, $0.view.name.text) }, named: name)
    if !entry.lines.isEmpty { gpx.track(entry.lines, named: name) }
    return gpx.whole
  }
}

extension DataFile {
  static func trailPath(_ id: String) -> String { "data/trails/\(id).gpx" }

  /// The way of a trail.
  static func trail(_ index: Int, _ id: String) -> DataFile {
    DataFile(trailPath(id), isWhole: false) { $0.exports.trailGPX(index, $0.mainEdition) }
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
    at place: Coordinates, name: String, description: [String?], link: String?, type: String
  ) {
    writer.append("<wpt \(Self.position(place))>\n")
    writer.appendElement("name", name)
    let lines = description.compactMap { $0 }.filter { !$0.isEmpty }
    if !lines.isEmpty { writer.appendElement("desc", lines.joined(separator: " · ")) }
    if let link {
      writer.append("<link href=\"")
      writer.appendEscaped(link)
      writer.append("\"/>\n")
    }
    if !type.isEmpty { writer.appendElement("type", type) }
    writer.append("</wpt>\n")
  }

  mutating func route(_ stops: [(place: Coordinates, name: String)], named name: String) {
    writer.append("<rte>\n")
    writer.appendElement("name", name)
    for stop in stops {
      writer.append("<rtept \(Self.position(stop.place))>\n")
      writer.appendElement("name", stop.name)
      writer.append("</rtept>\n")
    }
    writer.append("</rte>\n")
  }

  mutating func track(_ lines: [[Coordinates]], named name: String) {
    writer.append("<trk>\n")
    writer.appendElement("name", name)
    for line in lines {
      writer.append("<trkseg>\n")
      for place in line { writer.append("<trkpt \(Self.position(place))/>\n") }
      writer.append("</trkseg>\n")
    }
    writer.append("</trk>\n")
  }

  private static func position(_ place: Coordinates) -> String {
    let latitude = DecimalText.of(place.latitude, places: 6)
    return "lat=\"\(latitude)\" lon=\"\(DecimalText.of(place.longitude, places: 6))\""
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
