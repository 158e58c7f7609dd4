package import Diagnostics
package import Markup

/// A theme's words in one language, and how the language writes numbers and days.
package struct Strings: Sendable {
  /// A text with `{name}` places, in the plural forms the language has.
  package struct Message: Sendable {
    let forms: [PluralCategory: [Part]]
    let span: SourceSpan

    enum Part: Sendable, Equatable {
      case text(String)
      case place(String)
    }

    /// The names of the places in all its forms.
    var places: Set<String> {
      var names: Set<String> = []
      for case .place(let name) in forms.values.joined() { names.insert(name) }
      return names
    }
  }

  package let language: Language
  package let format: LocaleFormat
  private let messages: [String: Message]

  init(language: Language, messages: [String: Message]) {
    self.language = language
    self.messages = messages
    let skeleton = messages["format.day"]?.plain ?? "yMMMMd"
    let locale = messages["format.locale"]?.plain ?? language.code
    format = LocaleFormat(language: locale, day: skeleton)
  }

  /// The same with another language's strings for those it lacks, but for what tells of the language
  /// itself; and which these are.
  func completed(by other: Strings) -> (whole: Strings, missing: [String]) {
    let missing = other.messages.keys.filter {
      messages[$0] == nil && !Self.ownKeys.contains($0)
    }
    guard !missing.isEmpty else { return (self, []) }
    var all = messages
    for key in missing { all[key] = other.messages[key] }
    return (Strings(language: language, messages: all), missing.sorted())
  }

  /// Every text, with its place.
  package var texts: [(text: String, span: SourceSpan)] {
    messages.sorted { $0.key < $1.key }.flatMap { _, message in
      message.forms.values.map { parts in
        let text = parts.map { part in
          switch part {
          case .text(let text): text
          case .place(let name): "{\(name)}"
          }
        }
        return (text: text.joined(), span: message.span)
      }
    }
  }

  /// The text of a key, its places filled.
  package func text(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    fill(key, form: .other, Array(values))
  }

  /// A counted phrase: the form the language has for a number, `{n}` filled with it.
  package func counted(_ key: String, _ number: Int) -> String {
    fill(key, form: format.plural(of: number), [(key: "n", value: format.number(number))])
  }

  package func day(_ day: CalendarDay) -> String {
    format.day(day)
  }

  private func fill(
    _ key: String, form: PluralCategory, _ values: [(key: String, value: String)]
  ) -> String {
    guard let message = messages[key] else {
      preconditionFailure("the string \(key) was not required when the theme was loaded")
    }
    guard let parts = message.forms[form] ?? message.forms[.other] else { return "" }
    if parts.count == 1, case .text(let text) = parts[0] { return text }
    var filled = ""
    for part in parts {
      switch part {
      case .text(let text): filled += text
      case .place(let name): filled += values.first { $0.key == name }?.value ?? ""
      }
    }
    return filled
  }

  /// The text of a key for a template, or nil.
  package func plainText(_ name: String) -> String? {
    messages[name]?.plain
  }

  var names: [String] { messages.keys.sorted() }

  /// The strings that tell of the language itself.
  static let ownKeys: Set<String> = ["language_name", "format.locale", "format.day"]

  /// The first part of a key with its dot: `payment.` of `payment.cash`.
  private static func group(of name: String) -> String { name.prefix { $0 != "." } + "." }

  /// Warns of strings that nothing reads: a key was misspelt, or is left over.
  ///
  /// - Parameter folder: the theme's own; those it extends may have strings for templates it replaces.
  func checkUse(by known: Set<String>, under folder: String, _ report: inout Report) {
    let order = known.sorted()
    for (name, message) in messages.sorted(by: { $0.key < $1.key }) {
      guard !known.contains(name), !known.contains(Self.group(of: name)),
        message.span.path.hasPrefix(folder)
      else { continue }
      let near = report.isCrowded ? nil : NearMiss.nearest(to: name, among: order)
      report.warning(
        .unusedString(name), at: message.span, hint: near.map { .didYouMean($0) })
    }
  }

  /// Reports the keys that views need and the file does not have, or has with other places.
  func check(_ keys: [StringKey], path: String, _ report: inout Report) {
    for key in keys {
      guard let message = messages[key.name] else {
        report.error(.missingString(key.name), at: .start(of: path))
        continue
      }
      for place in message.places.subtracting(key.places).sorted() {
        let known = key.places.sorted().map { "{\($0)}" }.joined(separator: ", ")
        report.error(
          .unknownPlace(place), at: message.span,
          hint: BilingualText(vi: "ở đây có: \(known)", en: "offered here: \(known)"))
      }
    }
  }
}

extension Strings.Message {
  /// The text, where it has one form and no places.
  fileprivate var plain: String? {
    guard forms.count == 1, let parts = forms[.other], parts.count <= 1 else { return nil }
    if case .text(let text)? = parts.first { return text }
    return parts.isEmpty ? "" : nil
  }
}

/// A string that views need: its key and the places it may have.
package struct StringKey: Hashable, Sendable {
  package let name: String
  package let places: Set<String>

  package init(_ name: String, _ places: Set<String> = []) {
    self.name = name
    self.places = places
  }
}

extension Diagnostic.Message {
  fileprivate static func missingString(_ name: String) -> Self {
    Self("missing-string", vi: "thiếu chữ “\(name)”", en: "the string “\(name)” is missing")
  }
  fileprivate static func unusedString(_ name: String) -> Self {
    Self(
      "unused-string", vi: "không trang nào và không mẫu nào dùng chữ “\(name)”",
      en: "no page and no template uses the string “\(name)”")
  }
  fileprivate static func unknownPlace(_ name: String) -> Self {
    Self(
      "unknown-place", vi: "chữ này không có chỗ điền “{\(name)}”",
      en: "this string has no place “{\(name)}”")
  }
}
