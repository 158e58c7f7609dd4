package import Markup

/// A value in the content's main language, and in others where someone translated it.
package struct Localized<Value: Sendable>: Sendable {
  package let main: Value
  package let mainLanguage: Language
  private let others: [Language: Value]

  package init(_ main: Value, in language: Language, others: [Language: Value] = [:]) {
    self.main = main
    mainLanguage = language
    self.others = others
  }

  /// The value in a language, or in the main one; and which of them it is.
  package func value(for language: Language) -> (value: Value, language: Language) {
    if let other = others[language] { return (other, language) }
    return (main, mainLanguage)
  }

  package func isTranslated(to language: Language) -> Bool {
    language == mainLanguage || others[language] != nil
  }

  /// The value in a language; nil where nobody translated it.
  package func text(in language: Language) -> Value? {
    language == mainLanguage ? main : others[language]
  }

  /// The value in every language it is there in, the main one first.
  package var byLanguage: [(language: Language, value: Value)] {
    [(mainLanguage, main)]
      + others.sorted { $0.key < $1.key }.map { (language: $0.key, value: $0.value) }
  }

  /// The value in every language, the main one first.
  package var all: [Value] { byLanguage.map(\.value) }

  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Localized<Other> {
    Localized<Other>(
      transform(main), in: mainLanguage, others: others.mapValues(transform))
  }
}

extension Localized: Equatable where Value: Equatable {}
