internal import Diagnostics
internal import Markup

/// A value that is one of a few, written by its word in English or by its Vietnamese name.
package protocol NamedChoice: CaseIterable, RawRepresentable, Sendable where RawValue == String {
  /// What it is called in Vietnamese, as pages print it first; then what else people write.
  var vietnameseNames: [String] { get }
}

extension NamedChoice {
  /// The value that a text means: its word, or a name of it, whatever the case, marks and blanks.
  package init?(written text: String) {
    if let value = Self(rawValue: text) {
      self = value
      return
    }
    let key = Self.key(of: text)
    guard
      let found = Self.allCases.first(where: { value in
        ([value.rawValue] + value.vietnameseNames).contains { Self.key(of: $0) == key }
      })
    else { return nil }
    self = found
  }

  private static func key(of text: String) -> String {
    TextFolding.fold(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// The words and names of all, for messages: `household (Hộ)`.
  static var listed: String {
    allCases.map { value in
      value.vietnameseNames.first.map { name in
        name.lowercased() == value.rawValue ? value.rawValue : "\(value.rawValue) (\(name))"
      } ?? value.rawValue
    }.joined(separator: ", ")
  }
}

extension ValueType where Value: NamedChoice {
  /// One of a few words.
  package static var choice: ValueType {
    let list = Value.listed
    let name = BilingualText(vi: "một trong các từ: \(list)", en: "one of the words: \(list)")
    return ValueType(
      name,
      choices: Value.allCases.map {
        KeyDescription.Choice(word: $0.rawValue, names: $0.vietnameseNames)
      }
    ) { (source: FieldSource, _: DecodingSettings, report: inout Report) -> Value? in
      guard case .scalar(let text, _) = source.node.content else {
        report.error(.wrongType(name), at: source.node.span)
        return nil
      }
      if let value = Value(written: text) { return value }
      let near = NearMiss.nearest(
        to: text,
        among: Value.allCases.flatMap { [$0.rawValue] + $0.vietnameseNames })
      report.error(
        .unknownWord(text), at: source.node.span,
        hint: near.map { .didYouMean($0) } ?? name)
      return nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownWord(_ text: String) -> Self {
    Self(
      "unknown-word", vi: "không dùng được giá trị “\(text)”",
      en: "“\(text)” is not a value this key takes")
  }
}
