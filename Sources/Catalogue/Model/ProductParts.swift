package import Diagnostics
internal import Imagery
package import Markup

/// Which issue of the official classification a product was recognised under.
package enum Taxonomy: String, CaseIterable, Sendable {
  case of2019 = "2019"
  case of2023 = "2023"
  case of2026 = "2026"
}

/// The law a health product stands under.
package enum Regime: String, CaseIterable, Sendable {
  case healthFood = "health_food"
  case traditionalMedicine = "traditional_medicine"
  case medicine
}

/// A flavour, strength or pack of a product.
package struct Variant: Sendable {
  package let name: Localized<String>?
  package let pack: Localized<String>?
  /// A GTIN of 8, 12, 13 or 14 digits whose check digit is right.
  package let gtin: String?
  /// The price in đồng.
  package let price: Int?
  package let priceChecked: CalendarDay?
}

/// A certificate with a number and dates of its own.
package struct Certificate: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case foodSafety = "food_safety"
    case qualityDeclaration = "quality_declaration"
    case standard, production, system, environment
  }

  package let kind: Kind
  package let name: String?
  package let number: String?
  package let issued: CalendarDay?
  package let validUntil: Located<CalendarDay>?
}

/// A protected name, mark or design.
package struct Protection: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case trademark
    case collectiveMark = "collective_mark"
    case certificationMark = "certification_mark"
    case geographicalIndication = "geographical_indication"
    case design
  }

  package let kind: Kind
  package let name: String?
  package let number: String?
  package let validUntil: Located<CalendarDay>?
}

/// A page of a shop on the web.
package struct OnlineShop: Sendable {
  package let platform: String
  package let url: String
  package let checked: CalendarDay?
}

/// What a buyer of quantities wants to know.
package struct Trade: Sendable {
  package let capacity: Localized<String>?
  package let wholesale: Bool
  package let minimumOrder: Localized<String>?
  package let exportReady: Bool
  package let markets: [Localized<String>]
  package let distributors: [String]
}

/// A prize that is not an OCOP rank.
package struct Award: Sendable {
  package let name: Localized<String>
  package let year: Int?
}

/// What someone wrote about a product.
package struct PressReport: Sendable {
  package let title: String
  package let url: String
  package let date: CalendarDay?
}

/// A file of pictures, sound or film beside the record that names it.
package struct MediaFile: Hashable, Sendable {
  package let name: String
  /// Where the record names it.
  package let span: SourceSpan

  /// Where it stands in the sources.
  package var path: String {
    let folder = span.path.lastIndex(of: "/").map { span.path[...$0] } ?? ""
    return folder + name
  }

  /// A file beside the one that names it.
  package init(name: String, span: SourceSpan) {
    self.name = name
    self.span = span
  }

  /// The endings of pictures and films that are read.
  package static let photoEndings = PhotoFormat.allCases.flatMap(\.endings)
  package static let filmEndings = ["mp4", "webm"]
  package static let documentEndings = PreparedDocument.endings
  package static let formEndings = PreparedDocument.formEndings

  /// What its name ends with, in small letters: `jpg`.
  package var ending: String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}

/// A picture with what must be said of it.
package struct Photo: Sendable {
  package let file: MediaFile
  package let alternative: Localized<String>?
  package let credit: String?
  package let licence: String?
  /// The day on which the people in it agreed to be shown.
  package let peopleConsent: CalendarDay?
}

/// A film with what must be said of it.
package struct Video: Sendable {
  package let file: MediaFile
  package let poster: MediaFile?
  package let title: Localized<String>?
  package let transcript: Localized<String>?
}

/// A product that was recalled: no stars, shops, points or print.
package struct Suspension: Sendable {
  package let from: CalendarDay
  package let reason: Localized<String>?
}
