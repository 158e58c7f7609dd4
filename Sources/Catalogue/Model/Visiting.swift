internal import Diagnostics

/// A yearly day of a place: a feast, a market, the gods' procession.
package struct Festival: Sendable {
  package let name: Localized<String>
  /// When it is, as people say it: by the lunar calendar as a rule.
  package let when: Localized<String>?
}

/// What visitors find at a place, as signs say it.
package enum Facility: String, CaseIterable, Sendable {
  case coachParking = "coach_parking"
  case parking, toilets, wheelchair, meals, stay, card, wifi
}

/// How many may come together.
package struct GroupSize: Sendable {
  package let least: Int?
  package let most: Int?
}

extension Facility: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .coachParking: ["Chỗ đỗ xe khách", "Bãi đỗ xe lớn", "Đỗ xe 45 chỗ"]
    case .parking: ["Chỗ đỗ xe", "Bãi xe", "Gửi xe"]
    case .toilets: ["Nhà vệ sinh", "Vệ sinh"]
    case .wheelchair: ["Lối đi xe lăn", "Xe lăn"]
    case .meals: ["Ăn uống", "Ăn trưa", "Cơm"]
    case .stay: ["Chỗ nghỉ", "Homestay", "Nghỉ qua đêm"]
    case .card: ["Trả bằng thẻ", "Thẻ"]
    case .wifi: ["Wi-Fi", "Wifi"]
    }
  }
}

extension ValueType<Festival> {
  private static let label = RecordKey("name", .localizedText, [.required, .translatable])
  private static let when = RecordKey("when", .localizedText, .translatable)

  static let festival = ValueType.map(
    BilingualText(vi: "một ngày hội: {name: …, when: …}", en: "a festival: {name: …, when: …}"),
    [label.description, when.description]
  ) { reader, report in
    let when = reader.value(when, &report)
    return reader.required(label, &report).map { Festival(name: $0, when: when) }
  }
}

extension ValueType<GroupSize> {
  private static let least = RecordKey("least", .integer(in: 1...10_000))
  private static let most = RecordKey("most", .integer(in: 1...10_000))

  static let groupSize = ValueType.map(
    BilingualText(
      vi: "số người một đoàn: {least: 4, most: 30}", en: "the size of a group: {least: 4, most: 30}"
    ),
    [least.description, most.description]
  ) { reader, report in
    let (least, most) = (reader.value(least, &report), reader.value(most, &report))
    if let least, let most, least > most {
      report.error(.leastOverMost, at: reader.span(of: "most"))
      return nil
    }
    return GroupSize(least: least, most: most)
  }
}

extension Diagnostic.Message {
  fileprivate static let leastOverMost = Self(
    "least-over-most", vi: "số người ít nhất lớn hơn số người nhiều nhất",
    en: "the least is more than the most")
}
