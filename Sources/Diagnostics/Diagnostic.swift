/// One thing that is wrong, or doubtful, in what an editor wrote.
package struct Diagnostic: Sendable {
  package enum Severity: String, Sendable {
    case error
    case warning
  }

  /// What is wrong: a stable identifier and the sentence in both languages.
  ///
  /// Each message stands at the end of the file that sends it, as an extension of this type.
  package struct Message: Hashable, Sendable {
    package let id: String
    package let text: BilingualText

    package init(_ id: String, vi: String, en: String) {
      self.id = id
      text = BilingualText(vi: vi, en: en)
    }
  }

  package let severity: Severity
  package let message: Message
  package let span: SourceSpan
  /// What to do about it.
  package let hint: BilingualText?

  package init(severity: Severity, message: Message, span: SourceSpan, hint: BilingualText?) {
    self.severity = severity
    self.message = message
    self.span = span
    self.hint = hint
  }
}

extension BilingualText {
  /// The hint that offers the nearest right word.
  package static func didYouMean(_ word: String) -> BilingualText {
    BilingualText(vi: "có phải là “\(word)”?", en: "did you mean “\(word)”?")
  }
}
