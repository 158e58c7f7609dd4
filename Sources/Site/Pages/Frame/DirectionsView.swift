internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Theme

/// How to get to a place: what to type, to tap and to show a driver.
struct DirectionsView: Sendable {
  /// A line that can be copied.
  struct Line: Sendable {
    let label: String
    let value: TextView
    /// What is copied: the value without its remarks; nil for a line that nobody copies.
    var copied: String?

    static let fields = Fields<Line>(
      "directions_line",
      [
        .text("label") { $0.label }, .object("value", TextView.fields) { $0.value },
        .text("copied", optional: { $0.copied }),
      ])
  }

  let lines: [Line]
  /// The same place in maps of all kinds of telephones; following one is the reader's own request.
  let maps: [LinkView]
  let qr: [UInt8]
  let shortAddress: String

  static let fields = Fields<DirectionsView>(
    "directions",
    [
      .list("lines", Line.fields) { $0.lines }, .list("maps", LinkView.fields) { $0.maps },
      .markup("qr") { $1 += $0.qr }, .text("short_address") { $0.shortAddress },
    ])
}

extension Edition {
  /// How to get to a record's place; nil where nothing is known of it.
  ///
  /// - Parameter way: what the record says of buses, boats and parking.
  func directions(
    to reference: RecordRef, named name: String, address: String?, commune: Int?,
    coordinates: Coordinates?, precision: Precision?, way: Localized<String>?
  ) -> DirectionsView? {
    var lines: [DirectionsView.Line] = []
    if let address {
      lines.append(
        DirectionsView.Line(
          label: string(WordGroups.facts, .address), value: properName(address), copied: address))
    }
    if let commune, address.map({ !catalogue.communes[commune].record.isNamed(in: $0) }) ?? true {
      // What was signed before a unit got another name leads nowhere in today's maps.
      let place = self.place(commune)
      lines.append(
        DirectionsView.Line(
          label: string(WordGroups.facts, address == nil ? .address : .unitToday),
          value: plain(place),
          copied: address == nil ? place : nil))
    }
    if let coordinates {
      let degrees = written(coordinates)
      let remark = precision.map { " (\(string(WordGroups.precisions, $0)))" } ?? ""
      lines.append(
        DirectionsView.Line(
          label: string(WordGroups.facts, .coordinates), value: plain(degrees + remark),
          copied: degrees))
    }
    if let way {
      lines.append(
        DirectionsView.Line(label: string(WordGroups.facts, .way), value: text(way), copied: nil))
    }
    guard !lines.isEmpty else { return nil }
    let short = reference.kind.shortAddress(of: catalogue.id(of: reference)) ?? ""
    return DirectionsView(
      lines: lines, maps: coordinates.map { maps(of: $0, named: name) } ?? [],
      qr: qr(short, of: name), shortAddress: bareBase + short)
  }

  /// Degrees as maps take them.
  private func written(_ place: Coordinates) -> String {
    let latitude = DecimalText.of(place.latitude, places: 5)
    return "\(latitude), \(DecimalText.of(place.longitude, places: 5))"
  }

  /// Google's address opens its program on Android and iPhone and a page on a desk, Apple's the same on
  /// its own; `geo:` (RFC 5870) asks an Android telephone which of its maps to take.
  private func maps(of place: Coordinates, named name: String) -> [LinkView] {
    let degrees = written(place).filter { $0 != " " }
    var encoded: [UInt8] = []
    encoded.add(percentEncoded: name)
    let label = String(decoding: encoded, as: UTF8.self)
    return [
      LinkView(
        name: plain("Google Maps"),
        href: .text("https://www.google.com/maps/search/?api=1&query=\(degrees)"),
        detail: nil),
      LinkView(
        name: plain("Apple Maps"), href: .text("https://maps.apple.com/?ll=\(degrees)&q=\(label)"),
        detail: nil),
      LinkView(
        name: plain(strings.text(.otherMapApp)),
        href: .text("geo:\(degrees)?q=\(degrees)(\(label))"), detail: nil),
    ]
  }

  /// A scope's files for maps and tables, as an area's page offers them.
  func placeFiles(of scope: PlaceScope) -> [DataView.Download] {
    DataFile.files(of: scope, catalogue).compactMap { file in
      file.format.map { format in
        DataView.Download(
          name: file.path.split(separator: "/").last.map(String.init) ?? file.path,
          href: .text(href("/" + file.path)), format: format.rawValue)
      }
    }
  }
}
