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

  package init(
    id: String, span: SourceSpan, metadata: Node, story: Story? = nil,
    translations: [Translation] = []
  ) {
    self.id = id
    self.span = span
    self.metadata = metadata
    self.story = story
    self.translations = translations
  }

  /// A map inside a record, read with keys of its own.
  package init(inside node: Node) {
    self.init(id: "", span: node.span, metadata: node)
  }

  /// Where to point when a key is missing: the first key there is.
  package var missingKeySpan: SourceSpan {
    metadata.entries.first?.keySpan
      ?? SourceSpan(
        path: span.path, range: span.range.lowerBound..<span.range.lowerBound + 1)
  }

  /// The stories by language.
  package func stories(in main: Language) -> Localized<Story>? {
    var others: [Language: Story] = [:]
    for translation in translations {
      if let story = translation.story { others[translation.language] = story }
    }
    guard let story else { return nil }
    return Localized(story, in: main, others: others)
  }
}

/// A record's Markdown text, with its place in the file.
package struct Story: Sendable {
  package let path: String
  /// The story's bytes; their indices are positions in the file.
  package let source: ArraySlice<UInt8>
}
