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
  /// The day on which what it says was changed, for those who follow the feeds.
  package let revised: CalendarDay?
  /// What was wrong and was put right, the latest first.
  package let corrections: [Correction]
  /// What is known of its translations that have files of their own.
  package let translations: [TranslationState]
  /// A hash of all that the record was read from.
  package private(set) var source: ContentHash
  /// The same without the words of its stories.
  package private(set) var facts: ContentHash

  /// The same marks of a record that says more than its files do.
  func adding(_ more: (inout Fingerprint) -> Void) -> Self {
    var marks = self
    func added(_ hash: ContentHash) -> ContentHash {
      var fingerprint = Fingerprint()
      fingerprint.add(hash)
      more(&fingerprint)
      return fingerprint.hash
    }
    (marks.source, marks.facts) = (added(source), added(facts))
    return marks
  }

  /// The id by which feeds know it for ever: the first it ever had.
  package func oldestID(_ id: String) -> String { aliases.first?.value.text ?? id }

  /// Whether the translation into a language was made from an older original.
  package func isStale(in language: Language) -> Bool {
    translations.contains { $0.language == language && $0.isStale }
  }
}

/// How a translation stands to its original.
package struct TranslationState: Sendable {
  package let language: Language
  package let path: String
  /// The sign of the original as it is today: another text, another sign.
  package let original: String
  /// The sign of the original that was translated; nil where nobody noted it.
  package let from: String?

  package var isStale: Bool { from.map { $0 != original } ?? false }
}

/// Something that was wrong on a page and was put right, told to those who read it before.
package struct Correction: Sendable {
  package let date: CalendarDay
  package let note: Localized<String>
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
  static let revised = RecordKey("revised", .checkedDay)
  static let corrections = RecordKey("corrections", .list(of: .correction), .translatable)
  /// Stands in a translation: who made it, who looked at it, from which original.
  static let translated = RecordKey("translated", .translationNote)

  package static let all = [
    aliases.description, draft.description, sample.description, removed.description,
    revised.description, corrections.description,
  ]

  package static func read(_ reader: RecordReader, _ report: inout Report) -> RecordMarks {
    RecordMarks(
      aliases: reader.list(aliases, &report), isDraft: reader.flag(draft, &report),
      isSample: reader.flag(sample, &report), removal: reader.value(removed, &report),
      revised: reader.value(revised, &report),
      corrections: reader.list(corrections, &report).sorted { $0.date > $1.date },
      translations: translations(of: reader.source, reader, &report),
      source: reader.source.hash, facts: reader.source.facts)
  }

  private static func translations(
    of source: RecordSource, _ reader: RecordReader, _ report: inout Report
  ) -> [TranslationState] {
    guard !source.translations.isEmpty else { return [] }
    return source.translations.map { translation in
      let note = translation.metadata[translated.name].flatMap { entry in
        translated.type.read(FieldSource(entry.value), reader.settings, &report)
      }
      return TranslationState(
        language: translation.language, path: translation.metadata.span.path,
        original: source.sign, from: note?.from)
    }
  }
}

/// What a translator notes: `translated: {by: …, reviewed: 2026-01-15, from: 1a2b3c4d}`.
package struct TranslationNote: Sendable {
  package let by: String?
  package let reviewed: CalendarDay?
  package let from: String?
}

extension ValueType<TranslationNote> {
  private static let by = RecordKey("by", .text)
  private static let reviewed = RecordKey("reviewed", .checkedDay)
  private static let from = RecordKey("from", .text)

  fileprivate static let translationNote = ValueType.map(
    BilingualText(
      vi: "{by: người dịch, reviewed: ngày, from: dấu của bản gốc}",
      en: "{by: who translated, reviewed: day, from: the original's sign}"),
    [by.description, reviewed.description, from.description]
  ) { reader, report in
    TranslationNote(
      by: reader.value(by, &report), reviewed: reader.value(reviewed, &report),
      from: reader.value(from, &report))
  }
}

extension ValueType<Correction> {
  private static let date = RecordKey("date", .checkedDay, .required)
  private static let note = RecordKey("note", .localizedText, [.required, .translatable])

  fileprivate static let correction = ValueType.map(
    BilingualText(
      vi: "một lần sửa: {date: …, note: …}", en: "a correction: {date: …, note: …}"),
    [date.description, note.description]
  ) { reader, report in
    let date = reader.required(date, &report)
    let note = reader.required(note, &report)
    guard let date, let note else { return nil }
    return Correction(date: date, note: note)
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
