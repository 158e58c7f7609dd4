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

extension RecordReader {
  /// The value of a key, checked as any other and kept only if it may be shown.
  package func value<Value>(
    _ key: RecordKey<Value>, if disclosure: Disclosure, _ report: inout Report
  ) -> Value? {
    let value = value(key, &report)
    return disclosure.allows(key.description) ? value : nil
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
