internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A decision after the day of the build does not count yet.
  static let futureDecision = CatalogueRule { records, day, report in
    for decision in records.decisions.records where decision.date > day {
      report.warning(.future(decision.number, decision.date), at: decision.span)
    }
    for product in records.products.records {
      for recognition in product.recognitions where recognition.date > day {
        report.warning(.future(recognition.number, recognition.date), at: recognition.span)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func future(_ number: String, _ day: CalendarDay) -> Self {
    Self(
      "future-decision",
      vi: "quyết định \(number) có ngày \(day.inVietnamese), chưa đến nên chưa được tính",
      en: "the decision \(number) is of \(day), which is still to come: it does not count yet")
  }
}
