package import Diagnostics
package import Markup

/// A round of assessment: when and where to register, what follows, when the council meets.
package struct Round: Sendable {
  package struct Step: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case registration, submission, review, council, announcement, other
    }

    package let title: Localized<String>
    package let kind: Kind
    package let starts: CalendarDay
    /// The last day: what comes after it is late.
    package let ends: CalendarDay
    /// The time of day, as it is announced.
    package let time: String?
    /// Where to go, or where it is held.
    package let place: Localized<String>?
    package let lead: Localized<String>?
    package let note: Localized<String>?
    /// Forms to bring.
    package internal(set) var papers: [Reference]
  }

  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let title: Localized<String>
  package let province: Province?
  /// Who recognises at its end.
  package let level: Level?
  package let summary: Localized<String>?
  /// In the order of their days.
  package internal(set) var steps: [Step]
  package let story: Localized<Story>?

  /// How long before its first day it is told of on the front page, in days.
  package static let announcedBefore = 14

  package var begins: CalendarDay { steps[0].starts }
  /// The last day of the last step to end.
  package let ends: CalendarDay

  /// Whether it is in its weeks: soon, or running.
  package func isCurrent(on day: CalendarDay) -> Bool {
    begins.adding(days: -Self.announcedBefore) <= day && day <= ends
  }
}

extension Round: Record {
  package static let kind = RecordKind.rounds
  package static let keys = Keys.all + CommonKeys.all

  package var heading: Localized<String>? { title }

  private enum Keys {
    static let title = RecordKey("title", .localizedText, [.required, .translatable])
    static let province = RecordKey("province", .province)
    static let level = RecordKey("level", ValueType<Level>.choice)
    static let summary = RecordKey("summary", .localizedText, .translatable)
    static let steps = RecordKey("steps", .list(of: .roundStep), [.required, .translatable])

    static let all = [
      title.description, province.description, level.description, summary.description,
      steps.description,
    ]
  }

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let title = reader.required(Keys.title, &report)
    let steps = reader.required(Keys.steps, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    province = reader.value(Keys.province, &report)
    level = reader.value(Keys.level, &report)
    summary = reader.value(Keys.summary, &report)
    story = source.stories(in: settings.mainLanguage)

    // Steps of one day stay in the order in which they are written.
    let inOrder = (steps ?? []).enumerated().sorted {
      ($0.element.starts, $0.offset) < ($1.element.starts, $1.offset)
    }.map(\.element)
    guard let title, let last = inOrder.map(\.ends).max() else { return nil }
    self.title = title
    self.steps = inOrder
    ends = last
  }
}

extension ValueType<Round.Step> {
  private static let title = RecordKey("title", .localizedText, [.required, .translatable])
  private static let kind = RecordKey("kind", ValueType<Round.Step.Kind>.choice)
  private static let starts = RecordKey("starts", .day, .required)
  private static let ends = RecordKey("ends", .day)
  private static let time = RecordKey("time", .timeOfDay)
  private static let place = RecordKey("place", .localizedText, .translatable)
  private static let lead = RecordKey("lead", .localizedText, .translatable)
  private static let note = RecordKey("note", .localizedText, .translatable)
  private static let papers = RecordKey("papers", .list(of: .reference))

  fileprivate static let roundStep = ValueType.map(
    BilingualText(
      vi: "một bước: {title: …, starts: …, ends: …}", en: "a step: {title: …, starts: …, ends: …}"),
    [
      title.description, kind.description, starts.description, ends.description,
      time.description, place.description, lead.description, note.description,
      papers.description,
    ]
  ) { reader, report in
    let title = reader.required(title, &report)
    let starts = reader.required(starts, &report)
    let ends = reader.value(ends, &report)
    if let starts, let ends, ends < starts {
      report.error(.stepEndsBeforeItBegins, at: reader.span(of: Self.ends.name))
    }
    let kind = reader.value(kind, &report)
    let time = reader.value(time, &report)
    let place = reader.value(place, &report)
    let lead = reader.value(lead, &report)
    let note = reader.value(note, &report)
    let papers = reader.list(papers, &report)
    guard let title, let starts else { return nil }
    return Round.Step(
      title: title, kind: kind ?? .other, starts: starts, ends: max(starts, ends ?? starts),
      time: time, place: place, lead: lead, note: note, papers: papers)
  }
}

extension Diagnostic.Message {
  fileprivate static let stepEndsBeforeItBegins = Self(
    "step-ends-before-it-begins", vi: "bước này kết thúc trước ngày bắt đầu",
    en: "the step ends before it begins")
}
