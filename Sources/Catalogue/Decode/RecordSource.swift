package import Diagnostics
package import Markup

/// A record as its files hold it, before anything is understood.
package struct RecordSource: Sendable {
  /// The part of a record that one translation file holds.
  package struct Translation: Sendable {
    package let language: Language
    package let metadata: Node
    package let story: Story?
  }

  package let id: String
  /// The file, or the table's row, that brings the record into being.
  package let span: SourceSpan
  package let metadata: Node
  package let story: Story?
  package let translations: [Translation]
  /// The table that goes with the record's file; nil where there is none or it cannot be read.
  package let table: Table?
  /// Whether a table goes with the record's file, be it readable or not.
  package let hasTable: Bool
  /// A sign of what a translator translates: another text, another sign.
  package let sign: String
  /// A hash of all of this, as it stands in the files.
  package let hash: ContentHash
  /// The same without the words of the stories.
  package let facts: ContentHash

  package init(
    id: String, span: SourceSpan, metadata: Node, story: Story? = nil,
    translations: [Translation] = [], table: Table? = nil, hasTable: Bool = false,
    sign: String = "",
    hash: ContentHash = ContentHash([]), facts: ContentHash = ContentHash([])
  ) {
    self.id = id
    self.span = span
    self.metadata = metadata
    self.story = story
    self.translations = translations
    self.table = table
    self.hasTable = hasTable
    self.sign = sign
    self.hash = hash
    self.facts = facts
  }

  /// A map inside a record, read with keys of its own.
  ///
  /// - Parameter translations: the same map in other languages.
  package init(inside node: Node, translations: [(language: Language, node: Node)] = []) {
    self.init(
      id: "", span: node.span, metadata: node,
      translations: translations.map {
        Translation(language: $0.language, metadata: $0.node, story: nil)
      })
  }

  /// Where to point when a key is missing: the first key there is.
  package var missingKeySpan: SourceSpan {
    metadata.entries.first?.keySpan ?? span.first
  }

  /// Whether nothing is written but what any record may say of itself.
  var isEmptyButForMarks: Bool {
    story == nil
      && metadata.entries.allSatisfy { entry in
        CommonKeys.all.contains { $0.name == entry.key } || entry.value.isBlank
      }
  }

  /// The stories by language.
  package func stories(in main: Language) -> Localized<Story>? {
    var others: [Language: Story] = [:]
    for translation in translations {
      if let story = translation.story { others[translation.language] = story }
    }
    return story.map { Localized($0, in: main, others: others) }
  }
}
