/// A language of the site, by its BCP 47 code: `vi`, `en`, `ko`.
package struct Language: Hashable, Comparable, Sendable {
  package let code: String

  /// Two or three lower-case letters, or nil.
  package init?(_ code: String) {
    guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ (97...122).contains($0) })
    else { return nil }
    self.code = code
  }

  private init(known code: String) {
    self.code = code
  }

  package static let vietnamese = Language(known: "vi")
  package static let english = Language(known: "en")

  /// Whether it is written in Latin letters, of those that fonts of Vietnamese hold.
  package var isLatin: Bool { Self.latin.contains(code) }

  private static let latin: Set<String> = [
    "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fi", "fil", "fr", "ga", "gl", "hr", "hu",
    "id", "is", "it", "lt", "lv", "ms", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "sk", "sl",
    "sq", "sv", "sw", "tl", "tr", "vi",
  ]

  package static func < (left: Language, right: Language) -> Bool {
    left.code < right.code
  }
}
