package import Diagnostics
package import Markup

/// Which of a person's particulars may be published, and since which day of consent.
///
/// Closed values are dropped while they are read: no later stage can show what it does not have
/// (Law 91/2025/QH15; design, "People").
package struct Disclosure: Sendable {
  private let consents: [String: CalendarDay]
  private let day: CalendarDay
  private let isHousehold: Bool
  /// What was written and is not shown.
  package private(set) var withheld: [WithheldParticular] = []

  /// - Parameters:
  ///   - consents: the day of consent by the name of the key
  ///   - day: the day for which the site is built
  package init(consents: [String: CalendarDay], on day: CalendarDay, isHousehold: Bool) {
    self.consents = consents
    self.day = day
    self.isHousehold = isHousehold
  }

  /// Whether a key's value may be shown.
  package func allows(_ key: KeyDescription) -> Bool {
    let isPersonal =
      key.traits.contains(.alwaysPersonal) || isHousehold && key.traits.contains(.personal)
    return !isPersonal || hasConsent(to: key.name)
  }

  /// Whether the person agreed, on the build's day or before it.
  package func hasConsent(to key: String) -> Bool {
    consents[key].map { $0 <= day } ?? false
  }
}

/// A particular that an editor wrote and that is not shown: its value is gone, its place is told.
package struct WithheldParticular: Sendable {
  package let key: String
  package let span: SourceSpan
  /// The day from which it may be shown; nil where nobody agreed.
  package let consent: CalendarDay?

  package var reason: BilingualText {
    consent.map {
      BilingualText(
        vi: "ngày đồng ý (\($0.inVietnamese)) chưa tới",
        en: "the day of consent (\($0)) is still to come")
    } ?? BilingualText(vi: "không có ngày đồng ý", en: "no day of consent")
  }
}

extension Disclosure {
  /// Notes what is not shown.
  mutating func withhold(_ key: String, at span: SourceSpan) {
    withheld.append(WithheldParticular(key: key, span: span, consent: consents[key]))
  }
}

extension RecordReader {
  /// The value of a key, checked as any other and kept only if it may be shown.
  package func value<Value>(
    _ key: RecordKey<Value>, if disclosure: inout Disclosure, _ report: inout Report
  ) -> Value? {
    let value = value(key, &report)
    if disclosure.allows(key.description) { return value }
    if has(key) { disclosure.withhold(key.name, at: span(of: key.name)) }
    return nil
  }

  /// Telephones, of which a mobile one is a person's: it is shown with consent, or where the record
  /// says that it is the business's.
  func phones(
    _ key: RecordKey<[PhoneNumber]>, isBusiness: Bool, if disclosure: inout Disclosure,
    _ report: inout Report
  ) -> [String] {
    let maySee = disclosure.hasConsent(to: key.name) || isBusiness
    let phones = value(key, if: &disclosure, &report) ?? []
    let shown = phones.filter { !$0.isMobile || maySee }
    if shown.count < phones.count { disclosure.withhold(key.name, at: span(of: key.name)) }
    return shown.map(\.text)
  }
}

extension RecordReader {
  /// The one telephone of a place, shown as those of a producer are.
  func phone(
    _ key: RecordKey<PhoneNumber>, isBusiness: Bool, if disclosure: inout Disclosure,
    _ report: inout Report
  ) -> String? {
    guard let phone = value(key, &report) else { return nil }
    if !phone.isMobile || isBusiness || disclosure.hasConsent(to: key.name) { return phone.text }
    disclosure.withhold(key.name, at: span(of: key.name))
    return nil
  }
}

extension ValueType<[String: CalendarDay]> {
  /// `{phone: 2026-01-15}`: what may be shown, with the day of consent.
  package static func consents(to names: [String]) -> ValueType {
    let keys = names.map { RecordKey($0, .day) }
    return .map(
      BilingualText(
        vi: "ngày đồng ý theo từng khóa, như {phone: 2026-01-15}",
        en: "the day of consent for each key, such as {phone: 2026-01-15}"),
      keys.map(\.description)
    ) { reader, report in
      var consents: [String: CalendarDay] = [:]
      for key in keys { consents[key.name] = reader.value(key, &report) }
      return consents
    }
  }
}
