internal import Catalogue
internal import Diagnostics
internal import Imagery
internal import Markup

/// What is public of a catalogue, for machines: said once, written in several formats.
///
/// It holds what the pages hold and nothing more: what decoding closed is not there, a strong
/// spirit has no prices and shops, and a recalled product neither.
struct Exports: Sendable {
  let catalogue: CatalogueReader
  let plan: SitePlan
  /// The products' facts, where they were written before.
  var products: WrittenProducts?

  /// The version of the shape of `catalogue.json` and its parts.
  static let version = 1

  var settings: Settings { catalogue.settings }

  /// The whole address of a page in the main language.
  func url(_ subject: PageSubject) -> JSONValue {
    .string(settings.baseURL.text + address(subject))
  }

  func address(_ subject: PageSubject) -> String {
    plan.permalinks.address(of: subject, in: settings.mainLanguage)
  }

  /// The whole addresses of a page, by language.
  func urls(_ subject: PageSubject) -> JSONValue {
    .object(
      settings.languages.filter { plan.permalinks.has(subject, in: $0) }.map { language in
        let address = plan.permalinks.address(of: subject, in: language)
        return (language.code, .string(settings.baseURL.text + address))
      })
  }

  /// Fields that stand at the head of every file.
  var head: [(String, JSONValue?)] {
    [
      ("version", .integer(Self.version)), ("date", .day(catalogue.day)),
      ("base_url", .string(settings.baseURL.text)), ("title", .localized(settings.title)),
      (
        "languages",
        .strings(settings.languages.map(\.code))
      ),
      ("publisher", settings.publisher?.name.map { .localized($0) }),
      ("licence", settings.publisher?.licence.map { .string($0) }),
    ]
  }

  /// A record's photos: where each is to be had, what it shows and who is to be named.
  func photos(of owner: MediaOwner, _ json: inout JSONWriter) {
    let shown = owner.photos.compactMap { photo in
      catalogue.media.largest(photo.file, owner).map { (photo: photo, file: $0) }
    }
    json.objects("photos", shown) { photo, json in
      json.field("url", "\(settings.baseURL.text)/\(photo.file.path)")
      json.field("width", photo.file.size.width)
      json.field("height", photo.file.size.height)
      json.localized("alt", photo.photo.alternative)
      json.field("credit", photo.photo.credit)
      json.field("licence", photo.photo.licence)
    }
  }

  func json(ofPhotosOf owner: MediaOwner) -> JSONValue? {
    var json = JSONWriter()
    json.object { photos(of: owner, &$0) }
    // `{"photos":…}` without its name.
    return json.bytes.count == 2 ? nil : .written(Array(json.bytes.dropFirst(10).dropLast()))
  }

  /// Adds the whole addresses of a page, by language.
  func urls(of subject: PageSubject, _ json: inout JSONWriter) {
    json.object("urls") { json in
      for language in settings.languages where plan.permalinks.has(subject, in: language) {
        json.field(language.code) { text in
          text.add(settings.baseURL.text)
          plan.permalinks.write(addressOf: subject, in: language, to: &text)
        }
      }
    }
  }

  func productsJSON() -> [UInt8] {
    JSONValue.fields(
      head + [("products", .array(catalogue.products.indices.map { written(ofProduct: $0) }))]
    ).line
  }

  /// Everything public; another catalogue can include it.
  func catalogueJSON() -> [UInt8] {
    JSONValue.fields(
      head + [
        ("products", .array(catalogue.products.indices.map { written(ofProduct: $0) })),
        ("producers", .array(catalogue.producers.indices.map { json(ofProducer: $0) })),
        (
          "communes",
          .array(
            catalogue.communes.indices.filter { catalogue.communes[$0].hasPage }
              .map { json(ofCommune: $0) })
        ),
        ("points", .array(catalogue.points.indices.map { json(ofPoint: $0) })),
        ("destinations", .array(catalogue.destinations.indices.map { json(ofDestination: $0) })),
        ("trails", .array(catalogue.trails.indices.map { json(ofTrail: $0) })),
        ("external", .list(catalogue.externals.indices.map { json(ofExternal: $0) })),
        ("decisions", .array(catalogue.decisions.indices.map { json(ofDecision: $0) })),
      ]
    ).line
  }

  /// The day the site is right for, and the next on which something of it changes.
  func build() -> [UInt8] {
    JSONValue.fields([
      ("version", .integer(Self.version)), ("date", .day(catalogue.day)),
      ("next_change", catalogue.nextChange.map { .day($0) }),
    ]).line
  }
}

extension JSONWriter {
  /// A text by language.
  mutating func localized(_ text: Localized<String>) {
    object { json in
      for (language, value) in text.byLanguage { json.field(language.code, value) }
    }
  }

  mutating func localized(_ name: String, _ text: Localized<String>?) {
    guard let text else { return }
    key(name)
    localized(text)
  }

  /// A name the program knows in two languages.
  mutating func names(_ name: String, _ text: BilingualText) {
    object(name) { json in
      json.field("vi", text.vietnamese)
      json.field("en", text.english)
    }
  }
}

extension JSONValue {
  static func object(_ write: (inout JSONWriter) -> Void) -> JSONValue {
    var json = JSONWriter()
    json.object(write)
    return .written(json.bytes)
  }

  static func day(_ day: CalendarDay) -> JSONValue {
    .string(day.description)
  }

  /// A text by language.
  static func localized(_ text: Localized<String>) -> JSONValue {
    .object(text.byLanguage.map { ($0.language.code, .string($0.value)) })
  }

  static func place(_ place: Coordinates) -> JSONValue {
    .fields([
      ("latitude", .decimal(place.latitude, places: 6)),
      ("longitude", .decimal(place.longitude, places: 6)),
    ])
  }

  /// Nil where there is nothing to list.
  static func list(_ values: [JSONValue]) -> JSONValue? {
    values.isEmpty ? nil : .array(values)
  }

  static func flag(_ value: Bool) -> JSONValue? {
    value ? .bool(true) : nil
  }
}

extension DataFile {
  static let productsJSON = DataFile("data/products.json", .json, .products) {
    $0.exports.productsJSON()
  }
  static let catalogue = DataFile("data/catalogue.json", .json, .catalogue) {
    $0.exports.catalogueJSON()
  }
  static let build = DataFile("data/build.json", .json, .build) { $0.exports.build() }

  /// One product's facts.
  static func product(_ index: Int, _ id: String) -> DataFile {
    DataFile("data/products/\(id).json", .json, isWhole: false) {
      $0.exports.written(ofProduct: index).line
    }
  }
}
