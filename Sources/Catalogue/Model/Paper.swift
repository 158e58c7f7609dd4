package import Diagnostics
package import Markup

/// A paper of the programme: a policy, a set of criteria, a form to fill; with its file.
package struct Paper: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case policy, criteria, support, logo, plan, form, other
  }

  /// Whether a paper holds on a day.
  package enum Standing: String, CaseIterable, Sendable {
    case inForce = "in_force"
    case toCome = "to_come"
    case ended
  }

  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let title: Localized<String>
  package let number: String?
  package let date: CalendarDay?
  /// Who made it.
  package let body: Localized<String>?
  package let kind: Kind
  /// The paper itself: a file beside the record, or where it can be read.
  package let file: DecisionDocument?
  /// From when on it holds; from its day where nothing else is said.
  package let inForce: CalendarDay?
  /// The last day on which it holds.
  package let ends: CalendarDay?
  package internal(set) var replacedBy: Reference?
  package let summary: Localized<String>?
  package let story: Localized<Story>?

  package func standing(on day: CalendarDay) -> Standing {
    if let start = inForce ?? date, start > day { return .toCome }
    if let ends, ends < day { return .ended }
    return .inForce
  }
}

extension Paper: Record {
  package static let kind = RecordKind.documents
  package static let keys = Keys.all + CommonKeys.all

  package var heading: Localized<String>? { title }
  package var documents: [MediaFile] {
    if case .file(let file)? = file { return [file] + linkedDocuments }
    return linkedDocuments
  }

  private enum Keys {
    static let title = RecordKey("title", .localizedText, [.required, .translatable])
    static let number = RecordKey("number", .text)
    static let date = RecordKey("date", .day)
    static let body = RecordKey("body", .localizedText, .translatable)
    static let kind = RecordKey("kind", ValueType<Kind>.choice, .required)
    static let file = RecordKey("file", .paper)
    static let inForce = RecordKey("in_force", .day)
    static let ends = RecordKey("ends", .day)
    static let replacedBy = RecordKey("replaced_by", .reference)
    static let summary = RecordKey("summary", .localizedText, .translatable)

    static let all = [
      title.description, number.description, date.description, body.description,
      kind.description, file.description, inForce.description, ends.description,
      replacedBy.description, summary.description,
    ]
  }

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let title = reader.required(Keys.title, &report)
    let kind = reader.required(Keys.kind, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    number = reader.value(Keys.number, &report)
    date = reader.value(Keys.date, &report)
    body = reader.value(Keys.body, &report)
    file = reader.value(Keys.file, &report)
    inForce = reader.value(Keys.inForce, &report)
    ends = reader.value(Keys.ends, &report)
    replacedBy = reader.value(Keys.replacedBy, &report)
    summary = reader.value(Keys.summary, &report)
    story = source.stories(in: settings.mainLanguage)

    if let start = inForce ?? date, let ends, ends < start {
      report.error(.endsBeforeItHolds, at: reader.span(of: Keys.ends.name))
    }
    guard let title, let kind else { return nil }
    self.title = title
    self.kind = kind
  }
}

extension Diagnostic.Message {
  fileprivate static let endsBeforeItHolds = Self(
    "paper-ends-before-it-holds", vi: "văn bản hết hiệu lực trước ngày có hiệu lực",
    en: "the paper ends before it is in force")
}
