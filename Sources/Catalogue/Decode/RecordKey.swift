package import Diagnostics
package import Markup

/// What an editor may write under a key: said once, and read by decoding, by the columns of
/// tables, by messages and by the rules on personal data.
package struct KeyDescription: Sendable {
  /// How a cell of a table becomes the key's value.
  package indirect enum Form: Sendable {
    case scalar
    /// Of items that have a form of their own.
    case list(of: Form)
    case map([KeyDescription])
  }

  /// What a single value is, as sheets and schemas tell it.
  package enum Content: Sendable {
    case text, day, number, flag
  }

  package let name: String
  /// What the value is, as a message names it.
  package let type: BilingualText
  package let form: Form
  package let content: Content
  package let traits: KeyTraits
  /// What may be written where it is one of a few.
  package let choices: [Choice]

  /// A word that a key takes.
  package struct Choice: Sendable {
    package let word: String
    /// What it is called in Vietnamese, as pages print it first; then what else people write.
    package let names: [String]

    /// The name that sheets and lists show.
    package var name: String { names.first ?? word }
  }
}

/// The marks a key carries in the description of the content.
package struct KeyTraits: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let required = KeyTraits(rawValue: 1)
  /// Takes a text per language, and may stand in a translation file.
  package static let translatable = KeyTraits(rawValue: 2)
  /// Closed for a household without the person's consent (Law 91/2025/QH15).
  package static let personal = KeyTraits(rawValue: 4)
  /// Closed for every kind of producer without the person's consent.
  package static let alwaysPersonal = KeyTraits(rawValue: 8)
}

/// A key with the Swift type of its value.
package struct RecordKey<Value: Sendable>: Sendable {
  package let description: KeyDescription
  package let type: ValueType<Value>

  package init(_ name: String, _ type: ValueType<Value>, _ traits: KeyTraits = []) {
    self.type = type
    description = KeyDescription(
      name: name, type: type.name, form: type.form, content: type.content, traits: traits,
      choices: type.choices)
  }

  package var name: String { description.name }
}

/// How a kind of value is read from what was written.
package struct ValueType<Value: Sendable>: Sendable {
  package let name: BilingualText
  package let form: KeyDescription.Form
  let content: KeyDescription.Content
  let choices: [KeyDescription.Choice]
  /// Reads the value, or reports why it cannot be read and returns nil.
  package let read: @Sendable (FieldSource, DecodingSettings, inout Report) -> Value?

  package init(
    _ name: BilingualText, form: KeyDescription.Form = .scalar,
    content: KeyDescription.Content = .text,
    choices: [KeyDescription.Choice] = [],
    read: @escaping @Sendable (FieldSource, DecodingSettings, inout Report) -> Value?
  ) {
    self.name = name
    self.form = form
    self.content = content
    self.choices = choices
    self.read = read
  }
}

/// What was written under one key: in the record, and in its translations.
package struct FieldSource: Sendable {
  package let node: Node
  package let translations: [(language: Language, node: Node)]

  package init(_ node: Node, translations: [(language: Language, node: Node)] = []) {
    self.node = node
    self.translations = translations
  }
}

/// What decoding has to know besides the files.
package struct DecodingSettings: Sendable {
  /// The site's languages; the first is the one the content is written in.
  package let languages: [Language]
  /// The day for which the site is built: consents after it do not exist yet.
  package let day: CalendarDay
  package let householdNames: Settings.HouseholdNames
  /// The communes that there are.
  package var units = AdministrativeUnits.builtIn
  /// The communes of before July 2025, where their table was made or given.
  package var oldUnits = OldUnits()
  /// The commune of the record that is read, by which metres of VN-2000 are understood.
  var commune: String?

  package init(
    languages: [Language], day: CalendarDay,
    householdNames: Settings.HouseholdNames = .decision
  ) {
    precondition(!languages.isEmpty)
    self.languages = languages
    self.day = day
    self.householdNames = householdNames
  }

  package var mainLanguage: Language { languages[0] }
}
