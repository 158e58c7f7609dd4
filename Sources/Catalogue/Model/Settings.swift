package import Diagnostics
package import Markup

/// How a catalogue is published: `content/catalogue.yaml`.
package struct Settings: Sendable {
  /// Who answers for the site.
  package struct Publisher: Sendable {
    package let name: Localized<String>?
    package let governingBody: Localized<String>?
    package let responsiblePerson: String?
    package let permit: String?
    package let address: Localized<String>?
    package let phone: String?
    package let email: String?
    package let licence: String?
  }

  /// Whether a household's trading name is public because a decision is, or by consent only.
  package enum HouseholdNames: String, CaseIterable, Sendable {
    case decision
    case consent
  }

  /// How products of alcohol are shown.
  package enum AlcoholPolicy: String, CaseIterable, Sendable {
    case factsOnly = "facts_only"
    case cautious
  }

  package let title: Localized<String>
  package internal(set) var baseURL: BaseURL
  /// Where the address is written.
  let addressSpan: SourceSpan
  /// The first is the one the content is written in.
  package let languages: [Language]
  /// Those in which only what is translated is published.
  package let partialLanguages: Set<Language>
  /// Where the languages are named.
  package let languagesSpan: SourceSpan
  package let theme: Located<String>?
  package let publisher: Publisher?
  package let notice: Localized<String>?
  package let householdNames: HouseholdNames
  package let alcohol: AlcoholPolicy?
  package let mapCredit: String?
  /// How many entries a page of a list has.
  package let pageSize: Int
  /// Words of addresses by language, in place of the built-in ones.
  package let addressWords: Localized<[String: String]>?
  /// Files of other catalogues whose products stand beside ours, below `content/`.
  package let included: [Located<String>]
  /// Where the site stood before: rules lead from there to the same addresses here.
  package let formerURLs: [BaseURL]
  /// Whether phones keep visited pages for when there is no network.
  package let keepsPages: Bool
  /// Whether a picture is drawn of each product, for whoever shares its page; where that is said.
  package let drawsProducts: Located<Bool>?
  /// A hash of the file they were read from.
  package let source: ContentHash
  /// Whose the ids of feed entries are, so that another domain keeps them; nil for the host.
  package let feedID: String?
  /// The day to build for, where the settings fix one.
  package let date: CalendarDay?

  package var mainLanguage: Language { languages[0] }
  /// The name under which feeds know the site: `ocop.example.vn`.
  package var feedName: String {
    feedID ?? String(baseURL.origin.split(separator: "/").last ?? "").lowercased()
  }

  /// Those in which every page is published.
  package var fullLanguages: [Language] { languages.filter { !partialLanguages.contains($0) } }

  /// The settings with another address.
  package func replacing(baseURL: BaseURL) -> Settings {
    var copy = self
    copy.baseURL = baseURL
    return copy
  }
}

/// Where the site will stand: an origin and a path.
package struct BaseURL: Hashable, Sendable {
  /// `https://ocop.example.vn`, without a slash at the end.
  package let origin: String
  /// Empty, or a path such as `/ocop`, without a slash at the end.
  package let path: String

  /// Splits a web address, or returns nil where it is not one.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) })
    else { return nil }
    let isClean = text.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"<>\"'`\\?#".utf8.contains($0) }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard isClean, !host.isEmpty else { return nil }
    var path = String(rest.dropFirst(host.count))
    while path.hasSuffix("/") { path.removeLast() }
    guard !path.contains("//"), !path.contains("/.") else { return nil }
    origin = scheme + host
    self.path = path
  }

  package var text: String { origin + path }

  /// Stands where the settings give no address.
  static let unknown = BaseURL(origin: "https://example.invalid", path: "")

  private init(origin: String, path: String) {
    self.origin = origin
    self.path = path
  }
}
