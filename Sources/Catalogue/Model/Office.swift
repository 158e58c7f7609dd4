package import Diagnostics
internal import Markup

/// Whom to call about the programme in a province or a commune: an office, never a person.
package struct Office: Sendable {
  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let name: Localized<String>
  /// The commune it is for; nil for one of a province.
  package let commune: Reference?
  package let province: Province?
  package let phones: [String]
  /// What was written and is not shown: a mobile number is a person's unless it is said to be the office's.
  package let withheld: [WithheldParticular]
  package let email: String?
  package let website: String?
  package let address: Localized<String>?
  package let hours: OpeningHours?
  package let summary: Localized<String>?
  package let story: Localized<Story>?
}

extension Office: Record {
  package static let kind = RecordKind.offices
  package static let keys = Keys.all + CommonKeys.all

  package var heading: Localized<String>? { name }

  private enum Keys {
    static let name = RecordKey("name", .localizedText, [.required, .translatable])
    static let commune = RecordKey("commune", .commune)
    static let province = RecordKey("province", .province)
    static let phone = RecordKey("phone", .list(of: .phone))
    static let business = RecordKey("business", .flag)
    static let email = RecordKey("email", .mailbox)
    static let website = RecordKey("website", .webAddress)
    static let address = RecordKey("address", .localizedText, .translatable)
    static let hours = RecordKey("hours", .openingHours)
    static let summary = RecordKey("summary", .localizedText, .translatable)

    static let all = [
      name.description, commune.description, province.description, phone.description,
      business.description, email.description, website.description, address.description,
      hours.description, summary.description,
    ]
  }

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let name = reader.required(Keys.name, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    commune = reader.value(Keys.commune, &report)
    province = reader.value(Keys.province, &report)
    var disclosure = Disclosure(consents: [:], on: settings.day, isHousehold: false)
    phones = reader.phones(
      Keys.phone, isBusiness: reader.flag(Keys.business, &report), if: &disclosure, &report)
    email = reader.value(Keys.email, &report)
    website = reader.value(Keys.website, &report)
    address = reader.value(Keys.address, &report)
    hours = reader.value(Keys.hours, &report)
    summary = reader.value(Keys.summary, &report)
    story = source.stories(in: settings.mainLanguage)
    withheld = disclosure.withheld

    if !reader.has(Keys.commune), !reader.has(Keys.province) {
      report.error(.officeOfNowhere, at: source.missingKeySpan, hint: .nameItsPlace)
    } else if commune != nil, province != nil {
      report.error(.officeOfBoth, at: reader.span(of: Keys.province.name))
    }
    guard let name else { return nil }
    self.name = name
  }
}

extension BilingualText {
  fileprivate static let nameItsPlace = BilingualText(
    vi:
      "thêm “commune: \"16072\"” (văn phòng của một xã, phường) hoặc “province: \"38\"” (của tỉnh)",
    en: "add “commune: \"16072\"” for a commune's office, or “province: \"38\"” for a province's")
}

extension Diagnostic.Message {
  fileprivate static let officeOfNowhere = Self(
    "office-of-nowhere", vi: "văn phòng phải thuộc một xã, phường hoặc một tỉnh",
    en: "an office belongs to a commune or to a province")
  fileprivate static let officeOfBoth = Self(
    "office-of-both", vi: "văn phòng của xã, phường không ghi thêm tỉnh",
    en: "a commune's office names no province")
}
