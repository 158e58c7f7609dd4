internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// Who receives by appointment says how to make one.
  static let appointment = CatalogueRule { records, _, report in
    for destination in records.destinations.records
    where destination.byAppointment && destination.phone == nil && destination.website == nil
      && !destination.withheld.contains(where: { $0.key == "phone" })
    {
      report.warning(.noWayToAppoint, at: destination.span, hint: .sayHow)
    }
    for producer in records.producers.records
    where producer.visits?.byAppointment == true && producer.phones.isEmpty && producer.email == nil
      && producer.website == nil && producer.withheld.isEmpty
    {
      report.warning(.noWayToAppoint, at: producer.span, hint: .sayHow)
    }
  }
}

extension BilingualText {
  fileprivate static let sayHow = BilingualText(
    vi: "thêm phone (kèm ngày đồng ý hoặc business: true), email hay website",
    en: "add a phone (with consent or business: true), an email or a website")
}

extension Diagnostic.Message {
  fileprivate static let noWayToAppoint = Self(
    "no-way-to-appoint", vi: "đón khách theo hẹn mà không có cách nào để hẹn",
    en: "visitors come by appointment, and there is no way to make one")
}
