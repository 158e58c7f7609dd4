internal import Diagnostics
internal import Markup

extension PublicHolidays {
  /// The file in which an office notes what the Government announced.
  package static let path = "content/holidays.yaml"

  /// Reads what was announced since the table was made; nothing where there is no file.
  init(in tree: some SourceTree, _ settings: DecodingSettings, report: inout Report) {
    guard let file = tree.files.first(where: { $0.path == Self.path }),
      let text = SourceText(file, in: tree, report: &report),
      let root = YAMLReader.read(text.bytes[text.start...], path: file.path, report: &report)
    else {
      self.init()
      return
    }
    let lines = ValueType.list(of: .announcement).read(FieldSource(root), settings, &report)
    self.init(lines ?? [])
  }
}

extension ValueType<PublicHolidays.Announcement> {
  private static let holiday = RecordKey(
    "holiday", ValueType<PublicHolidays.Announcement.Holiday>.choice, .required)
  private static let from = RecordKey("from", .day, .required)
  private static let to = RecordKey("to", .day, .required)
  private static let announced = RecordKey("announced", .checkedDay, .required)

  fileprivate static let announcement = ValueType.map(
    BilingualText(
      vi: "một kỳ nghỉ lễ đã công bố: {holiday: tet, from: …, to: …, announced: …}",
      en: "an announced holiday: {holiday: tet, from: …, to: …, announced: …}"),
    [holiday.description, from.description, to.description, announced.description]
  ) { reader, report in
    let holiday = reader.required(holiday, &report)
    let (from, to) = (reader.required(from, &report), reader.required(to, &report))
    let announced = reader.required(announced, &report)
    guard let holiday, let from, let to, announced != nil else { return nil }
    guard (0...15).contains(to.days(since: from)), PublicHolidays.known.contains(from.year) else {
      report.error(.notAHoliday, at: reader.span(of: "to"))
      return nil
    }
    return PublicHolidays.Announcement(holiday, from: from, to: to)
  }
}

extension Diagnostic.Message {
  fileprivate static let notAHoliday = Self(
    "holiday-days",
    vi:
      "kỳ nghỉ phải kết thúc sau khi bắt đầu, không quá 16 ngày, từ \(PublicHolidays.known.lowerBound) đến \(PublicHolidays.known.upperBound)",
    en:
      "a holiday ends after it begins, lasts 16 days at most, and lies between \(PublicHolidays.known.lowerBound) and \(PublicHolidays.known.upperBound)"
  )
}
