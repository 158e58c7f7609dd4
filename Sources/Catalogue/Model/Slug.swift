package import Diagnostics

/// A name that is safe in an address: lower-case ASCII letters, digits and hyphens.
package struct Slug: Hashable, Sendable {
  package let text: String

  /// Reads a slug, or reports why the text is not one.
  package init?(_ text: String, at span: SourceSpan, report: inout Report) {
    guard Self.isValid(text) else {
      report.error(.notASlug(text), at: span, hint: .slug(Self.suggestion(for: text)))
      return nil
    }
    self.text = text
  }

  private static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 100 && text.utf8.first != 45 && text.utf8.last != 45
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  private static func suggestion(for text: String) -> String {
    let words = TextFolding.fold(text).utf8.split {
      !((97...122).contains($0) || (48...57).contains($0))
    }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }
}

/// The id of another record, with the place where it is named.
package typealias Reference = Located<String>

extension BilingualText {
  fileprivate static func slug(_ suggestion: String) -> BilingualText {
    suggestion.isEmpty
      ? BilingualText(
        vi: "chỉ dùng chữ thường không dấu, số và gạch nối",
        en: "use lower-case letters without marks, digits and hyphens")
      : BilingualText(vi: "viết “\(suggestion)”", en: "write “\(suggestion)”")
  }
}

extension Diagnostic.Message {
  fileprivate static func notASlug(_ text: String) -> Self {
    Self(
      "not-an-id", vi: "mã “\(text)” chỉ được gồm chữ thường không dấu, số và gạch nối",
      en: "the id “\(text)” may hold only lower-case letters without marks, digits and hyphens")
  }
}
