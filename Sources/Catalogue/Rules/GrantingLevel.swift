internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// Who may grant how many stars depends on the date: until 23/2/2023 the province 3 and 4, the
  /// ministry 5; from 24/2/2023 the district 3, the province 4 (Decision 148/QĐ-TTg); since
  /// 6/7/2025 the province 3 and 4 again (Decision 1489/QĐ-TTg).
  static let grantingLevel = CatalogueRule { records, _, report in
    for decision in records.decisions.records {
      for row in decision.rows { check(row.recognition, &report) }
    }
    for product in records.products.records {
      for recognition in product.recognitions { check(recognition, &report) }
    }
  }

  private static func check(_ recognition: Recognition, _ report: inout Report) {
    guard recognition.kind != .revoked, let stars = recognition.stars else { return }
    let expected = level(for: stars, on: recognition.date)
    guard recognition.level != expected else { return }
    report.warning(
      .otherLevel(stars, recognition.date, expected), at: recognition.span,
      hint: .checkLevel(expected))
  }

  static func level(for stars: Int, on day: CalendarDay) -> Level {
    if stars >= 5 { return .ministry }
    if stars == 3, day >= districtsFrom, day < districtsUntil { return .district }
    return .province
  }

  private static let districtsFrom = CalendarDay(daysSince1970: 19_412)
  private static let districtsUntil = CalendarDay(daysSince1970: 20_275)
}

extension Level {
  fileprivate var name: BilingualText {
    switch self {
    case .district: BilingualText(vi: "cấp huyện", en: "district")
    case .province: BilingualText(vi: "cấp tỉnh", en: "province")
    case .ministry: BilingualText(vi: "cấp bộ", en: "ministry")
    }
  }
}

extension BilingualText {
  fileprivate static func checkLevel(_ level: Level) -> BilingualText {
    BilingualText(
      vi:
        "xem lại số sao và ngày; nếu đúng là của \(level.name.vietnamese) thì quyết định ghi level: \(level.rawValue)",
      en:
        "look at the stars and the day; if they are right, the decision says level: \(level.rawValue)"
    )
  }
}

extension Diagnostic.Message {
  fileprivate static func otherLevel(_ stars: Int, _ day: CalendarDay, _ level: Level) -> Self {
    Self(
      "granting-level",
      vi: "ngày \(day.inVietnamese), hạng \(stars) sao do \(level.name.vietnamese) công nhận",
      en: "on \(day), \(stars) stars were granted by the \(level.name.english)")
  }
}
