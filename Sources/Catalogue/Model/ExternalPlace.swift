package import Markup

/// A destination, sales point or producer of an included catalogue, at which a trail may stop.
package struct ExternalPlace: Sendable {
  /// Its catalogue's name and its own id: `hung-yen/lang-nom`.
  package let id: String
  package let kind: RecordKind
  package let name: Localized<String>
  package let coordinates: Coordinates?
  /// Its page on its own site, by language.
  package let pages: [Language: String]
  /// What its catalogue is called.
  package let source: Localized<String>?

  /// Its page: in a language, or else in the one its site is written in.
  package func page(in language: Language) -> String? {
    pages[language] ?? pages[.vietnamese] ?? pages.min { $0.key < $1.key }?.value
  }
}
