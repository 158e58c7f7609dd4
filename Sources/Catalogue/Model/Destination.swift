package import Diagnostics
package import Markup

/// A place to visit; a craft or tourism village is one, and its page is the village's page.
///
/// It changes only while the records are read (`Records.followRenames`), before any other thread knows it.
package final class Destination: @unchecked Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case craftVillage = "craft_village"
    case cultureTourismVillage = "culture_tourism_village"
    case communityTourism = "community_tourism"
    case ecotourism, beach, spiritual, farm, museum, park

    /// Whether it is a place of several things to see, and of people who live there.
    package var isVillage: Bool {
      switch self {
      case .craftVillage, .cultureTourismVillage, .communityTourism: true
      case .ecotourism, .beach, .spiritual, .farm, .museum, .park: false
      }
    }
  }

  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let name: Localized<String>
  package let kind: Kind
  package let commune: Reference
  package let address: String?
  package let coordinates: Coordinates?
  package let precision: Precision?
  /// How to get there: bus, boat, parking.
  package let way: Localized<String>?
  package let season: [Int]
  package let hours: OpeningHours?
  /// How long a visit takes, and what it costs, as a visitor asks it.
  package let duration: Localized<String>?
  package let cost: Localized<String>?
  package let festivals: [Festival]
  package let facilities: [Facility]
  package let group: GroupSize?
  /// How long before a visit it has to be booked.
  package let leadTime: Localized<String>?
  package let byAppointment: Bool
  package let phone: String?
  package let website: String?
  package let languages: [String]
  /// Products of the tourism sector that are offered here.
  package internal(set) var services: [Reference]
  package let consents: [String: CalendarDay]
  /// Whether a mobile number is the business's and no person's.
  package let isBusinessPhone: Bool
  /// What was written and is not shown.
  package let withheld: [WithheldParticular]
  package let photos: [Photo]
  package let summary: Localized<String>?
  package let story: Localized<Story>?

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let name = reader.required(Keys.name, &report)
    let kind = reader.required(Keys.kind, &report)
    let commune = reader.required(Keys.commune, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    address = reader.value(Keys.address, &report)
    coordinates = reader.inside(commune?.value).value(Keys.coordinates, &report)
    reader.check(coordinates, in: commune?.value, &report)
    precision = reader.value(Keys.precision, &report)
    way = reader.value(Keys.way, &report)
    season = reader.list(Keys.season, &report)
    hours = reader.value(Keys.hours, &report)
    duration = reader.value(Keys.duration, &report)
    cost = reader.value(Keys.cost, &report)
    festivals = reader.list(Keys.festivals, &report)
    facilities = reader.list(Keys.facilities, &report)
    group = reader.value(Keys.group, &report)
    leadTime = reader.value(Keys.leadTime, &report)
    byAppointment = reader.flag(Keys.appointment, &report)
    consents = reader.value(Keys.publish, &report) ?? [:]
    isBusinessPhone = reader.flag(Keys.business, &report)
    var disclosure = Disclosure(consents: consents, on: settings.day, isHousehold: false)
    phone = reader.phone(
      Keys.phone, isBusiness: isBusinessPhone, if: &disclosure, &report)
    website = reader.value(Keys.website, &report)
    languages = reader.list(Keys.languages, &report)
    services = reader.list(Keys.services, &report)
    photos = reader.list(Keys.photos, &report)
    summary = reader.value(Keys.summary, &report)
    story = source.stories(in: settings.mainLanguage)

    withheld = disclosure.withheld
    guard let name, let kind, let commune else { return nil }
    self.name = name
    self.kind = kind
    self.commune = commune
  }
}

extension Destination: Record {
  package static let kind = RecordKind.destinations
  package static let keys = Keys.all + CommonKeys.all

  package var names: [String] { name.all }

  private enum Keys {
    static let name = RecordKey("name", .localizedText, [.required, .translatable])
    static let kind = RecordKey("kind", ValueType<Kind>.choice, .required)
    static let commune = RecordKey("commune", .commune, .required)
    static let address = RecordKey("address", .text)
    static let coordinates = RecordKey("coordinates", .coordinates)
    static let precision = RecordKey("precision", ValueType<Precision>.choice)
    static let way = RecordKey("way", .localizedText, .translatable)
    static let season = RecordKey("season", .list(of: .integer(in: 1...12)))
    static let hours = RecordKey("hours", .openingHours)
    static let duration = RecordKey("duration", .localizedText, .translatable)
    static let cost = RecordKey("cost", .localizedText, .translatable)
    static let festivals = RecordKey("festivals", .list(of: .festival), .translatable)
    static let facilities = RecordKey("facilities", .list(of: ValueType<Facility>.choice))
    static let group = RecordKey("group", .groupSize)
    static let leadTime = RecordKey("lead_time", .localizedText, .translatable)
    static let appointment = RecordKey("appointment", .flag)
    static let phone = RecordKey("phone", .phone)
    static let website = RecordKey("website", .webAddress)
    static let languages = RecordKey("languages", .list(of: .text))
    static let services = RecordKey("services", .list(of: .reference))
    static let photos = RecordKey("photos", .list(of: .photo))
    static let business = RecordKey("business", .flag)
    static let publish = RecordKey("publish", .consents(to: ["phone"]))
    static let summary = RecordKey("summary", .localizedText, .translatable)

    static let all = [
      name.description, kind.description, commune.description, address.description,
      coordinates.description, precision.description, way.description, season.description,
      hours.description, duration.description, cost.description, festivals.description,
      facilities.description, group.description, leadTime.description,
      appointment.description, phone.description, website.description,
      languages.description,
      services.description, photos.description, summary.description,
      business.description, publish.description,
    ]
  }
}
