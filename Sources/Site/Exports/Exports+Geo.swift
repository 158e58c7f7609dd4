internal import Catalogue
internal import Diagnostics
internal import Markup

// Places for maps as GeoJSON (RFC 7946), in WGS 84.
extension Exports {
  /// The sales points, with flat properties: what programs label and filter by are texts.
  func pointsGeoJSON(_ indices: [Int], _ edition: Edition) -> [UInt8] {
    collection(
      indices.map { index in
        let point = catalogue.points[index].record
        return feature(point.id, at: point.coordinates, flat(ofPoint: index, edition))
      })
  }

  func destinationsGeoJSON(_ indices: [Int], _ edition: Edition) -> [UInt8] {
    collection(
      indices.map { index in
        let destination = catalogue.destinations[index].record
        return feature(
          destination.id, at: destination.coordinates, flat(ofDestination: index, edition))
      })
  }

  /// What a point is, as texts; `name` in the main language, `name_en` in another.
  private func flat(ofPoint index: Int, _ edition: Edition) -> [(String, JSONValue?)] {
    let entry = catalogue.points[index]
    let point = entry.record
    let hours = point.status == .open ? point.hours : nil
    let stocks = entry.stocks.map { catalogue.products[$0.product].record.id }
    return names(point.name)
      + [
        ("kind", .string(point.kind.rawValue)), ("status", .string(point.status.rawValue)),
        ("address", point.address.map { .string($0) }),
      ] + place(entry.commune)
      + [
        ("precision", point.precision.map { .string($0.rawValue) }),
        ("way", point.way.map { .string($0.main) }),
        ("hours", hours.map { .string($0.exported) }),
        ("hours_text", hours.map { .string(edition.hours($0)) }),
        ("phone", point.phone.map { .string($0) }),
        ("website", point.website.map { .string($0) }),
        ("stocks", stocks.isEmpty ? nil : .string(stocks.joined(separator: "; "))),
        ("payment", point.payment.isEmpty ? nil : .string(point.payment.joined(separator: "; "))),
        ("checked", point.checked.map { .day($0) }), ("sample", .flag(point.marks.isSample)),
      ] + addresses(.record(.points, index))
  }

  private func flat(ofDestination index: Int, _ edition: Edition) -> [(String, JSONValue?)] {
    let entry = catalogue.destinations[index]
    let destination = entry.record
    let products = entry.products.map { catalogue.products[$0].record.id }
    return names(destination.name)
      + [
        ("kind", .string(destination.kind.rawValue)),
        ("address", destination.address.map { .string($0) }),
      ] + place(entry.commune)
      + [
        ("precision", destination.precision.map { .string($0.rawValue) }),
        ("summary", destination.summary.map { .string($0.main) }),
        ("way", destination.way.map { .string($0.main) }),
        ("hours", destination.hours.map { .string($0.exported) }),
        ("hours_text", destination.hours.map { .string(edition.hours($0)) }),
        ("appointment", .flag(destination.byAppointment)),
        ("phone", destination.phone.map { .string($0) }),
        ("website", destination.website.map { .string($0) }),
        ("products", products.isEmpty ? nil : .string(products.joined(separator: "; "))),
        ("sample", .flag(destination.marks.isSample)),
      ] + addresses(.record(.destinations, index))
  }

  private func names(_ name: Localized<String>) -> [(String, JSONValue?)] {
    [("name", .string(name.main))]
      + name.byLanguage.dropFirst().map { ("name_\($0.language.code)", .string($0.value)) }
  }

  private func place(_ commune: Int?) -> [(String, JSONValue?)] {
    guard let commune else { return [] }
    let record = catalogue.communes[commune].record
    return [
      ("commune", .string(record.name.main)), ("commune_code", .string(record.id)),
      ("province", .string(record.province.name.vietnamese)),
    ]
  }

  /// `url` in the main language, `url_en` in another.
  private func addresses(_ subject: PageSubject) -> [(String, JSONValue?)] {
    settings.languages.filter { plan.permalinks.has(subject, in: $0) }.map { language in
      let address = settings.baseURL.text + plan.permalinks.address(of: subject, in: language)
      return (language == settings.mainLanguage ? "url" : "url_\(language.code)", .string(address))
    }
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
}
