package import Diagnostics
package import Markup

/// Who makes products; holds only what may be published on the build's day.
///
/// It changes only while the records are read (`Records.followRenames`), before any other thread knows it.
package final class Producer: @unchecked Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case enterprise, cooperative
    case cooperativeGroup = "cooperative_group"
    case farm, household, association
  }

  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  /// The trading name as recognised; nil for a household whose name is closed.
  package let name: String?
  package let kind: Kind
  package let commune: Reference
  package internal(set) var village: Reference?
  package let legalName: String?
  package let person: String?
  package let address: String?
  package let signedAddress: String?
  package let coordinates: Coordinates?
  package let precision: Precision?
  package let phones: [String]
  /// Whether the producer says that its telephones are of the business.
  package let isBusinessPhone: Bool
  package let email: String?
  package let website: String?
  package let zalo: String?
  package let facebook: String?
  package let founded: Int?
  package let visits: Visits?
  /// What was written and is not shown.
  package let withheld: [WithheldParticular]
  /// The producers that belong to it.
  package internal(set) var members: [Reference]
  package internal(set) var supplies: [Supply]
  package let honours: [Honour]
  package let photos: [Photo]
  package let story: Localized<Story>?
  /// What the persons behind it agreed to publish, and on which day.
  package let consents: [String: CalendarDay]

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let name = reader.required(Keys.name, &report)
    let type = reader.required(Keys.type, &report)
    let commune = reader.required(Keys.commune, &report)
    consents = reader.value(Keys.publish, &report) ?? [:]
    var disclosure = Disclosure(
      consents: consents, on: settings.day, isHousehold: type == .household)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    village = reader.value(Keys.village, &report)
    legalName = reader.value(Keys.legalName, if: &disclosure, &report)
    person = reader.value(Keys.person, if: &disclosure, &report)
    address = reader.value(Keys.address, if: &disclosure, &report)
    signedAddress = reader.value(Keys.signedAddress, if: &disclosure, &report)
    coordinates = reader.inside(commune?.value).value(
      Keys.coordinates, if: &disclosure, &report)
    reader.check(coordinates, in: commune?.value, &report)
    precision = reader.value(Keys.precision, &report)
    isBusinessPhone = reader.flag(Keys.business, &report)
    phones = reader.phones(
      Keys.phone, isBusiness: isBusinessPhone, if: &disclosure, &report)
    email = reader.value(Keys.email, if: &disclosure, &report)
    website = reader.value(Keys.website, &report)
    zalo = reader.value(Keys.zalo, if: &disclosure, &report)
    facebook = reader.value(Keys.facebook, if: &disclosure, &report)
    founded = reader.value(Keys.founded, &report)
    visits = reader.value(Keys.visits, &report)
    members = reader.list(Keys.members, &report)
    supplies = reader.list(Keys.supplies, &report)
    honours = Self.honours(reader, &disclosure, &report)
    photos = reader.list(Keys.photos, &report)
    story = source.stories(in: settings.mainLanguage)

    withheld = disclosure.withheld
    guard let name, let type, let commune else { return nil }
    let needsConsent = type == .household && settings.householdNames == .consent
    self.name = !needsConsent || disclosure.hasConsent(to: "name") ? name : nil
    kind = type
    self.commune = commune
  }
}

/// An honour given to a producer, or to a person of it.
package struct Honour: Sendable {
  package let name: Localized<String>
  package let year: Int?
  /// Who gave it.
  package let authority: Localized<String>?
  /// To whom, where that is a person who agreed to be named.
  package fileprivate(set) var person: String?
}

extension Producer {
  /// The honours; a person's name only with consent, and nothing of a household without it.
  private static func honours(
    _ reader: RecordReader, _ disclosure: inout Disclosure, _ report: inout Report
  ) -> [Honour] {
    let honours = reader.value(Keys.honours, if: &disclosure, &report) ?? []
    guard !disclosure.hasConsent(to: Keys.honours.name),
      honours.contains(where: { $0.person != nil })
    else { return honours }
    disclosure.withhold("honours.person", at: reader.span(of: Keys.honours.name))
    return honours.map { honour in
      var honour = honour
      honour.person = nil
      return honour
    }
  }
}

