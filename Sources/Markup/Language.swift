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

  /// Whether it is written in Latin letters, of the languages that are not.
  package var isLatin: Bool { !Self.others.contains(code) }

  /// Languages of Asia and Europe in other scripts.
  private static let others: Set<String> = [
    "am", "ar", "bg", "bn", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka", "kk", "km", "kn", "ko",
    "ky",
    "lo", "mk", "ml", "mn", "mr", "my", "ne", "pa", "ru", "si", "sr", "ta", "te", "tg", "th", "uk",
    "ur", "zh",
  ]

  package static func < (left: Language, right: Language) -> Bool {
    left.code < right.code
  }
}
