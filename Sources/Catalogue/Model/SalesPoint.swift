package import Diagnostics
package import Markup

/// A place where products are shown and sold.
///
/// It changes only while the records are read (`Records.followRenames`), before any other thread knows it.
package final class SalesPoint: @unchecked Sendable {
  /// The kinds of Decisions 920/QĐ-BCT and 950/QĐ-BCT, design centres, and the web.
  package enum Kind: String, CaseIterable, Sendable {
    case transport
    case restStop = "rest_stop"
    case retail, hospitality
    case touristSite = "tourist_site"
    case craftVillage = "craft_village"
    case tradeCentre = "trade_centre"
    case exhibition
    case postOffice = "post_office"
    case designCentre = "design_centre"
    case online
  }

  package enum Status: String, CaseIterable, Sendable {
    case open, closed, planned
  }

  /// What the point was seen to sell: a product, or all of a producer's.
  package struct Stock: Sendable {
    package internal(set) var product: Reference?
    package internal(set) var producer: Reference?
    package let checked: CalendarDay?
  }

  /// Who approved the point.
  package struct Approval: Sendable {
    package let decision: String?
    package let date: CalendarDay?
    package let authority: String?
    package let validUntil: Located<CalendarDay>?
  }

  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let name: Localized<String>
  package let kind: Kind
  /// Nil only for a shop on the web.
  package let commune: Reference?
  package let address: String?
  package let coordinates: Coordinates?
  package let precision: Precision?
  /// How to get there: bus, boat, parking.
  package let way: Localized<String>?
  package let hostVenue: String?
  package let operatedBy: String?
  package let phone: String?
  package let zalo: String?
  package let website: String?
  package let hours: OpeningHours?
  package let status: Status
  package internal(set) var stocks: [Stock]
  package let others: Localized<String>?
  package let approval: Approval?
  package let payment: [String]
  package let languages: [String]
  package let checked: CalendarDay?
  package let consents: [String: CalendarDay]
  /// Whether a mobile number is the business's and no person's.
  package let isBusinessPhone: Bool
  /// What was written and is not shown.
  package let withheld: [WithheldParticular]
  package let photos: [Photo]
  package let story: Localized<Story>?

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let name = reader.required(Keys.name, &report)
    let kind = reader.required(Keys.kind, &report)
    let isOnline = kind == .online
    commune =
      isOnline
      ? reader.value(Keys.commune, &report) : reader.required(Keys.commune, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    address = reader.value(Keys.address, &report)
    coordinates = reader.inside(commune?.value).value(Keys.coordinates, &report)
    reader.check(coordinates, in: commune?.value, &report)
    precision = reader.value(Keys.precision, &report)
    way = reader.value(Keys.way, &report)
    hostVenue = reader.value(Keys.hostVenue, &report)
    operatedBy = reader.value(Keys.operatedBy, &report)
    consents = reader.value(Keys.publish, &report) ?? [:]
    isBusinessPhone = reader.flag(Keys.business, &report)
    var disclosure = Disclosure(consents: consents, on: settings.day, isHousehold: false)
    phone = reader.phone(
      Keys.phone, isBusiness: isBusinessPhone, if: &disclosure, &report)
    // A page of a business is on the web; Zalo is somebody's telephone.
    let writtenZalo = reader.value(Keys.zalo, &report)
    let showsZalo = disclosure.hasConsent(to: Keys.zalo.name) || isBusinessPhone
    if !showsZalo, writtenZalo != nil {
      disclosure.withhold(Keys.zalo.name, at: reader.span(of: Keys.zalo.name))
    }
    zalo = showsZalo ? writtenZalo : nil
    website = reader.value(Keys.website, &report)
    hours = reader.value(Keys.hours, &report)
    status = reader.value(Keys.status, &report) ?? .open
    stocks = reader.list(Keys.stocks, &report)
    others = reader.value(Keys.others, &report)
    approval = reader.value(Keys.approval, &report)
    payment = reader.list(Keys.payment, &report)
    languages = reader.list(Keys.languages, &report)
    checked = reader.value(Keys.checked, &report)
    photos = reader.list(Keys.photos, &report)
    story = source.stories(in: settings.mainLanguage)

    withheld = disclosure.withheld
    guard let name, let kind, isOnline || commune != nil else { return nil }
    self.name = name
    self.kind = kind
  }
}