/// Whether and when visitors may come.
package struct Visits: Sendable {
  package let isWelcome: Bool
  package let byAppointment: Bool
  package let hours: OpeningHours?
  package let languages: [String]
}

extension Producer: Record {
  package static let kind = RecordKind.producers
  package static let keys = Keys.all + CommonKeys.all

  package var names: [String] { name.map { [$0] } ?? [] }

  private enum Keys {
    static let name = RecordKey("name", .text, .required)
    static let type = RecordKey("type", ValueType<Kind>.choice, .required)
    static let commune = RecordKey("commune", .commune, .required)
    static let legalName = RecordKey("legal_name", .text, .personal)
    static let person = RecordKey("person", .text, .alwaysPersonal)
    static let address = RecordKey("address", .text, .personal)
    static let signedAddress = RecordKey("signed_address", .text, .personal)
    static let coordinates = RecordKey("coordinates", .coordinates, .personal)
    static let precision = RecordKey("precision", ValueType<Precision>.choice)
    static let phone = RecordKey("phone", .list(of: .phone), .personal)
    static let email = RecordKey("email", .mailbox, .personal)
    static let website = RecordKey("website", .webAddress)
    static let zalo = RecordKey("zalo", .text, .personal)
    static let facebook = RecordKey("facebook", .text, .personal)
    static let founded = RecordKey("founded", .integer(in: 1000...2199))
    static let village = RecordKey("village", .reference)
    static let visits = RecordKey("visits", .visits)
    static let members = RecordKey("members", .list(of: .reference))
    static let supplies = RecordKey("supplies", .list(of: .supply), .translatable)
    static let honours = RecordKey(
      "honours", .list(of: .honour), [.personal, .translatable])
    static let photos = RecordKey("photos", .list(of: .photo))
    static let business = RecordKey("business", .flag)
    static let publish = RecordKey(
      "publish",
      .consents(to: [
        "name", "legal_name", "person", "address", "signed_address", "coordinates", "phone",
        "email", "zalo", "facebook", "honours",
      ]))

    static let all = [
      name.description, type.description, commune.description, legalName.description,
      person.description, address.description, signedAddress.description,
      coordinates.description, precision.description, phone.description, email.description,
      website.description, zalo.description, facebook.description, founded.description,
      village.description, visits.description, members.description, supplies.description,
      honours.description, photos.description, business.description, publish.description,
    ]
  }
}

extension ValueType<Honour> {
  private static let label = RecordKey("name", .localizedText, [.required, .translatable])
  private static let year = RecordKey("year", .integer(in: 1900...2199))
  private static let authority = RecordKey("authority", .localizedText, .translatable)
  private static let person = RecordKey("person", .text, .alwaysPersonal)

  fileprivate static let honour = ValueType.map(
    BilingualText(
      vi: "một danh hiệu: {name: …, year: …, authority: …}",
      en: "an honour: {name: …, year: …, authority: …}"),
    [label.description, year.description, authority.description, person.description]
  ) { reader, report in
    let year = reader.value(year, &report)
    let authority = reader.value(authority, &report)
    let person = reader.value(person, &report)
    return reader.required(label, &report).map {
      Honour(name: $0, year: year, authority: authority, person: person)
    }
  }
}

extension ValueType<Visits> {
  private static let welcome = RecordKey("welcome", .flag)
  private static let appointment = RecordKey("appointment", .flag)
  private static let hours = RecordKey("hours", .openingHours)
  private static let languages = RecordKey("languages", .list(of: .text))

  fileprivate static let visits = ValueType.map(
    BilingualText(vi: "thông tin tham quan: {welcome: true}", en: "visits: {welcome: true}"),
    [
      welcome.description, appointment.description, hours.description, languages.description,
    ]
  ) { reader, report in
    Visits(
      isWelcome: reader.flag(welcome, &report), byAppointment: reader.flag(appointment, &report),
      hours: reader.value(hours, &report), languages: reader.list(languages, &report))
  }
}
