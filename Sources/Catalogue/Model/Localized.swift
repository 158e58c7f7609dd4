package import Markup

/// A value in the content's main language, and in others where someone translated it.
package struct Localized<Value: Sendable>: Sendable {
  package let main: Value
  package let mainLanguage: Language
  /// In the order of the languages: one or two, which are found faster than by their hashes.
  @usableFromInline package let others: [(language: Language, value: Value)]

  package init(_ main: Value, in language: Language, others: [Language: Value] = [:]) {
    self.main = main
    mainLanguage = language
    self.others =
      others.isEmpty
      ? [] : others.sorted { $0.key < $1.key }.map { (language: $0.key, value: $0.value) }
  }

  @inlinable package func other(_ language: Language) -> Value? {
    for other in others where other.language == language { return other.value }
    return nil
  }

  /// The value in a language, or in the main one; and which of them it is.
  @inlinable package func value(for language: Language) -> (value: Value, language: Language) {
    if let other = other(language) { return (other, language) }
    return (main, mainLanguage)
  }

  @inlinable package func isTranslated(to language: Language) -> Bool {
    language == mainLanguage || others.contains { $0.language == language }
  }

  /// The value in a language; nil where nobody translated it.
  @inlinable package func text(in language: Language) -> Value? {
    language == mainLanguage ? main : other(language)
  }

  /// The value in every language it is there in, the main one first.
  package var byLanguage: [(language: Language, value: Value)] {
    [(mainLanguage, main)] + others
  }

  /// The value in every language, the main one first.
  package var all: [Value] { byLanguage.map(\.value) }

  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Localized<Other> {
    Localized<Other>(
      transform(main), in: mainLanguage,
      others: Dictionary(
        others.map { ($0.language, transform($0.value)) }, uniquingKeysWith: { $1 }))
  }
}

extension Localized: Equatable where Value: Equatable {
  package static func == (left: Localized, right: Localized) -> Bool {
    left.mainLanguage == right.mainLanguage && left.main == right.main
      && left.others.elementsEqual(right.others) { $0 == $1 }
  }
}
