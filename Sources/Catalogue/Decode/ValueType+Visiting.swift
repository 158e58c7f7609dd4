internal import Diagnostics

// What a visitor asks of a place: keys beside the value they make.

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