extension SalesPoint: Record {
  package static let kind = RecordKind.points
  package static let keys = Keys.all + CommonKeys.all

  package var names: [String] { name.all }

  private enum Keys {
    static let name = RecordKey("name", .localizedText, [.required, .translatable])
    static let kind = RecordKey("kind", ValueType<Kind>.choice, .required)
    static let commune = RecordKey("commune", .commune)
    static let address = RecordKey("address", .text)
    static let coordinates = RecordKey("coordinates", .coordinates)
    static let precision = RecordKey("precision", ValueType<Precision>.choice)
    static let way = RecordKey("way", .localizedText, .translatable)
    static let hostVenue = RecordKey("host_venue", .text)
    static let operatedBy = RecordKey("operator", .text)
    static let phone = RecordKey("phone", .phone)
    static let zalo = RecordKey("zalo", .text)
    static let website = RecordKey("website", .webAddress)
    static let hours = RecordKey("hours", .openingHours)
    static let status = RecordKey("status", ValueType<Status>.choice)
    static let stocks = RecordKey("stocks", .list(of: .stock))
    static let others = RecordKey("others", .localizedText, .translatable)
    static let approval = RecordKey("approval", .approval)
    static let payment = RecordKey("payment", .list(of: .text))
    static let languages = RecordKey("languages", .list(of: .text))
    static let checked = RecordKey("checked", .checkedDay)
    static let photos = RecordKey("photos", .list(of: .photo))
    static let business = RecordKey("business", .flag)
    static let publish = RecordKey("publish", .consents(to: ["phone", "zalo"]))

    static let all = [
      name.description, kind.description, commune.description, address.description,
      coordinates.description, precision.description, way.description, hostVenue.description,
      operatedBy.description, phone.description, zalo.description, website.description,
      hours.description, status.description, stocks.description, others.description,
      approval.description, payment.description, languages.description, checked.description,
      photos.description, business.description, publish.description,
    ]
  }
}

extension ValueType<SalesPoint.Stock> {
  private static let product = RecordKey("product", .includedReference)
  private static let producer = RecordKey("producer", .reference)
  private static let checked = RecordKey("checked", .checkedDay)

  fileprivate static let stock = ValueType.map(
    BilingualText(vi: "hàng bán tại điểm: {product: …}", en: "what is sold: {product: …}"),
    [product.description, producer.description, checked.description]
  ) { reader, report in
    let errors = report.errorCount
    let product = reader.value(product, &report)
    let producer = reader.value(producer, &report)
    if (product == nil) == (producer == nil), report.errorCount == errors {
      report.error(.oneOfTwo, at: reader.source.span)
    }
    return SalesPoint.Stock(
      product: product, producer: producer, checked: reader.value(checked, &report))
  }
}

extension ValueType<SalesPoint.Approval> {
  private static let decision = RecordKey("decision", .text)
  private static let date = RecordKey("date", .day)
  private static let authority = RecordKey("authority", .text)
  private static let validUntil = RecordKey("valid_until", .located(.day))

  fileprivate static let approval = ValueType.map(
    BilingualText(vi: "văn bản công nhận điểm: {decision: …}", en: "the approval: {decision: …}"),
    [
      decision.description, date.description, authority.description, validUntil.description,
    ]
  ) { reader, report in
    SalesPoint.Approval(
      decision: reader.value(decision, &report), date: reader.value(date, &report),
      authority: reader.value(authority, &report), validUntil: reader.value(validUntil, &report))
  }
}

extension Diagnostic.Message {
  fileprivate static let oneOfTwo = Self(
    "stock", vi: "mỗi dòng hàng ghi hoặc product hoặc producer",
    en: "each entry names either a product or a producer")
}
