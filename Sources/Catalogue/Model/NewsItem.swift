package import Diagnostics
package import Markup

/// Something the office tells on a day: `news/<date>-<id>.md`.
package struct NewsItem: Sendable {
  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let title: Localized<String>
  /// The day its file's name begins with, unless the record says another; it is shown from then on.
  package let date: CalendarDay
  package let summary: Localized<String>?
  package let story: Localized<Story>?
}

extension NewsItem: Record {
  package static let kind = RecordKind.news
  package static let keys = Keys.all + CommonKeys.all

  package var heading: Localized<String>? { title }

  private enum Keys {
    static let title = RecordKey("title", .localizedText, [.required, .translatable])
    static let date = RecordKey("date", .day)
    static let summary = RecordKey("summary", .localizedText, .translatable)

    static let all = [title.description, date.description, summary.description]
  }

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let title = reader.required(Keys.title, &report)
    let errors = report.errorCount
    let written = reader.value(Keys.date, &report)
    let day = written ?? CalendarDay(String(source.id.prefix(10)))
    if day == nil, report.errorCount == errors {
      report.error(.noDate, at: source.missingKeySpan, hint: .nameWithDate(source.id))
    }

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    summary = reader.value(Keys.summary, &report)
    story = source.stories(in: settings.mainLanguage)

    guard let title, let day else { return nil }
    self.title = title
    date = day
  }
}

extension BilingualText {
  fileprivate static func nameWithDate(_ id: String) -> BilingualText {
    BilingualText(
      vi: "đặt tên tệp là 2026-01-15-\(id).md, hoặc thêm dòng “date: 2026-01-15”",
      en: "name the file 2026-01-15-\(id).md, or add a line “date: 2026-01-15”")
  }
}

extension Diagnostic.Message {
  fileprivate static let noDate = Self(
    "news-without-date", vi: "tin không có ngày", en: "the news item has no day")
}
