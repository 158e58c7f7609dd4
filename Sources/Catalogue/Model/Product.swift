package import Diagnostics
package import Markup

/// What was recognised: a product, with its variants.
package struct Product: Sendable {
  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let name: Localized<String>
  /// The name as the decision prints it, where it differs.
  package let printedName: String?
  package let set: ProductSet
  package let taxonomy: Taxonomy?
  package let producers: [Reference]
  /// Where it is made.
  package let commune: Reference
  package let village: Reference?
  package internal(set) var signedAddress: String?
  /// Where the address as signed is written.
  let signedAddressSpan: SourceSpan?
  /// The official code of the product.
  package let code: String?
  package let summary: Localized<String>?
  package let story: Localized<Story>?
  package let variants: [Variant]
  /// Degrees of alcohol, by volume.
  package let alcohol: Double?
  package let regime: Regime?
  package let ingredients: [Localized<String>]
  package let shelfLife: Localized<String>?
  /// The months in which it is to be had, 1 to 12; empty for the whole year.
  package let season: [Int]
  /// Percent of the material that is local.
  package let localMaterial: Int?
  /// Percent of the workers who are local.
  package let localLabour: Int?
  package let certificates: [Certificate]
  package let protections: [Protection]
  package let traceability: String?
  package let onlineShops: [OnlineShop]
  package let trade: Trade?
  package let awards: [Award]
  package let press: [PressReport]
  package let photos: [Photo]
  package let videos: [Video]
  package let isFeatured: Bool
  package let suspension: Suspension?
  /// Recognitions for which there is no decision record.
  package let recognitions: [Recognition]
  /// What a household that makes it agreed to publish.
  package let consents: [String: CalendarDay]

  /// Drops the address as signed, where a household makes the product and did not agree to it.
  mutating func closeSignedAddress(on day: CalendarDay) {
    let disclosure = Disclosure(consents: consents, on: day, isHousehold: true)
    if !disclosure.hasConsent(to: "signed_address") { signedAddress = nil }
  }
}

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
  package let validUntil: CalendarDay?
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

/// A picture with what must be said of it.
package struct Photo: Sendable {
  /// The file's name, beside the record.
  package let file: String
  package let alternative: Localized<String>?
  package let credit: String?
  package let licence: String?
  /// The day on which the people in it agreed to be shown.
  package let peopleConsent: CalendarDay?
}

/// A film with what must be said of it.
package struct Video: Sendable {
  package let file: String
  package let poster: String?
  package let title: Localized<String>?
  package let transcript: Localized<String>?
}

/// A product that was recalled: no stars, shops, points or print.
package struct Suspension: Sendable {
  package let from: CalendarDay
  package let reason: Localized<String>?
}
