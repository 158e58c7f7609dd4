package import Diagnostics
package import Markup

/// What every record may say of itself.
package struct RecordMarks: Sendable {
  /// Ids the record had before; their addresses lead to the new one.
  package let aliases: [Located<Slug>]
  /// Left out of the site but with `--drafts`.
  package let isDraft: Bool
  /// Illustrative: marked as a sample wherever it is shown.
  package let isSample: Bool
  /// Taken away: a page says only that.
  package let removal: Removal?
}

/// Why and since when a record is no longer shown.
package struct Removal: Sendable {
  package enum Reason: String, CaseIterable, Sendable {
    case request
    case error
  }

  package let date: CalendarDay
  package let reason: Reason
}

/// The keys every kind of record has.
package enum CommonKeys {
  static let aliases = RecordKey("aliases", .list(of: .located(.slug)))
  static let draft = RecordKey("draft", .flag)
  static let sample = RecordKey("sample", .flag)
  static let removed = RecordKey("removed", .removal)

  package static let all = [
    aliases.description, draft.description, sample.description, removed.description,
  ]

  package static func read(_ reader: RecordReader, _ report: inout Report) -> RecordMarks {
    RecordMarks(
      aliases: reader.list(aliases, &report), isDraft: reader.flag(draft, &report),
      isSample: reader.flag(sample, &report), removal: reader.value(removed, &report))
  }
}

extension ValueType<Removal> {
  private static let date = RecordKey("date", .day, .required)
  private static let reason = RecordKey("reason", ValueType<Removal.Reason>.choice, .required)

  fileprivate static let removal = ValueType.map(
    BilingualText(
      vi: "{date: …, reason: request hoặc error}", en: "{date: …, reason: request or error}"),
    [date.description, reason.description]
  ) { reader, report in
    let date = reader.required(date, &report)
    let reason = reader.required(reason, &report)
    guard let date, let reason else { return nil }
    return Removal(date: date, reason: reason)
  }
}

/// A record of any kind, as the stages that treat all kinds alike see it.
package protocol Record: Sendable {
  /// The kind's name, keys and folder.
  static var kind: RecordKind { get }

  var id: String { get }
  var span: SourceSpan { get }
  var marks: RecordMarks { get }

  /// Reads a record, or reports what keeps it from being one.
  init?(decoding source: RecordSource, settings: DecodingSettings, report: inout Report)
}
