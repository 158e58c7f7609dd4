package import Diagnostics
package import Markup

/// A page of text: about the programme, how to join, contact.
package struct Page: Sendable {
  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let title: Localized<String>
  package let date: CalendarDay?
  /// The page's place in the menu, from 1; nil for a page that only links lead to.
  package let menu: Int?
  package let story: Localized<Story>?
}

extension Page: Record {
  package static let kind = RecordKind.pages
  package static let keys = Keys.all + CommonKeys.all

  package var heading: Localized<String>? { title }

  private enum Keys {
    static let title = RecordKey("title", .localizedText, [.required, .translatable])
    static let date = RecordKey("date", .day)
    static let menu = RecordKey("menu", .integer(in: 1...99))

    static let all = [title.description, date.description, menu.description]
  }

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let title = reader.required(Keys.title, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    date = reader.value(Keys.date, &report)
    menu = reader.value(Keys.menu, &report)
    story = source.stories(in: settings.mainLanguage)

    guard let title else { return nil }
    self.title = title
  }
}
