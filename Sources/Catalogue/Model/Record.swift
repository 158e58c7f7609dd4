package import Diagnostics
package import Markup

/// A record of any kind, as the stages that treat all kinds alike see it.
package protocol Record: Sendable {
  static var kind: RecordKind { get }
  /// What its files may hold.
  static var keys: [KeyDescription] { get }

  var id: String { get }
  /// The file, or the table's row, that brings the record into being.
  var span: SourceSpan { get }
  var marks: RecordMarks { get }
  /// What it is called, where that is a text to translate; nil for a proper name, which never counts
  /// as missing in a translation.
  var heading: Localized<String>? { get }
  /// What it is called in every language, by which it can be found in files.
  var names: [String] { get }
  var story: Localized<Story>? { get }
  var photos: [Photo] { get }
  var videos: [Video] { get }
  /// The scans and other documents that stand beside it and are published with it.
  var documents: [MediaFile] { get }

  /// Reads a record, or reports what keeps it from being one.
  init?(decoding source: RecordSource, settings: DecodingSettings, report: inout Report)
}

extension Record {
  package var heading: Localized<String>? { nil }
  package var names: [String] { heading?.all ?? [] }
  package var story: Localized<Story>? { nil }
  package var photos: [Photo] { [] }
  package var videos: [Video] { [] }
  package var documents: [MediaFile] { linkedDocuments }

  /// The documents that its story links to, in any language.
  package var linkedDocuments: [MediaFile] { story?.all.flatMap(\.documents) ?? [] }

  /// Every file beside it that it names, be it published or not.
  var namedMedia: [MediaFile] {
    photos.map(\.file) + videos.flatMap { [$0.file, $0.poster].compactMap { $0 } } + documents
      + (story?.all.flatMap(\.pictures) ?? [])
  }

  /// Whether its own text is there in a language: its heading and, where it has one, its story.
  package func isTranslated(to language: Language) -> Bool {
    heading?.isTranslated(to: language) != false && story?.isTranslated(to: language) != false
  }

  /// Whether somebody wrote its page in a language: proper names alone are no page.
  package func isWritten(in language: Language) -> Bool {
    isTranslated(to: language)
      && (heading != nil || marks.translations.contains { $0.language == language })
  }
}
